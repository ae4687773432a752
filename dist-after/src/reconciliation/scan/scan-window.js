/**
 * How far before the proven point a list is read again: clocks differ, lists lag, and whether `UpdatedSince` means `>`
 * or `>=` is unknown (REFERENCE 1.6). Costs rows, not calls: what is unchanged is not fetched.
 */
export const OVERLAP_MS = 24 * 60 * 60 * 1000;
/** From when on a domain's list is read; null for the whole list. Pure. */
export function windowOf({ trust, isDeep, since, scopeFrom, completeUpTo }) {
    if (!trust.honoursSince)
        return null;
    if (isDeep)
        return trust.deepWindow === 'everything' ? null : scopeFrom;
    // Never later than the proven point, or the scan would leave a hole behind it.
    const wanted = Math.min(completeUpTo.getTime() - OVERLAP_MS, since?.getTime() ?? Number.POSITIVE_INFINITY);
    return new Date(Math.max(wanted, scopeFrom.getTime()));
}
//# sourceMappingURL=scan-window.js.map