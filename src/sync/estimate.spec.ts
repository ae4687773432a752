import { describe, expect, it } from '@jest/globals';
import { callsOf, estimate, type EstimateInput } from './estimate.js';

const NOW = new Date('2026-11-23T09:00:00.000Z');
const NOTHING: EstimateInput = {
  now: NOW,
  waiting: 0,
  calls: 0,
  paged: 0,
  otherCalls: [],
  callsPerMinute: 40,
  usedInWindow: 0,
  restUntil: null,
  lastDueAt: null,
  obstacle: null,
};
const after = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1_000);

describe('the calls that waiting work costs', () => {
  const cases: [title: string, singles: number, paged: number, calls: number][] = [
    ['nothing', 0, 0, 0],
    ['documents one by one', 7, 0, 7],
    ['too few for a page', 0, 2, 2],
    ['a page', 0, 3, 1],
    ['a full page', 0, 1_000, 1],
    ['a page and one more', 0, 1_001, 2],
    ['20,000 products and a pick', 1, 20_000, 21],
  ];
  it.each(cases)('%s', (_, singles, paged, calls) => {
    expect(callsOf({ singles, paged })).toBe(calls);
  });
});

describe('the estimate', () => {
  const cases: [title: string, input: Partial<EstimateInput>, caughtUpAt: Date | null, explanation: RegExp][] = [
    ['is now when nothing waits', {}, NOW, /^Nothing waits\.$/],
    ['is now when what waits needs no call', { waiting: 9 }, NOW, /9 documents need about 0 calls/],
    [
      'takes the time of the calls when there is room',
      { waiting: 1, calls: 1 },
      after(0.5),
      /1 document need about 1 call,/,
    ],
    [
      'waits for room when the window is full',
      { waiting: 1, calls: 1, usedInWindow: 40 },
      after(60),
      /40 calls a minute/,
    ],
    ['counts what is still free', { waiting: 50, calls: 50, usedInWindow: 10 }, after(60), /50 documents/],
    ['takes as many windows as it needs', { waiting: 400, calls: 400, usedInWindow: 40 }, after(600), /400 calls/],
    [
      'shares with others until it is done itself',
      { waiting: 40, calls: 40, usedInWindow: 40, otherCalls: [10_000, 15] },
      after(180),
      /other connections of the same Cin7 account take about 55 meanwhile/,
    ],
    ['begins after a rest', { waiting: 1, calls: 1, restUntil: after(30) }, after(30.5), /rests first/],
    [
      'tells what pages may not bring',
      { waiting: 900, calls: 1, paged: 900 },
      after(0.5),
      /900 of them are read by pages/,
    ],
    ['forgets a rest that is over', { waiting: 1, calls: 1, restUntil: after(-30) }, after(0.5), /a minute\.$/],
    [
      'is never before the last next try',
      { waiting: 1, calls: 1, lastDueAt: after(36_000) },
      after(36_000),
      /next try/,
    ],
    [
      'is unknown while something is in the way',
      { waiting: 3, calls: 2, obstacle: 'Paused.' },
      null,
      /^Paused\. 3 doc.* 2 calls\.$/,
    ],
    ['is now when nothing waits, whatever is in the way', { obstacle: 'Paused.' }, NOW, /Nothing waits/],
  ];
  it.each(cases)('%s', (_, input, caughtUpAt, explanation) => {
    const result = estimate({ ...NOTHING, ...input });
    expect(result).toEqual({ calls: input.calls ?? 0, caughtUpAt, explanation: expect.stringMatching(explanation) });
  });
});
