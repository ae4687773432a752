import { SLICE_MS, takeCall } from './call-window.js';
/** After a rate limit we go on at this share of what we had used: strangers use the account as well. */
const SLOWER = 0.7;
/** Never slower than this many calls a minute: a pick must still come through. */
export const SLOWEST = 5;
/** For every such span without a rate limit one more call a minute is tried. */
export const FASTER_EVERY_MS = 20_000;
/**
 * The calls a minute that may be made now. Pure.
 *
 * @param limit what the settings allow
 */
export function effectiveLimit(limit, slowDown, nowMs) {
    if (slowDown === null)
        return limit;
    const regained = Math.floor(Math.max(0, nowMs - slowDown.atMs) / FASTER_EVERY_MS);
    return Math.min(limit, slowDown.to + regained);
}
/**
 * How slow to be after Cin7 refused a call although our own budget allowed it: what we used in the last minute was
 * already too much beside the others. Pure.
 *
 * @param used calls of the last 60 s
 */
export function slowDownAfterRefusal(limit, current, used, nowMs) {
    const from = Math.min(effectiveLimit(limit, current, nowMs), Math.max(used, SLOWEST));
    return { to: Math.min(limit, Math.max(SLOWEST, Math.floor(from * SLOWER))), atMs: nowMs };
}
/**
 * Takes one call within the limit of the settings, and of the calls since the slow-down began within the slower one.
 * What was called before it is over and done with: Cin7 has said itself how long to rest for that. Pure.
 *
 * @param limits calls a minute that the purpose may use: by the settings, and slowed down
 */
export function takeCallSlowly(window, nowMs, slowDown, limits) {
    const taken = takeCall(window, nowMs, limits.full);
    if (!taken.granted || slowDown === null)
        return taken;
    const slower = takeCall(callsSince(window, slowDown.atMs), nowMs, limits.slowed);
    return slower.granted ? taken : slower;
}
function callsSince({ sliceNumbers, sliceCounts }, sinceMs) {
    const first = sliceNumbers.findIndex((slice) => slice * SLICE_MS >= sinceMs);
    if (first === -1)
        return { sliceNumbers: [], sliceCounts: [] };
    return { sliceNumbers: sliceNumbers.slice(first), sliceCounts: sliceCounts.slice(first) };
}
//# sourceMappingURL=slow-down.js.map