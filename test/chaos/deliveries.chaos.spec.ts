import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Receiver } from '../support/receiver.js';
import { waitFor } from '../support/wait-for.js';
import { DeliveryWorld, outOfOrder, residentMebibytes } from './support/delivery-world.js';
import type { GatewayUnderFire } from './support/gateway-under-fire.js';
import { HostileReceiver } from './support/hostile-receivers.js';
import { Report } from './support/report.js';
import { SeededRandom } from './support/seeded-random.js';

const ROUNDS = 5;
const ENDPOINTS = 5;
const TAKEOVER_LIMIT_MS = 30_000;
/** Answered before everything stands still, so that the kill comes amid a piece of the feed. */
const ANSWERED_BEFORE = 30;

const OF_EACH_MANNER = 3;
/** Each of a hundred answers at once would go on for a gigabyte. */
const MEMORY_LIMIT_MIB = 256;
const GOOD_LIMIT_SECONDS = 5;

const endpoint = (api: GatewayUnderFire, url: string, from: string): Promise<{ id: string }> =>
  api.api('POST', '/endpoints', { name: 'wms', url, from });

describe('two processes that deliver, one of which is killed amid deliveries', () => {
  const random = SeededRandom.fromEnvironment();
  const report = new Report(`deliveries, takeover (CHAOS_SEED=${random.seed})`);
  const receivers: Receiver[] = [];
  let world: DeliveryWorld;
  let api: GatewayUnderFire;
  let first: GatewayUnderFire;
  let second: GatewayUnderFire;

  beforeAll(async () => {
    world = await DeliveryWorld.start(random);
    api = await world.gateway('api', 'api');
    first = await world.gateway('first', 'worker');
    second = await world.gateway('second', 'worker');
    for (const gateway of [api, first]) gateway.spawn();
    for (const gateway of [api, first]) await gateway.ready();
    await world.register(api);
    for (let n = 0; n < ROUNDS; n += 1) await world.changeAll(api);
  });
  afterAll(async () => {
    report.print();
    await world?.stop();
    await Promise.all(receivers.map((receiver) => receiver.stop()));
  });

  it('goes on in the other: each change at least once, each record in order, nothing lost', async () => {
    for (let n = 0; n < ENDPOINTS; n += 1) {
      const receiver = await Receiver.start();
      let answered = 0;
      // Then it holds what comes, so that the process that is killed is at work for every endpoint.
      receiver.answer = (_, response) => answered++ < ANSWERED_BEFORE && void response.writeHead(204).end();
      receivers.push(receiver);
      await endpoint(api, receiver.url, 'beginning');
    }
    await waitFor(() => receivers.every(({ received }) => received.length > ANSWERED_BEFORE), {
      describe: 'messages to be under way to every endpoint',
      timeoutMs: 15_000,
    });
    second.spawn();
    await second.ready();
    const killedAt = performance.now();
    await first.kill();
    const before = receivers.map(({ received }) => received.length);
    for (const receiver of receivers) receiver.takesAll();
    const open = new Set(receivers.keys());
    await waitFor(
      () => {
        for (const n of open) {
          if ((receivers[n]?.received.length ?? 0) === before[n]) continue;
          report.note('killed, until an endpoint is served again', performance.now() - killedAt);
          open.delete(n);
        }
        return open.size === 0;
      },
      { describe: 'every endpoint to be served again', timeoutMs: 60_000 },
    );
    expect(performance.now() - killedAt).toBeLessThan(TAKEOVER_LIMIT_MS);
    const wanted = await world.messageIds();
    report.set('changes for each endpoint', wanted.length);
    expect(wanted.length).toBeGreaterThan(200);
    await waitFor(() => receivers.every(({ taken }) => new Set(taken.map(({ id }) => id)).size === wanted.length), {
      describe: 'everything to be taken',
      timeoutMs: 30_000,
    });
    for (const { taken, received } of receivers) {
      const ids = taken.map(({ id }) => id);
      report.count('endpoints');
      report.set('taken more than once', ids.length - wanted.length);
      expect(new Set(ids)).toEqual(new Set(wanted));
      expect(outOfOrder(ids)).toEqual([]);
      expect(outOfOrder(received.map(({ id }) => id))).toEqual([]);
    }
  });
});

describe('receivers that are slow, broken or malicious', () => {
  const random = SeededRandom.fromEnvironment();
  const report = new Report(`deliveries, hostile receivers (CHAOS_SEED=${random.seed})`);
  let hostile: HostileReceiver[] = [];
  let good: Receiver;
  let world: DeliveryWorld;
  let gateway: GatewayUnderFire;

  beforeAll(async () => {
    world = await DeliveryWorld.start(random);
    gateway = await world.gateway('all', 'all');
    gateway.spawn();
    await gateway.ready();
    await world.register(gateway);
    good = await Receiver.start();
    hostile = await HostileReceiver.startAll(good.url, OF_EACH_MANNER);
  });
  afterAll(async () => {
    report.print();
    await world?.stop();
    await Promise.all([...hostile, good].map((receiver) => receiver.stop()));
  });

  it('cost others nothing, and little memory', async () => {
    const { id: goodId } = await endpoint(gateway, good.url, 'beginning');
    await world.changeAll(gateway);
    await waitFor(async () => good.taken.length >= (await world.messageIds()).length, { describe: 'the warm-up' });
    const warm = residentMebibytes(gateway.pid) ?? 0;
    let most = warm;
    const watch = setInterval(() => (most = Math.max(most, residentMebibytes(gateway.pid) ?? 0)), 50);
    for (const { url } of hostile) await endpoint(gateway, url, 'beginning');
    for (let n = 1; n < ROUNDS; n += 1) await world.changeAll(gateway);
    await waitFor(() => hostile.every(({ tries }) => tries >= 9), {
      describe: 'every receiver to have had its way, also those that time out',
      timeoutMs: 60_000,
    });
    const wanted = await world.messageIds();
    await waitFor(() => good.taken.length >= wanted.length, { describe: 'the good one to have everything' });
    clearInterval(watch);
    // What redirects to the good one would have come here as well.
    expect(good.received.map(({ id }) => id).sort()).toEqual([...wanted].sort());
    const [slowest] = await world.findings.rows<{ median: number; longest: number }>(
      `select percentile_cont(0.5) within group (order by seconds)::float8 as median, max(seconds)::float8 as longest
         from (select extract(epoch from d.at - v.occurred_at) as seconds
                 from delivery d join revision v on v.record_id = d.record_id and v.revision = d.revision
                where d.endpoint_id = $1) waited`,
      [goodId],
    );
    report.set('hostile receivers', `${hostile.length}, tries ${hostile.reduce((sum, { tries }) => sum + tries, 0)}`);
    report.set('resident before, and at most', `${warm.toFixed(0)} MiB, ${most.toFixed(0)} MiB`);
    report.set('change to good receiver, median', `${slowest?.median.toFixed(2)} s`);
    report.set('change to good receiver, longest', `${slowest?.longest.toFixed(2)} s`);
    expect(slowest?.longest).toBeLessThan(GOOD_LIMIT_SECONDS);
    expect(most - warm).toBeLessThan(MEMORY_LIMIT_MIB);
  });
});
