import { feedCursor } from './feed-cursor.js';
import { type FeedPlaces, type FeedRow, presentChange } from './feed-row.js';

/** How soon a browser's EventSource comes back after a stream ended. */
const RETRY_MS = 2_000;

/** Rows of the feed's end are shared by all who follow it, so each is written once. */
const written = new WeakMap<FeedRow, string>();

export const FIRST_LINE = `retry: ${RETRY_MS}\n\n`;

/** Changes as server-sent events; the id of each is its cursor, so that `Last-Event-ID` goes on after it. */
export function eventsOf(rows: readonly FeedRow[], hasRecord: boolean, places: FeedPlaces): string {
  return rows.map((row) => (hasRecord ? withRecord(row, places) : eventOf(row, false, places))).join('');
}

/** A comment that keeps the connection open, and an id without an event: the client's place moves on, nothing is told. */
export function heartbeat(position: bigint, places: FeedPlaces): string {
  return `: nothing new\nid: ${feedCursor(places.placeOf(position))}\n\n`;
}

function withRecord(row: FeedRow, places: FeedPlaces): string {
  const known = written.get(row);
  if (known !== undefined) return known;
  const event = eventOf(row, true, places);
  written.set(row, event);
  return event;
}

function eventOf(row: FeedRow, hasRecord: boolean, places: FeedPlaces): string {
  const change = presentChange(row, hasRecord, places);
  return `id: ${change.cursor}\ndata: ${JSON.stringify(change)}\n\n`;
}
