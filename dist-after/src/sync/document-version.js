/** Of a document that was never read. */
export const UNKNOWN_VERSION = { stamp: null, futureStamp: null };
/** How far Cin7's clock may be ahead of ours before a change stamp counts as one from the future. */
export const CLOCK_ALLOWANCE_MS = 5 * 60_000;
/**
 * Whether a version is older than what is known, so that it must not overwrite it. A stamp from the future says nothing
 * about stamps of today, so it is compared only with others from the future (decision 0016). Pure.
 *
 * @param stamp the version's change stamp; null (Cin7 gave none) is never older
 * @param nowMs the database's clock
 */
export function isOlderVersion(stamp, known, nowMs) {
    if (stamp === null)
        return false;
    const newest = isFromFuture(stamp, nowMs) ? known.futureStamp : known.stamp;
    return newest !== null && stamp < newest;
}
/** What is known once a version that is not older was stored. Neither stamp ever goes back. Pure. */
export function withVersion(stamp, known, nowMs) {
    if (stamp === null)
        return known;
    if (isFromFuture(stamp, nowMs)) {
        // When it really changed nobody knows, only that it was before now: what carries an earlier stamp is older.
        return { stamp: later(known.stamp, nowMs - CLOCK_ALLOWANCE_MS), futureStamp: later(known.futureStamp, stamp) };
    }
    const isNewer = known.stamp === null || stamp > known.stamp;
    // A newer version of today overtakes the one from the future, which may still arrive late.
    const futureStamp = known.futureStamp !== null && isNewer ? known.futureStamp + 1 : known.futureStamp;
    return { stamp: later(known.stamp, stamp), futureStamp };
}
/** The columns of `source_document` that `knownVersionOf` reads. */
export const VERSION_COLUMNS = 'source_updated_at as stamp, future_stamp as "futureStamp"';
/** The database's clock as `nowMs`. */
export const CLOCK_COLUMN = '(extract(epoch from clock_timestamp()) * 1000)::float8 as "nowMs"';
export function knownVersionOf({ stamp, futureStamp }) {
    return { stamp: stampOf(stamp), futureStamp: stampOf(futureStamp) };
}
/** An instant in milliseconds. */
export function stampOf(instant) {
    return instant === null ? null : new Date(instant).getTime();
}
/** Milliseconds as an ISO instant. */
export function instantOf(stamp) {
    return stamp === null ? null : new Date(stamp).toISOString();
}
function isFromFuture(stamp, nowMs) {
    return stamp > nowMs + CLOCK_ALLOWANCE_MS;
}
function later(one, other) {
    return one === null ? other : Math.max(one, other);
}
//# sourceMappingURL=document-version.js.map