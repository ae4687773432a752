import { describe, expect, it } from '@jest/globals';
import { LogQuota } from './log-quota.js';

describe('LogQuota', () => {
  it('lets so many through in each stretch and then says how many it did not', () => {
    const quota = new LogQuota(2, 1_000);
    const taken = [0, 1, 2, 999, 1_000, 1_001, 2_500].map((now) => quota.take(now));
    expect(taken.map(({ isAllowed }) => isAllowed)).toEqual([true, true, false, false, true, true, true]);
    expect(taken.map(({ notWritten }) => notWritten)).toEqual([0, 0, 0, 0, 2, 0, 0]);
  });
});
