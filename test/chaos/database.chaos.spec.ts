import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Simulator } from '../../simulator/simulator.js';
import { ScratchDirectories } from '../support/scratch-directories.js';
import { waitFor } from '../support/wait-for.js';
import { FeedFollower } from './support/feed-follower.js';
import { Findings } from './support/findings.js';
import { ENCRYPTION_KEY, GatewayUnderFire } from './support/gateway-under-fire.js';
import { type Acknowledged, Load, type Link } from './support/load.js';
import { Merchant } from './support/merchant.js';
import { OwnPostgres } from './support/own-postgres.js';
import { notify, registerConnection, registerCredential } from './support/registration.js';
import { Report } from './support/report.js';
import { SeededRandom } from './support/seeded-random.js';

const DOCUMENTS = { products: 20, purchases: 10, sales: 20, transfers: 8 };
/** How long PostgreSQL stays away: until so many notifications were refused. */
const REFUSED_WHILE_AWAY = 100;
const TERMINATED_BACKENDS = 40;
const SERVED_AGAIN_LIMIT_MS = 10_000;
/** From the last notification on, for all of them to have their outcome: also those of documents that were just being read. */
const FINISHED_LIMIT_MS = 15_000;
/** From a notification to its change in the feed, when all is well again: a sweep would take up to 5 s, NOTIFY does not. */
const LATENCY_LIMIT_MS = 2_000;

