import { describe, expect, it } from '@jest/globals';
import { aSyncContext, CannedCin7Client } from '../../test/fixtures/cin7-client.js';
import { aProduct, PRODUCT_ID, TEAPOT_ID } from '../../test/fixtures/cin7-documents.js';
import type { Cin7Query } from '../cin7-core/call-text.js';
import { CompanyBook } from '../cin7-core/company-book.service.js';
import { CompanyResource } from '../cin7-core/resources/company.resource.js';
import { ProductsResource } from '../cin7-core/resources/products.resource.js';
import { ProductsBulkReader } from './products.bulk-reader.js';
import { ProductsLister } from './products.lister.js';

function list(rows: object[]): { lister: ProductsLister; queries: Cin7Query[] } {
  const queries: Cin7Query[] = [];
  const client = new CannedCin7Client({
    '/product': (query) => {
      queries.push(query);
      return { Total: 2_501, Page: 3, Products: rows };
    },
  }).asClient();
  const products = new ProductsResource(client);
  const reader = new ProductsBulkReader(products, new CompanyBook(new CompanyResource(client)));
  return { lister: new ProductsLister(products, reader), queries };
}

const SINCE = new Date('2026-11-01T00:00:00Z');

describe('ProductsLister', () => {
  it('asks for deprecated products too, and for what was modified', async () => {
    const { lister, queries } = list([]);
    await lister.readPage({ page: 3, limit: 500, since: SINCE }, aSyncContext());
    await lister.readPage({ page: 1, limit: 500, since: null }, aSyncContext());
    expect(queries).toMatchObject([
      { Page: 3, Limit: 500, IncludeDeprecated: true, ModifiedSince: '2026-11-01T00:00:00.000Z' },
      { Page: 1, ModifiedSince: undefined },
    ]);
  });

  it('brings the documents themselves, so that none is fetched singly', async () => {
    const { lister } = list([aProduct()]);
    const { rows, total } = await lister.readPage({ page: 1, limit: 1_000, since: null }, aSyncContext());
    expect(total).toBe(2_501);
    expect(rows).toMatchObject([
      { externalId: PRODUCT_ID, standing: 'may', document: { kind: 'found', externalId: PRODUCT_ID } },
    ]);
    expect(lister.trust.holdsDocuments).toBe(true);
  });

  it('lists a product that cannot be mapped without its document, so that it is not taken for absent', async () => {
    const { lister } = list([aProduct(), aProduct({ ID: TEAPOT_ID, SKU: null })]);
    const { rows } = await lister.readPage({ page: 1, limit: 1_000, since: null }, aSyncContext());
    expect(rows[1]).toMatchObject({ externalId: TEAPOT_ID, document: null });
  });

  it('keeps a row without an id', async () => {
    const { lister } = list([aProduct({ ID: null })]);
    const { rows } = await lister.readPage({ page: 1, limit: 1_000, since: null }, aSyncContext());
    expect(rows).toMatchObject([{ externalId: null, document: null }]);
  });

  it('knows that nothing has to stand of a service', async () => {
    const { lister } = list([aProduct({ Type: 'Service' })]);
    const { rows } = await lister.readPage({ page: 1, limit: 1_000, since: null }, aSyncContext());
    expect(rows).toMatchObject([{ standing: 'need_not', document: { kind: 'ignored' } }]);
  });
});
