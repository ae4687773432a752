import { parseInstant } from '../dates.js';
import { isGuid } from '../ids.js';
import { ApiError } from './api-error.js';
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
/** How the lists call the instant of the last change. */
const STAMPS = ['LastModifiedOn', 'LastUpdatedDate', 'Updated'];
/**
 * The query of one call. Names are read without regard to case; names nobody asks for are ignored silently, as Cin7
 * does (REFERENCE 1.7). A parameter given twice reads as `A,B`, which matches nothing.
 */
export class Query {
    /** Names that are not heard although they are known. */
    ignored = new Set();
    /** What the list traps that hit this call do to its rows. */
    rowTraps = { maxRows: MAX_LIMIT, isEmpty: false, isByStamp: false };
    values = new Map();
    constructor(parameters) {
        for (const [name, value] of parameters) {
            const key = name.toLowerCase();
            const before = this.values.get(key);
            this.values.set(key, before === undefined ? value : `${before},${value}`);
        }
    }
    /** The value, or undefined when it is missing or empty. */
    text(name) {
        const key = name.toLowerCase();
        return this.ignored.has(key) ? undefined : this.values.get(key)?.trim() || undefined;
    }
    isTrue(name) {
        return ['true', '1'].includes(this.text(name)?.toLowerCase() ?? '');
    }
    /** An instant in milliseconds; without a zone it means UTC (REFERENCE 1.6). */
    instant(name) {
        const text = this.text(name);
        if (text === undefined)
            return undefined;
        const milliseconds = parseInstant(text);
        if (Number.isNaN(milliseconds))
            throw new ApiError(400, `'${name}' has an invalid value '${text}'.`);
        return milliseconds;
    }
    /** An id that must be there. */
    id(name) {
        const text = this.text(name);
        if (text === undefined)
            throw new ApiError(400, `Required attribute '${name}' is not provided.`);
        if (!isGuid(text))
            throw new ApiError(400, `'${name}' has an invalid value '${text}'.`);
        return text;
    }
    /** One page of rows with Cin7's frame (REFERENCE 1.5). Wrong numbers fall back to the nearest allowed ones. */
    page(rows, listKey) {
        const { maxRows, isEmpty, isByStamp } = this.rowTraps;
        const page = Math.max(1, this.whole('Page') ?? 1);
        const limit = Math.min(MAX_LIMIT, maxRows, Math.max(1, this.whole('Limit') ?? DEFAULT_LIMIT));
        const listed = isEmpty ? [] : isByStamp ? byStamp(rows) : rows;
        return { Total: listed.length, Page: page, [listKey]: listed.slice((page - 1) * limit, page * limit) };
    }
    /** All but page and limit, as one text: the same for all pages of one selection. */
    get filters() {
        const heard = [...this.values].filter(([name]) => !['page', 'limit'].includes(name) && !this.ignored.has(name));
        return JSON.stringify(heard);
    }
    asObject() {
        return Object.fromEntries(this.values);
    }
    whole(name) {
        const value = Number.parseInt(this.text(name) ?? '', 10);
        return Number.isNaN(value) ? undefined : value;
    }
}
function byStamp(rows) {
    const stamp = (row) => {
        const name = STAMPS.find((each) => each in row);
        return name === undefined ? 0 : parseInstant(String(row[name]));
    };
    return rows.toSorted((a, b) => stamp(a) - stamp(b));
}
//# sourceMappingURL=query.js.map