const SHORTEST_MS = 1_000;
/** More is taken for nonsense: the longest window Cin7 is known to have is a minute. */
const LONGEST_MS = 3_600_000;
const DURATION = /^(\d{1,9}(?:\.\d{1,3})?)\s*([a-z]*)/i;
const DATE = /^(?:[a-z]{3,9},?\s+\d{1,2}|\d{4}-\d{2}-\d{2}T)/i;
/**
 * Reads a `Retry-After` header in milliseconds. By the standard it is seconds or a date; from Cin7 also texts such as
 * `60 Seconds` and `30 sec` were seen (REFERENCE 1.4). Null when it is absent or nonsense.
 */
export function readRetryAfterMs(header, now) {
    const text = header?.trim() ?? '';
    const ms = DATE.test(text) ? Date.parse(text) - now : readDurationMs(text);
    return ms !== null && Number.isFinite(ms) && ms <= LONGEST_MS ? Math.max(Math.ceil(ms), SHORTEST_MS) : null;
}
function readDurationMs(text) {
    const [, amount, unit = ''] = DURATION.exec(text) ?? [];
    if (amount === undefined)
        return null;
    return Number(amount) * unitInMs(unit.toLowerCase());
}
function unitInMs(unit) {
    if (unit === 'ms' || unit.startsWith('milli'))
        return 1;
    return unit.startsWith('m') ? 60_000 : 1_000;
}
//# sourceMappingURL=retry-after.js.map