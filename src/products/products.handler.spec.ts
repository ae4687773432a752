import { describe, expect, it } from '@jest/globals';
import { aSyncContext, CannedCin7Client } from '../../test/fixtures/cin7-client.js';
import { aProduct, aProductList, type Json, PRODUCT_ID } from '../../test/fixtures/cin7-documents.js';
import { CompanyBook } from '../cin7-core/company-book.service.js';
import { CompanyResource } from '../cin7-core/resources/company.resource.js';
import { ProductsResource } from '../cin7-core/resources/products.resource.js';
import { ProductsBulkReader } from './products.bulk-reader.js';
import { ProductsHandler } from './products.handler.js';

const REQUEST = { connectionId: 'c', externalId: PRODUCT_ID, reference: null };

function set(...rows: Json[]): { handler: ProductsHandler; calls: string[] } {
  const client = new CannedCin7Client({
    '/product': () => aProductList(...rows),
    '/me': () => ({ Company: 'Kestrel & Finch', DefaultWeightUnits: 'lb', DefaultDimensionsUnits: 'in' }),
  });
  const companies = new CompanyBook(new CompanyResource(client.asClient()));
  const products = new ProductsResource(client.asClient());
  return {
    handler: new ProductsHandler(products, companies, new ProductsBulkReader(products, companies)),
    calls: client.calls,
  };
}

describe('ProductsHandler', () => {
  it('reads a product with one call', async () => {
    const { handler, calls } = set(aProduct());
    await expect(handler.read(REQUEST, aSyncContext())).resolves.toMatchObject({
      kind: 'found',
      externalId: PRODUCT_ID,
      drafts: [{ recordType: 'item', content: { weight: { unit: 'kg' } } }],
    });
    expect(calls).toEqual([`/product ${PRODUCT_ID}`]);
  });

  it("asks for the account's units only where one is missing", async () => {
    const { handler, calls } = set(aProduct({ WeightUnits: null }));
    await expect(handler.read(REQUEST, aSyncContext())).resolves.toMatchObject({
      drafts: [{ content: { weight: { value: 1250, unit: 'lb' }, dimensions: { unit: 'mm' } } }],
    });
    expect(calls).toEqual([`/product ${PRODUCT_ID}`, '/me']);
  });

  it('says when there is no such product', async () => {
    const { handler } = set();
    await expect(handler.read(REQUEST, aSyncContext())).rejects.toMatchObject({ kind: 'not_found' });
  });
});
