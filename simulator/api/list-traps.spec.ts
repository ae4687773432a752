import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { callApi } from '../../test/simulator-support.js';
import { Simulator } from '../simulator.js';

const ALWAYS = 1_000;

describe('list traps', () => {
  let sim: Simulator;

  beforeEach(async () => {
    sim = await new Simulator({ rateLimit: { calls: 0 } }).start();
    sim.account.addLocation({ name: 'Dandenong DC', isDefault: true });
    sim.account.createProducts(Array.from({ length: 12 }, (_, index) => ({ sku: `P-${10 + index}` })));
    for (let n = 0; n < 6; n += 1) {
      sim.account.createSale({ lines: [{ sku: 'P-10', quantity: 1 }], authorised: true });
      sim.account.createPurchase({ lines: [{ sku: 'P-10', quantity: 1 }], authorised: true });
    }
  });

  afterEach(() => sim.stop());

  const numbers = async (path: string): Promise<string[]> => {
    const { body } = await callApi(sim, path);
    const rows: any[] = body.SaleList ?? body.PurchaseList ?? body.Products ?? body.StockTransferList;
    return rows.map((row) => row.OrderNumber ?? row.SKU ?? row.Number);
  };
  const total = async (path: string): Promise<number> => (await callApi(sim, path)).body.Total;

  it('a filter is ignored as a misspelt one is: unfiltered, with 200', async () => {
    const since = '2199-01-01T00:00:00Z';
    expect(await total(`/saleList?UpdatedSince=${since}`)).toBe(0);
    expect(await total(`/saleList?UpdatedSinc=${since}`)).toBe(6);
    sim.faults.add({ kind: 'filter_ignored', parameter: 'UpdatedSince', path: '/salelist', times: 2 });
    expect(await total(`/saleList?UpdatedSince=${since}`)).toBe(6);
    expect(await total(`/saleList?UpdatedSince=${since}&OrderStatus=DRAFT`)).toBe(0);
    expect(await total(`/saleList?UpdatedSince=${since}`)).toBe(0);
    expect(sim.calls[2]?.query).toMatchObject({ updatedsince: since });
  });

  it('a page is shorter than asked for, and the next begins after it', async () => {
    sim.faults.add({ kind: 'short_pages', rows: 5, path: '/product', times: ALWAYS });
    expect(await total('/product?Limit=1000')).toBe(12);
    const pages = await Promise.all([1, 2, 3, 4].map((page) => numbers(`/product?Limit=1000&Page=${page}`)));
    expect(pages.map((page) => page.length)).toEqual([5, 5, 2, 0]);
    expect(new Set(pages.flat()).size).toBe(12);
  });

  it('a list is empty', async () => {
    sim.faults.add({ kind: 'empty_list', path: '/salelist' });
    expect((await callApi(sim, '/saleList')).body).toEqual({ Total: 0, Page: 1, SaleList: [] });
    expect(await total('/saleList')).toBe(6);
  });

  it('rows shift while somebody turns pages: one is never seen, one is seen twice', async () => {
    sim.faults.add({ kind: 'by_stamp', path: '/salelist', times: ALWAYS });
    const moves = [{ move: 'void', document: 'SO-00001' }];
    sim.faults.add({ kind: 'meanwhile', moves, path: '/salelist.*page=1' });
    const first = await numbers('/saleList?Limit=3&Page=1');
    const second = await numbers('/saleList?Limit=3&Page=2');
    expect([first, second]).toEqual([
      ['SO-00001', 'SO-00002', 'SO-00003'],
      ['SO-00005', 'SO-00006', 'SO-00001'],
    ]);
  });

  it('the total moves while somebody turns pages', async () => {
    const moves = [{ move: 'create-sale', lines: [{ sku: 'P-10', quantity: 1 }] }];
    sim.faults.add({ kind: 'meanwhile', moves, path: '/salelist.*page=1' });
    expect(await total('/saleList?Limit=3&Page=1')).toBe(6);
    expect(await total('/saleList?Limit=3&Page=2')).toBe(7);
  });

  it('a document changes without a later stamp', async () => {
    const before = (await callApi(sim, '/purchaseList')).body.PurchaseList[0];
    sim.account.edit<any>('PO-00001', (purchase) => (purchase.Order.Lines[0].Quantity = 7), { keepStamp: true });
    expect((await callApi(sim, '/purchaseList')).body.PurchaseList[0]).toEqual(before);
    const { body } = await callApi(sim, `/advanced-purchase?ID=${before.ID}`);
    expect(body).toMatchObject({ LastUpdatedDate: before.LastUpdatedDate, Order: { Lines: [{ Quantity: 7 }] } });
  });

  it('instants come without their zone, business dates as ever', async () => {
    sim.faults.add({ kind: 'without_zone', path: '/purchaselist' });
    const [bare] = (await callApi(sim, '/purchaseList')).body.PurchaseList;
    const [whole] = (await callApi(sim, '/purchaseList')).body.PurchaseList;
    expect(`${bare.LastUpdatedDate}Z`).toBe(whole.LastUpdatedDate);
    expect(bare.OrderDate).toBe(whole.OrderDate);
  });

  it.each([
    ['COMPLETED', (number: string) => sim.account.completeTransfer(number)],
    ['VOIDED', (number: string) => sim.account.voidTransfer(number)],
  ])('a transfer leaves the open ones as %s and stays in the whole list', async (status, leave) => {
    sim.account.addLocation({ name: 'Eagle Farm' });
    const input = { from: 'Dandenong DC', to: 'Eagle Farm', lines: [{ sku: 'P-10', quantity: 1 }], authorised: true };
    const { Number: number } = sim.account.createTransfer(input);
    expect(await numbers('/stockTransferList?Status=ORDERED')).toEqual([number]);
    leave(number);
    expect(await numbers('/stockTransferList?Status=ORDERED')).toEqual([]);
    expect(await numbers(`/stockTransferList?Status=${status}`)).toEqual([number]);
    expect(await numbers('/stockTransferList?Status=ORDERED,IN TRANSIT')).toEqual([]);
  });

  it('the next pages of one selection are of the list as it now is', async () => {
    const since = new Date(Date.now() + 60_000).toISOString();
    expect(await total(`/saleList?UpdatedSince=${since}&Limit=1`)).toBe(0);
    sim.clock.advance(120_000);
    sim.account.voidSale('SO-00002');
    expect(await numbers(`/saleList?UpdatedSince=${since}&Limit=1`)).toEqual(['SO-00002']);
    expect(await total(`/saleList?UpdatedSince=${since}&Status=ORDERED`)).toBe(0);
  });

  it('say what they need', () => {
    expect(() => sim.faults.add({ kind: 'filter_ignored' } as never)).toThrow('"parameter"');
    expect(() => sim.faults.add({ kind: 'short_pages' } as never)).toThrow('"rows"');
    expect(() => sim.faults.add({ kind: 'meanwhile' } as never)).toThrow('"moves"');
  });
});
