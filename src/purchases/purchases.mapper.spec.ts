import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aPurchase,
  aPurchaseLine,
  CUP_ID,
  type Json,
  NORTH_ID,
  PURCHASE_ID,
  TEAPOT_ID,
} from '../../test/fixtures/cin7-documents.js';
import { aLocationLookup } from '../../test/fixtures/location-lookup.js';
import { expectResultOrUnreadable, spoiled } from '../../test/fixtures/mutations.js';
import { readPurchase } from '../cin7-core/payloads/purchase.payload.js';
import { type ConnectionSettings, DEFAULT_CONNECTION_SETTINGS } from '../connections/connection-settings.js';
import type { DocumentResult } from '../sync/sync-handler.js';
import type { ReceiptContent } from '../warehouse/record-content.js';
import { mapPurchase } from './purchases.mapper.js';

const LOCATIONS = aLocationLookup();

function map(changes: Json = {}, settings: Partial<ConnectionSettings> = {}): DocumentResult {
  return mapPurchase(readPurchase(aPurchase(changes)), LOCATIONS, { ...DEFAULT_CONNECTION_SETTINGS, ...settings });
}

function receipt(changes: Json = {}, settings: Partial<ConnectionSettings> = {}): ReceiptContent {
  const result = map(changes, settings);
  const [draft] = result.kind === 'found' ? result.drafts : [];
  if (draft?.recordType !== 'receipt') throw new Error(`the purchase made no receipt: ${JSON.stringify(result)}`);
  return draft.content;
}

function orderOf(lines: unknown[], status: string | null = 'AUTHORISED'): Json {
  return { Order: { Status: status, Lines: lines } };
}

describe('mapPurchase', () => {
  it('makes a receipt of an authorised purchase', () => {
    expect(map()).toEqual({
      kind: 'found',
      externalId: PURCHASE_ID,
      reference: 'PO-00412',
      sourceUpdatedAt: '2026-05-04T03:02:01.500Z',
      absence: 'voided',
      emptyReason: null,
      drafts: [
        {
          recordType: 'receipt',
          part: '',
          content: {
            kind: 'purchase',
            reference: 'PO-00412',
            status: 'open',
            cancellation: null,
            supplier: {
              id: '0d7f0a3e-1111-4a4a-b1b1-00000000d001',
              name: 'Finch Potteries',
              contact: 'Orla Finch',
              phone: '+61 3 5550 0101',
            },
            warehouse: { code: 'North Hub', locationId: NORTH_ID, locationName: 'North Hub' },
            expectedOn: '2026-06-30',
            note: null,
            lines: [
              {
                lineNumber: 1,
                itemCode: 'TEAPOT-2L',
                externalProductId: TEAPOT_ID,
                name: 'Teapot, two litres',
                quantity: 40,
                supplierItemCode: 'KF-778',
                comment: null,
              },
              {
                lineNumber: 2,
                itemCode: 'CUP-S',
                externalProductId: CUP_ID,
                name: 'Cup',
                quantity: 120,
                supplierItemCode: 'KF-778',
                comment: null,
              },
            ],
          },
        },
      ],
    });
  });

  it('takes advanced purchases the same way, and ids in any case', () => {
    expect(map({ Type: 'Advanced Purchase', ID: PURCHASE_ID.toUpperCase() })).toMatchObject({
      kind: 'found',
      externalId: PURCHASE_ID,
      drafts: [{ recordType: 'receipt' }],
    });
  });

  it.each([
    [{}, 'open'],
    [{ Status: 'RECEIVING', CombinedReceivingStatus: 'PARTIALLY RECEIVED' }, 'open'],
    [{ Status: 'INVOICED', CombinedReceivingStatus: 'NOT RECEIVED' }, 'open'],
    [{ Status: 'RECEIVED', CombinedReceivingStatus: 'PARTIALLY RECEIVED' }, 'open'],
    [{ Status: 'RECEIVING', CombinedReceivingStatus: 'Fully Received' }, 'closed'],
    [{ Status: 'CREDITED', CombinedReceivingStatus: 'FULLY RECEIVED' }, 'closed'],
    [{ Status: 'RECEIVED / CREDITED', CombinedReceivingStatus: null }, 'closed'],
    [{ Status: 'COMPLETED / CREDIT NOTE CLOSED', CombinedReceivingStatus: 'NOT RECEIVED' }, 'closed'],
  ])('%j is %s', (changes, status) => {
    expect(receipt(changes).status).toBe(status);
  });

  it.each([
    ['voided', { Status: 'VOIDED' }, 'PO-00412 is voided.'],
    ['a voided service', { Status: 'VOIDED', IsServiceOnly: true }, 'PO-00412 is voided.'],
    ['a voided order', orderOf([], 'VOIDED'), 'PO-00412 is not authorised.'],
    ['a draft', { Status: 'DRAFT', ...orderOf([aPurchaseLine()], 'DRAFT') }, 'PO-00412 is not authorised.'],
    ['undone after receiving', orderOf([aPurchaseLine()], 'NOT AVAILABLE'), 'PO-00412 is not authorised.'],
    ['a draft without an order', { Status: 'ORDERING', Order: null }, 'PO-00412 is not authorised.'],
    ['only charges', orderOf([]), 'PO-00412 has no lines with goods.'],
    ['nothing ordered', orderOf([aPurchaseLine({ Quantity: 0 })]), 'PO-00412 has no lines with goods.'],
  ])('%s creates nothing and cancels what stands', (_case, changes, emptyReason) => {
    expect(map(changes)).toMatchObject({ kind: 'found', drafts: [], absence: 'voided', emptyReason });
  });

  it.each([
    [{ IsServiceOnly: '1' }, 'service purchase'],
    [{ Type: 'SERVICE PURCHASE' }, 'service purchase'],
    [{ RelatedDropShipSaleTask: TEAPOT_ID }, 'drop-ship'],
    [{ DropShipTaskID: TEAPOT_ID }, 'drop-ship'],
    [{ BlindReceipt: true }, 'blind receipt'],
  ])('ignores %j, with a reason', (changes, reason) => {
    const result = map(changes);
    expect(result).toMatchObject({ kind: 'ignored', externalId: PURCHASE_ID, reference: 'PO-00412' });
    expect(result).toHaveProperty('reason', expect.stringContaining(reason));
  });

  it('takes the empty GUID for no drop-ship sale', () => {
    expect(map({ DropShipTaskID: '00000000-0000-0000-0000-000000000000' }).kind).toBe('found');
  });

  it('believes the state where the order step has no status', () => {
    expect(map({ Status: 'ORDERED', ...orderOf([aPurchaseLine()], null) })).toMatchObject({
      drafts: [{ recordType: 'receipt' }],
    });
    expect(map({ Status: null, ...orderOf([aPurchaseLine()], null) })).toMatchObject({ drafts: [] });
  });

  it('leaves out charges, empty lines and zero quantities, and keeps the same SKU on two lines', () => {
    const lines = [
      null,
      {},
      { Name: 'Handling', Quantity: 1 },
      aPurchaseLine(),
      aPurchaseLine({ Quantity: 0 }),
      aPurchaseLine({ Quantity: '1.23456', Comment: 'second lot' }),
    ];
    expect(receipt(orderOf(lines)).lines).toMatchObject([
      { lineNumber: 1, itemCode: 'TEAPOT-2L', quantity: 40 },
      { lineNumber: 2, itemCode: 'TEAPOT-2L', quantity: 1.2346, comment: 'second lot' },
    ]);
  });
});

