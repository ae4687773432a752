import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Settings } from '../../src/platform/config/settings.js';
import { apply, hookOf, topicIn } from '../support/feed-helpers.js';
import { keysOf } from '../support/sync-helpers.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

const PICK = 'Sale/PickAuthorised';

describe('the registration of a merchant', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway({ env: { ROLE: 'api' }, isPublic: true });
  });
  afterAll(() => gateway?.stop());

  const newMerchant = async () => {
    const account = gateway.simulator.addAccount({ accountId: randomUUID(), key: randomUUID(), seed: true });
    return { account, connection: await gateway.connectBare(account) };
  };
  const lastAudit = async (connection: TestConnection, action: string) =>
    (await gateway.all(`/audit-entries?subjectId=${connection.id}&action=${action}`))[0];

  it('is one call, which says what is left to do by hand', async () => {
    const { account, connection } = await newMerchant();
    const { status, body } = await apply(gateway, connection);
    expect(status).toBe(200);
    expect(body.topics.map((each: any) => each.done)).toEqual([...Array(5).fill('created'), 'left']);
    expect(body.leftToDo).toEqual([
      expect.stringMatching(/^Stock \/ Stock transfer order authorised: make it by hand.*transfer-authorised, No/),
    ]);
    expect(JSON.stringify(body)).not.toContain(connection.pushApiKey);
    expect(account.webhooks.all().map((hook) => hook.ExternalURL)).toEqual(
      ['product-updated', 'purchase-authorised', 'sale-picked', 'sale-voided', 'sale-undone'].map(
        (topic) => `${gateway.url}/webhooks/cin7-core/${topic}`,
      ),
    );
    account.authorisePick('SO-00001');
    await gateway.simulator.settled();
    expect(gateway.simulator.deliveries.log.at(-1)).toMatchObject({ type: PICK, state: 'delivered' });
    expect((await lastAudit(connection, 'connection.registration_applied')).details).toMatchObject({
      topics: { 'sale.picked': 'created, active', 'transfer.authorised': 'left, by_hand' },
    });
  });

  it('can be repeated: what is right is kept', async () => {
    const { connection } = await newMerchant();
    await apply(gateway, connection);
    const before = gateway.simulator.calls.length;
    const { body } = await apply(gateway, connection, {});
    expect(body.topics.map((each: any) => each.done)).toEqual([...Array(5).fill('kept'), 'left']);
    expect(gateway.simulator.calls.slice(before).map(({ method }) => method)).toEqual(['GET']);
  });

  it('makes nothing twice when two people ask for it at once, or when an answer of Cin7 is lost', async () => {
    const { account, connection } = await newMerchant();
    const lost = { kind: 'truncated' as const, path: '/webhooks', method: 'POST', accountId: account.accountId };
    gateway.simulator.faults.add(lost);
    const first = topicIn((await apply(gateway, connection)).body, 'product.updated');
    expect(first).toMatchObject({ done: 'failed', state: 'missing', detail: expect.stringMatching(/cut short/) });
    const both = await Promise.all([apply(gateway, connection), apply(gateway, connection)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(account.webhooks.all()).toHaveLength(5);
    const { body } = await gateway.api('GET', `/connections/${connection.id}/registration`);
    expect(body.notifications.slice(0, 5).map((each: any) => each.state)).toEqual(Array(5).fill('active'));
  });

  it('shows how each notification stands', async () => {
    const { account, connection } = await newMerchant();
    const path = `/connections/${connection.id}/registration`;
    const before = (await gateway.api('GET', path)).body.notifications;
    expect(before[2]).toMatchObject({ state: null, registered: null, active: null, isManaged: false });
    await apply(gateway, connection);
    hookOf(account, PICK).IsActive = false;
    gateway.simulator.faults.add({
      kind: 'status',
      status: 400,
      path: '/webhooks',
      method: 'PUT',
      accountId: account.accountId,
    });
    await gateway.api('POST', `/connections/${connection.id}/feed-guard/check`);
    const after = (await gateway.api('GET', path)).body.notifications;
    expect(after[0]).toMatchObject({ state: 'active', registered: true, active: true, isManaged: true, detail: null });
    expect(after[2]).toMatchObject({
      state: 'switched_off',
      registered: true,
      active: false,
      lastRepairedAt: expect.any(String),
    });
    expect(after[5]).toMatchObject({ state: 'by_hand', registered: null, active: null, isManaged: false });
  });

  it('brings webhooks here from an older address of ours only when a person says so', async () => {
    const { account, connection } = await newMerchant();
    await apply(gateway, connection);
    const settings = gateway.app.get(Settings) as { publicUrl: string };
    const { publicUrl } = settings;
    const address = hookOf(account, PICK).ExternalURL;
    settings.publicUrl = publicUrl.replace('127.0.0.1', 'localhost');
    try {
      const first = topicIn((await apply(gateway, connection)).body, 'sale.picked');
      expect(first).toMatchObject({ done: 'created', state: 'active' });
      expect(account.webhooks.all().filter((hook) => hook.Type === PICK)).toHaveLength(2);
      const second = topicIn((await apply(gateway, connection, { move: true })).body, 'sale.picked');
      expect(second).toMatchObject({ done: 'kept', surplusRemoved: 1 });
      expect(hookOf(account, PICK).ExternalURL).toBe(address.replace('127.0.0.1', 'localhost'));
    } finally {
      settings.publicUrl = publicUrl;
    }
  });

  it('ends with the connection, also what was made by hand; others stay', async () => {
    const { account, connection } = await newMerchant();
    await apply(gateway, connection);
    const headers = { CONNECTIONID: connection.id, APIKEY: 'k' };
    account.registerWebhook({ type: 'Sale/Created', url: `${gateway.url}/webhooks/cin7-core`, headers });
    account.registerWebhook({ type: PICK, url: 'https://elsewhere.example/hook' });
    expect((await gateway.api('DELETE', `/connections/${connection.id}`)).status).toBe(204);
    expect(account.webhooks.all().map((hook) => hook.ExternalURL)).toEqual(['https://elsewhere.example/hook']);
    expect((await lastAudit(connection, 'connection.deleted')).details.webhooks).toEqual({ removed: 6, left: null });
    const rows = await gateway.database.query('select 1 from webhook_registration where connection_id = $1', [
      connection.id,
    ]);
    expect(rows).toEqual([]);
  });

  it('ends as well when Cin7 is away, and the audit says what is left there', async () => {
    const { account, connection } = await newMerchant();
    await apply(gateway, connection);
    gateway.simulator.faults.add({ kind: 'reset', path: '/webhooks', method: 'GET', accountId: account.accountId });
    expect((await gateway.api('DELETE', `/connections/${connection.id}`)).status).toBe(204);
    expect(account.webhooks.all()).toHaveLength(5);
    const { details } = await lastAudit(connection, 'connection.deleted');
    expect(details.webhooks).toMatchObject({
      removed: 0,
      left: expect.stringMatching(/could not be read.*switches it off/),
    });
  });

  const refusals: [string, object, number, string][] = [
    ['the key is wrong', { kind: 'status', status: 403, times: 9 }, 502, 'cin7_auth'],
    ['Cin7 fails', { kind: 'status', status: 500 }, 502, 'cin7_temporary'],
    ['Cin7 answers a page', { kind: 'html' }, 502, 'cin7_unreadable'],
  ];
  it.each(refusals)('is refused with a reason when %s', async (_, fault, status, code) => {
    const { account, connection } = await newMerchant();
    gateway.simulator.faults.add({ ...fault, path: '.', accountId: account.accountId } as never);
    expect(await apply(gateway, connection)).toMatchObject({ status, body: { code } });
    gateway.simulator.faults.clear();
    expect((await apply(gateway, connection)).status).toBe(200);
  });

  it('is refused without a public address, for unknown fields and for keys of clients', async () => {
    const { connection } = await newMerchant();
    const { operator, client } = await keysOf(gateway);
    const path = `/connections/${connection.id}/registration/apply`;
    expect((await gateway.api('POST', path, undefined, client)).status).toBe(403);
    expect((await gateway.api('POST', path, { moved: true })).status).toBe(400);
    expect((await gateway.api('POST', path, undefined, operator)).status).toBe(200);
    const settings = gateway.app.get(Settings) as { isPublicUrlGiven: boolean };
    settings.isPublicUrlGiven = false;
    try {
      expect(await apply(gateway, connection)).toMatchObject({ status: 409, body: { code: 'public_url_missing' } });
      const skipped = await gateway.api('POST', `/connections/${connection.id}/feed-guard/check`);
      expect(skipped.body).toMatchObject({ outcome: 'skipped', reason: expect.stringMatching(/PUBLIC_URL/) });
    } finally {
      settings.isPublicUrlGiven = true;
    }
  });
});

