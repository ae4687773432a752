/** The window that Cin7 counts calls in (REFERENCE 1.4). */
export const WINDOW_MS = 60_000;
/**
 * Calls are counted in slices of this length. A whole slice counts until all of it has left the window, so the count
 * is never below the true one; a place comes free at most one slice late.
 */
export const SLICE_MS = 250;
/**
 * Takes one call out of a rolling window, if there is one left. Pure.
 *
 * @param nowMs the database's clock, which all processes share
 * @param limit most calls in any 60 s
 */
export function takeCall(window, nowMs, limit) {
    const current = withoutOld(window, nowMs);
    const used = current.sliceCounts.reduce((sum, count) => sum + count, 0);
    if (used >= limit)
        return { granted: false, retryAfterMs: untilBelow(current, nowMs, used - limit + 1) };
    return { granted: true, window: addOne(current, Math.floor(nowMs / SLICE_MS)) };
}
/** Calls that still count. */
export function callsInWindow(window, nowMs) {
    return withoutOld(window, nowMs).sliceCounts.reduce((sum, count) => sum + count, 0);
}
function withoutOld(window, nowMs) {
    const first = window.sliceNumbers.findIndex((slice) => endsCountingAt(slice) > nowMs);
    if (first === -1)
        return { sliceNumbers: [], sliceCounts: [] };
    return { sliceNumbers: window.sliceNumbers.slice(first), sliceCounts: window.sliceCounts.slice(first) };
}
/** A call at the very end of a slice leaves the window this late. */
function endsCountingAt(slice) {
    return (slice + 1) * SLICE_MS + WINDOW_MS;
}
function untilBelow(window, nowMs, tooMany) {
    let freed = 0;
    for (const [index, slice] of window.sliceNumbers.entries()) {
        freed += window.sliceCounts[index] ?? 0;
        if (freed >= tooMany)
            return Math.max(1, Math.ceil(endsCountingAt(slice) - nowMs));
    }
    return WINDOW_MS;
}
function addOne(window, slice) {
    const last = window.sliceNumbers.at(-1);
    // A clock that was set back must not open the window: such calls are counted in the newest slice there is.
    if (last !== undefined && last >= slice) {
        const sliceCounts = [...window.sliceCounts];
        sliceCounts[sliceCounts.length - 1] = (sliceCounts.at(-1) ?? 0) + 1;
        return { sliceNumbers: window.sliceNumbers, sliceCounts };
    }
    return { sliceNumbers: [...window.sliceNumbers, slice], sliceCounts: [...window.sliceCounts, 1] };
}
//# sourceMappingURL=call-window.js.map