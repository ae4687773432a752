import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

const COUNT = 2_300;

/** Many updated products must cost few calls, and must not keep a pick waiting (aims of DESIGN 9). */
describe('a burst of updated products', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  let ids: string[];

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    const { account } = gateway.simulator;
    const products = account.createProducts(
      Array.from({ length: COUNT }, (_, i) => ({ sku: `BULK-${i}`, name: `Bulk ${i}`, category: 'Bulk' })),
    );
    ids = products.map((product) => product.ID);
  });
  afterAll(() => gateway.stop());

  beforeEach(async () => {
    const { webhooks } = gateway.simulator.account;
    for (const webhook of webhooks.all()) webhooks.remove(webhook.ID);
    connection = await gateway.connect();
    await gateway.api('PATCH', `/connections/${connection.id}`, { enabled: false });
    gateway.simulator.callLog.clear();
  });

  const productCalls = () => gateway.simulator.calls.filter((call) => /\/product$/i.test(call.path)).length;
  const resume = async () => {
    await gateway.api('PATCH', `/connections/${connection.id}`, { enabled: true });
    await gateway.settled();
  };
  const thin = (some: string[]) => ({
    EventType: 'Product/Updated',
    ProductDetailsList: some.map((ID) => ({ ID, Event: 'Update' })),
  });
  const inChunks = (size: number) =>
    Array.from({ length: Math.ceil(ids.length / size) }, (_, i) => ids.slice(i * size, (i + 1) * size));
  const itemCount = async () => {
    const [row] = await gateway.database.query<{ n: number }>(
      `select count(*)::int as n from record where connection_id = $1 and record_type = 'item'`,
      [connection.id],
    );
    return row?.n;
  };

  it('is read by pages of the list when the notifications are thin', async () => {
    for (const chunk of inChunks(100)) await gateway.notify(connection, thin(chunk));
    await resume();
    // Also the seeded products changed in the time that the list covers.
    expect(productCalls()).toBe(Math.ceil((COUNT + 20) / 1000));
    expect(await itemCount()).toBeGreaterThanOrEqual(COUNT);
    const outcomes = await gateway.database.query(
      `select outcome, count(*)::int as n from notification_document d join notification n on n.id = d.notification_id
        where n.connection_id = $1 group by outcome`,
      [connection.id],
    );
    expect(outcomes).toEqual([{ outcome: 'applied', n: COUNT }]);
  });

  it('costs no call when the notifications carry the products', async () => {
    const { account } = gateway.simulator;
    account.updateProducts(
      ids.slice(0, 300).map((reference) => ({ reference, changes: { name: `Better ${reference}` } })),
    );
    await gateway.simulator.settled();
    await resume();
    expect(gateway.simulator.calls).toHaveLength(0);
    const items = await gateway.all(`/items?connectionId=${connection.id}`);
    expect(items.filter((item) => item.name.startsWith('Better'))).toHaveLength(300);
  });

  it('takes the newest version however late an older notification comes', async () => {
    const { account } = gateway.simulator;
    const [id = ''] = ids;
    gateway.simulator.deliveries.hold();
    account.updateProduct(id, { name: 'Older' });
    account.updateProduct(id, { name: 'Newest' });
    gateway.simulator.deliveries.release({ shuffle: true, seed: 3 });
    await gateway.simulator.settled();
    await resume();
    expect(gateway.simulator.calls).toHaveLength(0);
    const items = await gateway.all(`/items?connectionId=${connection.id}&externalId=${id}`);
    expect(items).toMatchObject([{ name: 'Newest' }]);
  });

  it('reads the product when one of its notifications does not carry it', async () => {
    const { account } = gateway.simulator;
    const [, id = ''] = ids;
    account.updateProduct(id, { name: 'Carried' });
    await gateway.simulator.settled();
    await gateway.notify(connection, thin([id]));
    await resume();
    expect(productCalls()).toBe(1);
  });

  it('reads Cin7 when the connection does not trust what notifications carry', async () => {
    await gateway.api('PATCH', `/connections/${connection.id}`, { settings: { items: { trustPayload: false } } });
    gateway.simulator.account.updateProduct(ids[2] ?? '', { name: 'Not trusted' });
    await gateway.simulator.settled();
    await resume();
    expect(productCalls()).toBe(1);
  });

  it('fetches singly what no page brings, and ends', async () => {
    const missing = Array.from({ length: 4 }, (_, i) => `00000000-0000-4000-9000-00000000000${i}`);
    await gateway.notify(connection, thin(missing));
    await gateway.api('PATCH', `/connections/${connection.id}`, { enabled: true });
    const waiting = await waitFor(
      async () => {
        const rows = await gateway.database.query<{ error_kind: string }>(
          `select error_kind from sync_request where connection_id = $1 and error_kind = 'not_found'`,
          [connection.id],
        );
        return rows.length === missing.length && rows;
      },
      { describe: 'the first look at each missing product', timeoutMs: 10_000 },
    );
    expect(waiting).toHaveLength(missing.length);
    expect(productCalls()).toBeLessThanOrEqual(missing.length + 3);
  });

  it('serves a pick before the products that waited longer', async () => {
    const { account } = gateway.simulator;
    for (const chunk of inChunks(100)) await gateway.notify(connection, thin(chunk));
    const sale = account.createSale({ customer: 'Noa Brightwater', lines: [{ sku: 'MUG-ENAMEL', quantity: 1 }] });
    account.authoriseSale(sale.ID);
    account.authorisePick(sale.ID);
    await gateway.simulator.settled();
    gateway.simulator.callLog.clear();
    await resume();
    const documents = gateway.simulator.calls.filter((call) => !/location|\/me$/i.test(call.path));
    expect(documents[0]?.path).toMatch(/\/sale$/i);
  });
});
