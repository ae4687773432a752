import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { waitFor } from '../../../test/support/wait-for.js';
import { JobQueue } from './job-queue.js';

const QUEUE = { name: 'chores', heartbeatSeconds: 10, expireInSeconds: 300 };

describe('the job queue', () => {
  let database: TestDatabase;
  const started: JobQueue[] = [];

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

  /** A process that took a job and says nothing more until it is told to end. */
  const leaveJobRunning = async (key: string): Promise<() => void> => {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    let isRunning = false;
    const dead = await start();
    await dead.work(QUEUE.name, 1, () => {
      isRunning = true;
      return ended;
    });
    await dead.wake(QUEUE.name, key);
    await waitFor(() => isRunning, { describe: 'the job to run' });
    return end;
  };

  it('serves at once what a process left behind that was alone on the database, as is its successor', async () => {
    const end = await leaveJobRunning('merchant');
    const served: string[] = [];
    const successor = await start(true);
    await successor.work(QUEUE.name, 1, async (key) => void served.push(key));
    await successor.wake(QUEUE.name, 'merchant');
    await waitFor(() => served.includes('merchant'), { describe: 'the key to be served', timeoutMs: 3_000 });
    end();
  });

  it('leaves alone what another process runs, where several share the database', async () => {
    const end = await leaveJobRunning('merchant');
    const served: string[] = [];
    const other = await start();
    await other.work(QUEUE.name, 1, async (key) => void served.push(key));
    await other.wake(QUEUE.name, 'merchant');
    await other.wake(QUEUE.name, 'another');
    await waitFor(() => served.includes('another'), { describe: 'the other key to be served', timeoutMs: 3_000 });
    expect(served).toEqual(['another']);
    end();
  });
});
