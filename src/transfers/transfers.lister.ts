import { Injectable } from '@nestjs/common';
import { normalised } from '../cin7-core/payloads/payload-reader.js';
import { TransfersResource } from '../cin7-core/resources/transfers.resource.js';
import type { ListedPage, Lister, ListQuery, ListTrust, Standing } from '../sync/lister.js';
import type { SyncContext } from '../sync/sync-handler.js';

/** Lists transfers: headers only, by no date (REFERENCE 5.2). */
@Injectable()
export class TransfersLister implements Lister {
  readonly domain = 'transfers';
  readonly trust: ListTrust = {
    honoursSince: false,
    holdsDocuments: false,
    deepWindow: 'everything',
    openStates: ['ORDERED', 'IN TRANSIT'],
    inWords:
      'The list of transfers holds headers and knows no dates, so it is read in full, which no transfer can leave; a transfer is read when its change stamp is newer than what was read. Between runs the open states are read every few minutes, and what left them is read by its id.',
  };

  constructor(private readonly transfers: TransfersResource) {}

  /** `since` is left out: Cin7 would ignore it without a word. */
  async readPage({ page, limit, state, isForPerson }: ListQuery, context: SyncContext): Promise<ListedPage> {
    const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
    const query = { page, limit, ...(state ? { status: state } : {}) };
    const purpose = isForPerson ? ({ purpose: 'person' } as const) : {};
    const { rows, total } = await this.transfers.listPage(account, query, purpose);
    const listed = rows.map((row) => ({
      externalId: row.TaskID,
      reference: row.Number,
      stamp: row.LastModifiedOn,
      standing: standingOf(row.Status),
      state: row.Status,
      document: null,
    }));
    return { rows: listed, total };
  }
}

/** An ordered transfer says `ORDERED`, so a draft binds nobody (REFERENCE 5.1). Unknown words mean `may`. */
function standingOf(status: string | null): Standing {
  return ['VOIDED', 'DRAFT'].includes(normalised(status)) ? 'must_not' : 'may';
}
