import { describe, expect, it } from '@jest/globals';
import type { FilterableRow } from './feed-row.js';
import { RecentChanges } from './recent-changes.js';

const row = (position: number, lines = 0) =>
  ({ position: String(position), content: { lines: Array.from({ length: lines }) } }) as unknown as FilterableRow;
const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => row(from + i));
const positions = (found: readonly FilterableRow[] | null) => found?.map(({ position }) => Number(position)) ?? null;

describe('recent changes', () => {
  it('answer what comes after a place, and only where nothing can be missing', () => {
    const recent = new RecentChanges();
    expect(recent.after(10n)).toBeNull();
    recent.beginAt(10n);
    expect(positions(recent.after(10n))).toEqual([]);
    // Positions have gaps: what was rolled back left some.
    recent.add([row(12), row(13), row(20)]);
    expect(positions(recent.after(10n))).toEqual([12, 13, 20]);
    expect(positions(recent.after(11n))).toEqual([12, 13, 20]);
    expect(positions(recent.after(13n))).toEqual([20]);
    expect(positions(recent.after(20n))).toEqual([]);
    expect(recent.after(9n)).toBeNull();
    expect(recent.after(21n)).toBeNull();
  });

  it('forget the oldest, and then know that they are missing', () => {
    const recent = new RecentChanges();
    recent.beginAt(0n);
    recent.add(rows(1, 1500));
    recent.add(rows(1501, 3000));
    expect(recent.after(0n)).toBeNull();
    expect(recent.after(999n)).toBeNull();
    expect(positions(recent.after(1000n))).toHaveLength(2000);
    expect(positions(recent.after(2999n))).toEqual([3000]);
    expect(recent.head).toBe(3000n);
  });

  it('keep few of those that are large, even none', () => {
    const recent = new RecentChanges();
    recent.beginAt(0n);
    recent.add(Array.from({ length: 50 }, (_, i) => row(i + 1, 1000)));
    expect(recent.after(0n)).toBeNull();
    expect(positions(recent.after(49n))).toEqual([50]);
    recent.add([row(51, 100_000)]);
    expect(recent.after(50n)).toBeNull();
    expect(positions(recent.after(51n))).toEqual([]);
  });
});
