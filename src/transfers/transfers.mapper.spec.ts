import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aTransfer,
  aTransferLine,
  type Json,
  NORTH_BIN_ID,
  NORTH_ID,
  SOUTH_ID,
  TEAPOT_ID,
  TRANSFER_ID,
} from '../../test/fixtures/cin7-documents.js';
import { aLocationLookup } from '../../test/fixtures/location-lookup.js';
import { expectResultOrUnreadable, spoiled } from '../../test/fixtures/mutations.js';
import { readTransfer } from '../cin7-core/payloads/transfer.payload.js';
import { type ConnectionSettings, DEFAULT_CONNECTION_SETTINGS } from '../connections/connection-settings.js';
import type { DocumentResult } from '../sync/sync-handler.js';
import type { OrderContent, ReceiptContent } from '../warehouse/record-content.js';
import { mapTransfer } from './transfers.mapper.js';

const LOCATIONS = aLocationLookup();

function map(changes: Json = {}, settings: Partial<ConnectionSettings> = {}): DocumentResult {
  return mapTransfer(readTransfer(aTransfer(changes)), LOCATIONS, { ...DEFAULT_CONNECTION_SETTINGS, ...settings });
}

function legs(
  changes: Json = {},
  settings: Partial<ConnectionSettings> = {},
): { order?: OrderContent; receipt?: ReceiptContent } {
  const result = map(changes, settings);
  if (result.kind !== 'found') throw new Error(`the transfer is ${result.kind}`);
  const found: { order?: OrderContent; receipt?: ReceiptContent } = {};
  for (const draft of result.drafts) {
    expect(draft.part).toBe('');
    if (draft.recordType === 'order') found.order = draft.content;
    if (draft.recordType === 'receipt') found.receipt = draft.content;
  }
  return found;
}

