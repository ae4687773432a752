import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { waitFor } from '../../../test/support/wait-for.js';
import { JobQueue } from './job-queue.js';

const QUEUE = { name: 'chores', heartbeatSeconds: 10, expireInSeconds: 300 };

describe('the job queue', () => {
  let database: TestDatabase;
  const started: JobQueue[] = [];

  // What it says while the database is away is not what a test run should say.
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Logger.overrideLogger(['log', 'warn', 'error']));
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    for (const queue of started.splice(0)) await queue.beforeApplicationShutdown();
    await database.drop();
  });

  const start = async (isAlone = false): Promise<JobQueue> => {
    const queue = new JobQueue({ databaseUrl: database.url, isWorker: true, isAlone, queues: [QUEUE] });
    await queue.onModuleInit();
    started.push(queue);
    return queue;
  };

  const wake = (queue: JobQueue): Promise<boolean> => queue.wake(QUEUE.name, 'merchant').then(() => true);

  /** False shuts everybody out, as if PostgreSQL were away. */
  const setReachable = async (isReachable: boolean): Promise<void> => {
    const url = new URL(database.url);
    const name = url.pathname.slice(1);
    url.pathname = '/postgres';
    const admin = new pg.Client({ connectionString: url.href });
    await admin.connect();
    await admin.query(`alter database ${name} with allow_connections ${isReachable}`);
    if (!isReachable)
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await admin.end();
  };

  /** A process that took a job and says nothing more until it is told to end. */
  const leaveJobRunning = async (key: string): Promise<() => void> => {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    let isRunning = false;
    const dead = await start();
    await dead.work(QUEUE.name, 1, () => {
      isRunning = true;
      return ended.then(() => 'done' as const);
    });
    await dead.wake(QUEUE.name, key);
    await waitFor(() => isRunning, { describe: 'the job to run' });
    return end;
  };

  it('serves at once what a process left behind that was alone on the database, as is its successor', async () => {
    const end = await leaveJobRunning('merchant');
    const served: string[] = [];
    const successor = await start(true);
    await successor.work(QUEUE.name, 1, async (key) => (served.push(key), 'done' as const));
    await successor.wake(QUEUE.name, 'merchant');
    await waitFor(() => served.includes('merchant'), { describe: 'the key to be served', timeoutMs: 3_000 });
    end();
  });

  it('serves a key again soon after the database came back that was away when its job ended', async () => {
    let served = 0;
    const queue = await start();
    await queue.work(QUEUE.name, 1, async () => {
      served += 1;
      if (served === 1) await setReachable(false);
      return 'done';
    });
    await queue.wake(QUEUE.name, 'merchant');
    await waitFor(() => served === 1, { describe: 'the first job' });
    // By then the end of the first job was tried to be noted, in vain: nobody outside sees that.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await expect(wake(queue)).rejects.toThrow();
    await setReachable(true);
    await waitFor(() => wake(queue), { describe: 'the database to be back' });
    await waitFor(() => served === 2, { describe: 'the key to be served again', timeoutMs: 5_000 });
  });

  it('never serves one key twice at once in a process, although a job was taken away from it', async () => {
    const runs: { key: string; end: () => void }[] = [];
    const keys = (): string[] => runs.map((run) => run.key);
    const queue = await start();
    await queue.work(QUEUE.name, 3, (key) => new Promise((end) => runs.push({ key, end: () => end('done') })));
    await queue.wake(QUEUE.name, 'merchant');
    await waitFor(() => runs.length === 1, { describe: 'the first run' });
    // As when the database was away for longer than a heartbeat lasts.
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`delete from pgboss.job where state = 'active'`);
    await queue.wake(QUEUE.name, 'merchant');
    const taken = async () => (await client.query(`select from pgboss.job where state = 'active'`)).rowCount === 1;
    await waitFor(taken, { describe: 'the second job to be taken' });
    await client.end();
    await queue.wake(QUEUE.name, 'another');
    await waitFor(() => keys().includes('another'), { describe: 'the run of another key' });
    const before = keys();
    runs[0]?.end();
    await waitFor(() => runs.length === 3, { describe: 'three runs' });
    for (const run of runs) run.end();
    expect(before).toEqual(['merchant', 'another']);
    expect(keys()).toEqual(['merchant', 'another', 'merchant']);
  });

  it('puts who asked for another turn behind who was woken meanwhile', async () => {
    const turns: string[] = [];
    const queue = await start();
    await queue.wakeMany(QUEUE.name, ['first', 'second']);
    await queue.work(QUEUE.name, 1, async (key) => {
      turns.push(key);
      if (turns.length === 2) await queue.wake(QUEUE.name, 'woken');
      return turns.length === 1 ? 'again' : 'done';
    });
    await waitFor(() => turns.length === 4, { describe: 'four turns' });
    const [once, other] = turns;
    expect(turns).toEqual([once, other, 'woken', once]);
  });

  it('hands on to another process at once what it was at when it was stopped', async () => {
    const first = await start();
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const runs: string[] = [];
    await first.work(QUEUE.name, 1, async () => {
      runs.push('first');
      await stopped;
      return 'again';
    });
    await first.wake(QUEUE.name, 'merchant');
    await waitFor(() => runs.length === 1, { describe: 'the first run' });
    const second = await start();
    await second.work(QUEUE.name, 1, async () => (runs.push('second'), 'done' as const));
    first.onModuleDestroy();
    stop();
    await first.beforeApplicationShutdown();
    await waitFor(() => runs.length === 2, { describe: 'the other process to go on', timeoutMs: 3_000 });
    expect(runs).toEqual(['first', 'second']);
  });

  it('leaves alone what another process runs, where several share the database', async () => {
    const end = await leaveJobRunning('merchant');
    const served: string[] = [];
    const other = await start();
    await other.work(QUEUE.name, 1, async (key) => (served.push(key), 'done' as const));
    await other.wake(QUEUE.name, 'merchant');
    await other.wake(QUEUE.name, 'another');
    await waitFor(() => served.includes('another'), { describe: 'the other key to be served', timeoutMs: 3_000 });
    expect(served).toEqual(['another']);
    end();
  });
});
