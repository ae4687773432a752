import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FeedGuardSchedule } from '../../src/reconciliation/feed-guard/feed-guard-schedule.js';
import { apply, hookOf } from '../support/feed-helpers.js';
import { startTestGateway, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

describe('several processes that guard feeds', () => {
  let gateway: TestGateway;
  let beside: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway({ isPublic: true });
    beside = await startTestGateway({ beside: gateway, isPublic: true, env: { PUBLIC_URL: gateway.url } });
  });
  afterAll(async () => {
    await beside?.stop();
    await gateway?.stop();
  });

  const ticks = (): Promise<unknown> =>
    Promise.all([gateway, beside].flatMap((each) => [each.app.get(FeedGuardSchedule).tick()]));

  it('look at each connection once in an interval, all together', async () => {
    const connections = [await gateway.connectBare(), await gateway.connectBare(), await gateway.connectBare()];
    for (const connection of connections) await apply(gateway, connection);
    await gateway.database.query('update feed_check set next_check_at = now()');
    const before = gateway.simulator.calls.length;
    await ticks();
    await ticks();
    await ticks();
    const looks = gateway.simulator.calls.slice(before).filter(({ path }) => path === '/webhooks');
    expect(looks).toHaveLength(connections.length);
    const checks = await gateway.database.query<any>(
      `select outcome, claimed_until, next_check_at > now() + interval '4 min' as later from feed_check`,
    );
    expect(checks).toEqual(Array(3).fill({ outcome: 'checked', claimed_until: null, later: true }));
  });

  it('leave a connection alone that another is at, and take it over when that one is dead', async () => {
    const connection = await gateway.connectBare();
    await apply(gateway, connection);
    const claim = (until: string) =>
      gateway.database.query(
        `update feed_check set next_check_at = now(), claimed_by = gen_random_uuid(), claimed_until = now() + $2::interval
          where connection_id = $1`,
        [connection.id, until],
      );
    const lastChecked = async () =>
      (await gateway.api('GET', `/connections/${connection.id}/feed-guard`)).body.lastCheckedAt;
    const first = await lastChecked();
    await claim('1 min');
    await ticks();
    expect(await lastChecked()).toBe(first);
    await claim('-1 s');
    await ticks();
    expect(await lastChecked()).not.toBe(first);
  });
});

describe('the feed guard beside other work', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway({ isPublic: true, simulator: { seed: true } });
  });
  afterAll(() => gateway?.stop());

  const lookNow = async (): Promise<void> => {
    await gateway.database.query('update feed_check set next_check_at = now()');
    await gateway.app.get(FeedGuardSchedule).tick();
  };

  it('mends what died while nobody was there, and what was missed is found', async () => {
    const { account } = gateway.simulator;
    const connection = await gateway.connectBare();
    await apply(gateway, connection);
    await gateway.down();
    account.authorisePick('SO-00001');
    await gateway.simulator.settled();
    expect(hookOf(account, 'Sale/PickAuthorised').IsActive).toBe(false);
    await gateway.up();
    await lookNow();
    expect(hookOf(account, 'Sale/PickAuthorised').IsActive).toBe(true);
    const orders = await waitFor(
      async () => {
        const { body } = await gateway.api('GET', `/orders?connectionId=${connection.id}`);
        return body.data.length > 0 && body.data;
      },
      { describe: 'the order that no notification told of', timeoutMs: 20_000 },
    );
    expect(orders).toMatchObject([{ reference: 'SO-00001.1', status: 'open' }]);
    const [run] = await gateway.all(`/reconciliations?connectionId=${connection.id}&reason=feed_guard`);
    expect(run).toMatchObject({ reason: 'feed_guard' });
  });

  it('looks although the budget for documents is spent, and not although that for people is', async () => {
    const other = gateway.simulator.addAccount({ accountId: randomUUID(), key: randomUUID() });
    const connection = await gateway.connectBare(other);
    await apply(gateway, connection);
    await gateway.api('PATCH', `/connections/${connection.id}`, { settings: { callsPerMinute: 45 } });
    const lookAfter = async (calls: number) => {
      await gateway.database.query(
        `update cin7_account set slice_numbers = array[floor(extract(epoch from now()) * 4)::bigint], slice_counts = array[$2::int]
          where account_id = $1`,
        [other.accountId, calls],
      );
      await lookNow();
      return (await gateway.api('GET', `/connections/${connection.id}/feed-guard`)).body;
    };
    expect(await lookAfter(42)).toMatchObject({ outcome: 'checked' });
    expect(await lookAfter(43)).toMatchObject({ outcome: 'failed', reason: expect.stringMatching(/budget.*is spent/) });
  });
});
