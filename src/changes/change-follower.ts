import { Injectable } from '@nestjs/common';
import { ChangeFeedReader, type FeedPiece } from './change-feed.reader.js';
import { type FeedFilter, passes } from './feed-filter.js';
import type { FilterableRow } from './feed-row.js';
import { FeedTail } from './feed-tail.js';

/** What somebody reads who follows the feed. */
export interface Following {
  filter: FeedFilter;
  limit: number;
  hasContent: boolean;
}

/** Reads what comes next in the feed, and waits for it where there is nothing yet. */
@Injectable()
export class ChangeFollower {
  constructor(
    private readonly reader: ChangeFeedReader,
    private readonly tail: FeedTail,
  ) {}

  /** What is there now. @throws ProblemError 410 when the position is not in the feed any more */
  read(after: bigint, { filter, limit, hasContent }: Following): Promise<FeedPiece> {
    return this.reader.read(after, filter, limit, hasContent);
  }

  /**
   * The next changes; none when the signal fires before there are any. The position moves on past what the filter keeps
   * back, so that it is searched once.
   *
   * @throws ProblemError 410 when the position is not in the feed any more
   */
  async next(after: bigint, following: Following, signal: AbortSignal): Promise<FeedPiece> {
    let position = after;
    for (;;) {
      const piece = this.fromTail(position, following) ?? (await this.read(position, following));
      ({ position } = piece);
      if (piece.rows.length > 0 || signal.aborted) return piece;
      if (!piece.hasMore) await this.tail.wait(position, signal);
      if (signal.aborted || this.tail.isStopped) return { rows: [], position, hasMore: false };
    }
  }

  private fromTail(after: bigint, { filter, limit }: Following): FeedPiece | null {
    const recent = this.tail.after(after);
    if (recent === null) return null;
    const rows: FilterableRow[] = [];
    for (const row of recent) {
      if (!passes(filter, row)) continue;
      if (rows.length === limit)
        return { rows, position: BigInt((rows.at(-1) as FilterableRow).position), hasMore: true };
      rows.push(row);
    }
    return { rows, position: BigInt(recent.at(-1)?.position ?? after), hasMore: false };
  }
}