describe('unreadable purchases', () => {
  it.each([
    ['ID', { ID: null }],
    ['OrderNumber', { OrderNumber: ' ' }],
    ['Order', { Order: null }],
    ['Order.Lines[1].SKU', orderOf([aPurchaseLine(), aPurchaseLine({ SKU: null })])],
    ['Order.Lines[1].Quantity', orderOf([null, aPurchaseLine({ Quantity: 'many' })])],
    ['Order.Lines[0].Quantity', orderOf([aPurchaseLine({ Quantity: -4 })])],
  ])('say that the trouble is at %s', (path, changes) => {
    expect(() => map(changes)).toThrow(expect.objectContaining({ kind: 'unreadable', path }));
  });
});

describe('the warehouse', () => {
  it('has the mapped code', () => {
    expect(receipt({}, { warehouseMap: { 'north hub': 'NH1' }, unmappedWarehouse: 'hold' }).warehouse).toEqual({
      code: 'NH1',
      locationId: NORTH_ID,
      locationName: 'North Hub',
    });
  });

  it('is passed on by name when the reference book does not know it', () => {
    expect(receipt({ Location: 'Old Barn' }).warehouse).toEqual({
      code: 'Old Barn',
      locationId: null,
      locationName: 'Old Barn',
    });
  });

  it('holds the purchase when it is not mapped', () => {
    expect(map({}, { unmappedWarehouse: 'hold' })).toMatchObject({
      kind: 'held',
      externalId: PURCHASE_ID,
      reason: 'PO-00412 is held: warehouseMap has no code for "North Hub".',
    });
  });

  it('leaves the receipt out when unmapped ones are ignored', () => {
    const result = map({}, { unmappedWarehouse: 'ignore' });
    expect(result).toMatchObject({ kind: 'found', drafts: [] });
    expect(result).toHaveProperty('emptyReason', expect.stringContaining('"North Hub"'));
  });
});

it('maps any spoiled purchase, or says where it cannot be read', () => {
  fc.assert(
    fc.property(spoiled(aPurchase()), (body) => {
      expectResultOrUnreadable(() => mapPurchase(readPurchase(body), LOCATIONS, DEFAULT_CONNECTION_SETTINGS));
    }),
    { numRuns: 2_000 },
  );
});
