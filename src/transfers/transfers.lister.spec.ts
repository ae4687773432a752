import { describe, expect, it } from '@jest/globals';
import { aSyncContext, CannedCin7Client } from '../../test/fixtures/cin7-client.js';
import { TRANSFER_ID } from '../../test/fixtures/cin7-documents.js';
import type { Cin7Query } from '../cin7-core/call-text.js';
import { TransfersResource } from '../cin7-core/resources/transfers.resource.js';
import { TransfersLister } from './transfers.lister.js';

const ROW = { TaskID: TRANSFER_ID, Number: 'TR-00005', Status: 'ORDERED', LastModifiedOn: '2026-11-20T05:11:02.117' };

function list(changes: object = {}): { lister: TransfersLister; queries: Cin7Query[] } {
  const queries: Cin7Query[] = [];
  const client = new CannedCin7Client({
    '/stockTransferList': (query) => {
      queries.push(query);
      return { Total: 1, Page: 1, StockTransferList: [{ ...ROW, ...changes }] };
    },
  });
  return { lister: new TransfersLister(new TransfersResource(client.asClient())), queries };
}

describe('TransfersLister', () => {
  it('asks for no date, which Cin7 would ignore, and for one state at a time', async () => {
    const { lister, queries } = list();
    await lister.readPage({ page: 1, limit: 1_000, since: new Date() }, aSyncContext());
    for (const state of lister.trust.openStates) {
      await lister.readPage({ page: 1, limit: 1_000, since: null, state }, aSyncContext());
    }
    expect(JSON.parse(JSON.stringify(queries))).toEqual([
      { Page: 1, Limit: 1000 },
      { Page: 1, Limit: 1000, Status: 'ORDERED' },
      { Page: 1, Limit: 1000, Status: 'IN TRANSIT' },
    ]);
    expect(lister.trust.honoursSince).toBe(false);
  });

  it('takes a stamp without a zone as UTC', async () => {
    const { rows } = await list().lister.readPage({ page: 1, limit: 1_000, since: null }, aSyncContext());
    expect(rows).toMatchObject([
      { externalId: TRANSFER_ID, reference: 'TR-00005', stamp: '2026-11-20T05:11:02.117Z', state: 'ORDERED' },
    ]);
  });

  it.each([
    ['ORDERED', 'may'],
    ['IN TRANSIT', 'may'],
    ['COMPLETED', 'may'],
    ['Something new', 'may'],
    [null, 'may'],
    ['Draft', 'must_not'],
    ['VOIDED', 'must_not'],
  ])('judges from the state what may stand: %s', async (Status, standing) => {
    const { rows } = await list({ Status }).lister.readPage({ page: 1, limit: 1_000, since: null }, aSyncContext());
    expect(rows[0]?.standing).toBe(standing);
  });
});
