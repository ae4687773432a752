import { Cin7Error } from '../cin7-core/cin7-error.js';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** When a failed document is looked at again, by its number of failed tries; together 28.7 h, then it is parked. */
export const RETRY_DELAYS_MS = [
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
/** From kind of failure to what is done about it: the whole policy, in one table. */
export const FAILURE_POLICY = {
    rate_limited: { again: 'when_budget_allows', countsAsAttempt: false, connection: 'rests' },
    temporary: { again: 'schedule', countsAsAttempt: true, connection: 'goes_on' },
    unreachable: { again: 'when_reachable', countsAsAttempt: false, connection: 'rests' },
    auth: { again: 'when_credential_works', countsAsAttempt: false, connection: 'stops' },
    not_found: { again: 'schedule', countsAsAttempt: true, connection: 'goes_on' },
    rejected: { again: 'schedule', countsAsAttempt: true, connection: 'goes_on' },
    // HTML with status 200 or half a JSON text may be a passing fault of Cin7's front end, so it is asked again a few times.
    unreadable: { again: 'schedule', countsAsAttempt: true, connection: 'goes_on', parkAfter: 4 },
    malformed: { again: 'park', countsAsAttempt: true, connection: 'goes_on' },
    internal: { again: 'schedule', countsAsAttempt: true, connection: 'goes_on' },
};
/**
 * What to do after a failed look at a document.
 *
 * @param attempts failed tries that counted before this one
 * @param random between 0 and 1, for the jitter
 */
export function decide(kind, attempts, random) {
    const rule = FAILURE_POLICY[kind];
    const counted = attempts + (rule.countsAsAttempt ? 1 : 0);
    if (rule.again === 'park')
        return { action: 'park', attempts: counted, connection: rule.connection };
    if (rule.again !== 'schedule')
        return { action: 'retry', delayMs: 0, attempts: counted, connection: rule.connection };
    const delay = RETRY_DELAYS_MS[counted - 1];
    const isEnough = rule.parkAfter !== undefined && counted >= rule.parkAfter;
    if (delay === undefined || isEnough) {
        return { action: 'park', attempts: counted, connection: rule.connection };
    }
    const delayMs = Math.round(delay * (1 + RETRY_JITTER * random));
    return { action: 'retry', delayMs, attempts: counted, connection: rule.connection };
}
/** The row of the policy table that an error thrown by a handler falls under. */
export function kindOfFailure(error) {
    if (!(error instanceof Cin7Error))
        return 'internal';
    if (error.kind === 'temporary' && error.isUnreachable)
        return 'unreachable';
    return error.kind === 'unreadable' && error.path !== null ? 'malformed' : error.kind;
}
//# sourceMappingURL=failure-policy.js.map