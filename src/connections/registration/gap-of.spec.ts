import { describe, expect, it } from '@jest/globals';
import { gapOf } from './gap-of.js';

const AT = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
const CONNECTED = AT(0);
const HOOK = { ID: 'x' } as never;
const good = { lastGoodAt: AT(10), lastCheckedAt: AT(10) };
const bad = { lastGoodAt: AT(10), lastCheckedAt: AT(14) };
const neverGood = { lastGoodAt: null, lastCheckedAt: AT(14) };

describe('the gap in a feed', () => {
  const cases: [string, boolean, typeof good | typeof neverGood | undefined, boolean, Date | null][] = [
    ['is none while all is well', true, good, true, null],
    ['begins two hours before the last good look, once it is mended', false, good, true, AT(8)],
    ['is looked into at once where it cannot be mended', false, good, false, AT(8)],
    ['is not looked into again and again while it lasts', false, bad, false, null],
    ['is looked into when it is mended at last', false, bad, true, AT(8)],
    ['is looked into when somebody else mended it', true, bad, true, AT(8)],
    ['is the whole time for a webhook that was found dead at first sight', false, undefined, true, CONNECTED],
    ['is none for a webhook found well at first sight', true, undefined, true, null],
    ['is none for one that somebody made by hand meanwhile', true, neverGood, true, null],
  ];
  it.each(cases)('%s', (_, isDelivering, known, deliversNow, expected) => {
    expect(gapOf({ isDelivering, hook: HOOK }, known, deliversNow, CONNECTED)).toEqual(expected);
  });

  it('is none for a webhook that was just made for the first time', () => {
    expect(gapOf({ isDelivering: false, hook: null }, undefined, true, CONNECTED)).toBeNull();
    expect(gapOf({ isDelivering: false, hook: null }, neverGood, true, CONNECTED)).toBeNull();
  });

  it('does not begin before the connection', () => {
    expect(gapOf({ isDelivering: false, hook: HOOK }, good, true, AT(9))).toEqual(AT(9));
  });
});
