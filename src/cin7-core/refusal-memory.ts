import type { CallPurpose } from './call-budget.js';

/** Refusals with no success between them after which the key counts as refused for good. */
const REFUSALS_UNTIL_AUTH = 3;
/** Refusals closer together than this are one burst and count once. */
const BURST_MS = 5_000;
/** A call that went well this recently shows that the key is good. */
const RECENT_SUCCESS_MS = 10_000;
/** How long an account rests after a refusal that may pass. */
export const REFUSAL_REST_MS = 10_000;

interface KeyHistory {
  inFlight: number;
  refusals: number;
  lastRefusalAt: number;
  lastSuccessAt: number;
}

/** One call under way; `end` must be called whatever becomes of it. */
export interface WatchedCall {
  succeeded(): void;
  /** Cin7 answered 401 or 403. Says whether that may pass or the key is bad. */
  refused(purpose: CallPurpose): 'passing' | 'auth';
  end(): void;
}

/**
 * Tells the 403 of a burst of calls, which passes (REFERENCE 1.2, 1.4), from the 403 of a bad key. Two refusals in a
 * row are taken as passing, the third as `auth`; the rest after each makes them slow. A person who tests a key wants
 * the answer now and gets `auth` at once, unless other calls with the key are under way or just went well.
 *
 * Kept in this process only: with several processes a bad key is refused up to three times by each before it counts
 * as bad, which does no harm, as refused calls pass the shared budget like all others.
 */
export class RefusalMemory {
  private readonly histories = new Map<string, KeyHistory>();

  constructor(private readonly now: () => number = Date.now) {}

  /** `key` tells credentials apart, so that a new key of an account starts with a clean slate. */
  start(key: string): WatchedCall {
    const history = this.historyOf(key);
    history.inFlight += 1;
    return {
      succeeded: () => {
        history.refusals = 0;
        history.lastSuccessAt = this.now();
      },
      refused: (purpose) => this.judge(history, purpose),
      end: () => {
        history.inFlight -= 1;
      },
    };
  }

  private judge(history: KeyHistory, purpose: CallPurpose): 'passing' | 'auth' {
    const now = this.now();
    const isBurst = history.inFlight > 1 || now - history.lastSuccessAt < RECENT_SUCCESS_MS;
    if (now - history.lastRefusalAt >= BURST_MS) {
      history.refusals += 1;
      history.lastRefusalAt = now;
    }
    if (purpose === 'person' && !isBurst) return 'auth';
    return history.refusals >= REFUSALS_UNTIL_AUTH ? 'auth' : 'passing';
  }

  private historyOf(key: string): KeyHistory {
    const known = this.histories.get(key);
    if (known !== undefined) return known;
    const history = { inFlight: 0, refusals: 0, lastRefusalAt: -Infinity, lastSuccessAt: -Infinity };
    this.histories.set(key, history);
    return history;
  }
}
