import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shuffled } from '../../simulator/delivery/shuffled.js';
import { Simulator } from '../../simulator/simulator.js';
import { findCluster } from '../../src/platform/database/embedded/cluster-directory.js';
import { isAlive, readPostmasterFile } from '../../src/platform/database/embedded/postmaster-file.js';
import { ScratchDirectories } from '../support/scratch-directories.js';
import { waitFor } from '../support/wait-for.js';
import { embeddedUrl } from './support/embedded-url.js';
import { FeedFollower } from './support/feed-follower.js';
import { Findings } from './support/findings.js';
import { GatewayUnderFire } from './support/gateway-under-fire.js';
import { Load, type Link } from './support/load.js';
import { Merchant, noticeOf } from './support/merchant.js';
import { familyOf } from './support/processes.js';
import { notify, registerConnection, registerCredential } from './support/registration.js';
import { Report } from './support/report.js';
import { SeededRandom } from './support/seeded-random.js';

/** With its PostgreSQL, as when the power fails. */
const KILLS_OF_ALL = 12;
/** Without it: PostgreSQL stays behind, and the next start goes on with it. */
const KILLS_OF_GATEWAY = 4;
/** In every fourth life we wait until each merchant is served again, and see how long that took. */
const MEASURED_EVERY = 4;
const RECOVERY_LIMIT_MS = 30_000;

const DOCUMENTS = { products: 20, purchases: 10, sales: 15, transfers: 8 };

/** Guarantees 1, 3, 6 and 8 with the embedded database: nothing that was answered 200 is lost, whenever all of it is killed. */
describe('a gateway that is killed again and again under load', () => {
  const scratch = new ScratchDirectories();
  const random = SeededRandom.fromEnvironment();
  const report = new Report(`kill (CHAOS_SEED=${random.seed})`);
  let simulator: Simulator;
  let gateway: GatewayUnderFire;
  let dataDir: string;
  let links: Link[];
  let load: Load;
  let follower: FeedFollower;

  beforeAll(async () => {
    const root = scratch.root();
    dataDir = path.join(root, 'data');
    mkdirSync(dataDir, { mode: 0o711 });
    simulator = await new Simulator({ seed: true, rateLimit: { calls: 0 }, latencyMs: 5 }).start();
    simulator.addAccount({ accountId: '5a1e0000-0000-4000-8000-00000000c1a8', key: 'second-key', seed: true });
    const env = { DATA_DIR: dataDir, CIN7_CORE_BASE_URL: simulator.url, CIN7_CORE_CALLS_PER_MINUTE: '100000' };
    gateway = await GatewayUnderFire.create(env, path.join(root, 'gateway.log'));
    gateway.spawn();
    await gateway.ready();
    links = [];
    for (const account of simulator.accounts) {
      const merchant = new Merchant(account, DOCUMENTS);
      const credentialId = await registerCredential(gateway, account, 'Merchant');
      const registered = await registerConnection(gateway, credentialId, 'Merchant');
      links.push({ ...registered, merchant, documents: merchant.documents });
    }
    load = new Load({ gateway, links, random, senders: 8, pauseMs: 60 });
    follower = new FeedFollower(gateway);
  });

  afterAll(async () => {
    report.print();
    await gateway.stop();
    await simulator.stop();
    await scratch.remove();
  });

  const postgresPid = (): number | null => {
    const cluster = findCluster(dataDir);
    const pid = cluster === null ? undefined : readPostmasterFile(cluster)?.pid;
    return pid !== undefined && isAlive(pid) ? pid : null;
  };

  const killAll = async (): Promise<void> => {
    const postgres = postgresPid();
    const pids = postgres === null ? [gateway.pid] : [gateway.pid, postgres];
    await gateway.kill(familyOf(pids));
  };

  /** From the kill on: until it serves again, and until each merchant's documents come through again. */
  const recover = async (killedAt: number): Promise<void> => {
    await gateway.ready();
    report.note('kill to ready', performance.now() - killedAt);
    const readyAt = performance.now();
    const served = await waitFor(
      () => {
        const first = links.map((link) => follower.firstAfter(link.connectionId, readyAt));
        return first.includes(null) ? null : Math.max(...first.map(Number));
      },
      { describe: 'each merchant to be served again', timeoutMs: 90_000 },
    );
    report.note('kill to all served again', served - killedAt);
    expect(served - killedAt).toBeLessThan(RECOVERY_LIMIT_MS);
  };

  it('starts again each time, whatever moment it was killed at', async () => {
    load.start();
    follower.start();
    const kills = shuffled(
      [...Array(KILLS_OF_ALL).fill('all'), ...Array(KILLS_OF_GATEWAY).fill('gateway')] as ('all' | 'gateway')[],
      random.seed,
    );
    for (const [index, what] of kills.entries()) {
      // Some lives end before they serve, some while they do.
      if (random.chance(0.75)) await gateway.ready();
      await new Promise((resolve) => setTimeout(resolve, random.between(20, 1_500)));
      if (!gateway.isRunning) throw new Error(`The gateway ended by itself:\n${gateway.lastLog()}`);
      const killedAt = performance.now();
      if (what === 'gateway') await gateway.kill();
      else await killAll();
      report.count(what === 'gateway' ? 'kills of the gateway alone' : 'kills of gateway and PostgreSQL');
      gateway.spawn();
      if ((index + 1) % MEASURED_EVERY === 0 || index === kills.length - 1) await recover(killedAt);
    }
  });

  it('is through with everything soon after the last kill', async () => {
    await gateway.ready();
    const startedAt = performance.now();
    await load.finish();
    const findings = await Findings.open(embeddedUrl(dataDir));
    try {
      await waitFor(async () => (await findings.unfinished()) === 0, {
        describe: 'every notification to have its outcome',
        timeoutMs: 90_000,
        intervalMs: 100,
      });
      report.note('end of load to nothing unfinished', performance.now() - startedAt);
    } finally {
      await findings.close();
    }
  });

  it('has lost nothing, doubled nothing, and tells each change in the feed', async () => {
    await follower.finish();
    const findings = await Findings.open(embeddedUrl(dataDir));
    try {
      report.set('notifications answered 200', load.acknowledged.size);
      report.set('answers by status', JSON.stringify(Object.fromEntries(load.answers)));
      report.set('notifications stored', await findings.count('notification'));
      report.set('records', await findings.count('record'));
      report.set('revisions', await findings.count('revision'));
      expect(load.acknowledged.size).toBeGreaterThan(1_000);
      expect([...load.acknowledged.values()].filter((sent) => sent.isUnreadable).length).toBeGreaterThan(10);
      expect(await findings.lostNotifications(load.acknowledged)).toEqual([]);
      expect(await findings.brokenRevisions()).toEqual([]);
      expect(await findings.feedFaults(follower)).toEqual([]);
    } finally {
      await findings.close();
    }
  });

  it('stands as a fresh reading of each document does', async () => {
    const findings = await Findings.open(embeddedUrl(dataDir));
    try {
      for (const link of links) {
        const credentialId = await registerCredential(gateway, link.merchant.account, 'Fresh');
        const fresh = await registerConnection(gateway, credentialId, 'Fresh');
        for (const document of link.documents) await notify(gateway, fresh, noticeOf(document));
        await waitFor(async () => (await findings.unfinished()) === 0, {
          describe: 'the fresh reading',
          timeoutMs: 30_000,
          intervalMs: 50,
        });
        expect(await findings.differencesFromFresh(link.connectionId, fresh.connectionId)).toEqual([]);
      }
    } finally {
      await findings.close();
    }
  });
});
