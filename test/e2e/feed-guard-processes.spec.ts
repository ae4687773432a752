import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FeedGuardSchedule } from '../../src/reconciliation/feed-guard/feed-guard-schedule.js';
import { apply } from '../support/feed-helpers.js';
import { startTestGateway, type TestGateway } from '../support/test-gateway.js';

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