describe('mapTransfer', () => {
  it('makes both legs of an ordered transfer', () => {
    const line = {
      lineNumber: 1,
      itemCode: 'TEAPOT-2L',
      externalProductId: TEAPOT_ID,
      name: 'Teapot, two litres',
      quantity: 12,
    };
    expect(map()).toMatchObject({
      kind: 'found',
      externalId: TRANSFER_ID,
      reference: 'TR-00033',
      sourceUpdatedAt: '2026-05-04T03:02:01.207Z',
      emptyReason: null,
    });
    expect(legs()).toEqual({
      order: {
        kind: 'transfer',
        reference: 'TR-00033',
        saleNumber: null,
        fulfilmentNumber: null,
        taskId: TRANSFER_ID,
        status: 'open',
        cancellation: null,
        customer: { id: SOUTH_ID, name: 'South Depot', contact: null, email: null, phone: null },
        customerReference: 'Refill south',
        orderedOn: null,
        shipBy: '2026-05-20',
        carrier: null,
        shippingNotes: null,
        deliverTo: {
          name: 'South Depot',
          company: null,
          contact: null,
          line1: '1 Quay Road',
          line2: 'Gate B',
          suburb: 'Dunedin',
          state: 'Otago',
          postcode: '9016',
          country: 'New Zealand',
          countryCode: 'NZ',
          phone: null,
          email: null,
        },
        warehouse: { code: 'North Hub', locationId: NORTH_ID, locationName: 'North Hub' },
        lines: [{ ...line, binLocation: null, batchOrSerial: null, expiresOn: null }],
      },
      receipt: {
        kind: 'transfer',
        reference: 'TR-00033',
        status: 'open',
        cancellation: null,
        supplier: { id: NORTH_ID, name: 'North Hub', contact: null, phone: null },
        warehouse: { code: 'South Depot', locationId: SOUTH_ID, locationName: 'South Depot' },
        expectedOn: '2026-05-20',
        note: 'Refill south',
        lines: [{ ...line, supplierItemCode: null, comment: null }],
      },
    });
  });

  it.each([
    ['ORDERED', 'open', 'open'],
    ['In Transit', 'closed', 'open'],
    ['COMPLETED', 'closed', 'closed'],
  ])('%s: the order is %s, the receipt %s', (Status, orderStatus, receiptStatus) => {
    const { order, receipt } = legs({ Status, Lines: [aTransferLine()] });
    expect([order?.status, receipt?.status]).toEqual([orderStatus, receiptStatus]);
  });

  it('takes a draft with an authorised order step for ordered', () => {
    expect(legs({ Status: 'DRAFT' }).order?.status).toBe('open');
  });

  it.each([
    ['voided', { Status: 'VOIDED' }, 'voided', 'TR-00033 is voided.'],
    [
      'a draft',
      { Status: 'DRAFT', Order: { Status: 'DRAFT', Lines: [aTransferLine()] } },
      'pick_undone',
      'TR-00033 is not authorised.',
    ],
    [
      'a draft without order step',
      { Status: 'DRAFT', Order: null, Lines: [aTransferLine()] },
      'pick_undone',
      'TR-00033 is not authorised.',
    ],
    [
      'without goods',
      { Order: { Status: 'AUTHORISED', Lines: [] } },
      'pick_undone',
      'TR-00033 has no lines with goods.',
    ],
    [
      'from bin to bin',
      { To: NORTH_BIN_ID, ToLocation: 'North Hub: R1-04' },
      'pick_undone',
      'TR-00033 moves goods inside one warehouse, "North Hub".',
    ],
    [
      'within a warehouse known by name only',
      { From: null, FromLocation: 'Old Barn: B1', To: null, ToLocation: 'OLD BARN: B2' },
      'pick_undone',
      'TR-00033 moves goods inside one warehouse, "Old Barn".',
    ],
  ])('%s creates nothing and cancels what stands', (_case, changes, absence, emptyReason) => {
    expect(map(changes)).toMatchObject({ kind: 'found', drafts: [], absence, emptyReason });
  });

  it('takes ordered quantities before and moved quantities after the goods have left', () => {
    const Lines = [aTransferLine({ TransferQuantity: 10, BatchSN: 'B-9', ExpiryDate: '2027-03-01T00:00:00' })];
    expect(legs({ Lines }).order?.lines).toMatchObject([{ quantity: 12, batchOrSerial: null }]);
    const moved = legs({ Status: 'IN TRANSIT', Lines });
    expect(moved.order?.lines).toMatchObject([{ quantity: 10, batchOrSerial: 'B-9', expiresOn: '2027-03-01' }]);
    expect(moved.receipt?.lines).toMatchObject([{ quantity: 10 }]);
  });

  it('takes the other list where the expected one is empty', () => {
    expect(legs({ Status: 'IN TRANSIT', Lines: [] }).order?.lines).toMatchObject([{ quantity: 12 }]);
    expect(legs({ Order: null, Lines: [aTransferLine({ TransferQuantity: 3 })] }).order?.lines).toMatchObject([
      { quantity: 3 },
    ]);
  });

  it('leaves out empty lines and zero quantities, and hands on comments to the receiver', () => {
    const Lines = [null, aTransferLine({ TransferQuantity: 0 }), aTransferLine({ Comments: 'fragile' })];
    const { receipt } = legs({ Order: { Status: 'AUTHORISED', Lines } });
    expect(receipt?.lines).toMatchObject([{ lineNumber: 1, quantity: 12, comment: 'fragile' }]);
  });

  it.each([
    [{ CompletionDate: '2026-05-18T00:00:00' }, '2026-05-18'],
    [{ CompletionDate: '2026-05-18T00:00:00', Status: 'COMPLETED' }, '2026-05-20'],
    [{ RequiredByDate: null }, null],
  ])('expects %j on %s', (changes, expectedOn) => {
    expect(legs(changes).receipt?.expectedOn).toBe(expectedOn);
  });

  it('has the order date where an account gives one, and the default carrier', () => {
    const Order = { Status: 'AUTHORISED', Date: '2026-05-02T00:00:00', Lines: [aTransferLine()] };
    const transfers = { pollMinutes: 5, useBinLocation: true, defaultCarrier: 'OWN-VAN' };
    expect(legs({ Order }, { transfers }).order).toMatchObject({ orderedOn: '2026-05-02', carrier: 'OWN-VAN' });
    expect(legs({}, { transfers: { ...transfers, defaultCarrier: ' ' } }).order?.carrier).toBeNull();
  });
});

