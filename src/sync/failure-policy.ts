import { Cin7Error, type Cin7ErrorKind } from '../cin7-core/cin7-error.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** When a failed document is looked at again, by its number of failed tries; together 28.7 h, then it is parked. */
export const RETRY_DELAYS_MS: readonly number[] = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  1 * HOUR,
  3 * HOUR,
  6 * HOUR,
  8 * HOUR,
  10 * HOUR,
];

/** Each delay is stretched by up to this share, so that what failed together does not come back together. */
export const RETRY_JITTER = 0.2;

/**
 * What a look at a document can fail of: Cin7's error kinds, where an `unreadable` answer that is a document with one
 * wrong value counts as `malformed` and a `temporary` fault before any connection as `unreachable`; `stopped`, because
 * this process ends; and `internal`, a fault of our own.
 */
export type FailureKind = Cin7ErrorKind | 'malformed' | 'unreachable' | 'stopped' | 'internal';

export interface FailureRule {
  /**
   * - `schedule`: the next delay of the list, parked after the last one
   * - `when_budget_allows`: as soon as calls are possible again
   * - `when_reachable`: after a while, as often as it takes
   * - `by_another`: at once, by whoever works then
   * - `when_credential_works`: when a test of the credential succeeds
   * - `park`: at once, because the same answer would come again
   */
  again: 'schedule' | 'by_another' | 'when_budget_allows' | 'when_reachable' | 'when_credential_works' | 'park';
  /** Whether the try counts towards parking; faults of the connection as a whole do not. */
  countsAsAttempt: boolean;
  /** Parked after this many tries, where the whole list would be too patient. */
  parkAfter?: number;
  /** What happens to the rest of the connection's work: it goes on, or the run ends here. */
  connection: 'goes_on' | 'rests' | 'stops';
}

/** From kind of failure to what is done about it: the whole policy, in one table. */
export const FAILURE_POLICY: Readonly<Record<FailureKind, FailureRule>> = {
  rate_limited: { again: 'when_budget_allows', countsAsAttempt: false, connection: 'rests' },
  temporary: { again: 'schedule', countsAsAttempt: true, connection: 'goes_on' },
  unreachable: { again: 'when_reachable', countsAsAttempt: false, connection: 'rests' },
  stopped: { again: 'by_another', countsAsAttempt: false, connection: 'stops' },
  auth: { again: 'when_credential_works', countsAsAttempt: false, connection: 'stops' },
  not_found: { again: 'schedule', countsAsAttempt: true, connection: 'goes_on' },
  rejected: { again: 'schedule', countsAsAttempt: true, connection: 'goes_on' },
  // HTML with status 200 or half a JSON text may be a passing fault of Cin7's front end, so it is asked again a few times.
  unreadable: { again: 'schedule', countsAsAttempt: true, connection: 'goes_on', parkAfter: 4 },
  malformed: { again: 'park', countsAsAttempt: true, connection: 'goes_on' },
  internal: { again: 'schedule', countsAsAttempt: true, connection: 'goes_on' },
};

export type FailureDecision =
  | { action: 'retry'; delayMs: number; attempts: number; connection: FailureRule['connection'] }
  | { action: 'park'; attempts: number; connection: FailureRule['connection'] };

/**
 * What to do after a failed look at a document.
 *
 * @param attempts failed tries that counted before this one
 * @param random between 0 and 1, for the jitter
 */
export function decide(kind: FailureKind, attempts: number, random: number): FailureDecision {
  const rule = FAILURE_POLICY[kind];
  const counted = attempts + (rule.countsAsAttempt ? 1 : 0);
  if (rule.again === 'park') return { action: 'park', attempts: counted, connection: rule.connection };
  if (rule.again !== 'schedule') return { action: 'retry', delayMs: 0, attempts: counted, connection: rule.connection };
  const delay = RETRY_DELAYS_MS[counted - 1];
  const isEnough = rule.parkAfter !== undefined && counted >= rule.parkAfter;
  if (delay === undefined || isEnough) {
    return { action: 'park', attempts: counted, connection: rule.connection };
  }
  const delayMs = Math.round(delay * (1 + RETRY_JITTER * random));
  return { action: 'retry', delayMs, attempts: counted, connection: rule.connection };
}

/** The row of the policy table that an error thrown by a handler falls under. */
export function kindOfFailure(error: unknown): FailureKind {
  if (!(error instanceof Cin7Error)) return 'internal';
  if (error.isStopped) return 'stopped';
  if (error.kind === 'temporary' && error.isUnreachable) return 'unreachable';
  return error.kind === 'unreadable' && error.path !== null ? 'malformed' : error.kind;
}
