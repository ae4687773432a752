import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReconciliationDto } from '../../src/reconciliation/reconciliation.dto.js';
import { FeedFollower } from '../chaos/support/feed-follower.js';
import { Findings } from '../chaos/support/findings.js';
import { Load } from '../chaos/support/load.js';
import { noticeOf } from '../chaos/support/merchant.js';
import { notify, registerConnection, registerCredential } from '../chaos/support/registration.js';
import { Report } from '../chaos/support/report.js';
import { SeededRandom } from '../chaos/support/seeded-random.js';
import { waitFor } from '../support/wait-for.js';
import { ProcessWatch } from './support/process-watch.js';
import { CALLS_PER_MINUTE, SoakWorld } from './support/soak-world.js';
import { Trouble } from './support/trouble.js';

const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 30);
const LOAD_MS = MINUTES * 60_000;
/** A process fills its heap for some minutes before it stays where it is. */
const GROWTH_LIMIT = MINUTES >= 10 ? 1.25 : 1.6;
const MORE_HANDLES = 40;
const FINISHED_LIMIT_MS = 180_000;

/** All guarantees at the end of a long life with everything going wrong in it that can. */
describe(`${MINUTES} minutes of load and trouble`, () => {
  const random = SeededRandom.fromEnvironment();
  const report = new Report(`soak (${MINUTES} min, CHAOS_SEED=${random.seed})`);
  let world: SoakWorld;
  let findings: Findings;
  let load: Load;
  let follower: FeedFollower;
  let watch: ProcessWatch;

  beforeAll(async () => {
    world = await SoakWorld.start();
    const { api, worker } = world;
    load = new Load({ gateway: api, links: world.links, random, senders: 8, pauseMs: 250 });
    follower = new FeedFollower(api);
    watch = new ProcessWatch(
      new Map([
        ['api', api.pid],
        ['worker', worker.pid],
      ]),
    );
  }, 120_000);

  afterAll(async () => {
    report.print();
    await findings?.close();
    await world?.stop();
  }, 60_000);

  it(
    'ends with an outcome for everything',
    async () => {
      const trouble = new Trouble(world, random, report, 10_000);
      load.start();
      follower.start();
      watch.start();
      trouble.start();
      await new Promise((resolve) => setTimeout(resolve, LOAD_MS));
      await trouble.end();
      watch.stop();
      const endedAt = performance.now();
      await load.finish();
      findings = await Findings.open(world.postgres.url);
      await waitFor(async () => (await findings.unfinished()) === 0, {
        describe: 'every notification to have its outcome',
        timeoutMs: FINISHED_LIMIT_MS,
        intervalMs: 200,
      });
      report.note('end of load to nothing unfinished', performance.now() - endedAt);
    },
    LOAD_MS + FINISHED_LIMIT_MS + 120_000,
  );

  it('has lost nothing and doubled nothing (guarantees 1, 3, 6)', async () => {
    report.set('notifications answered 200', load.acknowledged.size);
    report.set('answers by status', JSON.stringify(Object.fromEntries(load.answers)));
    for (const table of ['record', 'revision'] as const) report.set(`${table}s`, await findings.count(table));
    expect(load.acknowledged.size).toBeGreaterThan(MINUTES * 300);
    expect(await findings.lostNotifications(load.acknowledged)).toEqual([]);
    expect(await findings.brokenRevisions()).toEqual([]);
  }, 120_000);

  it('tells each change once in the feed and at least once to an endpoint, in the order of its record (8)', async () => {
    await follower.finish();
    expect(await findings.feedFaults(follower)).toEqual([]);
    const keys = follower.changes.map((change) => `${change.recordId}/${change.revision}`);
    const told = () => world.receiver.taken.map(({ body }) => `${body.data.recordId}/${body.data.revision}`);
    const untold = () => {
      const taken = new Set(told());
      return keys.filter((key) => !taken.has(key));
    };
    await waitFor(() => untold().length === 0, { describe: 'every change to be delivered', timeoutMs: 120_000 });
    report.set('messages taken by the endpoint', told().length);
    expect(outOfOrder([...new Set(told())])).toEqual([]);
  }, 180_000);

  it('never called an account beyond its budget (4)', () => {
    for (const { accountId } of world.simulator.accounts) {
      const busiest = world.simulator.busiestWindow(60_000, accountId);
      report.set(`busiest minute of ${accountId.slice(-4)}`, `${busiest} of ${CALLS_PER_MINUTE}`);
      expect(busiest).toBeLessThanOrEqual(CALLS_PER_MINUTE);
    }
  });

  it('stands as a fresh reading does, and a reconciliation finds nothing missing (5, 7)', async () => {
    for (const link of world.links) {
      const credentialId = await registerCredential(world.api, link.merchant.account, 'Fresh');
      const fresh = await registerConnection(world.api, credentialId, 'Fresh');
      for (const document of link.documents) await notify(world.api, fresh, noticeOf(document));
      await waitFor(async () => (await findings.unfinished()) === 0, {
        describe: 'the fresh reading',
        timeoutMs: FINISHED_LIMIT_MS,
        intervalMs: 100,
      });
      expect(await findings.differencesFromFresh(link.connectionId, fresh.connectionId)).toEqual([]);
      expect(await foundByReconciliation(link.connectionId)).toEqual([]);
    }
  }, 600_000);

  it('held its memory and its handles', () => {
    for (const name of ['api', 'worker']) {
      const early = watch.during(name, 0.25, 0.5);
      const late = watch.during(name, 0.75, 1);
      const shown = `${early.residentMiB.toFixed(0)} to ${late.residentMiB.toFixed(0)} MiB, ${early.handles} to ${late.handles} handles`;
      report.set(`${name}, second quarter to last`, shown);
      expect(late.residentMiB / early.residentMiB).toBeLessThan(GROWTH_LIMIT);
      expect(late.handles - early.handles).toBeLessThan(MORE_HANDLES);
    }
  });

  /** Waits for the run that a trouble may have begun, then has one of its own. @returns domains with something found */
  async function foundByReconciliation(connectionId: string): Promise<string[]> {
    const running = async () => {
      const { data } = await world.api.api('GET', `/reconciliations?connectionId=${connectionId}&status=running`);
      return (data as unknown[]).length;
    };
    await waitFor(async () => (await running()) === 0, { describe: 'runs to end', timeoutMs: 120_000 });
    const { id } = await world.api.api('POST', `/connections/${connectionId}/reconciliations`, {});
    const run = await waitFor(
      async () => {
        const each = await world.api.api<ReconciliationDto>('GET', `/reconciliations/${id}`);
        return each.status === 'completed' ? each : null;
      },
      { describe: 'the run to complete', timeoutMs: 120_000, intervalMs: 100 },
    );
    const domains = Object.entries(run.domains as Record<string, { missing: number; stale: number }>);
    return domains.filter(([, counts]) => counts.missing + counts.stale > 0).map((each) => JSON.stringify(each));
  }
});

/** First sights of revisions that came after a later one of the same record. */
function outOfOrder(keys: readonly string[]): string[] {
  const last = new Map<string, number>();
  return keys.filter((key) => {
    const [record = '', revision] = key.split('/');
    const isLate = Number(revision) < (last.get(record) ?? 0);
    last.set(record, Math.max(Number(revision), last.get(record) ?? 0));
    return isLate;
  });
}
