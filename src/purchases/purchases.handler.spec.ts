import { describe, expect, it } from '@jest/globals';
import { aSyncContext, CannedCin7Client } from '../../test/fixtures/cin7-client.js';
import { aLocationList, aPurchase, FIRST_TASK_ID, NORTH_ID, PURCHASE_ID } from '../../test/fixtures/cin7-documents.js';
import { LocationBook } from '../cin7-core/location-book.service.js';
import { LocationsResource } from '../cin7-core/resources/locations.resource.js';
import { PurchasesResource } from '../cin7-core/resources/purchases.resource.js';
import type { KeptSource } from '../sync/sync-handler.js';
import { PurchasesHandler } from './purchases.handler.js';

function set(): { handler: PurchasesHandler; calls: string[] } {
  const client = new CannedCin7Client({
    '/advanced-purchase': ({ ID }) => (ID === PURCHASE_ID ? aPurchase() : undefined),
    '/purchaseList': () => ({ Total: 1, Page: 1, PurchaseList: [{ ID: PURCHASE_ID, OrderNumber: 'PO-00412' }] }),
    '/ref/location': () => aLocationList(),
  });
  const locations = new LocationBook(new LocationsResource(client.asClient()));
  return { handler: new PurchasesHandler(new PurchasesResource(client.asClient()), locations), calls: client.calls };
}

describe('PurchasesHandler', () => {
  it.each([
    ['by id', PURCHASE_ID, null, 2],
    ['by number', 'number:PO-00412', null, 3],
    ['by number, where the id is a task within it', FIRST_TASK_ID, 'PO-00412', 4],
  ])('reads a purchase %s', async (_case, externalId, reference, calls) => {
    const purchases = set();
    await expect(
      purchases.handler.read({ connectionId: 'c', externalId, reference }, aSyncContext()),
    ).resolves.toMatchObject({
      kind: 'found',
      externalId: PURCHASE_ID,
      reference: 'PO-00412',
      drafts: [{ recordType: 'receipt', content: { warehouse: { locationId: NORTH_ID } } }],
    });
    expect(purchases.calls).toHaveLength(calls);
  });

  it('maps what it kept of a purchase as it mapped the purchase itself, without a call', async () => {
    const { handler, calls } = set();
    const read = await handler.read({ connectionId: 'c', externalId: PURCHASE_ID, reference: null }, aSyncContext());
    if (read.kind !== 'found' || !read.source) throw new Error('nothing was kept');
    const source = JSON.parse(JSON.stringify(read.source)) as KeptSource;
    const before = calls.length;
    expect(handler.mapKept(source, aSyncContext().settings)).toEqual({ ...read, source });
    expect(calls).toHaveLength(before);
  });

  it('says when there is no such purchase', async () => {
    const reading = set().handler.read(
      { connectionId: 'c', externalId: FIRST_TASK_ID, reference: null },
      aSyncContext(),
    );
    await expect(reading).rejects.toMatchObject({ kind: 'not_found' });
  });
});
