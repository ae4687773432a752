import { Injectable } from '@nestjs/common';
import type { Caller } from '../access/caller.js';
import { invalidRequest } from '../platform/http/problem.js';
import { eventsOf, FIRST_LINE, heartbeat } from './change-events.js';
import { ChangeFollower, type Following } from './change-follower.js';
import { ChangeStream } from './change-stream.js';
import type { ChangePageDto, ChangeQueryDto } from './change.dto.js';
import { ConsumerService } from './consumer.service.js';
import { FeedEpochs } from './feed-epochs.js';
import { filterOf } from './feed-filter.js';
import { presentChange } from './feed-row.js';
import { FeedStartReader } from './feed-start.reader.js';
import { WaitingClients } from './waiting-clients.js';

/** Changes that a stream reads at once. */
const STREAM_PIECE = 100;

/** The feed as clients read it: by pages, by pages that wait, or as a stream. */
@Injectable()
export class ChangeFeed {
  constructor(
    private readonly starts: FeedStartReader,
    private readonly follower: ChangeFollower,
    private readonly waiting: WaitingClients,
    private readonly consumers: ConsumerService,
    private readonly epochs: FeedEpochs,
  ) {}

  /** @param gone fires when the client has left */
  async page(query: ChangeQueryDto, caller: Caller, gone: AbortSignal): Promise<ChangePageDto> {
    const following = followingOf(query, caller, query.limit ?? 100);
    const start = await this.startOf(query, caller);
    const piece = await this.pieceOf(start, following, query.wait ?? 0, caller, gone);
    return {
      data: piece.rows.map((row) => presentChange(row, following.hasContent, this.epochs)),
      nextCursor: this.epochs.cursorOf(piece.position),
      hasMore: piece.hasMore,
    };
  }

  /**
   * @param lastEventId the cursor of the last event that the client got, sent by it when it comes back; goes before
   *   what the query says
   */
  async stream(query: ChangeQueryDto, caller: Caller, lastEventId: string | undefined): Promise<ChangeStream> {
    const following = followingOf(query, caller, STREAM_PIECE);
    const start = lastEventId ? await this.epochs.positionOf(lastEventId) : await this.startOf(query, caller);
    // Read before the answer begins, so that a wrong place is answered with its problem.
    const first = await this.follower.read(start, following);
    let { position } = first;
    let text: string | null = FIRST_LINE + eventsOf(first.rows, following.hasContent, this.epochs);
    const stream: ChangeStream = new ChangeStream(async (beat) => {
      if (text !== null) {
        const given = text;
        text = null;
        return given;
      }
      const piece = await this.follower.next(position, following, beat);
      ({ position } = piece);
      return piece.rows.length > 0
        ? eventsOf(piece.rows, following.hasContent, this.epochs)
        : heartbeat(position, this.epochs);
    });
    const leave = this.waiting.enter({ caller, end: () => stream.end() });
    stream.once('close', leave);
    return stream;
  }

  private async pieceOf(start: bigint, following: Following, wait: number, caller: Caller, gone: AbortSignal) {
    if (wait === 0) return this.follower.read(start, following);
    const ended = new AbortController();
    const leave = this.waiting.enter({ caller, end: () => ended.abort() });
    try {
      const signal = AbortSignal.any([gone, ended.signal, AbortSignal.timeout(wait * 1000)]);
      return await this.follower.next(start, following, signal);
    } finally {
      leave();
    }
  }

  private async startOf({ after, from, consumer }: ChangeQueryDto, caller: Caller): Promise<bigint> {
    const given = Object.entries({ after, from, consumer }).filter(([, value]) => value !== undefined);
    if (given.length > 1) {
      const message = 'each of after, from and consumer says where to start: give one of them';
      throw invalidRequest(given.slice(1).map(([path]) => ({ path, message })));
    }
    if (after !== undefined) return this.epochs.positionOf(after);
    await this.epochs.look();
    return consumer === undefined ? this.starts.of(from) : this.consumers.positionOf(consumer, caller);
  }
}

function followingOf(query: ChangeQueryDto, caller: Caller, limit: number): Following {
  return { filter: filterOf(query, caller), limit, hasContent: query.embed !== 'none' };
}
