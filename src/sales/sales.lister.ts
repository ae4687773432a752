import { Injectable } from '@nestjs/common';
import { normalised } from '../cin7-core/payloads/payload-reader.js';
import { isVoided } from '../cin7-core/payloads/required-values.js';
import type { SaleListRow } from '../cin7-core/payloads/sale.payload.js';
import { SalesResource } from '../cin7-core/resources/sales.resource.js';
import type { ListedPage, Lister, ListQuery, ListTrust, Standing } from '../sync/lister.js';
import type { SyncContext } from '../sync/sync-handler.js';

/** Words for "no pick is authorised". `PICKING` is not among them: another fulfilment may be picked (REFERENCE 4.1). */
const UNPICKED = ['NOT PICKED', 'NOT AVAILABLE', 'VOIDED'];

/** Lists sales: headers only, of all states. */
@Injectable()
export class SalesLister implements Lister {
  readonly domain = 'sales';
  readonly trust: ListTrust = {
    honoursSince: true,
    holdsDocuments: false,
    deepWindow: 'covered',
    openStates: [],
    inWords:
      'The list of sales holds headers and can be asked for what was updated since an instant; a sale is read when its change stamp is newer than what was read, or when it is voided or unpicked while an order stands. Once a week all that this connection covers is compared, and open sales are read anew.',
  };

  constructor(private readonly sales: SalesResource) {}

  /** No filter but the instant: `Status` never says that an advanced sale is picked (REFERENCE 4.1). */
  async readPage({ page, limit, since, isForPerson }: ListQuery, context: SyncContext): Promise<ListedPage> {
    const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
    const query = { page, limit, ...(since ? { updatedSince: since.toISOString() } : {}) };
    const purpose = isForPerson ? ({ purpose: 'person' } as const) : {};
    const { rows, total } = await this.sales.listPage(account, query, purpose);
    const listed = rows.map((row) => ({
      externalId: row.SaleID,
      reference: row.OrderNumber,
      stamp: row.Updated,
      standing: standingOf(row),
      state: isVoided(row.Status) ? row.Status : row.CombinedPickingStatus,
      document: null,
    }));
    return { rows: listed, total };
  }
}

/** Unknown words mean `may`: one call too many finds out, a pick left out would stay missing. */
function standingOf(row: SaleListRow): Standing {
  if (isVoided(row.Status)) return 'must_not';
  if (normalised(row.Type) === 'SERVICE SALE') return 'need_not';
  return UNPICKED.includes(normalised(row.CombinedPickingStatus)) ? 'must_not' : 'may';
}
