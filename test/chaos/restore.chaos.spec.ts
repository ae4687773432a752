import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { erpgate } from './support/command-line.js';
import { FeedClient } from './support/feed-client.js';
import { Findings } from './support/findings.js';
import { ADMIN_KEY } from './support/gateway-under-fire.js';
import { HealingWorld } from './support/healing-world.js';
import { binariesOf, findPathPostgres, type PathPostgres, runTool } from './support/path-postgres.js';
import type { Registered } from './support/registration.js';
import { Report } from './support/report.js';
import { SeededRandom } from './support/seeded-random.js';

/** Changes before the backup, after it, and while everything is down. */
const CHANGES = [80, 100, 40] as const;

/** What docs/backup.md says, done as it says: "yesterday's backup was brought back, what now". */
describe('a backup that is brought back', () => {
  const random = SeededRandom.fromEnvironment();
  const report = new Report(`restore (CHAOS_SEED=${random.seed})`);
  let tools: PathPostgres;
  let world: HealingWorld;
  let told: Registered;
  let dump: string;
  let ahead: FeedClient;
  let behind: FeedClient;
  let lostCursor: string;
  let key: { id: string; key: string };

  beforeAll(async () => {
    tools = findPathPostgres();
    world = await HealingWorld.start(random.seed, { binaries: binariesOf(tools), events: 300 });
    dump = path.join(world.root, 'erpgate.dump');
    told = await world.connect('Told');
    ahead = new FeedClient(world.gateway.url, told.connectionId);
    behind = new FeedClient(world.gateway.url, told.connectionId);
  });

  afterAll(async () => {
    report.print();
    await world?.stop();
  });

  const command = (...parameters: string[]) => erpgate(parameters, world.env, { cwd: world.root });
  const live = async (changes: number): Promise<void> => {
    await world.tell(told, world.life.live(changes));
    await world.quiet();
  };
  /** The commands of docs/backup.md. */
  const bringBack = async (): Promise<void> => {
    await world.findings.close();
    const url = new URL(world.postgres.url);
    url.pathname = '/postgres';
    const admin = new pg.Client({ connectionString: url.href });
    await admin.connect();
    await admin.query('drop database erpgate');
    await admin.query('create database erpgate');
    await admin.end();
    runTool(tools, 'pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${world.postgres.url}`, dump]);
    world.findings = await Findings.open(world.postgres.url);
  };
  const answerTo = async (route: string): Promise<{ status: number; body: any }> => {
    const answer = await fetch(`${world.gateway.url}/api/v1${route}`, {
      headers: { authorization: `Bearer ${ADMIN_KEY}` },
    });
    return { status: answer.status, body: await answer.json() };
  };

  it('loses what came after it', async () => {
    await live(CHANGES[0]);
    await behind.catchUp();
    await ahead.catchUp();
    await world.gateway.api('PUT', '/consumers/wms', { from: 'now' });
    key = await world.gateway.api('POST', '/client-keys', { name: 'Lost laptop', scope: 'client' });
    const startedAt = performance.now();
    runTool(tools, 'pg_dump', ['--format=custom', `--file=${dump}`, world.postgres.url]);
    report.note('pg_dump', performance.now() - startedAt);
    const atBackup = await world.findings.count('revision');
    await live(CHANGES[1]);
    await ahead.catchUp();
    await world.gateway.api('DELETE', `/client-keys/${key.id}`).catch(() => undefined);
    lostCursor = ahead.cursor ?? '';
    report.set('changes lost with the backup', (await world.findings.count('revision')) - atBackup);
    expect(await world.findings.count('revision')).toBeGreaterThan(atBackup);
    const refused = await command('restore');
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('Stop all of them first') });
    await world.gateway.stop();
    await bringBack();
    expect(await world.findings.count('revision')).toBe(atBackup);
  });

  it('is made ready by `erpgate restore`, which tells what is left to do', async () => {
    world.life.live(CHANGES[2]);
    const doctor = await command('doctor', '--json');
    expect(doctor.code).toBe(1);
    expect(doctor.json.checks).toContainEqual(
      expect.objectContaining({ name: 'feed', status: 'fault', remedy: expect.stringContaining('erpgate restore') }),
    );
    const { code, json, err } = await command('restore', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(json).toMatchObject({
      consumersToReset: ['wms'],
      endpointsSwitchedOff: [],
      reconciliations: [expect.objectContaining({ connectionId: told.connectionId })],
      // It was revoked after the backup, so it works again: a person has to see that.
      keys: [expect.objectContaining({ id: key.id, name: 'Lost laptop' })],
    });
    world.gateway.spawn();
    await world.gateway.ready();
    const startedAt = performance.now();
    for (const { runId } of json.reconciliations) await world.completed(runId);
    await world.quiet();
    report.note('gateway ready to everything reconciled', performance.now() - startedAt);
  });

  it('is told to a client that had read what is lost, even when its place is there again', async () => {
    const rows = await world.findings.rows<{ head: string }>('select max(position)::text as head from revision');
    const position = JSON.parse(Buffer.from(lostCursor, 'base64url').toString())[1];
    report.set('place of the client, end of the feed now', `${position}, ${rows[0]?.head}`);
    expect(await answerTo(`/changes?after=${lostCursor}`)).toMatchObject({
      status: 410,
      body: { code: 'feed_went_back' },
    });
    expect(await answerTo('/changes?consumer=wms')).toMatchObject({ status: 410, body: { code: 'feed_went_back' } });
  });

  it('ends with the true state: in the gateway, at a client that was ahead, and at one that was not', async () => {
    await ahead.catchUp();
    await behind.catchUp();
    expect({ ahead: ahead.snapshots, behind: behind.snapshots }).toEqual({ ahead: 1, behind: 0 });
    const fresh = await world.connect('Fresh');
    await world.quiet();
    expect(await world.differences(fresh, told)).toEqual([]);
    const stored = await world.findings.rows<{ id: string; revision: number }>(
      'select id, revision from record where connection_id = $1 order by id',
      [told.connectionId],
    );
    const known = (client: FeedClient) =>
      [...client.records.values()]
        .map(({ recordId, revision }) => ({ id: recordId, revision }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(known(ahead)).toEqual(stored);
    expect(known(behind)).toEqual(stored);
    expect([...ahead.records.entries()].sort()).toEqual([...behind.records.entries()].sort());
    expect(await world.findings.brokenRevisions()).toEqual([]);
    report.set('records that both clients have', stored.length);
  });

  it('is noticed by itself when somebody forgets the command', async () => {
    const good = ahead.cursor ?? '';
    await world.gateway.stop();
    await bringBack();
    world.gateway.spawn();
    await world.gateway.ready();
    expect(world.gateway.lastLog()).toContain('it may be a backup');
    for (const cursor of [good, lostCursor]) {
      expect(await answerTo(`/changes?after=${cursor}`)).toMatchObject({
        status: 410,
        body: { code: 'feed_went_back' },
      });
    }
    await ahead.catchUp();
    expect(ahead.snapshots).toBe(2);
  });
});
