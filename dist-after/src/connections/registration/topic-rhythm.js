const WEEK_MS = 7 * 24 * 60 * 60_000;
/** Long enough for a holiday to count as usual, short enough to learn that a merchant has grown. */
const WEEKS_KEPT = 4;
/** Nights and weekends are only known after a week, and a handful of notifications is no rhythm. */
const LEAST_OBSERVED_MS = WEEK_MS;
const LEAST_RECEIVED = 10;
/** A little longer than ever is not strange yet. */
const TOLERANCE = 1.5;
const LEAST_TOLERANCE_SECONDS = 3_600;
/** Takes what came into the rhythm. Pure. */
export function observe(known, arrivals) {
    const { first, last, count, longestGap } = arrivals;
    const sinceKnown = known === null ? 0 : (first.getTime() - known.lastReceivedAt.getTime()) / 1000;
    const gap = Math.round(Math.max(sinceKnown, longestGap, 0));
    const week = Math.floor(last.getTime() / WEEK_MS);
    const passed = known === null ? WEEKS_KEPT : Math.min(WEEKS_KEPT, Math.max(0, week - known.week));
    const older = [...Array(passed).fill(0), ...(known?.longestGaps ?? [])].slice(0, WEEKS_KEPT);
    const [newest = 0, ...rest] = older;
    return {
        firstReceivedAt: known?.firstReceivedAt ?? first,
        lastReceivedAt: known !== null && known.lastReceivedAt > last ? known.lastReceivedAt : last,
        received: (known?.received ?? 0) + count,
        week: Math.max(week, known?.week ?? week),
        longestGaps: [Math.max(newest, gap), ...rest],
    };
}
/** Judges how long it has been quiet. Pure. */
export function quietness(rhythm, now) {
    const { firstReceivedAt, lastReceivedAt, received, longestGaps } = rhythm;
    const quietSeconds = Math.max(0, Math.round((now.getTime() - lastReceivedAt.getTime()) / 1000));
    const observedMs = lastReceivedAt.getTime() - firstReceivedAt.getTime();
    if (received < LEAST_RECEIVED || observedMs < LEAST_OBSERVED_MS) {
        return { isQuiet: false, quietSeconds, usualSeconds: null };
    }
    const usualSeconds = Math.max(...longestGaps);
    const limit = Math.max(usualSeconds * TOLERANCE, usualSeconds + LEAST_TOLERANCE_SECONDS);
    return { isQuiet: quietSeconds > limit, quietSeconds, usualSeconds };
}
//# sourceMappingURL=topic-rhythm.js.map