import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CallWindow, callsInWindow, SLICE_MS, takeCall, WINDOW_MS } from './call-window.js';

const EMPTY: CallWindow = { sliceNumbers: [], sliceCounts: [] };

/** Asks at each instant in turn; returns the instants at which a call was granted. */
function ask(instants: number[], limit: number): number[] {
  let window = EMPTY;
  return instants.filter((at) => {
    const taken = takeCall(window, at, limit);
    if (taken.granted) window = taken.window;
    return taken.granted;
  });
}

/** Most grants in any window of 60 s that ends at a grant. */
function busiest(grants: number[]): number {
  return Math.max(0, ...grants.map((end) => grants.filter((at) => at > end - WINDOW_MS && at <= end).length));
}

describe('takeCall', () => {
  it('grants up to the limit at once and then none until the first call has left the window', () => {
    const grants = ask([0, 1, 2, 3, WINDOW_MS, WINDOW_MS + SLICE_MS - 1, WINDOW_MS + SLICE_MS], 3);
    expect(grants).toEqual([0, 1, 2, WINDOW_MS + SLICE_MS]);
  });

  it('says when to ask again, and keeps its word', () => {
    const { window } = takeCall(EMPTY, 1_000, 1) as { window: CallWindow };
    const refused = takeCall(window, 2_000, 1);
    expect(refused.granted).toBe(false);
    const again = 2_000 + (refused as { retryAfterMs: number }).retryAfterMs;
    expect(takeCall(window, again - 1, 1).granted).toBe(false);
    expect(takeCall(window, again, 1).granted).toBe(true);
  });

  it('waits for as many calls to leave as the limit was lowered by', () => {
    let window = EMPTY;
    for (const at of [0, 1_000, 2_000]) window = (takeCall(window, at, 3) as { window: CallWindow }).window;
    const refused = takeCall(window, 3_000, 1) as { granted: boolean; retryAfterMs: number };
    expect(refused.granted).toBe(false);
    expect(takeCall(window, 3_000 + refused.retryAfterMs, 1).granted).toBe(true);
    expect(takeCall(window, 3_000 + refused.retryAfterMs - 1, 1).granted).toBe(false);
  });

  it('is not opened by a clock that is set back', () => {
    let window = EMPTY;
    for (const at of [100_000, 40_000, 100]) window = (takeCall(window, at, 3) as { window: CallWindow }).window;
    expect(takeCall(window, 100_100, 3).granted).toBe(false);
    expect(callsInWindow(window, 100_100)).toBe(3);
  });

  it('never grants more than the limit in any 60 s, whenever it is asked', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 60 }), (steps, limit) => {
        let at = 1_700_000_000_000;
        const instants = steps.map((step) => (at += step));
        expect(busiest(ask(instants, limit))).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('uses the whole limit: who asks all the time gets at least the limit in each window and one slice', () => {
    const instants = Array.from({ length: 4 * (WINDOW_MS / 100) }, (_, i) => i * 100);
    const grants = ask(instants, 45);
    expect(grants.length).toBeGreaterThanOrEqual(3 * 45);
  });

  it('keeps its memory small at a high limit', () => {
    let window = EMPTY;
    for (let at = 0; at < 3 * WINDOW_MS; at += 10) {
      const taken = takeCall(window, at, 100_000);
      if (taken.granted) window = taken.window;
    }
    expect(window.sliceNumbers.length).toBeLessThanOrEqual(WINDOW_MS / SLICE_MS + 1);
  });
});
