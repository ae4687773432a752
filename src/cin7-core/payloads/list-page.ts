import { PayloadReader, unreadable } from './payload-reader.js';

/** One page of a list (REFERENCE 1.5). */
export interface ListPage<Row> {
  /** Rows in the whole list; null where the endpoint does not say. */
  total: number | null;
  /** This page's number, from 1; null where the endpoint does not say. */
  page: number | null;
  rows: Row[];
}

/**
 * Reads `{ Total, Page, <listKey>: [...] }`. An answer without the list is unreadable rather than empty: an empty
 * list would look as if every document had vanished.
 */
export function readListPage<Row>(body: unknown, listKey: string, readRow: (row: PayloadReader) => Row): ListPage<Row> {
  const answer = PayloadReader.of(body);
  if (!answer.has(listKey)) throw unreadable(listKey, 'is missing');
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
export function requireSameId(answered: string | null, asked: string | undefined, path: string): void {
  if (asked === undefined) return;
  if (answered !== asked.toLowerCase()) {
    throw unreadable(path, `is ${answered ?? 'missing'}, but ${asked.toLowerCase()} was asked for`);
  }
}
