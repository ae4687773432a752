import { normalised, unreadable } from './payload-reader.js';
/** More than any warehouse moves in one line; a number beyond it is a fault in the data. */
const LARGEST_QUANTITY = 1_000_000_000;
/** A value that a record cannot do without; `path` names its place in Cin7's answer. */
export function required(value, path) {
    if (value === null || value === undefined)
        throw unreadable(path, 'is missing or of a wrong kind');
    return value;
}
/** A quantity with at most 4 decimals (REFERENCE 1.6), zero included. */
export function requiredQuantity(value, path) {
    const quantity = Number(required(value, path).toFixed(4));
    if (quantity < 0)
        throw unreadable(path, 'is negative');
    if (quantity > LARGEST_QUANTITY)
        throw unreadable(path, 'is larger than any real quantity');
    return quantity + 0;
}
/** True for `null`, `{}` and objects whose values are all empty: there is nothing in the line that could be lost. */
export function isEmptyLine(line) {
    return Object.values(line).every((value) => value === null || value === undefined || value === '');
}
/** Step status `AUTHORISED`; the help centre spells it with a "z" (REFERENCE 7.3). */
export function isAuthorised(status) {
    return ['AUTHORISED', 'AUTHORIZED'].includes(normalised(status));
}
export function isVoided(status) {
    return normalised(status) === 'VOIDED';
}
//# sourceMappingURL=required-values.js.map