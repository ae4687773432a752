import { parseInstant } from '../dates.js';
/** Rows where a field equals the one value of a parameter; `A,B` matches nothing (REFERENCE 1.7). */
export function equals(query, parameter, field = parameter) {
    const wanted = query.text(parameter)?.toUpperCase();
    return (row) => wanted === undefined ||
        String(row[field] ?? '')
            .trim()
            .toUpperCase() === wanted;
}
/** Rows where one of the fields contains the `Search` text. */
export function search(query, fields) {
    const wanted = query.text('Search')?.toLowerCase();
    return (row) => wanted === undefined ||
        fields.some((field) => String(row[field] ?? '')
            .toLowerCase()
            .includes(wanted));
}
/** Rows changed in a window. Both ends count: whether Cin7 means `>` or `>=` is unknown (REFERENCE 13.9). */
export function changed(query, field, names) {
    const since = query.instant(names.since);
    const until = names.until === undefined ? undefined : query.instant(names.until);
    if (since === undefined && until === undefined)
        return () => true;
    return (row) => {
        const at = parseInstant(String(row[field] ?? ''));
        return (since === undefined || at >= since) && (until === undefined || at <= until);
    };
}
/** Rows whose business date is on or before the parameter's day. */
export function onOrBefore(query, parameter, field) {
    const day = query.text(parameter)?.slice(0, 10);
    return (row) => day === undefined || (typeof row[field] === 'string' && row[field].slice(0, 10) <= day);
}
/** Of each list as it stands, the selection that was asked for last: whoever turns pages asks for it again and again. */
const lastSelection = new WeakMap();
/** Rows that pass all tests, which are made from the query. `rows` is never changed in place. */
export function filtered(query, rows, tests) {
    const { filters } = query;
    const last = lastSelection.get(rows);
    if (last?.filters === filters)
        return last.rows;
    const selected = rows.filter((row) => tests.every((test) => test(row)));
    lastSelection.set(rows, { filters, rows: selected });
    return selected;
}
//# sourceMappingURL=filters.js.map