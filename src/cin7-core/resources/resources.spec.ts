import { Logger } from '@nestjs/common';
import { describe, expect, it, jest } from '@jest/globals';
import { describeCall, type Cin7Query } from '../call-text.js';
import type { Cin7Account, Cin7Client } from '../cin7-client.service.js';
import { Cin7Error } from '../cin7-error.js';
import { CompanyResource } from './company.resource.js';
import { LocationsResource } from './locations.resource.js';
import { ProductsResource } from './products.resource.js';
import { PurchasesResource } from './purchases.resource.js';
import { SalesResource } from './sales.resource.js';
import { TransfersResource } from './transfers.resource.js';

const ACCOUNT: Cin7Account = { accountId: 'ac-1', apiKey: 'key', callsPerMinute: 45 };
const A = '3f0c1b52-77aa-4d6e-9b11-0a5d2c9e4f01';
const B = '9a2e60cd-1c3b-4f7f-8e55-6d7c8b9a0f12';

/** A client that gives these answers one after the other, and the last one for ever. */
function aClient(...answers: unknown[]) {
  const calls: string[] = [];
  const get = async (_: Cin7Account, path: string, query: Cin7Query) => {
    calls.push(describeCall('GET', path, query));
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { calls, client: { get } as unknown as Cin7Client };
}

const NOT_FOUND = new Cin7Error('not_found', 'Cin7 has no such document.', { status: 404, call: 'GET /x' });

describe('reading one document', () => {
  it.each([
    ['/product', { Products: [{ ID: A }] }, `?ID=${A}&IncludeDeprecated=true`, ProductsResource],
    ['/advanced-purchase', { ID: A }, `?ID=${A}&CombineAdditionalCharges=false`, PurchasesResource],
    ['/stockTransfer', { TaskID: A }, `?TaskID=${A}`, TransfersResource],
    [
      '/sale',
      { ID: A },
      `?ID=${A}&HideInventoryMovements=true&CombineAdditionalCharges=false&IncludeTransactions=false`,
      SalesResource,
    ],
  ])('asks %s, and hands on that there is none', async (path, body, query, Resource) => {
    const { client, calls } = aClient(body, NOT_FOUND, {});
    const resource = new Resource(client);
    expect(Object.values(await resource.getById(ACCOUNT, A))).toContain(A);
    expect(calls).toEqual([`GET ${path}${query}`]);
    await expect(resource.getById(ACCOUNT, A)).rejects.toBe(NOT_FOUND);
    await expect(resource.getById(ACCOUNT, A)).rejects.toMatchObject({
      kind: 'unreadable',
      call: `GET ${path}${query}`,
    });
  });

  it('takes an answer that is no document at all for a passing fault, not for a document with a wrong value', async () => {
    const sales = new SalesResource(aClient(null, { ID: A, Fulfilments: 'x' }).client);
    await expect(sales.getById(ACCOUNT, A)).rejects.toMatchObject({ kind: 'unreadable', path: null });
    await expect(sales.getById(ACCOUNT, A)).rejects.toMatchObject({ kind: 'unreadable', path: 'Fulfilments' });
  });

  it('takes an empty list for a product as not found', async () => {
    const products = new ProductsResource(aClient({ Total: 0, Products: [] }).client);
    await expect(products.getById(ACCOUNT, A)).rejects.toMatchObject({ kind: 'not_found', call: expect.any(String) });
  });

  it('takes no other product than the one that was asked for', async () => {
    const products = new ProductsResource(aClient({ Total: 900, Products: [{ ID: B }] }).client);
    await expect(products.getById(ACCOUNT, A)).rejects.toMatchObject({ kind: 'unreadable' });
  });
});

describe('reading a list', () => {
  const since = '2031-01-02T03:04:05.006Z';
  it('asks for pages of 1,000 and what changed since', async () => {
    const { client, calls } = aClient({ Products: [], PurchaseList: [], SaleList: [], StockTransferList: [] });
    await new ProductsResource(client).listPage(ACCOUNT, { page: 2, modifiedSince: since });
    await new PurchasesResource(client).listPage(ACCOUNT, { page: 1, updatedSince: since });
    await new SalesResource(client).listPage(ACCOUNT, { page: 1, limit: 50, updatedSince: since, updatedUntil: since });
    await new TransfersResource(client).listPage(ACCOUNT, { page: 1, status: 'IN TRANSIT' });
    const time = encodeURIComponent(since);
    expect(calls).toEqual([
      `GET /product?Page=2&Limit=1000&ModifiedSince=${time}&IncludeDeprecated=true`,
      `GET /purchaseList?Page=1&Limit=1000&UpdatedSince=${time}`,
      `GET /saleList?Page=1&Limit=50&UpdatedSince=${time}&UpdatedUntil=${time}`,
      'GET /stockTransferList?Page=1&Limit=1000&Status=IN%20TRANSIT',
    ]);
  });

  it('never says that a document is gone or holds a wrong value', async () => {
    const sales = new SalesResource(aClient(NOT_FOUND, { Other: [] }).client);
    await expect(sales.listPage(ACCOUNT, { page: 1 })).rejects.toMatchObject({ kind: 'rejected', status: 404 });
    await expect(sales.listPage(ACCOUNT, { page: 1 })).rejects.toMatchObject({ kind: 'unreadable', path: null });
    const company = new CompanyResource(aClient(NOT_FOUND).client);
    await expect(company.get(ACCOUNT)).rejects.toMatchObject({ kind: 'rejected', call: 'GET /x' });
  });
});

describe('finding by number', () => {
  it.each([
    [SalesResource, 'SaleList', 'SaleID', 'OrderNumber'],
    [PurchasesResource, 'PurchaseList', 'ID', 'OrderNumber'],
    [TransfersResource, 'StockTransferList', 'TaskID', 'Number'],
  ])('%p compares exactly', async (Resource, listKey, idKey, numberKey) => {
    const row = (id: string, number: string) => ({ [idKey]: id, [numberKey]: number });
    const list = [row(B, 'XX-10'), row(A, ' xx-1 '), row(B, 'AXX-1')];
    const { client, calls } = aClient({ Total: 3, [listKey]: list }, { Total: 1, [listKey]: [row(B, 'XX-10')] });
    const resource = new Resource(client);
    expect(await resource.findByNumber(ACCOUNT, 'XX-1')).toEqual({ id: A, number: 'xx-1' });
    expect(calls[0]).toContain('&Search=XX-1');
    expect(await resource.findByNumber(ACCOUNT, 'XX-1')).toBeNull();
  });

  it('takes neither of two documents of one number', async () => {
    const list = [
      { SaleID: A, OrderNumber: 'SO-1' },
      { SaleID: B, OrderNumber: 'SO-1' },
    ];
    const sales = new SalesResource(aClient({ Total: 2, SaleList: list }).client);
    await expect(sales.findByNumber(ACCOUNT, 'SO-1')).rejects.toMatchObject({ kind: 'rejected' });
  });

  it('does not say that there is none after a list with gaps', async () => {
    const sales = new SalesResource(aClient({ Total: 2, SaleList: [{ SaleID: A, OrderNumber: 'SO-10' }] }).client);
    await expect(sales.findByNumber(ACCOUNT, 'SO-1')).rejects.toMatchObject({ kind: 'temporary' });
  });
});

describe('LocationsResource', () => {
  const page = (total: number, ...ids: string[]) => ({ Total: total, LocationList: ids.map((ID) => ({ ID })) });

  it('reads again when rows are missing', async () => {
    const { client, calls } = aClient(page(2, A), page(2, A), page(2, A, B));
    expect(await new LocationsResource(client).getAll(ACCOUNT)).toHaveLength(2);
    expect(calls).toHaveLength(3);
  });

  it('fails while rows move', async () => {
    const { client } = aClient(page(3, A), page(3, A), page(3, B));
    await expect(new LocationsResource(client).getAll(ACCOUNT)).rejects.toMatchObject({ kind: 'temporary' });
  });

  it('goes on with what Cin7 gives when it gives the same twice, and warns', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    expect(await new LocationsResource(aClient(page(3, A, B)).client).getAll(ACCOUNT)).toHaveLength(2);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('2 of 3 locations'));
    warn.mockRestore();
  });
});
