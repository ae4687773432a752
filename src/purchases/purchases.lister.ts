import { Injectable } from '@nestjs/common';
import { normalised } from '../cin7-core/payloads/payload-reader.js';
import type { PurchaseListRow } from '../cin7-core/payloads/purchase.payload.js';
import { isVoided } from '../cin7-core/payloads/required-values.js';
import { PurchasesResource } from '../cin7-core/resources/purchases.resource.js';
import type { ListedPage, Lister, ListQuery, ListTrust, Standing } from '../sync/lister.js';
import type { SyncContext } from '../sync/sync-handler.js';

/** Order steps of a purchase whose order does not bind anybody (REFERENCE 3.2). */
const UNAUTHORISED = ['DRAFT', 'NOT AVAILABLE', 'VOIDED'];

/** Lists purchases: headers only, of all states, closed and voided ones too. */
@Injectable()
export class PurchasesLister implements Lister {
  readonly domain = 'purchases';
  readonly trust: ListTrust = {
    honoursSince: true,
    holdsDocuments: false,
    deepWindow: 'covered',
    openStates: [],
    inWords:
      'The list of purchases holds headers and can be asked for what was updated since an instant; a purchase is read when its change stamp is newer than what was read, or when its state contradicts the receipt. Once a week all that this connection covers is compared, and open purchases are read anew.',
  };

  constructor(private readonly purchases: PurchasesResource) {}

  /** No filter but the instant: those for states are ignored in part, and take one value (REFERENCE 1.7, 3.3). */
  async readPage({ page, limit, since, isForPerson }: ListQuery, context: SyncContext): Promise<ListedPage> {
    const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
    const query = { page, limit, ...(since ? { updatedSince: since.toISOString() } : {}) };
    const purpose = isForPerson ? ({ purpose: 'person' } as const) : {};
    const { rows, total } = await this.purchases.listPage(account, query, purpose);
    const listed = rows.map((row) => ({
      externalId: row.ID,
      reference: row.OrderNumber,
      stamp: row.LastUpdatedDate,
      standing: standingOf(row),
      state: row.Status,
      document: null,
    }));
    return { rows: listed, total };
  }
}

/** Unknown words mean `may`: one call too many finds out, a purchase left out would stay missing. */
function standingOf(row: PurchaseListRow): Standing {
  if (isVoided(row.Status)) return 'must_not';
  const isService = row.IsServiceOnly === true || normalised(row.Type) === 'SERVICE PURCHASE';
  if (isService || row.DropShipTaskID !== null || row.BlindReceipt === true) return 'need_not';
  return UNAUTHORISED.includes(normalised(row.OrderStatus)) ? 'must_not' : 'may';
}
