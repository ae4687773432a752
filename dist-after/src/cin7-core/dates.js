/**
 * Cin7 sends two kinds of dates (REFERENCE 1.6): instants, which are UTC with or without a `Z` and with up to seven
 * fraction digits, and business dates, which are calendar days of the merchant written as midnight without a zone.
 * A business date must never pass through `Date`, whose local zone would move it to the day before or after.
 */
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T ])/;
const SLASHED_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?=$|[T ])/;
/** The year .NET writes for a date that was never set. */
const UNSET_YEAR = 1;
/**
 * An instant as ISO 8601 UTC with milliseconds (`2026-11-20T05:11:02.117Z`), null when it is none.
 * Without a zone it is taken as UTC, which is what Cin7 means; digits after the millisecond are cut off.
 */
export function parseInstant(text) {
    const match = INSTANT.exec(text.trim());
    if (!match)
        return null;
    const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = match;
    if (!isCalendarDay(Number(year), Number(month), Number(day)))
        return null;
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
        return null;
    const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
    const utc = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${isoZone(zone)}`);
    return Number.isNaN(utc) ? null : new Date(utc).toISOString();
}
/**
 * A calendar day as `YYYY-MM-DD`, null when it is none. Reads `YYYY-MM-DD` with or without a time behind it, and
 * `dd/MM/yyyy`, the order that the older notifications use (REFERENCE 1.6).
 */
export function parseBusinessDate(text) {
    const trimmed = text.trim();
    const iso = ISO_DAY.exec(trimmed);
    if (iso)
        return businessDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const slashed = SLASHED_DAY.exec(trimmed);
    return slashed ? businessDate(Number(slashed[3]), Number(slashed[2]), Number(slashed[1])) : null;
}
function businessDate(year, month, day) {
    if (!isCalendarDay(year, month, day))
        return null;
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
function isCalendarDay(year, month, day) {
    if (year <= UNSET_YEAR || month < 1 || month > 12 || day < 1)
        return false;
    return day <= daysInMonth(year, month);
}
function daysInMonth(year, month) {
    if (month === 2)
        return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
/** `+1000` as `+10:00`; the short form is not ISO enough for `Date.parse`. */
function isoZone(zone) {
    if (zone.toUpperCase() === 'Z')
        return 'Z';
    return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
//# sourceMappingURL=dates.js.map