import { Cin7Error } from '../cin7-error.js';
import { parseBusinessDate, parseInstant } from '../dates.js';
const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/;
const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';
const PLAIN_DECIMAL = /^[+-]?\d+(\.\d+)?$/;
/**
 * Reads one JSON object of an answer leniently, because Cin7's tables and examples disagree in dozens of places
 * (REFERENCE 10, nos. 35 and 37): empty text, `null` and a missing key all mean "not given" and become `null`; so
 * does a single value that cannot be read. Only a container of a wrong kind (text where lines should be) is thrown
 * as `unreadable` at once, since reading on would lose lines without a word. Values that a record cannot do without
 * are demanded later, by the mapper, see `required-values.ts`.
 */
export class PayloadReader {
    fields;
    path;
    isBare;
    constructor(fields, path, isBare) {
        this.fields = fields;
        this.path = path;
        this.isBare = isBare;
    }
    /**
     * @param value a JSON object; a reader is taken as it is
     * @param path where in the answer the object sits, for error messages; empty for the whole answer
     */
    static of(value, path = '', isBare = false) {
        if (value instanceof PayloadReader)
            return value;
        if (isJsonObject(value))
            return new PayloadReader(value, path, isBare);
        throw unreadable(path, 'is not a JSON object');
    }
    /** A reader whose payload has only the fields that are read by name: nothing of the answer besides is kept. */
    static bare(value) {
        return PayloadReader.of(value, '', true);
    }
    /** The object as Cin7 sent it, for keeping keys we do not know; of a bare reader only whether it holds anything. */
    get source() {
        if (!this.isBare)
            return this.fields;
        // So that a line with nothing but unknown keys does not become an empty one.
        return Object.values(this.fields).some((value) => value !== null && value !== undefined && value !== '')
            ? { isGiven: true }
            : {};
    }
    /** Trimmed text; numbers and booleans as text. */
    text(key) {
        return toText(this.fields[key]);
    }
    /** A JSON number, or text that is a plain decimal number ("12.50"; "1,200" is not, it could mean 1.2). */
    number(key) {
        return toNumber(this.fields[key]);
    }
    /** true/false, 1/0, also as text (REFERENCE 1.6). */
    flag(key) {
        return toFlag(this.fields[key]);
    }
    /** Lower-case GUID; the empty GUID is "not given". */
    guid(key) {
        return toGuid(this.fields[key]);
    }
    /** An instant as ISO 8601 UTC with milliseconds. */
    instant(key) {
        const text = this.text(key);
        return text === null ? null : parseInstant(text);
    }
    /** A calendar day of the merchant as `YYYY-MM-DD`. */
    date(key) {
        const text = this.text(key);
        return text === null ? null : parseBusinessDate(text);
    }
    /** The object under `key`; null when it is not given. */
    object(key) {
        const value = this.fields[key];
        return isAbsent(value) ? null : PayloadReader.of(value, this.pathOf(key), this.isBare);
    }
    /**
     * The objects under `key`, in place: what is not given within the list is read as an empty object, so that the
     * index of a line stays the index in Cin7's answer. A single object counts as a list of one.
     */
    list(key) {
        const value = this.fields[key];
        if (isAbsent(value))
            return [];
        if (isJsonObject(value))
            return [PayloadReader.of(value, this.pathOf(key), this.isBare)];
        if (!Array.isArray(value))
            throw unreadable(this.pathOf(key), 'is not a list');
        return value.map((row, index) => {
            const rowPath = `${this.pathOf(key)}[${index}]`;
            return PayloadReader.of(isAbsent(row) ? {} : row, rowPath, this.isBare);
        });
    }
    has(key) {
        return Object.hasOwn(this.fields, key);
    }
    pathOf(key) {
        return this.path === '' ? key : `${this.path}.${key}`;
    }
}
/** The error for a place in an answer that cannot be worked with. */
export function unreadable(path, trouble) {
    const place = path === '' ? 'the answer' : path;
    return new Cin7Error('unreadable', `Cin7's answer cannot be read: ${place} ${trouble}.`, { path });
}
/** A status or type for comparing: Cin7's casing differs between accounts (REFERENCE 1.7, 10 no. 27). */
export function normalised(text) {
    return (text ?? '').trim().replace(/\s+/g, ' ').toUpperCase();
}
/** Text without what PostgreSQL refuses to store (NUL, half surrogate pairs); null when nothing is left. */
export function toText(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? String(value) : null;
    if (typeof value === 'boolean')
        return String(value);
    if (typeof value !== 'string')
        return null;
    const text = value.replaceAll('\0', '').toWellFormed().trim();
    return text === '' ? null : text;
}
export function toNumber(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : null;
    if (typeof value !== 'string')
        return null;
    const text = value.trim();
    return PLAIN_DECIMAL.test(text) ? Number(text) : null;
}
export function toFlag(value) {
    switch (toText(value)?.toLowerCase()) {
        case 'true':
        case '1':
        case 'yes':
            return true;
        case 'false':
        case '0':
        case 'no':
            return false;
        default:
            return null;
    }
}
export function toGuid(value) {
    const match = GUID.exec(toText(value)?.toLowerCase() ?? '');
    const guid = match?.[1] ?? null;
    return guid === EMPTY_GUID ? null : guid;
}
function isAbsent(value) {
    return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=payload-reader.js.map