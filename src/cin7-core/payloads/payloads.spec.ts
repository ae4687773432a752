import { describe, expect, it } from '@jest/globals';
import {
  aLocationList,
  aProduct,
  aProductList,
  aPurchase,
  aSale,
  aTransfer,
  NORTH_BIN_ID,
  PURCHASE_ID,
  SALE_ID,
  TRANSFER_ID,
} from '../../../test/fixtures/cin7-documents.js';
import { readCompany } from './company.payload.js';
import { readLocationList } from './location.payload.js';
import { readProductList } from './product.payload.js';
import { readPurchase, readPurchaseList } from './purchase.payload.js';
import { readSale, readSaleList } from './sale.payload.js';
import { readTransfer, readTransferList } from './transfer.payload.js';

const OTHER_ID = 'ffffffff-0000-4000-8000-00000000ffff';

describe('lists', () => {
  const readers = [
    { key: 'Products', read: readProductList },
    { key: 'PurchaseList', read: readPurchaseList },
    { key: 'SaleList', read: readSaleList },
    { key: 'StockTransferList', read: readTransferList },
    { key: 'LocationList', read: readLocationList },
  ];

  it.each(readers)('$key: reads total, page and rows', ({ key, read }) => {
    const page = read({ Total: '2', Page: 1, [key]: [{}, null] });
    expect(page).toMatchObject({ total: 2, page: 1 });
    expect(page.rows).toHaveLength(2);
  });

  it.each(readers)('$key: an empty list is empty, one that is missing is not', ({ key, read }) => {
    expect(read({ Total: 0, Page: 1, [key]: [] }).rows).toEqual([]);
    expect(read({ [key]: null })).toEqual({ total: null, page: null, rows: [] });
    expect(() => read({ Total: 0, Page: 1 })).toThrow(`${key} is missing`);
    expect(() => read({ Total: 3, Page: 1, [key]: null })).toThrow('although Total says 3');
  });

  it('refuses a row that is not an object, with its place', () => {
    expect(() => readSaleList({ SaleList: [{}, 'x'] })).toThrow('SaleList[1]');
  });
});

describe('documents', () => {
  const documents = [
    { name: 'purchase', read: readPurchase, body: aPurchase(), id: PURCHASE_ID },
    { name: 'sale', read: readSale, body: aSale(), id: SALE_ID },
    { name: 'transfer', read: readTransfer, body: aTransfer(), id: TRANSFER_ID },
  ];

  it.each(documents)('$name: takes an answer about the asked id, in any case', ({ read, body, id }) => {
    expect(() => read(body, id.toUpperCase())).not.toThrow();
  });

  it.each(documents)('$name: refuses an answer about another document', ({ read, body }) => {
    expect(() => read(body, OTHER_ID)).toThrow(OTHER_ID);
  });

  it.each(documents)('$name: reads an empty object as nothing given', ({ read }) => {
    expect(() => read({})).not.toThrow();
  });

  it('keeps keys it does not know', () => {
    expect(readSale(aSale({ SourceChannel: 'Market' }))).toMatchObject({ SourceChannel: 'Market' });
  });

  it('normalises ids, instants and dates', () => {
    const sale = readSale(aSale({ ID: SALE_ID.toUpperCase() }));
    expect(sale.ID).toBe(SALE_ID);
    expect(sale.LastModifiedOn).toBe('2026-05-04T03:02:01.250Z');
    expect(sale.ShipBy).toBe('2026-05-06');
    expect(sale.Fulfilments[0]?.Pick?.Lines[0]).toMatchObject({ LocationID: NORTH_BIN_ID, ExpiryDate: '2027-01-31' });
    expect(readTransfer(aTransfer()).LastModifiedOn).toBe('2026-05-04T03:02:01.207Z');
  });

  it('reads products and locations', () => {
    const [product] = readProductList(aProductList(aProduct({ Weight: '1250' }))).rows;
    expect(product).toMatchObject({
      Weight: 1250,
      LastModifiedOn: '2026-05-04T03:02:01.987Z',
      Barcode: '9350000000017',
    });
    const [north] = readLocationList(aLocationList()).rows;
    expect(north).toMatchObject({
      Name: 'North Hub',
      IsDeprecated: false,
      Bins: [{ ID: NORTH_BIN_ID, Name: 'R1-04' }],
    });
    expect(readLocationList({ LocationList: [{ Deprecated: true }] }).rows[0]?.IsDeprecated).toBe(true);
  });

  it('reads the company', () => {
    const company = readCompany({ Company: 'Kestrel & Finch', TimeZone: 'Australia/Hobart', DefaultWeightUnits: '' });
    expect(company).toMatchObject({
      Company: 'Kestrel & Finch',
      TimeZone: 'Australia/Hobart',
      DefaultWeightUnits: null,
    });
  });
});
