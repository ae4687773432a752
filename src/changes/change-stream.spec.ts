import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { waitFor } from '../../test/support/wait-for.js';
import { ChangeStream } from './change-stream.js';

const PIECE = 'x'.repeat(100_000);

describe('a stream of changes', () => {
  it('reads the next piece only when the one before was taken, however much there is', async () => {
    let read = 0;
    const stream = new ChangeStream(async () => {
      await nextTurn();
      return `${(read += 1)}${PIECE}`;
    });
    const slow = new PassThrough({ highWaterMark: 16_384 });
    stream.pipe(slow);
    await waitFor(() => stream.isPaused() || slow.writableNeedDrain, { describe: 'the reader to be full' });
    for (let i = 0; i < 20; i += 1) await nextTurn();
    const full = read;
    expect(full).toBeLessThan(5);
    for (let i = 0; i < 50; i += 1) await nextTurn();
    expect(read).toBe(full);
    slow.resume();
    await waitFor(() => read > full + 10, { describe: 'reading to go on' });
    stream.destroy();
  });

  it('stops waiting when its client has gone', async () => {
    let waiting: AbortSignal | undefined;
    const stream = new ChangeStream(async (beat) => {
      waiting = beat;
      await once(beat, 'abort');
      return 'nobody reads this';
    });
    stream.resume();
    await waitFor(() => waiting, { describe: 'the stream to wait' });
    expect(waiting?.aborted).toBe(false);
    stream.destroy();
    expect(waiting?.aborted).toBe(true);
    expect(stream.destroyed).toBe(true);
  });

  it('lets its source say something when nothing came for a heartbeat', async () => {
    const stream = new ChangeStream(async (beat) => {
      await once(beat, 'abort');
      return ': nothing new\n\n';
    }, 5);
    const [text] = await once(stream, 'data');
    expect(text).toBe(': nothing new\n\n');
    stream.destroy();
  });

  it('ends when it is told to, and when its source fails', async () => {
    let isWaiting = false;
    const told = new ChangeStream(async (beat) => {
      isWaiting = true;
      await once(beat, 'abort');
      return 'the last words are not said';
    });
    told.resume();
    await waitFor(() => isWaiting, { describe: 'the stream to wait' });
    const ended = once(told, 'end');
    told.end();
    await ended;

    const early = new ChangeStream(() => Promise.reject(new Error('nobody asks')));
    early.end();
    early.resume();
    await once(early, 'end');

    const failing = new ChangeStream(() => Promise.reject(new Error('the database is away')));
    failing.resume();
    await once(failing, 'end');
  });
});
