import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { feedCursor, FIRST_EPOCH, type FeedPlace, placeOfCursor } from './feed-cursor.js';
import { feedWentBack } from './feed-gone.js';

/** An epoch begins with every process stopped, so this is only for who did not stop them. */
const LOOK_EVERY_MS = 5_000;

/** A life of the feed, and the last place that is the same as before. */
export interface Epoch {
  token: string;
  startedAfter: bigint;
}

/**
 * What cursors are made of and checked with: which epoch each place of the feed was given out in. A cursor is good as long
 * as its place still belongs to its epoch. So who had read no further than the backup goes on as if nothing had happened,
 * and who had read what is lost is told.
 */
@Injectable()
export class FeedEpochs {
  private epochs: readonly Epoch[] = [];
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly database: Database) {}

  /** The epoch in which new places are given out. */
  async current(): Promise<string> {
    await this.look();
    return this.epochs.at(-1)?.token ?? FIRST_EPOCH;
  }

  /** The place of a position, with the epoch as last looked up; whoever has a cursor or a position has looked. */
  placeOf(position: bigint): FeedPlace {
    return { position, epoch: epochAt(this.epochs, position) };
  }

  cursorOf(position: bigint): string {
    return feedCursor(this.placeOf(position));
  }

  /**
   * The position that a cursor means.
   *
   * @throws ProblemError 400 `invalid_cursor`; 410 `feed_went_back` when it was given out for what is lost
   */
  async positionOf(cursor: string): Promise<bigint> {
    const place = placeOfCursor(cursor);
    await this.check(place);
    return place.position;
  }

  /** @throws ProblemError 410 `feed_went_back` when the place was given out for what is lost */
  async check({ position, epoch }: FeedPlace): Promise<void> {
    await this.look();
    if (epochAt(this.epochs, position) !== epoch) throw feedWentBack();
  }

  /** Call before places are shown. */
  async look(): Promise<void> {
    if (performance.now() - this.lookedAt < LOOK_EVERY_MS) return;
    const rows = await this.database.query<{ token: string; startedAfter: string }>(
      'select token, started_after::text as "startedAfter" from feed_epoch order by id',
    );
    this.epochs = rows.map(({ token, startedAfter }) => ({ token, startedAfter: BigInt(startedAfter) }));
    this.lookedAt = performance.now();
  }
}

/** The last epoch that began before a position. */
export function epochAt(epochs: readonly Epoch[], position: bigint): string {
  return epochs.findLast(({ startedAfter }) => startedAfter < position)?.token ?? FIRST_EPOCH;
}
