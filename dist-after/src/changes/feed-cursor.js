import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
const KIND = 'changes';
/**
 * A cursor is a place in the whole feed and nothing else: it is good with other filters, too, and then means "what
 * passes these filters after this place".
 */
export function feedCursor(position) {
    return encodeCursor(KIND, [String(position)]);
}
/** @throws ProblemError 400 `invalid_cursor` */
export function feedPosition(cursor) {
    const [position] = decodeCursor(KIND, cursor, [CURSOR_PART.position]);
    return BigInt(position);
}
//# sourceMappingURL=feed-cursor.js.map