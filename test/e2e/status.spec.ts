import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { enable, statusOf } from '../support/sync-helpers.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

/** Milliseconds from now until an instant of the status. */
const until = (instant: string): number => Date.parse(instant) - Date.now();

interface Waiting {
  count: number;
  domain?: string;
  lane?: number;
  status?: string;
  needsSingle?: boolean;
  carried?: boolean;
  dueInSeconds?: number;
}

describe('the numbers of a status', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  let other: TestConnection;
  let stranger: TestConnection;

  const store = (of: TestConnection, work: Waiting) =>
    gateway.database.query(
      `insert into sync_request (connection_id, domain, external_id, reference, lane, generation, status, attempts,
                                 must_fetch, carried_by, needs_single, requested_at, due_at)
       select $1, $2, gen_random_uuid()::text, null, $3::int, 1, $4, 0, not $5, case when $5 then gen_random_uuid() end, $6,
              '2026-11-01T00:00:00Z'::timestamptz + make_interval(mins => $3::int), now() + make_interval(secs => $7)
         from generate_series(1, $8::int)`,
      [
        of.id,
        work.domain ?? 'sales',
        work.lane ?? 1,
        work.status ?? 'waiting',
        work.carried ?? false,
        work.needsSingle ?? false,
        work.dueInSeconds ?? 0,
        work.count,
      ],
    );
  /** The account as it is after so many calls just now, and with these columns. */
  const account = async (calls: number, columns = '') => {
    await gateway.database.query(
      `insert into cin7_account (account_id, slice_numbers, slice_counts, refusals, updated_at)
       values ($1, array[floor(extract(epoch from now()) * 4)::bigint], array[$2::int], 0, now())`,
      [gateway.simulator.account.accountId, calls],
    );
    if (columns) await gateway.database.query(`update cin7_account set ${columns}`);
  };

  beforeAll(async () => {
    // Nobody works here, so that all of it stays as it is.
    gateway = await startTestGateway({ env: { ROLE: 'api', CIN7_CORE_CALLS_PER_MINUTE: '45' } });
    [connection, other] = [await gateway.connect(), await gateway.connect()];
    const account = gateway.simulator.addAccount({ accountId: randomUUID(), key: randomUUID() });
    stranger = await gateway.connect({}, account);
  });
  afterAll(() => gateway?.stop());
  beforeEach(async () => {
    await gateway.database.query('delete from sync_request');
    await gateway.database.query('delete from cin7_account');
    await enable(gateway, connection, true);
    await enable(gateway, other, true);
    await gateway.api('PATCH', `/connections/${connection.id}`, { settings: null });
  });

  it('are all there for a connection of which nothing is known yet', async () => {
    expect(await statusOf(gateway, connection)).toEqual({
      connectionId: connection.id,
      enabled: true,
      state: 'ok',
      attention: null,
      backlog: { waiting: 0, held: 0, parked: 0, byLane: [] },
      oldestRequestedAt: null,
      budget: {
        callsPerMinute: 45,
        effectiveCallsPerMinute: 45,
        usedInWindow: 0,
        nextCallAt: null,
        slowDown: null,
        rest: null,
      },
      estimate: { calls: 0, caughtUpAt: expect.any(String), explanation: 'Nothing waits.' },
      orders: {
        awaitingCancelAnswer: 0,
        oldestCancelledAt: null,
        unacknowledged: 0,
        isMore: false,
        oldestUnacknowledgedAt: null,
      },
      lastSeen: [
        'product.updated',
        'purchase.authorised',
        'sale.picked',
        'sale.voided',
        'sale.undone',
        'transfer.authorised',
      ].map((topic) => ({ topic, lastReceivedAt: null })),
      freshness: {
        lastNotificationAt: null,
        lastCallAt: null,
        completeUpTo: { products: null, purchases: null, sales: null, transfers: null },
        feedCheckedAt: null,
      },
      warnings: [],
    });
  });

  it('count the backlog by lane, the best first, with the oldest of each', async () => {
    await store(connection, { count: 3 });
    await store(connection, { count: 2, domain: 'products', lane: 4 });
    await store(connection, { count: 1, lane: 0 });
    await store(connection, { count: 4, status: 'held' });
    await store(other, { count: 9 });
    const status = await statusOf(gateway, connection);
    expect(status).toMatchObject({ state: 'working', oldestRequestedAt: '2026-11-01T00:00:00.000Z' });
    expect(status.backlog).toEqual({
      waiting: 6,
      held: 4,
      parked: 0,
      byLane: [
        { lane: 'replay', waiting: 1, oldestRequestedAt: '2026-11-01T00:00:00.000Z' },
        { lane: 'sales', waiting: 3, oldestRequestedAt: '2026-11-01T00:01:00.000Z' },
        { lane: 'products', waiting: 2, oldestRequestedAt: '2026-11-01T00:04:00.000Z' },
      ],
    });
    expect(status.estimate.explanation).toMatch(/held or parked \(4\) waits for a person/);
  });

  const states: [title: string, calls: number, columns: string, work: Waiting[], expected: object][] = [
    ['ok', 0, '', [], { state: 'ok' }],
    ['working', 0, '', [{ count: 1 }], { state: 'working', attention: null }],
    ['with a full window: working', 45, '', [{ count: 1 }], { state: 'working' }],
    [
      'resting',
      0,
      `rest_until = now() + interval '90 s', rest_reason = 'Cin7 says 60 calls.'`,
      [{ count: 1 }],
      { state: 'resting', budget: { rest: { reason: 'Cin7 says 60 calls.' } } },
    ],
    [
      'rested',
      0,
      `rest_until = now() - interval '1 s', rest_reason = 'Before.'`,
      [],
      { state: 'ok', budget: { rest: null } },
    ],
    [
      'stopped',
      0,
      `stopped_at = '2026-11-01T00:00:00Z', stopped_reason = 'The key is wrong.'`,
      [{ count: 1 }],
      {
        state: 'needs_attention',
        attention: { reason: expect.stringMatching(/The key is wrong\.$/), since: '2026-11-01T00:00:00.000Z' },
      },
    ],
    [
      'parked',
      0,
      '',
      [{ count: 2, status: 'parked' }],
      {
        state: 'needs_attention',
        attention: { reason: expect.stringMatching(/^2 documents are parked/), since: '2026-11-01T00:01:00.000Z' },
      },
    ],
    ['held', 0, '', [{ count: 2, status: 'held' }], { state: 'ok', attention: null }],
    [
      'slowed down',
      0,
      `slowed_to = 10, slowed_at = now() - interval '45 s'`,
      [],
      {
        state: 'ok',
        budget: { effectiveCallsPerMinute: 12, slowDown: { to: 10, reason: expect.stringMatching(/others/) } },
      },
    ],
    [
      'slowed down long ago',
      0,
      `slowed_to = 10, slowed_at = now() - interval '1 h'`,
      [],
      { budget: { effectiveCallsPerMinute: 45, slowDown: null } },
    ],
  ];
  it.each(states)('say %s', async (_, calls, columns, work, expected) => {
    await account(calls, columns);
    for (const each of work) await store(connection, each);
    expect(await statusOf(gateway, connection)).toMatchObject(expected);
  });

  it('say paused whatever else there is, and still what needs attention', async () => {
    await account(0, `stopped_at = now(), stopped_reason = 'The key is wrong.'`);
    await enable(gateway, connection, false);
    expect(await statusOf(gateway, connection)).toMatchObject({
      enabled: false,
      state: 'paused',
      attention: { reason: expect.stringMatching(/key/) },
    });
  });

  it('say when the next call can be made', async () => {
    await account(42);
    // Three of the 45 are kept for people.
    const { budget } = await statusOf(gateway, connection);
    expect(budget).toMatchObject({ usedInWindow: 42, callsPerMinute: 45 });
    expect(until(budget.nextCallAt)).toBeGreaterThan(40_000);
    expect(until(budget.nextCallAt)).toBeLessThan(62_000);
  });

  const estimates: [title: string, work: Waiting[], others: Waiting[], calls: number, seconds: number | null][] = [
    ['one by one', [{ count: 10 }], [], 10, 5],
    ['more than the window', [{ count: 100 }], [], 100, 120],
    ['products by pages', [{ count: 2_001, domain: 'products', lane: 4 }], [], 3, 1.5],
    ['products that no page brought', [{ count: 20, domain: 'products', lane: 4, needsSingle: true }], [], 20, 10],
    ['products that a person waits for', [{ count: 20, domain: 'products', lane: 0 }], [], 20, 10],
    ['products that notifications carry', [{ count: 500, domain: 'products', lane: 4, carried: true }], [], 0, 0],
    ['one that failed', [{ count: 1, dueInSeconds: 3_600 }], [], 1, 3_600],
    ['beside another connection', [{ count: 42 }], [{ count: 500 }], 42, 60],
    ['beside one with little to do', [{ count: 84 }], [{ count: 10 }], 84, 120],
    [
      'held and parked',
      [
        { count: 5, status: 'held' },
        { count: 5, status: 'parked' },
      ],
      [],
      0,
      0,
    ],
  ];
  it.each(estimates)('estimate %s', async (_, work, others, calls, seconds) => {
    for (const each of work) await store(connection, each);
    for (const each of others) await store(other, each);
    await store(stranger, { count: 900 });
    const { estimate } = await statusOf(gateway, connection);
    expect(estimate.calls).toBe(calls);
    expect(Math.abs(until(estimate.caughtUpAt) / 1_000 - (seconds ?? 0))).toBeLessThan(3);
  });

  it('estimate a call for each page when the connection does not trust what notifications carry', async () => {
    await gateway.api('PATCH', `/connections/${connection.id}`, { settings: { items: { trustPayload: false } } });
    await store(connection, { count: 500, domain: 'products', lane: 4, carried: true });
    expect((await statusOf(gateway, connection)).estimate.calls).toBe(1);
  });

  it('do not count what waits in other connections that are paused', async () => {
    await enable(gateway, other, false);
    await store(connection, { count: 42 });
    await store(other, { count: 500 });
    expect((await statusOf(gateway, connection)).estimate.explanation).not.toMatch(/other connections/);
  });

  const obstacles: [string, () => Promise<unknown>, RegExp][] = [
    ['paused', () => enable(gateway, connection, false), /^The connection is paused.* 7 documents need about 7 calls/],
    ['stopped', () => account(0, 'stopped_at = now()'), /^Cin7 refused the key/],
  ];
  it.each(obstacles)('estimate no time while it is %s', async (_, act, explanation) => {
    await store(connection, { count: 7 });
    await act();
    const { estimate, budget } = await statusOf(gateway, connection);
    expect(estimate).toEqual({ calls: 7, caughtUpAt: null, explanation: expect.stringMatching(explanation) });
    expect(budget.nextCallAt).toBeNull();
  });

  it('tell when each topic last came', async () => {
    await gateway.notify(other, { EventType: 'Sale/Voided', SaleOrderNumber: 'SO-1' });
    const seen = (await statusOf(gateway, other)).lastSeen.filter((each: any) => each.lastReceivedAt);
    expect(seen).toEqual([{ topic: 'sale.voided', lastReceivedAt: expect.any(String) }]);
  });

  const refused: [string, string, number][] = [
    ['no UUID', '/connections/x/status', 400],
    ['no connection', '/connections/0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11/status', 404],
    ['a parameter', '/connections/0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11/status?verbose=1', 400],
  ];
  it.each(refused)('are refused for %s', async (_, path, status) => {
    expect((await gateway.api('GET', path)).status).toBe(status);
  });
});