describe('bins', () => {
  const fromBin = { From: NORTH_BIN_ID.toUpperCase(), FromLocation: 'North Hub: R1-04' };

  it('belong to their warehouse; the sending one is named on the lines', () => {
    const { order } = legs(fromBin);
    expect(order?.warehouse).toEqual({ code: 'North Hub', locationId: NORTH_ID, locationName: 'North Hub' });
    expect(order?.lines).toMatchObject([{ binLocation: 'R1-04' }]);
  });

  it('are not named when the connection says so', () => {
    const transfers = { pollMinutes: 5, useBinLocation: false, defaultCarrier: null };
    expect(legs(fromBin, { transfers }).order?.lines).toMatchObject([{ binLocation: null }]);
  });

  it('at the receiving end take the address of their warehouse', () => {
    const { order } = legs({
      From: SOUTH_ID,
      FromLocation: 'South Depot',
      To: NORTH_BIN_ID,
      ToLocation: 'North Hub: R1-04',
    });
    expect(order?.deliverTo).toMatchObject({ name: 'North Hub', line1: null, country: 'Australia', countryCode: 'AU' });
    expect(order?.customer).toMatchObject({ id: NORTH_ID, name: 'North Hub' });
  });
});

describe('warehouses without a code', () => {
  const warehouseMap = { [NORTH_ID]: 'NH1' };

  it('hold the whole transfer', () => {
    expect(map({}, { warehouseMap, unmappedWarehouse: 'hold' })).toMatchObject({
      kind: 'held',
      reason: 'TR-00033 is held: warehouseMap has no code for "South Depot".',
    });
  });

  it('leave out their leg', () => {
    const { order, receipt } = legs({}, { warehouseMap, unmappedWarehouse: 'ignore' });
    expect(order?.warehouse.code).toBe('NH1');
    expect(receipt).toBeUndefined();
  });

  it('leave out both', () => {
    expect(map({}, { unmappedWarehouse: 'ignore' })).toMatchObject({
      kind: 'found',
      drafts: [],
      emptyReason: 'TR-00033 moves goods between "North Hub" and "South Depot", which are not mapped to warehouses.',
    });
  });
});

describe('unreadable transfers', () => {
  it.each([
    ['TaskID', { TaskID: 'TR-00033' }],
    ['Number', { Number: '' }],
    ['Status', { Status: null }],
    ['Order.Lines[0].SKU', { Order: { Status: 'AUTHORISED', Lines: [aTransferLine({ SKU: '' })] } }],
    ['Lines[1].TransferQuantity', { Status: 'IN TRANSIT', Lines: [{}, aTransferLine({ TransferQuantity: null })] }],
  ])('say that the trouble is at %s', (path, changes) => {
    expect(() => map(changes)).toThrow(expect.objectContaining({ kind: 'unreadable', path }));
  });
});

it('maps any spoiled transfer, or says where it cannot be read', () => {
  const body = aTransfer({ Status: 'IN TRANSIT', Lines: [aTransferLine({ BatchSN: 'B-9' })] });
  fc.assert(
    fc.property(fc.oneof(spoiled(aTransfer()), spoiled(body)), (spoiledBody) => {
      expectResultOrUnreadable(() => mapTransfer(readTransfer(spoiledBody), LOCATIONS, DEFAULT_CONNECTION_SETTINGS));
    }),
    { numRuns: 2_000 },
  );
});
