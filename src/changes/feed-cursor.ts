import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';

const KIND = 'changes';

/** The epoch of a feed that was never brought back from a backup. */
export const FIRST_EPOCH = '';

/** Of an epoch but the first. */
export const EPOCH_TOKEN = /^[0-9a-f]{12}$/;

/** A place in the feed, and the epoch in which that place was given out. */
export interface FeedPlace {
  position: bigint;
  epoch: string;
}

/**
 * A cursor is a place in the whole feed and nothing else: it is good with other filters, too, and then means "what
 * passes these filters after this place". In the first epoch it has no part for it, as in versions that knew no epochs.
 */
export function feedCursor({ position, epoch }: FeedPlace): string {
  return encodeCursor(KIND, epoch === FIRST_EPOCH ? [String(position)] : [String(position), epoch]);
}

/** @throws ProblemError 400 `invalid_cursor` */
export function placeOfCursor(cursor: string): FeedPlace {
  const [position, epoch] = decodeCursor(KIND, cursor, [CURSOR_PART.position], [EPOCH_TOKEN]);
  return { position: BigInt(position as string), epoch: epoch ?? FIRST_EPOCH };
}
