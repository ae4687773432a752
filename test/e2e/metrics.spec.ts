import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MetricsText } from '../support/metrics-text.js';
import { enable, inStatus, keysOf, pickSale } from '../support/sync-helpers.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

const TOKEN = 'token-of-prometheus-0123456789';

/** What Prometheus reads. */
describe('the metrics', () => {
  let gateway: TestGateway;
  let connection: TestConnection;

  const read = () => MetricsText.read(gateway.url, TOKEN);
  const status = async (path: string, key: string | null) =>
    (await fetch(gateway.url + path, { headers: key === null ? {} : { authorization: `Bearer ${key}` } })).status;
  const thin = (number: number) => ({
    EventType: 'Sale/PickAuthorised',
    SaleID: randomUUID(),
    SaleOrderNumber: `SO-${number}`,
  });

  beforeAll(async () => {
    gateway = await startTestGateway({
      simulator: { seed: true },
      env: { METRICS_TOKEN: TOKEN, WEBHOOK_BODY_LIMIT_BYTES: '4096' },
    });
    connection = await gateway.connect();
  });
  afterAll(() => gateway?.stop());

  it('are for who has the token, which opens nothing else, or a key of scope operator', async () => {
    const { operator, client } = await keysOf(gateway);
    const keys = [TOKEN, operator, client, `${TOKEN}x`, null];
    expect(await Promise.all(keys.map((key) => status('/metrics', key)))).toEqual([200, 200, 403, 401, 401]);
    expect(await status('/api/v1/connections', TOKEN)).toBe(401);
    expect(await status('/health/connections', TOKEN)).toBe(401);
  });

  it('count what came in, what became of it, and the calls that it cost', async () => {
    const before = await read();
    const sale = pickSale(gateway);
    await inStatus(gateway, { reference: sale.number }, 'done');
    await gateway.notify(connection, '{not json');
    await gateway.notify({ ...connection, pushApiKey: 'wrong' }, {});
    await gateway.notify(connection, 'x'.repeat(5_000));
    const after = await read();
    const grown = (name: string, labels: Record<string, string> = {}) =>
      (after.value(name, labels) ?? 0) - (before.value(name, labels) ?? 0);
    const came = ['stored', 'unreadable', 'wrong_key', 'too_large', 'not_stored'].map((result) =>
      grown('erpgate_notifications_total', { result }),
    );
    expect(came).toEqual([1, 1, 1, 1, 0]);
    expect(grown('erpgate_notification_answer_seconds_count')).toBe(2);
    expect(grown('erpgate_intake_batch_notifications_sum')).toBe(2);
    expect(grown('erpgate_looks_total', { domain: 'sales', outcome: 'applied', kind: 'none' })).toBe(1);
    expect(grown('erpgate_document_wait_seconds_count', { domain: 'sales' })).toBe(1);
    expect(grown('erpgate_cin7_calls_total', { call: 'GET /sale', result: 'ok' })).toBe(1);
    expect(grown('erpgate_cin7_call_seconds_count', { call: 'GET /sale' })).toBe(1);
    expect(grown('erpgate_http_requests_total', { route: '/api/v1/notifications', status: '2xx' })).toBeGreaterThan(0);
    const used = after.value('erpgate_cin7_budget_used_calls', { connection: connection.id });
    expect(used).toBeGreaterThanOrEqual(1);
    expect(after.value('erpgate_cin7_budget_left_calls', { connection: connection.id })).toBe(100_000 - 3 - used!);
    expect(after.value('erpgate_database_up')).toBe(1);
    expect(after.value('erpgate_database_pool_connections')).toBeGreaterThan(0);
    expect(after.value('erpgate_build_info', { role: 'all' })).toBe(1);
    expect(Date.now() / 1000 - after.value('erpgate_role_alive_timestamp_seconds', { role: 'worker' })!).toBeLessThan(
      60,
    );
  });

  it('name no document and nobody whose document it is', async () => {
    const { text } = await read();
    expect(text).not.toMatch(/SO-0|Brightwater/);
    // A route as it is declared, never as it was asked for.
    await gateway.api('GET', `/orders/${randomUUID()}`);
    await gateway.api('GET', '/no-such-route');
    const after = await read();
    expect(after.value('erpgate_http_requests_total', { route: '/api/v1/orders/:id', status: '4xx' })).toBe(1);
    expect(after.value('erpgate_http_requests_total', { route: 'none' })).toBe(1);
    expect(after.text).not.toContain('no-such-route');
  });

  it('count what waits where it waits, so that they are right at once after a restart', async () => {
    await enable(gateway, connection, false);
    await Promise.all([1, 2, 3].map((n) => gateway.notify(connection, thin(n))));
    await gateway.database.query(
      `update sync_request set status = 'parked', reason = 'a test' where id = (select min(id) from sync_request)`,
    );
    // What this process counted before is gone with it.
    await gateway.down();
    await gateway.up();
    const paused = await read();
    const lane = { lane: 'sales', state: 'paused' };
    expect(paused.value('erpgate_backlog_documents', lane)).toBe(2);
    expect(paused.value('erpgate_backlog_documents')).toBe(2);
    expect(paused.value('erpgate_connection_backlog_documents', { connection: connection.id })).toBe(2);
    expect(paused.value('erpgate_set_aside_documents', { status: 'parked' })).toBe(1);
    const [row] = await gateway.database.query<{ since: number }>(
      `select extract(epoch from min(due_at))::float8 as since from sync_request where status = 'waiting'`,
    );
    expect(paused.value('erpgate_backlog_due_since_timestamp_seconds', lane)).toBeCloseTo(row!.since, 2);
    // Nobody waits for what a person has paused.
    expect(paused.value('erpgate_backlog_due_since_timestamp_seconds', { lane: 'sales', state: 'working' })).toBeNull();
    expect(paused.value('erpgate_connection_enabled', { connection: connection.id })).toBe(0);
  });

  it('tell how far behind each consumer is', async () => {
    const { client } = await keysOf(gateway);
    const cursor = (await gateway.api('GET', '/changes?limit=1', undefined, client)).body.nextCursor;
    await gateway.api('PUT', '/consumers/wms', { from: 'beginning' }, client);
    const behind = await read();
    expect(behind.value('erpgate_consumer_behind_positions', { name: 'wms' })).toBeGreaterThanOrEqual(1);
    const since = behind.value('erpgate_consumer_unread_since_timestamp_seconds', { name: 'wms' });
    expect(Date.now() / 1000 - since!).toBeLessThan(120);
    const changes = await gateway.api('GET', `/changes?after=${cursor}`, undefined, client);
    await gateway.api('POST', '/consumers/wms/position', { cursor: changes.body.nextCursor }, client);
    const done = await read();
    expect(done.value('erpgate_consumer_behind_positions', { name: 'wms' })).toBe(0);
    expect(done.value('erpgate_consumer_unread_since_timestamp_seconds', { name: 'wms' })).toBeNull();
  });

  it.each(['ops/prometheus/alerts.yml', 'ops/grafana/erpgate.json'])('have every name that %s uses', async (file) => {
    const metrics = await read();
    const text = readFileSync(file, 'utf8').replaceAll('\\"', '"');
    const used = new Set(text.match(/\b(?:erpgate|nodejs|process)_[a-z0-9_]+/g));
    expect(used.size).toBeGreaterThan(5);
    expect([...used].filter((name) => !metrics.names.has(name))).toEqual([]);
    const unknown = [...text.matchAll(/\b(erpgate_[a-z0-9_]+)\{([^}]*)\}/g)].flatMap(([, name, selector]) => {
      const labels = metrics.labelsOf(name!);
      const asked = [...selector!.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map(([, label]) => label!);
      return labels === null
        ? []
        : asked.filter((label) => label !== 'job' && !labels.has(label)).map((label) => `${name}{${label}}`);
    });
    expect(unknown).toEqual([]);
  });
});
