import { RETRY_DELAYS_MS, RETRY_JITTER } from '../../sync/failure-policy.js';
/** A change that could not be delivered for so long, and as often as the schedule says, switches its endpoint off. */
export const GIVE_UP_AFTER_MS = 27 * 3_600_000;
/**
 * When to try again. Both the number and the time must be used up: neither tries that were brought forward nor hours in
 * which ERPGate itself did not run may end it early.
 *
 * @param attempts failed tries, this one included
 * @param failingForMs since the first of them
 * @param random between 0 and 1
 */
export function nextAttempt(attempts, failingForMs, random) {
    const isOver = attempts > RETRY_DELAYS_MS.length && failingForMs >= GIVE_UP_AFTER_MS;
    const delay = RETRY_DELAYS_MS[Math.min(attempts, RETRY_DELAYS_MS.length) - 1];
    return { isOver, delayMs: Math.round(delay * (1 + RETRY_JITTER * random)) };
}
//# sourceMappingURL=delivery-schedule.js.map