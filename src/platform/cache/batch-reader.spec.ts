import { describe, expect, it } from '@jest/globals';
import { BatchReader } from './batch-reader.js';

describe('BatchReader', () => {
  it('reads at once, and whoever asks meanwhile together', async () => {
    const batches: string[][] = [];
    const reader = new BatchReader<string>(async (keys) => {
      batches.push(keys);
      await Promise.resolve();
      return new Map(keys.filter((key) => key !== 'unknown').map((key) => [key, key.toUpperCase()]));
    });
    const answers = await Promise.all(['a', 'b', 'c', 'b', 'unknown'].map((key) => reader.read(key)));
    expect(answers).toEqual(['A', 'B', 'C', 'B', null]);
    expect(batches).toEqual([['a'], ['b', 'c', 'unknown']]);
    expect(await reader.read('d')).toBe('D');
  });

  it('tells everybody of a batch that it failed, and goes on with the next', async () => {
    let calls = 0;
    const reader = new BatchReader<string>((keys) => {
      calls += 1;
      if (calls === 1) return Promise.reject(new Error('down'));
      return Promise.resolve(new Map(keys.map((key) => [key, key])));
    });
    const [first, second] = await Promise.allSettled([reader.read('a'), reader.read('b')]);
    expect(first).toMatchObject({ status: 'rejected', reason: new Error('down') });
    expect(second).toEqual({ status: 'fulfilled', value: 'b' });
  });
});
