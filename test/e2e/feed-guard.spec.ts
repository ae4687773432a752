import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Account } from '../../simulator/account.js';
import { apply, check, eventsOf, hookOf, overwrite, runsOf, topicIn } from '../support/feed-helpers.js';
import { enable } from '../support/sync-helpers.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

const PICK = 'Sale/PickAuthorised';
const CREATED = ['product.updated', 'purchase.authorised', 'sale.picked', 'sale.voided', 'sale.undone'].map(
  (topic) => `${topic} created missing>active`,
);

describe('the feed guard', () => {
  let gateway: TestGateway;
  let account: Account;
  let connection: TestConnection;

  const now = async (): Promise<number> => Date.parse((await gateway.database.query<any>('select now()'))[0].now);
  const callsSince = (length: number): string[] =>
    gateway.simulator.calls.slice(length).map(({ method, path }) => `${method} ${path}`);

  beforeAll(async () => {
    // Nobody looks by himself here: each test says when.
    gateway = await startTestGateway({ env: { ROLE: 'api' }, isPublic: true });
  });
  afterAll(() => gateway?.stop());
  beforeEach(async () => {
    account = gateway.simulator.addAccount({ accountId: randomUUID(), key: randomUUID(), seed: true });
    connection = await gateway.connectBare(account);
    expect((await apply(gateway, connection)).status).toBe(200);
  });

  it('costs one call while all is well, and leaves no trace in the history', async () => {
    const before = gateway.simulator.calls.length;
    const answer = await check(gateway, connection);
    expect(callsSince(before)).toEqual(['GET /webhooks']);
    expect(answer).toMatchObject({ outcome: 'checked', reason: null, runId: null });
    expect(answer.topics.map((each: any) => each.state)).toEqual([...Array(5).fill('active'), 'by_hand']);
    expect(await eventsOf(gateway, connection)).toEqual(CREATED);
  });

  it('switches on again what Cin7 switched off, and has a reconciliation look for what was missed', async () => {
    const beforeIt = await now();
    hookOf(account, PICK).IsActive = false;
    const answer = await check(gateway, connection);
    expect(topicIn(answer, 'sale.picked')).toMatchObject({ state: 'active', detail: null });
    expect(hookOf(account, PICK)).toMatchObject({
      IsActive: true,
      ExternalURL: `${gateway.url}/webhooks/cin7-core/sale-picked`,
      ExternalHeaders: [
        { Key: 'CONNECTIONID', Value: connection.id },
        { Key: 'APIKEY', Value: connection.pushApiKey },
      ],
    });
    expect((await eventsOf(gateway, connection)).slice(CREATED.length)).toEqual([
      'sale.picked found active>switched_off',
      'sale.picked repaired switched_off>active',
    ]);
    const [run] = await runsOf(gateway, connection);
    // The connection is a moment old; without that the gap begins two hours before the last good look.
    expect(Date.parse(run!.since)).toBeLessThan(beforeIt);
    expect(answer.runId).toEqual(expect.any(String));
    expect((await check(gateway, connection)).runId).toBeNull();
    expect(await runsOf(gateway, connection)).toHaveLength(1);
  });

  it('finds a webhook that Cin7 itself switched off after six refused deliveries', async () => {
    overwrite(account, hookOf(account, PICK), { ExternalHeaders: undefined });
    account.authorisePick('SO-00001');
    await gateway.simulator.settled();
    expect(hookOf(account, PICK)).toMatchObject({ IsActive: false, ExternalHeaders: [] });
    const answer = await check(gateway, connection);
    expect(topicIn(answer, 'sale.picked').state).toBe('active');
    expect(answer.recentEvents[1].detail).toMatch(
      /switched off in Cin7.*CONNECTIONID is missing, the header APIKEY is/,
    );
    account.undoPick('SO-00001');
    account.authorisePick('SO-00001');
    await gateway.simulator.settled();
    expect(gateway.simulator.deliveries.log.at(-1)).toMatchObject({ type: PICK, state: 'delivered' });
  });

  it('mends a webhook that another hand overwrote without headers, and one that goes elsewhere', async () => {
    overwrite(account, hookOf(account, PICK), { ExternalHeaders: [] });
    const voided = hookOf(account, 'Sale/Voided');
    const proxied = [...voided.ExternalHeaders, { Key: 'X-Proxy', Value: 'theirs' }];
    overwrite(account, voided, { ExternalURL: 'https://elsewhere.example/hook', ExternalHeaders: proxied });
    const answer = await check(gateway, connection);
    expect(answer.topics.slice(0, 5).map((each: any) => each.state)).toEqual(Array(5).fill('active'));
    expect(hookOf(account, PICK).ExternalHeaders).toHaveLength(2);
    // A header that a person added stays.
    expect(hookOf(account, 'Sale/Voided')).toMatchObject({
      ID: voided.ID,
      ExternalURL: expect.stringMatching(/sale-voided$/),
      ExternalHeaders: [{ Key: 'CONNECTIONID' }, { Key: 'APIKEY' }, { Key: 'X-Proxy', Value: 'theirs' }],
    });
    expect((await runsOf(gateway, connection)).length).toBe(1);
  });

  it('makes anew what is gone, and takes away what is there twice', async () => {
    const gone = hookOf(account, PICK);
    account.webhooks.remove(gone.ID);
    const twice = hookOf(account, 'Product/Updated');
    account.webhooks.add({ ...twice });
    await check(gateway, connection);
    expect(hookOf(account, PICK).ID).not.toBe(gone.ID);
    expect(hookOf(account, 'Product/Updated').ID).toBe(twice.ID);
    expect((await eventsOf(gateway, connection)).slice(CREATED.length)).toEqual([
      'product.updated removed active>active',
      'sale.picked found active>missing',
      'sale.picked created missing>active',
    ]);
  });

  it('does not touch the webhooks of others, whatever they look like', async () => {
    const headers = { CONNECTIONID: connection.id, APIKEY: 'k' };
    account.registerWebhook({ type: PICK, url: 'https://elsewhere.example/hook', bearerToken: 'secret' });
    // Another cluster with a copy of our data.
    account.registerWebhook({ type: PICK, url: 'https://staging.example/webhooks/cin7-core/sale-picked', headers });
    account.registerWebhook({ type: PICK, url: `${gateway.url}/webhooks/cin7-core/sale-picked`, isActive: false });
    const others = () => account.webhooks.all().slice(5);
    const before = structuredClone(others());
    hookOf(account, 'Sale/Voided').IsActive = false;
    expect(topicIn(await check(gateway, connection), 'sale.picked').state).toBe('active');
    expect(before).toHaveLength(3);
    expect(others()).toEqual(before);
  });

  it('says that there is no room beside five of others, and makes its own as soon as there is', async () => {
    account.webhooks.remove(hookOf(account, PICK).ID);
    for (let n = 0; n < 5; n += 1) account.registerWebhook({ type: PICK, url: `https://x.example/${n}` });
    expect(topicIn(await check(gateway, connection), 'sale.picked')).toMatchObject({
      state: 'limit_reached',
      detail: expect.stringMatching(/as many of others\. Remove one/),
    });
    const { body } = await apply(gateway, connection);
    expect(body.leftToDo.join('\n')).toMatch(/Sale has been picked: Cin7 allows 5/);
    expect(await runsOf(gateway, connection)).toHaveLength(1);
    account.webhooks.remove(account.webhooks.all().at(-1)!.ID);
    expect(topicIn(await check(gateway, connection), 'sale.picked').state).toBe('active');
  });

  it('gives a new push key to the webhooks while the old one is still taken', async () => {
    const path = `/connections/${connection.id}/push-api-key/rotate`;
    const { body } = await gateway.api('POST', path, { graceHours: 1 });
    expect((await gateway.notify(connection, {})).status).toBe(200);
    const answer = await check(gateway, connection);
    expect(answer.runId).toBeNull();
    const keys = account.webhooks.all().map((hook) => hook.ExternalHeaders.find(({ Key }) => Key === 'APIKEY')?.Value);
    expect(keys).toEqual(Array(5).fill(body.pushApiKey));
    const dueIn = await gateway.database.query<any>(
      'select next_check_at <= now() as due from feed_check where connection_id = $1',
      [connection.id],
    );
    expect(dueIn).toEqual([{ due: true }]);
  });

  it('sees that an account has no webhooks at all, without taking its key for a bad one', async () => {
    account.hasAutomation = false;
    expect(topicIn(await check(gateway, connection), 'sale.picked')).toMatchObject({
      state: 'not_available',
      detail: expect.stringMatching(/lacks the Automation module/),
    });
    const before = gateway.simulator.calls.length;
    const [run] = await runsOf(gateway, connection);
    expect(run).toBeDefined();
    await check(gateway, connection);
    expect(callsSince(before)).toEqual(['GET /webhooks']);
    const [budget] = await gateway.database.query<any>(
      'select stopped_at, rest_until, slowed_to, refusals from cin7_account where account_id = $1',
      [account.accountId],
    );
    expect(budget).toEqual({ stopped_at: null, rest_until: null, slowed_to: null, refusals: 0 });
    account.hasAutomation = true;
    expect(topicIn(await check(gateway, connection), 'sale.picked').state).toBe('active');
  });

  it('does not believe a single 403', async () => {
    gateway.simulator.faults.add({ kind: 'status', status: 403, path: '/webhooks', accountId: account.accountId });
    expect(topicIn(await check(gateway, connection), 'sale.picked').state).toBe('active');
  });

  it('skips what may not be called, and says so', async () => {
    await enable(gateway, connection, false);
    const before = gateway.simulator.calls.length;
    expect(await check(gateway, connection)).toMatchObject({ outcome: 'skipped', reason: 'The connection is paused.' });
    await enable(gateway, connection, true);
    await gateway.database.query(
      `update cin7_account set stopped_at = now(), stopped_reason = 'It is wrong.' where account_id = $1`,
      [account.accountId],
    );
    const stopped = await check(gateway, connection);
    expect(stopped).toMatchObject({ outcome: 'skipped', reason: expect.stringMatching(/key.*It is wrong\.$/) });
    expect(callsSince(before)).toEqual([]);
  });

  it('says when it could not look, and looks again as soon as calls are left', async () => {
    gateway.simulator.faults.add({ kind: 'html', path: '/webhooks', accountId: account.accountId });
    expect(await check(gateway, connection)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/HTML/),
    });
    const limited = { kind: 'rate_limited' as const, path: '/webhooks', accountId: account.accountId, retryAfter: '7' };
    gateway.simulator.faults.add(limited);
    const answer = await check(gateway, connection);
    expect(answer).toMatchObject({ outcome: 'failed', reason: expect.stringMatching(/fewer calls/) });
    expect(Date.parse(answer.nextCheckAt) - (await now())).toBeLessThanOrEqual(7_000);
  });

  it('goes on where it had to stop, without writing anything twice', async () => {
    for (const type of [PICK, 'Sale/Voided']) hookOf(account, type).IsActive = false;
    const limited = { kind: 'rate_limited' as const, path: '/webhooks', accountId: account.accountId, method: 'PUT' };
    gateway.simulator.faults.add({ ...limited, retryAfter: '1' });
    const first = await check(gateway, connection);
    expect(first).toMatchObject({ outcome: 'failed', reason: expect.stringMatching(/fewer calls/) });
    expect(topicIn(first, 'sale.voided')).toMatchObject({
      state: 'switched_off',
      detail: expect.stringMatching(/not tried/),
    });
    const before = gateway.simulator.calls.length;
    expect((await check(gateway, connection)).topics.slice(0, 5).map((each: any) => each.state)).toEqual(
      Array(5).fill('active'),
    );
    expect(callsSince(before)).toEqual(['GET /webhooks', 'PUT /webhooks', 'PUT /webhooks']);
  });

  it('tells once what Cin7 does not take, and tries again', async () => {
    hookOf(account, PICK).IsActive = false;
    const refusal = { kind: 'status' as const, status: 400, message: 'Not today.', path: '/webhooks', method: 'PUT' };
    gateway.simulator.faults.add({ ...refusal, accountId: account.accountId, times: 2 });
    for (let n = 0; n < 2; n += 1) {
      expect(topicIn(await check(gateway, connection), 'sale.picked')).toMatchObject({
        state: 'switched_off',
        detail: expect.stringMatching(/could not be mended.*Not today/),
      });
    }
    expect(topicIn(await check(gateway, connection), 'sale.picked').state).toBe('active');
    expect((await eventsOf(gateway, connection)).slice(CREATED.length)).toEqual([
      'sale.picked found active>switched_off',
      'sale.picked failed switched_off>switched_off',
      'sale.picked repaired switched_off>active',
    ]);
    // One when it was found, and one for the time until it was mended.
    expect((await runsOf(gateway, connection)).length).toBeGreaterThan(0);
  });

  it('starts the reconciliation for a gap that a killed process had only written down', async () => {
    await gateway.database.query(`update feed_check set gap_since = now() - interval '3 h' where connection_id = $1`, [
      connection.id,
    ]);
    expect((await check(gateway, connection)).runId).toEqual(expect.any(String));
    expect((await check(gateway, connection)).runId).toBeNull();
    expect(await runsOf(gateway, connection)).toHaveLength(1);
  });

  it('guards what was registered by hand, but makes nothing that nobody asked for', async () => {
    const other = gateway.simulator.addAccount({ accountId: randomUUID(), key: randomUUID() });
    const byHand = await gateway.connect({}, other);
    hookOf(other, PICK).IsActive = false;
    other.webhooks.remove(hookOf(other, 'Sale/Undo').ID);
    const answer = await check(gateway, byHand);
    expect(answer.topics.map((each: any) => each.state)).toEqual([...Array(4).fill('active'), 'missing', 'by_hand']);
    expect(hookOf(other, PICK)).toMatchObject({ IsActive: true, ExternalURL: expect.stringMatching(/sale-picked$/) });
    expect(answer.runId).toEqual(expect.any(String));
  });
});
