/** Rows asked for at once; the most that Cin7 gives (REFERENCE 1.5). */
export const PAGE_LIMIT = 1_000;
/**
 * Rows to a page from now on. Some endpoints give fewer than asked for without a word (500 of 2,678, REFERENCE 1.5); the
 * pages after a short first one are counted in its size.
 */
export function limitAfter({ page, limit, rows, total }) {
    const isShortened = page === 1 && rows > 0 && rows < limit && total !== null && total > rows;
    return isShortened ? rows : limit;
}
/** Whether a list ends with this page. */
export function isLastPage(read) {
    if (read.rows === 0)
        return true;
    return read.total === null ? read.rows < read.limit : read.page * limitAfter(read) >= read.total;
}
/** Readings of a list before it is given up: in full, what changed meanwhile, and twice more in full. */
export const MOST_PASSES = 4;
/** The reading in which only what changed since the scan began is read, where the list can be asked for that. */
export const TAIL_PASS = 2;
/** Clocks differ: what changed this long before the scan began is read once more as well. */
export const TAIL_OVERLAP_MS = 10 * 60_000;
//# sourceMappingURL=page-turn.js.map