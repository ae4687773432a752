import { RETRY_DELAYS_MS, RETRY_JITTER } from '../../sync/failure-policy.js';

/** A change that could not be delivered for so long, and as often as the schedule says, switches its endpoint off. */
export const GIVE_UP_AFTER_MS = 27 * 3_600_000;

/** A receiver may ask to be left alone for so long at most; then it is tried, whatever it said. */
export const LONGEST_WAIT_MS = 3_600_000;

/** How a late record stands after one more failure. */
export interface NextAttempt {
  isOver: boolean;
  delayMs: number;
}

/**
 * When to try again. Both the number and the time must be used up: neither tries that were brought forward nor hours in
 * which ERPGate itself did not run may end it early.
 *
 * @param attempts failed tries, this one included
 * @param failingForMs since the first of them
 * @param random between 0 and 1
 */
export function nextAttempt(attempts: number, failingForMs: number, random: number): NextAttempt {
  const isOver = attempts > RETRY_DELAYS_MS.length && failingForMs >= GIVE_UP_AFTER_MS;
  const delay = RETRY_DELAYS_MS[Math.min(attempts, RETRY_DELAYS_MS.length) - 1] as number;
  return { isOver, delayMs: Math.round(delay * (1 + RETRY_JITTER * random)) };
}

/**
 * Reads `Retry-After` of a 429 or 503: seconds or a date (RFC 9110, 10.2.3). Null when there is none, when it is nonsense,
 * and when it asks for no wait.
 *
 * @param now in milliseconds
 * @returns milliseconds, at most `LONGEST_WAIT_MS`
 */
export function waitAskedFor(statusCode: number, header: string | string[] | undefined, now: number): number | null {
  if (statusCode !== 429 && statusCode !== 503) return null;
  const text = (Array.isArray(header) ? header[0] : header)?.trim() ?? '';
  const ms = /^\d{1,12}$/.test(text) ? Number(text) * 1000 : dateOf(text) - now;
  return Number.isFinite(ms) && ms > 0 ? Math.min(ms, LONGEST_WAIT_MS) : null;
}

/** Only what begins with the name of a day, as every date of HTTP does: `Date.parse` takes nearly anything. */
function dateOf(text: string): number {
  return /^[a-z]{3,9},? /i.test(text) ? Date.parse(text) : Number.NaN;
}
