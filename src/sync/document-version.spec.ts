import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLOCK_ALLOWANCE_MS, isOlderVersion, UNKNOWN_VERSION, withVersion } from './document-version.js';

const YEAR_MS = 365 * 24 * 3_600_000;
const START_MS = Date.parse('2026-11-23T00:00:00.000Z');

/** A version of one document: when it was really made, and what Cin7 says. */
interface Version {
  madeAt: number;
  stamp: number;
}

/** Reads versions at instants, and says which one stands after each reading. */
function read(readings: readonly { version: Version; at: number }[]): (Version | null)[] {
  let known = UNKNOWN_VERSION;
  let standing: Version | null = null;
  return readings.map(({ version, at }) => {
    if (!isOlderVersion(version.stamp, known, at)) {
      known = withVersion(version.stamp, known, at);
      standing = version;
    }
    return standing;
  });
}

/** Further apart than clocks differ. */
const gap = fc.integer({ min: CLOCK_ALLOWANCE_MS + 1, max: 30 * 24 * 3_600_000 });
const skew = fc.integer({ min: CLOCK_ALLOWANCE_MS + 2_000, max: 2 * YEAR_MS });

/** Versions one after the other, read in any order and number after the last of them was made. */
const history = fc
  .record({ gaps: fc.array(gap, { minLength: 1, maxLength: 6 }), order: fc.array(fc.nat(5), { maxLength: 12 }) })
  .map(({ gaps, order }) => {
    const times = gaps.reduce<number[]>((all, each) => [...all, (all.at(-1) ?? START_MS) + each], []);
    return { times, order, readFrom: (times.at(-1) ?? START_MS) + 1_000 };
  });

describe('the versions of a document', () => {
  it.each([0, YEAR_MS])('never go back, whatever comes when, by a clock that is %s ms ahead', (ahead) => {
    fc.assert(
      fc.property(history, ({ times, order, readFrom }) => {
        const versions = times.map((madeAt) => ({ madeAt, stamp: madeAt + ahead }));
        const readings = order.map((which, n) => ({
          version: versions[which % versions.length] as Version,
          at: readFrom + n * 1_000,
        }));
        const standing = read(readings).map((version) => version?.madeAt ?? 0);
        standing.slice(1).forEach((madeAt, n) => expect(madeAt).toBeGreaterThanOrEqual(standing[n] ?? 0));
      }),
    );
  });

  it('never go back when single stamps are from the future, each version being read once it is made', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.option(skew), { minLength: 6, maxLength: 6 }),
        fc.array(fc.nat(5), { maxLength: 12 }),
        ({ times, readFrom }, skews, late) => {
          const versions = times.map((madeAt, n) => ({ madeAt, stamp: madeAt + (skews[n] ?? 0) }));
          // A single skewed stamp; among several of different skew the greatest would win.
          const single = versions.map((version, n) =>
            n === skews.findIndex((each) => each !== null) ? version : { ...version, stamp: version.madeAt },
          );
          const inTime = single.map((version) => ({ version, at: version.madeAt + 1_000 }));
          const again = late.map((which, n) => ({
            version: single[which % single.length] as Version,
            at: readFrom + 1_000 + n,
          }));
          // What comes again late is read by an unchanged clock: nobody waits until the future has come.
          const still = again.filter(
            ({ version, at }) => version.stamp === version.madeAt || version.stamp > at + CLOCK_ALLOWANCE_MS,
          );
          const standing = read([...inTime, ...still]);
          expect(standing.slice(inTime.length - 1).every((version) => version === single.at(-1))).toBe(true);
        },
      ),
    );
  });

  it('go on after a stamp from the future: what is changed and read later is not older', () => {
    fc.assert(
      fc.property(skew, fc.nat(YEAR_MS), (ahead, later) => {
        const strange = { madeAt: START_MS, stamp: START_MS + ahead };
        const madeAt = START_MS + 2_000 + later;
        const next = { madeAt, stamp: madeAt };
        const readings = [
          { version: strange, at: START_MS + 1_000 },
          { version: next, at: madeAt + 1_000 },
        ];
        expect(read(readings)).toEqual([strange, next]);
      }),
    );
  });

  it('without a stamp are never older', () => {
    const known = withVersion(START_MS, UNKNOWN_VERSION, START_MS);
    expect(isOlderVersion(null, known, START_MS)).toBe(false);
    expect(withVersion(null, known, START_MS)).toEqual(known);
  });

  it('stand as long as they are: the newest one read again is not older', () => {
    const known = withVersion(START_MS + YEAR_MS, UNKNOWN_VERSION, START_MS);
    expect(isOlderVersion(START_MS + YEAR_MS, known, START_MS + 1)).toBe(false);
    const overtaken = withVersion(START_MS + 1_000, known, START_MS + 1_000);
    expect(isOlderVersion(START_MS + 1_000, overtaken, START_MS + 2_000)).toBe(false);
    expect(isOlderVersion(START_MS + YEAR_MS, overtaken, START_MS + 2_000)).toBe(true);
  });
});
