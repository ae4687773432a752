import { describe, expect, it } from '@jest/globals';
import { aSyncContext, CannedCin7Client } from '../../test/fixtures/cin7-client.js';
import { PURCHASE_ID, SALE_ID } from '../../test/fixtures/cin7-documents.js';
import type { Cin7Query } from '../cin7-core/call-text.js';
import { PurchasesResource } from '../cin7-core/resources/purchases.resource.js';
import { PurchasesLister } from './purchases.lister.js';

const ROW = {
  ID: PURCHASE_ID.toUpperCase(),
  OrderNumber: 'PO-00026',
  Status: 'ORDERED',
  OrderStatus: 'AUTHORISED',
  Type: 'Simple Purchase',
  IsServiceOnly: false,
  BlindReceipt: false,
  DropShipTaskID: null,
  LastUpdatedDate: '2026-11-20T05:11:02.1171234Z',
};

async function listed(changes: object, since: Date | null = null) {
  const queries: Cin7Query[] = [];
  const client = new CannedCin7Client({
    '/purchaseList': (query) => {
      queries.push(query);
      return { Total: 1, Page: 1, PurchaseList: [{ ...ROW, ...changes }] };
    },
  });
  const lister = new PurchasesLister(new PurchasesResource(client.asClient()));
  const { rows } = await lister.readPage({ page: 1, limit: 1_000, since }, aSyncContext());
  return { row: rows[0]!, query: queries[0]! };
}

describe('PurchasesLister', () => {
  it('asks for purchases of all states, closed and voided ones too: filters for states mislead', async () => {
    const { query } = await listed({}, new Date('2026-11-01T00:00:00Z'));
    expect(JSON.parse(JSON.stringify(query))).toEqual({
      Page: 1,
      Limit: 1000,
      UpdatedSince: '2026-11-01T00:00:00.000Z',
    });
  });

  it('gives id, number and stamp as they are compared', async () => {
    const { row } = await listed({});
    const stamp = '2026-11-20T05:11:02.117Z';
    expect(row).toMatchObject({ externalId: PURCHASE_ID, reference: 'PO-00026', stamp, document: null });
  });

  it.each([
    ['an authorised order', {}, 'may'],
    ['a received one', { Status: 'COMPLETED' }, 'may'],
    ['a word that nobody has seen', { OrderStatus: 'SOMETHING NEW' }, 'may'],
    ['no order status at all', { OrderStatus: null }, 'may'],
    ['a draft', { Status: 'ORDERING', OrderStatus: 'draft' }, 'must_not'],
    ['a voided one', { Status: 'VOIDED', OrderStatus: 'AUTHORISED' }, 'must_not'],
    ['a service by its type', { Type: 'Service Purchase' }, 'need_not'],
    ['a service by its mark', { IsServiceOnly: true }, 'need_not'],
    ['a drop-ship purchase', { DropShipTaskID: SALE_ID }, 'need_not'],
    ['a blind receipt', { BlindReceipt: true, OrderStatus: 'NOT AVAILABLE' }, 'need_not'],
  ])('judges from the row what may stand: %s', async (_case, changes, standing) => {
    expect((await listed(changes)).row.standing).toBe(standing);
  });
});
