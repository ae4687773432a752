import { describe, expect, it } from '@jest/globals';
import { SLICE_MS, type CallWindow } from './call-window.js';
import { effectiveLimit, FASTER_EVERY_MS, slowDownAfterRefusal, SLOWEST, takeCallSlowly } from './slow-down.js';

const NOW = 1_700_000_000_000;

describe('slowing down', () => {
  it('uses the whole limit while nobody refuses', () => {
    expect(effectiveLimit(45, null, NOW)).toBe(45);
  });

  it('goes below what was used when Cin7 refused', () => {
    expect(slowDownAfterRefusal(45, null, 30, NOW)).toEqual({ to: 21, atMs: NOW });
  });

  it('goes slower with every further refusal, but never below the slowest', () => {
    let slowDown = slowDownAfterRefusal(45, null, 45, NOW);
    const seen = [slowDown.to];
    for (let i = 0; i < 10; i += 1) seen.push((slowDown = slowDownAfterRefusal(45, slowDown, 45, NOW)).to);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    expect(seen.at(-1)).toBe(SLOWEST);
  });

  it('never goes above a limit that is lower than the slowest', () => {
    expect(slowDownAfterRefusal(2, null, 2, NOW).to).toBe(2);
  });

  it('speeds up again by one call a minute per span, up to the limit', () => {
    const slowDown = { to: 20, atMs: NOW };
    expect(effectiveLimit(45, slowDown, NOW + FASTER_EVERY_MS - 1)).toBe(20);
    expect(effectiveLimit(45, slowDown, NOW + 3 * FASTER_EVERY_MS)).toBe(23);
    expect(effectiveLimit(45, slowDown, NOW + 1_000 * FASTER_EVERY_MS)).toBe(45);
  });

  it('is not sped up by a clock that was set back', () => {
    expect(effectiveLimit(45, { to: 20, atMs: NOW }, NOW - 1_000_000)).toBe(20);
  });

  it('does not count what was called before it, so that a short rest is not followed by a long one', () => {
    const limits = { full: 45, slowed: 5 };
    const slowDown = { to: 5, atMs: NOW };
    let window: CallWindow = { sliceNumbers: [NOW / SLICE_MS - 8], sliceCounts: [12] };
    const granted = [1, 2, 3, 4, 5, 6].map((second) => {
      const taken = takeCallSlowly(window, NOW + second * 1_000, slowDown, limits);
      if (taken.granted) window = taken.window;
      return taken.granted;
    });
    expect(granted).toEqual([true, true, true, true, true, false]);
  });

  it('never goes above the limit of the settings', () => {
    const full: CallWindow = { sliceNumbers: [NOW / SLICE_MS - 8], sliceCounts: [45] };
    expect(takeCallSlowly(full, NOW, { to: 20, atMs: NOW }, { full: 45, slowed: 20 }).granted).toBe(false);
  });
});
