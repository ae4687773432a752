import { describe, expect, it } from '@jest/globals';
import { isZone, JITTER_MINUTES, jitterOf, lastNight } from './night.js';

const night = (now: string, at: string, zone: string, jitter = 0) => {
  const { on, dueAt } = lastNight(new Date(now), at, zone, jitter);
  return `${on} ${dueAt.toISOString()}`;
};

describe('the night of a merchant', () => {
  it.each([
    ['after the time', '2026-11-23T16:00:00Z', '2026-11-24 2026-11-23T15:00:00.000Z'],
    ['exactly at it', '2026-11-23T15:00:00Z', '2026-11-24 2026-11-23T15:00:00.000Z'],
    ['before it, the night before', '2026-11-23T14:59:59Z', '2026-11-23 2026-11-22T15:00:00.000Z'],
  ])("is reckoned in the merchant's zone: %s", (_case, now, expected) => {
    // Melbourne is 11 hours ahead in November, so 02:00 is 15:00 of the day before.
    expect(night(now, '02:00', 'Australia/Melbourne')).toBe(expected);
  });

  it('comes a little later for each connection, always the same', () => {
    expect(night('2026-11-23T15:10:00Z', '02:00', 'Australia/Melbourne', 11)).toMatch(/^2026-11-23 /);
    expect(night('2026-11-23T15:11:00Z', '02:00', 'Australia/Melbourne', 11)).toBe(
      '2026-11-24 2026-11-23T15:11:00.000Z',
    );
    const ids = Array.from({ length: 200 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`);
    const minutes = ids.map(jitterOf);
    expect(ids.map(jitterOf)).toEqual(minutes);
    expect(jitterOf(ids[7]!.toUpperCase())).toBe(minutes[7]);
    expect(Math.max(...minutes)).toBeLessThan(JITTER_MINUTES);
    expect(new Set(minutes).size).toBeGreaterThan(JITTER_MINUTES / 2);
  });

  it('comes once when the clocks skip its time', () => {
    // Melbourne jumped from 02:00 to 03:00 on 4 October 2026.
    expect(night('2026-10-04T01:00:00Z', '02:30', 'Australia/Melbourne')).toBe('2026-10-04 2026-10-03T16:30:00.000Z');
    expect(night('2026-10-03T16:29:00Z', '02:30', 'Australia/Melbourne')).toMatch(/^2026-10-03 /);
  });

  it('comes once when the clocks repeat its time', () => {
    // Melbourne lived 02:00 to 03:00 twice on 5 April 2026.
    const first = night('2026-04-04T15:30:00Z', '02:30', 'Australia/Melbourne');
    expect(first).toBe('2026-04-05 2026-04-04T15:30:00.000Z');
    expect(night('2026-04-04T16:30:00Z', '02:30', 'Australia/Melbourne')).toBe(first);
    expect(night('2026-04-05T10:00:00Z', '02:30', 'Australia/Melbourne')).toBe(first);
  });

  it('spans midnight with its jitter and keeps its day', () => {
    expect(night('2026-06-02T00:05:00Z', '23:50', 'utc', 15)).toBe('2026-06-01 2026-06-02T00:05:00.000Z');
    expect(night('2026-06-02T00:04:00Z', '23:50', 'utc', 15)).toBe('2026-05-31 2026-06-01T00:05:00.000Z');
  });

  it('is that of UTC where the zone is unknown', () => {
    expect(night('2026-11-23T03:00:00Z', '02:00', 'Nowhere/At all')).toBe('2026-11-23 2026-11-23T02:00:00.000Z');
    expect([isZone('Europe/Moscow'), isZone('Nowhere/At all')]).toEqual([true, false]);
  });
});
