/**
 * Cin7 has two kinds of time (REFERENCE 1.6): instants in UTC with 0 to 7 fraction digits, and business dates, which
 * are midnight without a zone and mean a calendar day of the merchant.
 */
/** An instant as Cin7 writes it: trailing zeros of the fraction are dropped, `2026-11-20T05:11:02.1Z`. */
export function formatInstant(at) {
    return at.toISOString().replace(/\.(\d*?)0*Z$/, (_, digits) => (digits === '' ? 'Z' : `.${digits}Z`));
}
/** Reads an instant; without a zone it means UTC (REFERENCE 1.6). NaN when it is none. */
export function parseInstant(text) {
    const hasTime = /T\d/.test(text);
    const hasZone = /(Z|[+-]\d\d:?\d\d)$/i.test(text);
    return Date.parse(hasTime && !hasZone ? `${text}Z` : text);
}
/** A business date as Cin7 writes it, from any text that begins with `yyyy-MM-dd`. */
export function businessDate(day) {
    return `${day.slice(0, 10)}T00:00:00`;
}
/** Each costs some 50 KB outside of the heap: a merchant with thousands of documents must not make one for each. */
const formats = new Map();
/** The calendar day of an instant in a time zone, `yyyy-MM-dd`. */
export function dayIn(timeZone, at) {
    let format = formats.get(timeZone);
    if (format === undefined) {
        format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
        formats.set(timeZone, format);
    }
    return format.format(at);
}
/** The day form of the older webhook bodies, `dd/MM/yyyy` (REFERENCE 1.6). */
export function slashedDay(businessDay) {
    const [year, month, day] = businessDay.slice(0, 10).split('-');
    return `${day}/${month}/${year}`;
}
//# sourceMappingURL=dates.js.map