import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apply, check } from '../support/feed-helpers.js';
import { enable, keysOf, statusOf } from '../support/sync-helpers.js';
import { ADMIN_KEY, startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

describe('the freshness of connections', () => {
  let gateway: TestGateway;
  let stale: TestConnection;
  let fresh: TestConnection;

  const outside = (path: string, key: string | null = ADMIN_KEY) =>
    fetch(gateway.url + path, { headers: key === null ? {} : { authorization: `Bearer ${key}` } });
  const health = async () => (await outside('/health/connections')).json() as Promise<any>;

  beforeAll(async () => {
    gateway = await startTestGateway({ env: { ROLE: 'api' }, isPublic: true });
    [stale, fresh] = (await Promise.all(
      [1, 2].map(() =>
        gateway.connectBare(gateway.simulator.addAccount({ accountId: randomUUID(), key: randomUUID() })),
      ),
    )) as [TestConnection, TestConnection];
    for (const connection of [stale, fresh]) await apply(gateway, connection);
  });
  afterAll(() => gateway?.stop());

  it('is told in the status: calls, notifications, proofs', async () => {
    const before = await statusOf(gateway, fresh);
    expect(before).toMatchObject({ state: 'ok', attention: null, warnings: [] });
    expect(before.freshness).toEqual({
      lastNotificationAt: null,
      lastCallAt: expect.any(String),
      completeUpTo: { products: null, purchases: null, sales: null, transfers: null },
      feedCheckedAt: expect.any(String),
    });
    await gateway.api('POST', `/connections/${fresh.id}/registration/test`);
    expect((await statusOf(gateway, fresh)).freshness.lastNotificationAt).toBeNull();
    await gateway.notify(fresh, { EventType: 'Sale/Created' });
    await gateway.database.query(
      `insert into reconciliation_watermark (connection_id, domain, covers_from, complete_up_to)
       values ($1, 'sales', now() - interval '1 h', '2026-11-24T00:00:00Z')`,
      [fresh.id],
    );
    expect((await statusOf(gateway, fresh)).freshness).toMatchObject({
      lastNotificationAt: expect.any(String),
      completeUpTo: { sales: '2026-11-24T00:00:00.000Z', products: null },
    });
  });

  it('does not write down every call that succeeds', async () => {
    const noted = () => gateway.database.query<any>('select account_id, last_success_at from cin7_account order by 1');
    const before = await noted();
    await check(gateway, fresh);
    await check(gateway, stale);
    expect(await noted()).toEqual(before);
  });

  it('needs a person when nothing has succeeded for long; the process stays ready', async () => {
    expect(await health()).toEqual({ status: 'ok', connections: 2, paused: 0, needsAttention: 0, unwell: [] });
    await gateway.database.query(`update connection set created_at = now() - interval '2 h' where id = $1`, [stale.id]);
    await gateway.database.query(
      `update cin7_account a set last_success_at = now() - interval '31 min'
         from credential k where k.username = a.account_id and k.id = $1`,
      [stale.credentialId],
    );
    const reason = expect.stringMatching(/^No call to Cin7 has succeeded since/);
    expect(await statusOf(gateway, stale)).toMatchObject({ state: 'needs_attention', attention: { reason } });
    expect(await health()).toMatchObject({
      status: 'needs_attention',
      needsAttention: 1,
      unwell: [{ connectionId: stale.id, name: 'Merchant', reason, since: expect.any(String) }],
    });
    expect((await outside('/health/ready', null)).status).toBe(200);
    const metrics = await (await outside('/metrics')).text();
    expect(metrics).toContain(`erpgate_connection_needs_attention{connection="${stale.id}"} 1`);
    expect(metrics).toContain(`erpgate_connection_needs_attention{connection="${fresh.id}"} 0`);
    expect(metrics).toMatch(new RegExp(`erpgate_last_call_timestamp_seconds{connection="${fresh.id}"} \\d+`));
    expect(metrics).toMatch(new RegExp(`erpgate_last_notification_timestamp_seconds{connection="${fresh.id}"} \\d+`));
    expect(metrics).toContain(
      `erpgate_complete_up_to_timestamp_seconds{connection="${fresh.id}",domain="sales"} ${Date.parse('2026-11-24T00:00:00Z') / 1000}`,
    );
    expect(metrics).toContain(`erpgate_webhook_state{connection="${fresh.id}",topic="sale.picked",state="active"} 1`);
    await enable(gateway, stale, false);
    expect(await health()).toMatchObject({ status: 'ok', paused: 1 });
    await gateway.api('DELETE', `/connections/${stale.id}`);
    expect(await (await outside('/metrics')).text()).not.toContain(stale.id);
  });

  it('is nothing for strangers and clients', async () => {
    const { operator, client } = await keysOf(gateway);
    const statuses = [null, client, operator].map(async (key) => (await outside('/health/connections', key)).status);
    expect(await Promise.all(statuses)).toEqual([401, 403, 200]);
  });

  it('learns the rhythm of a topic from what came since the last look', async () => {
    const seen = async () => (await check(gateway, fresh)).topics[2].quietness;
    expect(await seen()).toBeNull();
    const insert = (minutes: number) =>
      gateway.database.query(
        `insert into notification (id, connection_id, topic, status, body, received_at)
         values (gen_random_uuid(), $1, 'sale.picked', 'done', '', now() - make_interval(mins => $2))`,
        [fresh.id, minutes],
      );
    await gateway.database.query('update feed_check set observed_until = null');
    for (const minutes of [90, 30, 20]) await insert(minutes);
    const first = await seen();
    expect(first).toMatchObject({ isQuiet: false, usualSeconds: null });
    expect(first.quietSeconds).toBeGreaterThanOrEqual(1_200);
    const known = () => gateway.database.query<any>('select received, longest_gaps from topic_rhythm');
    expect(await known()).toEqual([{ received: 3, longest_gaps: [3_600, 0, 0, 0] }]);
    // Looked at already: not counted once more.
    await seen();
    expect(await known()).toMatchObject([{ received: 3 }]);
  });

  it('counts what has come of a topic, looked at or not, and keeps count of what is removed', async () => {
    const received = async () => {
      const { body } = await gateway.api('GET', `/connections/${fresh.id}/registration`);
      return body.notifications.find(({ topic }: { topic: string }) => topic === 'sale.picked').receivedCount;
    };
    expect(await received()).toBe(3);
    await gateway.notify(fresh, { EventType: 'Sale/PickAuthorised', SaleOrderNumber: 'SO-00001' });
    expect(await received()).toBe(4);
    const lastSeen = async () =>
      (await statusOf(gateway, fresh)).lastSeen.find(({ topic }: { topic: string }) => topic === 'sale.picked');
    const seen = await lastSeen();
    expect(Date.now() - Date.parse(seen.lastReceivedAt)).toBeLessThan(600_000);
    await gateway.database.query(
      `delete from notification n using feed_check f
        where f.connection_id = n.connection_id and n.received_at <= f.observed_until`,
    );
    expect(await received()).toBe(4);
    expect(await lastSeen()).toEqual(seen);
  });

  it('goes on counting while the connection is paused', async () => {
    await enable(gateway, fresh, false);
    await gateway.database.query(
      `update notification set received_at = received_at - interval '1 minute' where connection_id = $1`,
      [fresh.id],
    );
    await gateway.database.query(`update feed_check set observed_until = now() - interval '2 minutes'`);
    await check(gateway, fresh);
    const counted = () => gateway.database.query<any>("select received from topic_rhythm where topic = 'sale.picked'");
    expect(await counted()).toEqual([{ received: 4 }]);
    await enable(gateway, fresh, true);
  });
});
