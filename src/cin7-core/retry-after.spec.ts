import { describe, expect, it } from '@jest/globals';
import { readRetryAfterMs } from './retry-after.js';

const NOW = Date.parse('2031-03-04T05:06:07Z');

describe('readRetryAfterMs', () => {
  it.each([
    ['60', 60_000],
    [' 60 ', 60_000],
    ['60 Seconds', 60_000],
    ['30 sec', 30_000],
    ['45s', 45_000],
    ['1.5', 1_500],
    ['2 minutes', 120_000],
    ['500 ms', 1_000],
    ['0', 1_000],
    ['Tue, 04 Mar 2031 05:06:37 GMT', 30_000],
    ['Tuesday, 04-Mar-31 05:06:37 GMT', 30_000],
    ['2031-03-04T05:06:17Z', 10_000],
    ['Tue, 04 Mar 2031 05:00:00 GMT', 1_000],
    ['Wed, 05 Mar 2031 05:00:00 GMT', null],
    ['soon', null],
    ['-5', null],
    ['', null],
    ['999999999', null],
    [null, null],
    [undefined, null],
  ])('reads %j as %s', (header, expected) => {
    expect(readRetryAfterMs(header, NOW)).toBe(expected);
  });
});
