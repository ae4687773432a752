import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { waitFor } from '../../test/support/wait-for.js';
import type { JobQueue } from '../platform/jobs/job-queue.js';
import { SyncWaker } from './sync-waker.js';

describe('SyncWaker', () => {
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Logger.overrideLogger(['log', 'warn', 'error']));

  function started(failures = 0) {
    const sent: string[][] = [];
    const wakeMany = (_queue: string, keys: readonly string[]): Promise<void> => {
      sent.push([...keys]);
      return sent.length <= failures ? Promise.reject(new Error('away')) : Promise.resolve();
    };
    return { sent, waker: new SyncWaker({ wakeMany } as unknown as JobQueue) };
  }

  it('wakes at once, and a connection that is busy once more however often it is told of', async () => {
    const { sent, waker } = started();
    waker.wake(['a', 'a']);
    for (let n = 0; n < 100; n += 1) waker.wake(['a']);
    waker.wake(['b']);
    expect(sent).toEqual([['a'], ['b']]);
    await waitFor(() => sent.length > 2, { describe: 'the gap to end' });
    waker.onModuleDestroy();
    expect(sent).toEqual([['a'], ['b'], ['a']]);
  });

  it('tells at the end of the process what still waits', () => {
    const { sent, waker } = started();
    waker.wake(['a']);
    waker.wake(['a']);
    waker.onModuleDestroy();
    expect(sent).toEqual([['a'], ['a']]);
  });

  it('goes on after a message that failed', async () => {
    const { sent, waker } = started(1);
    waker.wake(['a']);
    waker.wake(['a', 'b']);
    await waitFor(() => sent.length > 2, { describe: 'the gap to end' });
    waker.onModuleDestroy();
    expect(sent).toEqual([['a'], ['b'], ['a']]);
  });
});
