import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from '../../migrations/index.js';
import { Simulator } from '../../simulator/simulator.js';
import { migrateDatabase } from '../../src/migrate-database.js';
import { ScratchDirectories } from '../support/scratch-directories.js';
import { waitFor } from '../support/wait-for.js';
import { Findings } from './support/findings.js';
import { ENCRYPTION_KEY, GatewayUnderFire } from './support/gateway-under-fire.js';
import { Merchant, noticeOf } from './support/merchant.js';
import { OwnPostgres } from './support/own-postgres.js';
import { buildPreviousRelease, previousCommit } from './support/previous-release.js';
import { notify, registerConnection, registerCredential, type Registered } from './support/registration.js';
import { Report } from './support/report.js';
import { SeededRandom } from './support/seeded-random.js';

interface Page {
  data: { recordType: string; reference: string; revision: number; cursor: string }[];
  nextCursor: string;
}

/** The rule of docs/upgrading.md: the release before runs on this release's schema, alone and beside it. */
describe('the release before, on the schema of this one', () => {
  const scratch = new ScratchDirectories();
  const random = SeededRandom.fromEnvironment();
  const report = new Report(`upgrade from ${previousCommit().slice(0, 9)} (CHAOS_SEED=${random.seed})`);
  let simulator: Simulator;
  let postgres: OwnPostgres;
  let before: GatewayUnderFire;
  let now: GatewayUnderFire;
  let findings: Findings;
  let merchant: Merchant;
  let connection: Registered;

  beforeAll(async () => {
    const root = scratch.root();
    const startedAt = performance.now();
    const previous = buildPreviousRelease(path.join(root, 'previous'));
    report.note('the release before made runnable', performance.now() - startedAt);
    postgres = await OwnPostgres.start(path.join(root, 'data'));
    simulator = await new Simulator({ seed: true, rateLimit: { calls: 0 }, latencyMs: 2 }).start();
    merchant = new Merchant(simulator.account, { products: 5, purchases: 5, sales: 20, transfers: 3 });
    await migrateDatabase(postgres.url);
    findings = await Findings.open(postgres.url);
    const env = {
      DATABASE_URL: postgres.url,
      ENCRYPTION_KEY,
      CIN7_CORE_BASE_URL: simulator.url,
      CIN7_CORE_CALLS_PER_MINUTE: '100000',
    };
    before = await GatewayUnderFire.create(env, path.join(root, 'before.log'), previous);
    now = await GatewayUnderFire.create(env, path.join(root, 'now.log'));
  });

  afterAll(async () => {
    report.print();
    await findings?.close();
    await before?.stop();
    await now?.stop();
    await simulator?.stop();
    await postgres?.stop('fast');
    await scratch.remove();
  });

  /** Something happens to a document; it is told to a gateway, and must be in the feed that another one shows. */
  const passes = async (toldTo: GatewayUnderFire, readFrom: GatewayUnderFire): Promise<void> => {
    const { nextCursor } = await readFrom.api<Page>('GET', '/changes?from=now');
    const product = random.pick(merchant.of('products'));
    const name = `Told ${random.next()}`;
    simulator.account.updateProduct(product.id, { name });
    await notify(toldTo, connection, noticeOf(product));
    const cursor = await waitFor(
      async () => {
        const page = await readFrom.api<Page>('GET', `/changes?after=${nextCursor}`);
        return page.data.find(({ recordType }) => recordType === 'item')?.cursor ?? null;
      },
      { describe: 'the change in the feed', timeoutMs: 20_000 },
    );
    // The client's next request may reach either of them.
    const [first] = (await toldTo.api<Page>('GET', `/changes?after=${nextCursor}&recordType=item`)).data;
    expect(first?.cursor).toBe(cursor);
    await toldTo.api('GET', `/changes?after=${cursor}`);
  };

  it('starts on it and does its work alone', async () => {
    before.spawn();
    await before.ready();
    const credentialId = await registerCredential(before, simulator.account, 'Merchant');
    connection = await registerConnection(before, credentialId, 'Merchant');
    for (const document of merchant.documents) await notify(before, connection, noticeOf(document));
    await waitFor(async () => (await findings.unfinished()) === 0, {
      describe: 'every notification to have its outcome',
      timeoutMs: 30_000,
    });
    await passes(before, before);
    await before.api('PUT', '/consumers/wms', { from: 'now' });
    const executed = await findings.rows<{ name: string }>('select name from schema_migration');
    expect(executed).toHaveLength(MIGRATIONS.length);
  });

  it('and this one work side by side, each going on with what the other gave out', async () => {
    now.spawn();
    await now.ready();
    await passes(before, now);
    await passes(now, before);
    await passes(now, now);
    await now.api('GET', '/changes?consumer=wms');
    const { nextCursor } = await now.api<Page>('GET', '/changes?from=now');
    await now.api('POST', '/consumers/wms/position', { cursor: nextCursor });
    await before.api('GET', '/changes?consumer=wms');
  });

  it('can be left for this one, and come back to, without losing anything', async () => {
    expect((await before.terminate()).code).toBe(0);
    await passes(now, now);
    await now.stop();
    before.spawn();
    await before.ready();
    await passes(before, before);
    expect(await findings.unfinished()).toBe(0);
    expect(await findings.brokenRevisions()).toEqual([]);
    report.set('notifications', await findings.count('notification'));
  });
});
