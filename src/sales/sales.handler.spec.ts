import { describe, expect, it } from '@jest/globals';
import { aSyncContext, CannedCin7Client } from '../../test/fixtures/cin7-client.js';
import { aLocationList, aSale, FIRST_TASK_ID, NORTH_ID, SALE_ID } from '../../test/fixtures/cin7-documents.js';
import { LocationBook } from '../cin7-core/location-book.service.js';
import { LocationsResource } from '../cin7-core/resources/locations.resource.js';
import { SalesResource } from '../cin7-core/resources/sales.resource.js';
import { DEFAULT_CONNECTION_SETTINGS } from '../connections/connection-settings.js';
import type { KeptSource } from '../sync/sync-handler.js';
import { SalesHandler } from './sales.handler.js';

function set(): { handler: SalesHandler; calls: string[] } {
  const client = new CannedCin7Client({
    '/sale': ({ ID }) => (ID === SALE_ID ? aSale() : undefined),
    '/saleList': () => ({ Total: 1, Page: 1, SaleList: [{ SaleID: SALE_ID, OrderNumber: 'SO-00871' }] }),
    '/ref/location': () => aLocationList(),
  });
  const locations = new LocationBook(new LocationsResource(client.asClient()));
  return { handler: new SalesHandler(new SalesResource(client.asClient()), locations), calls: client.calls };
}

describe('SalesHandler', () => {
  it.each([
    ['by id', SALE_ID, 2],
    ['by number', 'number:SO-00871', 3],
  ])('reads a sale %s', async (_case, externalId, calls) => {
    const sales = set();
    await expect(
      sales.handler.read({ connectionId: 'c', externalId, reference: null }, aSyncContext()),
    ).resolves.toMatchObject({
      kind: 'found',
      externalId: SALE_ID,
      drafts: [{ part: `${FIRST_TASK_ID}/${NORTH_ID}`, content: { reference: 'SO-00871.1' } }],
    });
    expect(sales.calls).toHaveLength(calls);
  });

  it('reads the locations once for many sales', async () => {
    const sales = set();
    for (let count = 0; count < 3; count += 1) {
      await sales.handler.read({ connectionId: 'c', externalId: SALE_ID, reference: null }, aSyncContext());
    }
    expect(sales.calls.filter((call) => call === '/ref/location')).toHaveLength(1);
  });

  it('maps what it kept of a sale as it mapped the sale itself, and keeps no more than that takes', async () => {
    const { handler, calls } = set();
    const read = await handler.read({ connectionId: 'c', externalId: SALE_ID, reference: null }, aSyncContext());
    if (read.kind !== 'found' || !read.source) throw new Error('nothing was kept');
    const source = JSON.parse(JSON.stringify(read.source)) as KeptSource;
    const before = calls.length;
    expect(handler.mapKept(source, DEFAULT_CONNECTION_SETTINGS)).toEqual({ ...read, source });
    expect(calls).toHaveLength(before);
    const settings = { ...DEFAULT_CONNECTION_SETTINGS, warehouseMap: { [NORTH_ID]: 'N1' } };
    expect(handler.mapKept(source, settings)).toMatchObject({ drafts: [{ content: { warehouse: { code: 'N1' } } }] });
    expect(Object.keys(source.payload)).not.toContain('Invoices');
    expect(JSON.stringify(source).length).toBeLessThan(8_000);
  });

  it("goes by the connection's settings", async () => {
    const settings = { ...DEFAULT_CONNECTION_SETTINGS, unmappedWarehouse: 'hold' as const };
    const request = { connectionId: 'c', externalId: SALE_ID, reference: null };
    await expect(set().handler.read(request, aSyncContext({ settings }))).resolves.toMatchObject({ kind: 'held' });
  });
});
