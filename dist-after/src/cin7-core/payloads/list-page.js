import { PayloadReader, unreadable } from './payload-reader.js';
/**
 * Reads `{ Total, Page, <listKey>: [...] }`. An answer without the list is unreadable rather than empty: an empty
 * list would look as if every document had vanished.
 */
export function readListPage(body, listKey, readRow) {
    const answer = PayloadReader.of(body);
    if (!answer.has(listKey))
        throw unreadable(listKey, 'is missing');
    const total = answer.number('Total');
    const rows = answer.list(listKey);
    if (rows.length === 0 && answer.source[listKey] === null && total !== null && total > 0) {
        throw unreadable(listKey, `is null although Total says ${total}`);
    }
    return { total, page: answer.number('Page'), rows: rows.map(readRow) };
}
/**
 * Checks that an answer is about the document that was asked for. The server ignores parameters it does not know
 * (REFERENCE 1.7), so a wrong parameter could bring someone else's document.
 */
export function requireSameId(answered, asked, path) {
    if (asked === undefined)
        return;
    if (answered !== asked.toLowerCase()) {
        throw unreadable(path, `is ${answered ?? 'missing'}, but ${asked.toLowerCase()} was asked for`);
    }
}
//# sourceMappingURL=list-page.js.map