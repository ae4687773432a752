import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aProduct, aProductList, type Json, PRODUCT_ID } from '../../test/fixtures/cin7-documents.js';
import { expectResultOrUnreadable, spoiled } from '../../test/fixtures/mutations.js';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { type ProductPayload, readProductList } from '../cin7-core/payloads/product.payload.js';
import { type ConnectionSettings, DEFAULT_CONNECTION_SETTINGS } from '../connections/connection-settings.js';
import type { ItemContent } from '../warehouse/record-content.js';
import { type DefaultUnits, mapProduct, needsDefaultUnits } from './products.mapper.js';

function payload(changes: Json = {}): ProductPayload {
  const [product] = readProductList(aProductList(aProduct(changes))).rows;
  if (product === undefined) throw new Error('the fixture has no product');
  return product;
}

function item(
  changes: Json = {},
  units: DefaultUnits | null = null,
  settings: ConnectionSettings = DEFAULT_CONNECTION_SETTINGS,
): ItemContent {
  const result = mapProduct(payload(changes), units, settings);
  if (result.kind !== 'found') throw new Error(`the product is ${result.kind}`);
  const [draft] = result.drafts;
  if (draft?.recordType !== 'item') throw new Error('the product made no item');
  return draft.content;
}

describe('mapProduct', () => {
  it('makes an item of a product', () => {
    expect(mapProduct(payload(), null, DEFAULT_CONNECTION_SETTINGS)).toEqual({
      kind: 'found',
      externalId: PRODUCT_ID,
      reference: 'TEAPOT-2L',
      sourceUpdatedAt: '2026-05-04T03:02:01.987Z',
      absence: 'source_gone',
      emptyReason: null,
      drafts: [
        {
          recordType: 'item',
          part: '',
          content: {
            itemCode: 'TEAPOT-2L',
            name: 'Teapot, two litres',
            itemGroup: 'Tableware',
            brand: 'Kestrel',
            status: 'active',
            stockUnit: 'Each',
            gtin: '9350000000017',
            tracking: 'none',
            expiryTracked: false,
            weight: { value: 1.25, unit: 'kg' },
            dimensions: { length: 250, width: 145, height: 180, unit: 'mm' },
            volume: { value: 6_525_000, unit: 'mm3' },
            carton: null,
            attributes: { '1': 'Blue', '10': 'Gift' },
          },
        },
      ],
    });
  });

  it.each([
    ['FIFO', 'none', false],
    ['FIFO - Batch', 'batch', false],
    ['Special - Batch', 'batch', false],
    ['FIFO - Serial Number', 'serial', false],
    ['special - serial number', 'serial', false],
    ['FEFO - Batch', 'batch', true],
    ['FEFO - SERIAL NUMBER', 'serial', true],
    [null, 'none', false],
  ])('costing method %j is tracked by %s, expiry %s', (CostingMethod, tracking, expiryTracked) => {
    expect(item({ CostingMethod })).toMatchObject({ tracking, expiryTracked });
  });

  it.each([
    ['Active', 'active'],
    ['Setup required', 'active'],
    ['DEPRECATED', 'inactive'],
    [null, 'active'],
  ])('status %j is %s', (Status, status) => {
    expect(item({ Status }).status).toBe(status);
  });

  it.each(['Service', 'SERVICE'])('ignores type %s, with a reason', (Type) => {
    expect(mapProduct(payload({ Type }), null, DEFAULT_CONNECTION_SETTINGS)).toMatchObject({
      kind: 'ignored',
      externalId: PRODUCT_ID,
      reason: 'TEAPOT-2L is a service, not goods.',
    });
  });

  it('falls back to the SKU for the barcode and the name', () => {
    expect(item({ Barcode: '', Name: null })).toMatchObject({ gtin: 'TEAPOT-2L', name: 'TEAPOT-2L' });
  });

  it('leaves group and unit out when the connection says so', () => {
    const items = { syncGroup: false, syncStockUnit: false, trustPayload: true };
    const content = item({}, null, { ...DEFAULT_CONNECTION_SETTINGS, items });
    expect(content).toMatchObject({ itemGroup: null, stockUnit: null });
  });

  it('keeps imperial units as lb and in', () => {
    const content = item({ Weight: 40, WeightUnits: 'oz', Length: 1, Width: 2, Height: 3, DimensionsUnits: 'ft' });
    expect(content).toMatchObject({
      weight: { value: 2.5, unit: 'lb' },
      dimensions: { length: 12, width: 24, height: 36, unit: 'in' },
      volume: { value: 10_368, unit: 'in3' },
    });
  });

  it('has neither weight nor dimensions where all are zero', () => {
    expect(item({ Weight: 0, Length: 0, Width: 0, Height: 0 })).toMatchObject({
      weight: null,
      dimensions: null,
      volume: null,
    });
  });

  it.each([
    [{ CartonLength: 5, CartonWidth: 4, CartonHeight: 3, CartonQuantity: 6 }, [50, 40, 30, 'mm', 6, 0]],
    [{ CartonQuantity: 6, CartonInnerQuantity: 2, DimensionsUnits: null }, [0, 0, 0, 'mm', 6, 2]],
  ])('carton of %j', (changes, [length, width, height, unit, quantity, innerQuantity]) => {
    expect(item(changes).carton).toEqual({ length, width, height, unit, quantity, innerQuantity });
  });

  it.each(['ID', 'SKU'])('cannot do without %s', (key) => {
    const run = () => mapProduct(payload({ [key]: ' ' }), null, DEFAULT_CONNECTION_SETTINGS, 'Products[7]');
    expect(run).toThrow(Cin7Error);
    expect(run).toThrow(`Products[7].${key}`);
  });
});

describe('default units', () => {
  const units = { DefaultWeightUnits: 'lb', DefaultDimensionsUnits: 'in' };

  it.each([
    [{}, false],
    [{ WeightUnits: '' }, true],
    [{ WeightUnits: null, Weight: 0 }, false],
    [{ DimensionsUnits: null }, true],
    [{ DimensionsUnits: null, Length: 0, Width: 0, Height: 0 }, false],
    [{ DimensionsUnits: null, Length: 0, Width: 0, Height: 0, CartonHeight: 2 }, true],
  ])('a product with %j needs them: %s', (changes, expected) => {
    expect(needsDefaultUnits(payload(changes))).toBe(expected);
  });

  it('stand in for units that are missing only', () => {
    expect(item({ WeightUnits: null }, units)).toMatchObject({
      weight: { value: 1250, unit: 'lb' },
      dimensions: { length: 250, unit: 'mm' },
    });
    expect(item({ DimensionsUnits: '' }, units).dimensions).toMatchObject({ length: 25, unit: 'in' });
    expect(item({ DimensionsUnits: '' }, null).dimensions).toBeNull();
  });
});

it('maps any spoiled product, or says where it cannot be read', () => {
  const body = aProductList(aProduct({ CartonQuantity: 6 }));
  fc.assert(
    fc.property(spoiled(body), (spoiledBody) => {
      expectResultOrUnreadable(() =>
        readProductList(spoiledBody).rows.map((product, index) =>
          mapProduct(product, null, DEFAULT_CONNECTION_SETTINGS, `Products[${index}]`),
        ),
      );
    }),
    { numRuns: 2_000 },
  );
});