/** Guarantee 1 and the unattended recovery, with a PostgreSQL that goes away and comes back under load. */
describe('a gateway whose PostgreSQL goes away under load', () => {
  const scratch = new ScratchDirectories();
  const random = SeededRandom.fromEnvironment();
  const report = new Report(`database (CHAOS_SEED=${random.seed})`);
  const acknowledged = new Map<string, Acknowledged>();
  let simulator: Simulator;
  let postgres: OwnPostgres;
  let gateway: GatewayUnderFire;
  let link: Link;
  let follower: FeedFollower;
  let load: Load;

  beforeAll(async () => {
    const root = scratch.root();
    postgres = await OwnPostgres.start(path.join(root, 'data'));
    simulator = await new Simulator({ seed: true, rateLimit: { calls: 0 }, latencyMs: 5 }).start();
    const env = {
      DATABASE_URL: postgres.url,
      ENCRYPTION_KEY,
      CIN7_CORE_BASE_URL: simulator.url,
      CIN7_CORE_CALLS_PER_MINUTE: '100000',
    };
    gateway = await GatewayUnderFire.create(env, path.join(root, 'gateway.log'));
    gateway.spawn();
    await gateway.ready();
    const merchant = new Merchant(simulator.account, DOCUMENTS);
    const credentialId = await registerCredential(gateway, simulator.account, 'Merchant');
    const registered = await registerConnection(gateway, credentialId, 'Merchant');
    link = { ...registered, merchant, documents: merchant.documents };
    follower = new FeedFollower(gateway);
    follower.start();
  });

  afterAll(async () => {
    report.print();
    await gateway.stop();
    await simulator.stop();
    await scratch.remove();
  });

  const startLoad = async (): Promise<void> => {
    load = new Load({ gateway, links: [link], random, senders: 8, pauseMs: 60 });
    load.start();
    await waitFor(() => load.acknowledged.size > 50, { describe: 'the load to run', timeoutMs: 20_000 });
  };

  /** Under load still: until changes come through again. */
  const servedAgain = async (what: string, since: number): Promise<void> => {
    const seen = await waitFor(() => follower.firstAfter(link.connectionId, since), {
      describe: 'a change to come through again',
      timeoutMs: 60_000,
    });
    report.note(`${what}: until documents are served again`, seen - since);
    expect(seen - since).toBeLessThan(SERVED_AGAIN_LIMIT_MS);
  };

  const endLoad = async (what: string): Promise<void> => {
    const startedAt = performance.now();
    await load.finish();
    for (const [id, sent] of load.acknowledged) acknowledged.set(id, sent);
    report.set(`${what}: answers by status`, JSON.stringify(Object.fromEntries(load.answers)));
    const findings = await Findings.open(postgres.url);
    try {
      await waitFor(async () => (await findings.unfinished()) === 0, {
        describe: 'every notification to have its outcome',
        timeoutMs: FINISHED_LIMIT_MS,
        intervalMs: 50,
      });
      report.note(`${what}: end of load to nothing unfinished`, performance.now() - startedAt);
      // Refused is as good as lost to nobody; anything else, or no answer at all, would not be.
      expect([...load.answers.keys()].filter((status) => ![200, 503].includes(status))).toEqual([]);
      expect(await findings.lostNotifications(acknowledged)).toEqual([]);
      expect(await findings.brokenRevisions()).toEqual([]);
    } finally {
      await findings.close();
    }
  };

  /** Nothing else is under way, so that only its own NOTIFY can bring a notification to a worker. */
  const measureLatency = async (what: string): Promise<void> => {
    const latencies: number[] = [];
    for (const document of link.merchant.of('products').slice(0, 5)) {
      link.merchant.account.updateProduct(document.id, { name: `Quiet ${random.next()}` });
      const sentAt = performance.now();
      await notify(gateway, link, { EventType: 'Product/Updated', ProductDetailsList: [{ ID: document.id }] });
      const seen = await waitFor(() => follower.firstAfter(link.connectionId, sentAt), {
        describe: 'the change of a single notification',
        timeoutMs: 30_000,
      });
      report.note(`${what}: single notification to its change in the feed`, seen - sentAt);
      latencies.push(seen - sentAt);
    }
    // The median: a busy machine may hold up one of them, a NOTIFY that nobody hears holds up all.
    expect(latencies.sort((a, b) => a - b)[2]).toBeLessThan(LATENCY_LIMIT_MS);
  };

  it.each(['fast', 'immediate'] as const)('goes on by itself after PostgreSQL was stopped (%s)', async (how) => {
    await startLoad();
    await postgres.stop(how);
    const before = load.answers.get(503) ?? 0;
    const acknowledgedBefore = load.acknowledged.size;
    await waitFor(() => (load.answers.get(503) ?? 0) > before + REFUSED_WHILE_AWAY, {
      describe: 'notifications to be refused',
      timeoutMs: 30_000,
    });
    // What was answered just before the stop may be counted just after it; while it is away nobody gets a 200.
    expect(load.acknowledged.size - acknowledgedBefore).toBeLessThanOrEqual(8);
    await postgres.startAgain();
    await servedAgain(how, performance.now());
    await endLoad(how);
    await measureLatency(how);
  });

  it('goes on by itself when single backends are terminated', async () => {
    await startLoad();
    const admin = await Findings.open(postgres.url);
    try {
      for (let n = 0; n < TERMINATED_BACKENDS; n += 1) {
        const backends = await admin.rows<{ pid: number; application_name: string }>(
          `select pid, application_name from pg_stat_activity
            where backend_type = 'client backend' and pid <> pg_backend_pid() and datname = current_database()`,
        );
        if (backends.length === 0) continue;
        const victim = random.pick(backends);
        report.count(`backends terminated (${victim.application_name})`);
        await admin.rows('select pg_terminate_backend($1)', [victim.pid]);
        const answered = load.acknowledged.size;
        await waitFor(() => load.acknowledged.size > answered + 5, { describe: 'intake to go on', timeoutMs: 10_000 });
      }
    } finally {
      await admin.close();
    }
    await servedAgain('backends', performance.now());
    await endLoad('backends');
    await measureLatency('backends');
  });

  it('tells each change in the feed, and runs as the process that was started', async () => {
    await follower.finish();
    const findings = await Findings.open(postgres.url);
    try {
      report.set('notifications answered 200', acknowledged.size);
      report.set('revisions', await findings.count('revision'));
      expect(await findings.feedFaults(follower)).toEqual([]);
      expect(gateway.isRunning).toBe(true);
    } finally {
      await findings.close();
    }
  });
});
