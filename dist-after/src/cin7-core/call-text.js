const MAX_DESCRIPTION_LENGTH = 300;
/** A call in words for messages: `GET /sale?ID=...`. Keys go in headers, so it holds no secret. */
export function describeCall(method, path, query = {}) {
    return `${method} ${path}${queryText(query)}`.slice(0, MAX_DESCRIPTION_LENGTH);
}
/** The query of an address, with its question mark; empty when there is nothing to ask. */
export function queryText(query = {}) {
    const pairs = Object.entries(query)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value).toWellFormed())}`);
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
//# sourceMappingURL=call-text.js.map