import { describe, expect, it } from '@jest/globals';
import { observe, quietness, type Rhythm } from './topic-rhythm.js';

const DAY = 86_400_000;
const START = new Date('2026-11-02T00:00:00Z');
const at = (days: number) => new Date(START.getTime() + days * DAY);

/** Notifications at these days, looked at one by one. */
const heard = (...days: number[]): Rhythm =>
  days.reduce<Rhythm | null>(
    (known, day) => observe(known, { first: at(day), last: at(day), count: 1, longestGap: 0 }),
    null,
  ) as Rhythm;

describe('the rhythm of a topic', () => {
  it('is the longest time between two, whether they came in one look or in two', () => {
    const inTwo = heard(0, 1, 3);
    const inOne = observe(null, { first: at(0), last: at(3), count: 3, longestGap: (2 * DAY) / 1000 });
    for (const { longestGaps } of [inTwo, inOne]) expect(Math.max(...longestGaps)).toBe((2 * DAY) / 1000);
    expect(inTwo).toMatchObject({ ...inOne, longestGaps: expect.anything() });
  });

  it('forgets what is older than four weeks', () => {
    const days = [0, 6, ...Array.from({ length: 40 }, (_, n) => 7 + n)];
    expect(Math.max(...heard(...days).longestGaps)).toBe(DAY / 1000);
  });

  it('is not yet known after a few notifications, or a few days', () => {
    expect(quietness(heard(0, 20), at(90))).toMatchObject({ isQuiet: false, usualSeconds: null });
    const busyDay = observe(null, { first: at(0), last: at(1), count: 900, longestGap: 60 });
    expect(quietness(busyDay, at(3))).toMatchObject({ isQuiet: false, usualSeconds: null });
  });

  it('makes a pause strange when it is half as long again as any before', () => {
    const rhythm = heard(...Array.from({ length: 14 }, (_, n) => n));
    expect(quietness(rhythm, at(14.4))).toMatchObject({ isQuiet: false, usualSeconds: 86_400 });
    expect(quietness(rhythm, at(14.6))).toMatchObject({ isQuiet: true, quietSeconds: 1.6 * 86_400 });
  });

  it('leaves a topic that comes every minute an hour before it is strange', () => {
    const rhythm = { ...heard(0, 8), received: 9_000, longestGaps: [60] };
    expect(quietness(rhythm, new Date(at(8).getTime() + 50 * 60_000)).isQuiet).toBe(false);
    expect(quietness(rhythm, new Date(at(8).getTime() + 62 * 60_000)).isQuiet).toBe(true);
  });
});
