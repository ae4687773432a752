/** Rows of one page at most (REFERENCE 1.5). */
export const MAX_PAGE_SIZE = 1_000;
/** A list that still goes on after this many pages is not a list but a fault. */
const MAX_PAGES = 1_000;
/**
 * Reads a list to its end. Pages have no snapshot and some endpoints give fewer rows than were asked for without a
 * word (REFERENCE 1.5: 500 of 2,678 locations), so the end is where `Total` rows have come or a page brings nothing
 * new, not where a page is short; after a short first page the next ones are asked for in that size.
 */
export async function collectPages(readPage, idOf) {
    const rows = new Map();
    let limit = MAX_PAGE_SIZE;
    let total = null;
    let calls = 0;
    while (calls < MAX_PAGES) {
        const known = rows.size;
        calls += 1;
        const page = await readPage(calls, limit);
        total = page.total ?? total;
        // A row without an id is its own key: it counts, and nothing can be taken for it.
        for (const row of page.rows)
            rows.set(idOf(row) ?? row, row);
        const hasAll = total === null ? page.rows.length < limit : rows.size >= total;
        if (hasAll || rows.size === known)
            break;
        if (calls === 1 && total !== null)
            limit = Math.min(limit, page.rows.length);
    }
    return { rows: [...rows.values()], total, calls, isComplete: total === null || rows.size >= total };
}
//# sourceMappingURL=collect-pages.js.map