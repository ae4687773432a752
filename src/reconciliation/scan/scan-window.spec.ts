import { describe, expect, it } from '@jest/globals';
import { windowOf, type WindowInput } from './scan-window.js';

const at = (text: string): Date => new Date(`${text}:00.000Z`);

const INPUT: WindowInput = {
  trust: { honoursSince: true, deepWindow: 'covered' },
  isDeep: false,
  since: null,
  scopeFrom: at('2026-01-01T00:00'),
  completeUpTo: at('2026-11-22T02:00'),
};

describe('the window of a scan', () => {
  it('begins a day before the proven point', () => {
    expect(windowOf(INPUT)).toEqual(at('2026-11-21T02:00'));
  });

  it('goes back as far as asked, never less than to the proven point', () => {
    expect(windowOf({ ...INPUT, since: at('2026-03-01T00:00') })).toEqual(at('2026-03-01T00:00'));
    expect(windowOf({ ...INPUT, since: at('2026-11-22T23:00') })).toEqual(at('2026-11-21T02:00'));
  });

  it('never begins before what the connection covers', () => {
    expect(windowOf({ ...INPUT, scopeFrom: at('2026-11-22T00:00') })).toEqual(at('2026-11-22T00:00'));
    expect(windowOf({ ...INPUT, since: at('2020-01-01T00:00') })).toEqual(INPUT.scopeFrom);
  });

  it('is all that is covered, or the whole list, in a look at everything', () => {
    expect(windowOf({ ...INPUT, isDeep: true })).toEqual(INPUT.scopeFrom);
    const trust = { honoursSince: true, deepWindow: 'everything' } as const;
    expect(windowOf({ ...INPUT, isDeep: true, trust })).toBeNull();
  });

  it('is always the whole list where the list knows no dates', () => {
    const trust = { honoursSince: false, deepWindow: 'everything' } as const;
    expect(windowOf({ ...INPUT, since: at('2026-11-22T00:00'), trust })).toBeNull();
  });
});
