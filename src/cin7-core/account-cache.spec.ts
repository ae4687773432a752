import { describe, expect, it, jest } from '@jest/globals';
import { AccountCache } from './account-cache.js';

function aCache(maxAgeMs = 1_000) {
  const clock = { now: 0 };
  let readings = 0;
  const read = jest.fn(async () => (readings += 1));
  return { cache: new AccountCache<number>(maxAgeMs, () => clock.now), clock, read };
}

describe('AccountCache', () => {
  it('reads once while the value is young enough, whatever the case of the account', async () => {
    const { cache, clock, read } = aCache();
    expect(await cache.get('ABC', read)).toBe(1);
    clock.now = 999;
    expect(await cache.get(' abc ', read)).toBe(1);
    expect(await cache.get('other', read)).toBe(2);
    clock.now = 1_000;
    expect(await cache.get('abc', read)).toBe(3);
    expect(await cache.get('abc', read, 0)).toBe(4);
  });

  it('reads once for all who ask at the same time', async () => {
    const { cache, read } = aCache();
    expect(await Promise.all([1, 2, 3].map(() => cache.get('abc', read)))).toEqual([1, 1, 1]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('does not keep a failure', async () => {
    const { cache, read } = aCache();
    read.mockRejectedValueOnce(new Error('no'));
    await expect(Promise.all([cache.get('abc', read), cache.get('abc', read)])).rejects.toThrow('no');
    expect(await cache.get('abc', read)).toBe(1);
  });

  it('keeps a bounded number of accounts', async () => {
    const { cache, read } = aCache();
    for (let account = 0; account <= 1_000; account += 1) await cache.get(`account ${account}`, read);
    await cache.get('account 1', read);
    expect(read).toHaveBeenCalledTimes(1_001);
    await cache.get('account 0', read);
    expect(read).toHaveBeenCalledTimes(1_002);
  });
});
