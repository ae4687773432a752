import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { LoadingCache } from './loading-cache.js';

function counting(options: { ttlMs?: number; maxEntries?: number } = {}) {
  const loads: string[] = [];
  const load = async (key: string) => {
    const number = loads.push(key);
    await Promise.resolve();
    return `${key}${number}`;
  };
  return { loads, cache: new LoadingCache(load, { ttlMs: 60_000, maxEntries: 10, ...options }) };
}

describe('LoadingCache', () => {
  it('loads a key once for all who ask at the same moment and afterwards', async () => {
    const { loads, cache } = counting();
    expect(await Promise.all([cache.get('a'), cache.get('a'), cache.get('b')])).toEqual(['a1', 'a1', 'b2']);
    expect(await cache.get('a')).toBe('a1');
    expect(loads).toEqual(['a', 'b']);
  });

  it('loads anew what is older than it may be', async () => {
    const { cache } = counting();
    expect(await cache.get('a')).toBe('a1');
    await sleep(5);
    expect(await cache.get('a', 1)).toBe('a2');
    expect(await cache.get('a', 1_000)).toBe('a2');
  });

  it('does not keep what was dropped while it was loading', async () => {
    const { cache } = counting();
    const early = cache.get('a');
    cache.drop('a');
    expect(await cache.get('a')).toBe('a2');
    expect(await early).toBe('a1');
    expect(await cache.get('a')).toBe('a2');
  });

  it('does not keep a failure', async () => {
    let isDown = true;
    const cache = new LoadingCache(() => (isDown ? Promise.reject(new Error('down')) : Promise.resolve('up')), {
      ttlMs: 60_000,
      maxEntries: 10,
    });
    await expect(cache.get('a')).rejects.toThrow('down');
    isDown = false;
    expect(await cache.get('a')).toBe('up');
  });

  it('lets the oldest go when there are too many', async () => {
    const { loads, cache } = counting({ maxEntries: 2 });
    for (const key of ['a', 'b', 'c', 'b', 'a']) await cache.get(key);
    expect(loads).toEqual(['a', 'b', 'c', 'a']);
  });
});
