import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Account } from '../../simulator/account.js';
import { DocumentBatchStore } from '../../src/sync/document-batch.store.js';
import { Cin7Gate } from '../support/cin7-gate.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

const LIST = /^\/product\?.*Page=/i;
const PRODUCTS = 1_150;

/** Who is served before whom: between merchants, and within one (guarantee 10 of the architecture). */
describe('turns', () => {
  let gateway: TestGateway;
  let gate: Cin7Gate;

  beforeAll(async () => {
    gateway = await startTestGateway({
      simulator: { seed: true },
      env: { WORKER_CONCURRENCY: '1' },
      cin7Url: async (url) => (gate = await Cin7Gate.start(url)).url,
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    gateway.simulator.latencyMs = 0;
  });
  afterAll(async () => {
    await gate?.stop();
    await gateway?.stop();
  });

  const newAccount = (): Account =>
    gateway.simulator.addAccount({ accountId: randomUUID(), key: randomUUID(), seed: true });

  /** A merchant whose notifications come from the test alone. */
  const merchant = async (): Promise<{ account: Account; connection: TestConnection }> => {
    const account = newAccount();
    const connection = await gateway.connect({}, account);
    for (const webhook of account.webhooks.all()) account.webhooks.remove(webhook.ID);
    return { account, connection };
  };

  const picked = (account: Account): string => {
    const lines = [{ sku: 'MUG-ENAMEL', quantity: 1 }];
    const sale = account.createSale({ customer: 'Noa Brightwater', lines, authorised: true });
    account.authorisePick(sale.ID);
    return sale.ID;
  };
  const pickOf = (SaleID: string) => ({ EventType: 'Sale/PickAuthorised', SaleID });
  const productsOf = (account: Account): string[] =>
    account
      .createProducts(Array.from({ length: PRODUCTS }, (_, i) => ({ sku: `P-${i}`, name: `P ${i}`, category: 'Bulk' })))
      .map((product) => product.ID);
  const thin = (ids: string[]) => ({
    EventType: 'Product/Updated',
    ProductDetailsList: ids.map((ID) => ({ ID, Event: 'Update' })),
  });
  const listCalls = (account: Account) =>
    gateway.simulator.calls.filter(
      (call) => call.accountId === account.accountId && /\/product$/i.test(call.path) && 'page' in call.query,
    ).length;
  /** What was written, in the order of the feed. */
  const written = async ({ id }: TestConnection): Promise<string[]> => {
    const rows = await gateway.database.query<{ type: string }>(
      'select record_type as type from revision where connection_id = $1 order by position',
      [id],
    );
    return rows.map((row) => row.type);
  };

  it('serves a merchant with one pick before another one’s many are done, with one place for both', async () => {
    const [large, small] = [await merchant(), await merchant()];
    await gateway.api('PATCH', `/connections/${large.connection.id}`, { enabled: false });
    for (let n = 0; n < 40; n += 1) await gateway.notify(large.connection, pickOf(picked(large.account)));
    const single = picked(small.account);
    gateway.simulator.latencyMs = 50;
    gateway.simulator.callLog.clear();
    await gateway.api('PATCH', `/connections/${large.connection.id}`, { enabled: true });
    await gateway.notify(small.connection, pickOf(single));
    await gateway.settled();
    const sales = gateway.simulator.calls.filter((call) => /\/sale$/i.test(call.path));
    const place = sales.findIndex((call) => call.accountId === small.account.accountId);
    expect(sales).toHaveLength(41);
    expect(place).toBeGreaterThanOrEqual(0);
    // Two short slices of calls of 50 ms each, and not all 40.
    expect(place).toBeLessThan(20);
  });

  it('stores a page in parts, and a pick that comes meanwhile before them', async () => {
    const { account, connection } = await merchant();
    await gateway.notify(connection, thin(productsOf(account)));
    const page = gate.holdNext(LIST);
    await page.given;
    await gateway.notify(connection, pickOf(picked(account)));
    page.release();
    await gateway.settled();
    const types = await written(connection);
    expect(types.filter((type) => type === 'item').length).toBeGreaterThanOrEqual(PRODUCTS);
    expect(types.indexOf('order')).toBe(0);
    expect(listCalls(account)).toBe(2);
  });

  it('loses nothing when it breaks between two parts of a page, and reads that page once more', async () => {
    const { account, connection } = await merchant();
    const ids = productsOf(account);
    const store = jest.spyOn(gateway.app.get(DocumentBatchStore), 'store');
    const original = DocumentBatchStore.prototype.store;
    let parts = 0;
    store.mockImplementation(function (this: DocumentBatchStore, ...given) {
      parts += 1;
      if (parts === 4) return Promise.reject(new Error('the process breaks here'));
      return original.apply(gateway.app.get(DocumentBatchStore), given);
    });
    await gateway.notify(connection, thin(ids));
    await gateway.settled();
    expect((await written(connection)).filter((type) => type === 'item').length).toBeGreaterThanOrEqual(PRODUCTS);
    expect(listCalls(account)).toBe(3);
  });

  it('reads again what was changed after its page was read', async () => {
    const { account, connection } = await merchant();
    const ids = productsOf(account);
    const page = gate.holdNext(LIST);
    await gateway.notify(connection, thin(ids));
    await page.given;
    for (const id of ids) account.updateProduct(id, { name: `Newer ${id}` });
    await gateway.notify(connection, thin(ids));
    page.release();
    await gateway.settled();
    const items = await gateway.all(`/items?connectionId=${connection.id}`);
    const known = new Set(ids.map((id) => id.toLowerCase()));
    const names = items.filter((item) => known.has(item.externalId)).map((item) => item.name.slice(0, 5));
    expect(names).toHaveLength(PRODUCTS);
    expect(new Set(names)).toEqual(new Set(['Newer']));
  });

  it('gathers notifications that name one product each, and reads pages once they have stopped', async () => {
    const { account, connection } = await merchant();
    const ids = productsOf(account).slice(0, 300);
    for (const id of ids) await gateway.notify(connection, thin([id]));
    await gateway.settled();
    const calls = gateway.simulator.calls.filter((call) => call.accountId === account.accountId);
    // Two pages hold all; one or two were fetched singly before more than that waited.
    expect(listCalls(account)).toBe(2);
    expect(calls.filter((call) => /\/product$/i.test(call.path)).length).toBeLessThanOrEqual(5);
    expect((await written(connection)).filter((type) => type === 'item').length).toBeGreaterThanOrEqual(300);
  });
});
