import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TIMELINE } from '../../src/timeline/timeline-statement.js';
import { Receiver } from '../support/receiver.js';
import { fillWithOthers } from '../support/other-numbers.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

describe('the timeline of a number', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  let clientKey: string;
  /** A sale that was picked, accepted, undone, and picked again. */
  let number: string;

  const aKey = async (connectionIds?: string[]): Promise<string> =>
    (await gateway.api('POST', '/client-keys', { name: 'Melbourne', scope: 'client', connectionIds })).body.key;
  const timeline = (reference: string, key?: string, more = '') =>
    gateway.all(`/timeline?reference=${encodeURIComponent(reference)}${more}`, key);

  beforeAll(async () => {
    gateway = await startTestGateway({
      simulator: { seed: true },
      env: { DELIVERY_ALLOWED_NETWORKS: '127.0.0.1' },
    });
    connection = await gateway.connect();
    clientKey = await aKey([connection.id]);
    const { account } = gateway.simulator;
    const sale = account.createSale({ customer: 'Noa Brightwater', lines: [{ sku: 'MUG-ENAMEL', quantity: 6 }] });
    number = sale.Order.SaleOrderNumber;
    account.authoriseSale(sale.ID);
    account.authorisePick(sale.ID);
    await gateway.settled();
    const [order] = await gateway.all(`/orders?reference=${number}`);
    const said = await gateway.api(
      'POST',
      `/orders/${order.id}/acknowledgements`,
      { revision: 1, status: 'accepted' },
      clientKey,
    );
    expect(said.status).toBe(200);
    account.undoPick(sale.ID);
    await gateway.settled();
    account.authorisePick(sale.ID);
    await gateway.settled();
  });
  afterAll(() => gateway?.stop());

  it('tells in order what came, what became of it, what it changed and who said what, with the time between', async () => {
    const entries = await timeline(number);
    // Undoing a pick may tell more than once; what matters is that each telling has its look.
    const kinds = entries.map((entry) => entry.kind);
    expect(kinds.slice(0, 5)).toEqual(['notification', 'look', 'revision', 'acknowledgement', 'notification']);
    expect(entries.filter((entry) => entry.kind === 'revision').map((entry) => entry.revision)).toEqual([
      expect.objectContaining({ revision: 1, change: 'created', differences: [], differenceCount: 0 }),
      expect.objectContaining({
        revision: 2,
        change: 'cancelled',
        reference: `${number}.1`,
        differences: expect.arrayContaining(['status: open → cancelled']),
      }),
      expect.objectContaining({ revision: 3, change: 'updated' }),
    ]);
    expect(entries[0]).toMatchObject({
      connectionId: connection.id,
      afterMs: null,
      notification: { topic: 'sale.picked', status: 'done' },
      look: null,
    });
    expect(entries[1].look).toMatchObject({ domain: 'sales', outcome: 'applied', notifications: 1 });
    expect(entries[3].acknowledgement).toMatchObject({ status: 'accepted', revision: 1, recordType: 'order' });
    for (const [i, entry] of entries.entries()) {
      const before = entries[i - 1];
      const expected = before ? Date.parse(entry.at) - Date.parse(before.at) : null;
      expect(entry.afterMs).toBe(expected);
      expect(entry.afterMs ?? 0).toBeGreaterThanOrEqual(0);
    }
  });

  it('gives the same by pages of one, with the same times between', async () => {
    expect(await timeline(number, undefined, '&limit=1')).toEqual(await timeline(number));
  });

  it('finds one order of a sale by its own number, and an item by its code', async () => {
    expect(await timeline(`${number}.1`)).toEqual(await timeline(number));
    expect(await timeline(`${number}.2`)).toEqual([]);
    gateway.simulator.account.updateProduct('BOOT-TAN-09', { name: 'Ridge boot tan 9' });
    await gateway.settled();
    const ofItem = await timeline('BOOT-TAN-09');
    expect(ofItem.map((entry) => entry.kind)).toEqual(expect.arrayContaining(['notification', 'look', 'revision']));
    expect(await timeline('SO-NEVER')).toEqual([]);
  });

  it('tells of one order of a sale nothing that happened to another', async () => {
    const { account } = gateway.simulator;
    const lines = [{ sku: 'MUG-ENAMEL', quantity: 6 }];
    const sale = account.createSale({ customer: 'Noa Brightwater', lines, authorised: true });
    account.authorisePick(sale.ID, undefined, [{ sku: 'MUG-ENAMEL', quantity: 2 }]);
    account.addFulfilment(sale.ID);
    account.authorisePick(sale.ID, 2, [{ sku: 'MUG-ENAMEL', quantity: 4 }]);
    await gateway.settled();
    const references = async (reference: string) =>
      (await timeline(reference)).flatMap((entry) => (entry.revision ? [entry.revision.reference] : []));
    const both = sale.Order.SaleOrderNumber;
    expect(new Set(await references(both))).toEqual(new Set([`${both}.1`, `${both}.2`]));
    expect(new Set(await references(`${both}.2`))).toEqual(new Set([`${both}.2`]));
    // How they came in is told of the sale as a whole.
    const isTold = (entry: any) => entry.kind === 'notification';
    expect((await timeline(`${both}.2`)).filter(isTold)).toHaveLength((await timeline(both)).filter(isTold).length);
  });

  it('shows what waits, with its reason, until it has been looked at', async () => {
    const { account } = gateway.simulator;
    const sale = account.createSale({ customer: 'Noa Brightwater', lines: [{ sku: 'TENT-2P', quantity: 1 }] });
    const waiting = sale.Order.SaleOrderNumber;
    const settings = (unmappedWarehouse: string) =>
      gateway.api('PATCH', `/connections/${connection.id}`, { settings: { unmappedWarehouse } });
    expect((await settings('hold')).status).toBe(200);
    account.authoriseSale(sale.ID);
    account.authorisePick(sale.ID);
    await gateway.settled();
    const held = (await timeline(waiting)).find((entry) => entry.kind === 'sync_request');
    expect(held.syncRequest).toMatchObject({ status: 'held', lane: 'sales', dueAt: null, reason: expect.any(String) });
    await settings('pass');
  });

  it('shows a client revisions and acknowledgements of its connections, and nothing else', async () => {
    const seen = (await timeline(number, clientKey)).map((entry) => entry.kind);
    expect(seen).toEqual(['revision', 'acknowledgement', 'revision', 'revision']);
    const other = await gateway.connectBare();
    const otherKey = await aKey([other.id]);
    expect(await timeline(number, otherKey)).toEqual([]);
    expect(await timeline(number, otherKey, `&connectionId=${connection.id}`)).toEqual([]);
    expect(await timeline(number, undefined, `&connectionId=${other.id}`)).toEqual([]);
    expect(await timeline(number, undefined, `&connectionId=${connection.id.toUpperCase()}`)).not.toEqual([]);
  });

  it('tells of deliveries, also of those that fail, to a client only of those to its own endpoints', async () => {
    const [good, bad] = [await Receiver.start(), await Receiver.start()];
    bad.answer = (_, response) => void response.writeHead(500).end('broken');
    const endpoint = async (name: string, url: string, key?: string): Promise<string> =>
      (await gateway.api('POST', '/endpoints', { name, url, recordType: 'item' }, key)).body.id;
    const mine = await endpoint('mine', good.url, clientKey);
    const failing = await endpoint('failing', bad.url);
    gateway.simulator.account.updateProduct('TENT-2P', { name: 'Tent for two' });
    await gateway.settled();
    const deliveries = async (key?: string) =>
      (await timeline('TENT-2P', key)).flatMap(({ delivery }) => (delivery ? [delivery] : []));
    await waitFor(async () => (await deliveries()).length === 2, { describe: 'both deliveries' });
    expect(await deliveries(clientKey)).toEqual([
      expect.objectContaining({
        status: 'delivered',
        endpointId: mine,
        endpointName: 'mine',
        attempts: 1,
        error: null,
      }),
    ]);
    const revision = (await timeline('TENT-2P')).flatMap((entry) => entry.revision ?? []).at(-1);
    const late = (await deliveries()).find(({ status }) => status === 'late');
    expect(late).toMatchObject({
      ...{ endpointId: failing, reference: 'TENT-2P', recordId: revision.recordId, revision: revision.revision },
      ...{ attempts: 1, error: 'HTTP 500: broken', nextAttemptAt: expect.any(String) },
    });
    expect(await timeline('TENT-2P', undefined, '&limit=1')).toEqual(await timeline('TENT-2P'));
    // Once it is taken, with how many tries that cost; and what was deleted since is still told.
    bad.takesAll();
    await gateway.api('POST', `/endpoints/${failing}/test`);
    await waitFor(async () => (await deliveries()).every(({ status }) => status === 'delivered'), { describe: 'both' });
    expect((await deliveries()).map(({ attempts }) => attempts).sort()).toEqual([1, 2]);
    for (const id of [mine, failing]) await gateway.api('DELETE', `/endpoints/${id}`);
    expect(await deliveries()).toMatchObject([{ endpointName: null }, { endpointName: null }]);
    expect(await deliveries(clientKey)).toEqual([]);
    await Promise.all([good.stop(), bad.stop()]);
  });

  it('finds a notification by each of the numbers that it names', async () => {
    const codes = ['ROPE-10M', 'BAR-MUESLI', 'BOOT-TAN-09'];
    const products = codes.map((sku) => gateway.simulator.account.updateProduct(sku, {}));
    await gateway.settled();
    const before = await Promise.all(codes.map(async (code) => (await timeline(code)).length));
    const body = { EventType: 'Product/Updated', ProductDetailsList: products.map(({ ID, SKU }) => ({ ID, SKU })) };
    const { notificationId } = (await gateway.notify(connection, body)).body;
    await gateway.settled();
    for (const [n, code] of codes.entries()) {
      const fresh = (await timeline(code)).slice(before[n]).filter(({ revision }) => revision === null);
      expect(fresh.map(({ kind }) => kind)).toEqual(['notification', 'look']);
      expect(fresh[0].notification.id).toBe(notificationId);
      expect(fresh[1].look).toMatchObject({ externalId: products[n]!.ID.toLowerCase(), notifications: 1 });
    }
    expect((await timeline(codes[0]!, clientKey)).some(({ kind }) => kind === 'notification')).toBe(false);
  });

  it('refuses what it cannot read', async () => {
    const cursor = Buffer.from(JSON.stringify(['timeline', '2026-01-01T00:00:00.000Z', '9', 'x'])).toString(
      'base64url',
    );
    for (const [path, code] of [
      ['/timeline', 'invalid_request'],
      ['/timeline?reference=', 'invalid_request'],
      [`/timeline?reference=${number}&from=now`, 'invalid_request'],
      [`/timeline?reference=${number}&cursor=${cursor}`, 'invalid_cursor'],
    ] as const) {
      expect(await gateway.api('GET', path)).toMatchObject({ status: 400, body: { code } });
    }
  });

  it('reads no table from end to end, however much happened to other numbers', async () => {
    await fillWithOthers(gateway, connection.id);
    for (const connections of [null, [connection.id]]) {
      const [row] = await gateway.database.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
        `explain (format json) ${TIMELINE}`,
        [connections, number, true, null, null, null, 101, null],
      );
      const reads = nodesOf(row!['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name'] !== undefined);
      expect(new Set(reads.map((node) => node['Relation Name']))).toEqual(
        new Set(['connection', 'endpoint', ...TABLES]),
      );
      // Of connections and endpoints there are few, and all of them may be asked.
      const endToEnd = reads.filter((node) => !node['Index Cond'] && !node['Recheck Cond']);
      const few = ['connection', 'endpoint'];
      expect(endToEnd.map((node) => node['Relation Name']).filter((name) => !few.includes(name!))).toEqual([]);
    }
  });
});

const TABLES = [
  'notification',
  'notification_document',
  'source_document',
  'sync_request',
  'record',
  'revision',
  'acknowledgement',
  'delivery',
  'late_delivery',
];

interface PlanNode {
  'Relation Name'?: string;
  'Index Cond'?: string;
  'Recheck Cond'?: string;
  Plans?: PlanNode[];
}

function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}