describe('the test notification', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  const servers: Server[] = [];

  beforeAll(async () => {
    gateway = await startTestGateway({ env: { ROLE: 'api' }, isPublic: true });
    connection = await gateway.connectBare();
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
  });
  afterAll(() => gateway?.stop());

  const run = () => gateway.api('POST', `/connections/${connection.id}/registration/test`);

  /** Sends it to another address, as a wrong PUBLIC_URL would. */
  const runAt = async (publicUrl: string) => {
    const settings = gateway.app.get(Settings) as { publicUrl: string };
    const own = settings.publicUrl;
    settings.publicUrl = publicUrl;
    try {
      return await run();
    } finally {
      settings.publicUrl = own;
    }
  };
  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it('arrives through the public address, is stored and ignored', async () => {
    const { status, body } = await run();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ok: true,
      address: `${gateway.url}/webhooks/cin7-core/sale-picked`,
      httpStatus: 200,
      answeredInMs: expect.any(Number),
      notificationStatus: 'ignored',
      failedAt: null,
      reason: expect.stringMatching(/^A test notification/),
    });
    const stored = (await gateway.api('GET', `/notifications/${body.notificationId}`)).body;
    expect(stored).toMatchObject({ topic: null, eventType: 'ERPGate/TestNotification', status: 'ignored' });
    expect(JSON.stringify(body)).not.toContain(connection.pushApiKey);
    expect(stored.body).not.toContain(connection.pushApiKey);
  });

  const answers: [string, RequestListener, string, RegExp][] = [
    ['headers are dropped on the way', (_, to) => to.writeHead(401).end('{}'), 'authenticate', /drops the headers/],
    ['something else stands there', (_, to) => to.end('<html>'), 'answer', /something else listens/],
    ['another cluster takes it', (_, to) => to.end(`{"notificationId":"${randomUUID()}"}`), 'store', /another cluster/],
    ['it is sent on', (_, to) => to.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(), 'answer', /redirect/],
    ['a path is missing', (_, to) => to.writeHead(404).end(), 'answer', /404/],
    ['a proxy finds nobody', (_, to) => to.writeHead(502).end(), 'answer', /proxy/],
    ['the connection is cut', (request) => request.destroy(), 'connect', /cut the connection/],
  ];
  it.each(answers)('says in words that %s', async (_, listener, failedAt, reason) => {
    const { status, body } = await runAt(await serve(listener));
    expect(status).toBe(200);
    expect(body).toMatchObject({ ok: false, failedAt, notificationId: null, reason: expect.stringMatching(reason) });
    expect(JSON.stringify(body)).not.toContain(connection.pushApiKey);
  });

  const addresses: [string, string, RegExp][] = [
    ['the name is not known', 'http://no-such-host.invalid', /not known to the name service/],
  ];
  it.each(addresses)('says in words that %s', async (_, address, reason) => {
    const { body } = await runAt(address);
    expect(body).toMatchObject({
      ok: false,
      failedAt: 'connect',
      httpStatus: null,
      reason: expect.stringMatching(reason),
    });
  });

  it('says in words that nobody listens', async () => {
    const address = await serve(() => undefined);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    const { body } = await runAt(address);
    expect(body).toMatchObject({
      ok: false,
      failedAt: 'connect',
      reason: expect.stringMatching(/^Nothing listens at/),
    });
  });

  it('says in words that TLS does not come about', async () => {
    const plain = await serve((_, to) => to.end('ok'));
    const { body } = await runAt(plain.replace('http:', 'https:'));
    expect(body).toMatchObject({
      ok: false,
      failedAt: 'connect',
      reason: expect.stringMatching(/^TLS with .* failed/),
    });
  });
});
