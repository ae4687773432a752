import { describe, expect, it } from '@jest/globals';
import { waitFor } from './wait-for.js';

describe('waitFor', () => {
  it('returns the first truthy answer, taking an error for "not yet"', async () => {
    let asked = 0;
    const answer = await waitFor(
      () => {
        asked += 1;
        if (asked === 1) throw new Error('not there');
        return asked === 3 ? 'there' : null;
      },
      { describe: 'the third time' },
    );
    expect(answer).toBe('there');
  });

  it('says what was awaited and seen last', async () => {
    await expect(waitFor(() => ({ count: 0 }).count, { describe: 'a count', timeoutMs: 30 })).rejects.toThrow(
      'Waited 30 ms in vain for a count. Last seen: 0.',
    );
    const failing = () => Promise.reject(new Error('no such row'));
    await expect(waitFor(failing, { describe: 'a row', timeoutMs: 30 })).rejects.toThrow(
      /for a row\. Last seen: the error 'no such row'/,
    );
  });

  it('keeps its deadline although an answer never comes', async () => {
    await expect(waitFor(() => new Promise(() => undefined), { describe: 'nothing', timeoutMs: 30 })).rejects.toThrow(
      'Waited 30 ms in vain for nothing. Last seen: no answer yet.',
    );
  });
});
