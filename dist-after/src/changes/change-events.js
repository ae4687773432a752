import { feedCursor } from './feed-cursor.js';
import { presentChange } from './feed-row.js';
/** How soon a browser's EventSource comes back after a stream ended. */
const RETRY_MS = 2_000;
/** Rows of the feed's end are shared by all who follow it, so each is written once. */
const written = new WeakMap();
export const FIRST_LINE = `retry: ${RETRY_MS}\n\n`;
/** Changes as server-sent events; the id of each is its cursor, so that `Last-Event-ID` goes on after it. */
export function eventsOf(rows, hasRecord) {
    return rows.map((row) => (hasRecord ? withRecord(row) : eventOf(row, false))).join('');
}
/** A comment that keeps the connection open, and an id without an event: the client's place moves on, nothing is told. */
export function heartbeat(position) {
    return `: nothing new\nid: ${feedCursor(position)}\n\n`;
}
function withRecord(row) {
    const known = written.get(row);
    if (known !== undefined)
        return known;
    const event = eventOf(row, true);
    written.set(row, event);
    return event;
}
function eventOf(row, hasRecord) {
    const change = presentChange(row, hasRecord);
    return `id: ${change.cursor}\ndata: ${JSON.stringify(change)}\n\n`;
}
//# sourceMappingURL=change-events.js.map