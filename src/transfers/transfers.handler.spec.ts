import { describe, expect, it } from '@jest/globals';
import { aSyncContext, CannedCin7Client } from '../../test/fixtures/cin7-client.js';
import { aLocationList, aTransfer, SOUTH_ID, TRANSFER_ID } from '../../test/fixtures/cin7-documents.js';
import { LocationBook } from '../cin7-core/location-book.service.js';
import { LocationsResource } from '../cin7-core/resources/locations.resource.js';
import { TransfersResource } from '../cin7-core/resources/transfers.resource.js';
import type { KeptSource } from '../sync/sync-handler.js';
import { TransfersHandler } from './transfers.handler.js';

function set(): { handler: TransfersHandler; calls: string[] } {
  const client = new CannedCin7Client({
    '/stockTransfer': ({ TaskID }) => (TaskID === TRANSFER_ID ? aTransfer() : undefined),
    '/stockTransferList': () => ({
      Total: 2,
      Page: 1,
      StockTransferList: [
        { TaskID: SOUTH_ID, Number: 'TR-000331' },
        { TaskID: TRANSFER_ID, Number: 'TR-00033' },
      ],
    }),
    '/ref/location': () => aLocationList(),
  });
  const locations = new LocationBook(new LocationsResource(client.asClient()));
  return { handler: new TransfersHandler(new TransfersResource(client.asClient()), locations), calls: client.calls };
}

describe('TransfersHandler', () => {
  it.each([
    ['by id', TRANSFER_ID, 2],
    ['by exactly its number', 'number:TR-00033', 3],
  ])('reads a transfer %s', async (_case, externalId, calls) => {
    const transfers = set();
    await expect(
      transfers.handler.read({ connectionId: 'c', externalId, reference: null }, aSyncContext()),
    ).resolves.toMatchObject({
      kind: 'found',
      externalId: TRANSFER_ID,
      drafts: [{ recordType: 'order' }, { recordType: 'receipt', content: { warehouse: { locationId: SOUTH_ID } } }],
    });
    expect(transfers.calls).toHaveLength(calls);
  });

  it('maps what it kept of a transfer as it mapped the transfer itself, without a call', async () => {
    const { handler, calls } = set();
    const read = await handler.read({ connectionId: 'c', externalId: TRANSFER_ID, reference: null }, aSyncContext());
    if (read.kind !== 'found' || !read.source) throw new Error('nothing was kept');
    const source = JSON.parse(JSON.stringify(read.source)) as KeptSource;
    const before = calls.length;
    expect(handler.mapKept(source, aSyncContext().settings)).toEqual({ ...read, source });
    expect(calls).toHaveLength(before);
  });

  it('says when there is no such transfer', async () => {
    const request = { connectionId: 'c', externalId: 'number:TR-7', reference: null };
    await expect(set().handler.read(request, aSyncContext())).rejects.toMatchObject({ kind: 'not_found' });
  });
});
