import { describe, expect, it } from '@jest/globals';
import { aSyncContext, CannedCin7Client } from '../../test/fixtures/cin7-client.js';
import { SALE_ID } from '../../test/fixtures/cin7-documents.js';
import type { Cin7Query } from '../cin7-core/call-text.js';
import { SalesResource } from '../cin7-core/resources/sales.resource.js';
import { SalesLister } from './sales.lister.js';

const ROW = {
  SaleID: SALE_ID.toUpperCase(),
  OrderNumber: 'SO-00871',
  Status: 'PICKED',
  OrderStatus: 'AUTHORISED',
  CombinedPickingStatus: 'PICKED',
  Type: 'Simple Sale',
  Updated: '2026-11-20T05:11:02.1171234Z',
};

async function listed(changes: object, since: Date | null = null) {
  const queries: Cin7Query[] = [];
  const client = new CannedCin7Client({
    '/saleList': (query) => {
      queries.push(query);
      return { Total: 1, Page: 1, SaleList: [{ ...ROW, ...changes }] };
    },
  });
  const lister = new SalesLister(new SalesResource(client.asClient()));
  const { rows } = await lister.readPage({ page: 1, limit: 1_000, since }, aSyncContext());
  return { row: rows[0]!, query: queries[0]! };
}

describe('SalesLister', () => {
  it('asks by the instant alone: no state says that an advanced sale is picked', async () => {
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
    expect(row).toMatchObject({ externalId: SALE_ID, reference: 'SO-00871', stamp, document: null });
  });

  it.each([
    ['a picked sale', {}, 'may'],
    ['an advanced sale that is partly picked', { Status: 'ORDERED', CombinedPickingStatus: 'PARTIALLY PICKED' }, 'may'],
    ['one that is being picked: another fulfilment may be done', { CombinedPickingStatus: 'PICKING' }, 'may'],
    ['a word that nobody has seen', { CombinedPickingStatus: 'Something new' }, 'may'],
    ['no picking status at all', { CombinedPickingStatus: null }, 'may'],
    ['an unpicked one, or one whose pick was undone', { CombinedPickingStatus: 'Not picked ' }, 'must_not'],
    ['a voided one, whatever its steps say', { Status: 'voided' }, 'must_not'],
    ['a service', { Type: 'Service Sale' }, 'need_not'],
  ])('judges from the row what may stand: %s', async (_case, changes, standing) => {
    expect((await listed(changes)).row.standing).toBe(standing);
  });
});
