var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { invalidRequest } from '../platform/http/problem.js';
import { eventsOf, FIRST_LINE, heartbeat } from './change-events.js';
import { ChangeFollower } from './change-follower.js';
import { ChangeStream } from './change-stream.js';
import { ConsumerService } from './consumer.service.js';
import { feedCursor, feedPosition } from './feed-cursor.js';
import { filterOf } from './feed-filter.js';
import { presentChange } from './feed-row.js';
import { FeedStartReader } from './feed-start.reader.js';
import { WaitingClients } from './waiting-clients.js';
/** Changes that a stream reads at once. */
const STREAM_PIECE = 100;
/** The feed as clients read it: by pages, by pages that wait, or as a stream. */
let ChangeFeed = class ChangeFeed {
    starts;
    follower;
    waiting;
    consumers;
    constructor(starts, follower, waiting, consumers) {
        this.starts = starts;
        this.follower = follower;
        this.waiting = waiting;
        this.consumers = consumers;
    }
    /** @param gone fires when the client has left */
    async page(query, caller, gone) {
        const following = followingOf(query, caller, query.limit ?? 100);
        const start = await this.startOf(query, caller);
        const piece = await this.pieceOf(start, following, query.wait ?? 0, caller, gone);
        return {
            data: piece.rows.map((row) => presentChange(row, following.hasContent)),
            nextCursor: feedCursor(piece.position),
            hasMore: piece.hasMore,
        };
    }
    /**
     * @param lastEventId the cursor of the last event that the client got, sent by it when it comes back; goes before
     *   what the query says
     */
    async stream(query, caller, lastEventId) {
        const following = followingOf(query, caller, STREAM_PIECE);
        const start = lastEventId ? feedPosition(lastEventId) : await this.startOf(query, caller);
        // Read before the answer begins, so that a wrong place is answered with its problem.
        const first = await this.follower.read(start, following);
        let { position } = first;
        let text = FIRST_LINE + eventsOf(first.rows, following.hasContent);
        const stream = new ChangeStream(async (beat) => {
            if (text !== null) {
                const given = text;
                text = null;
                return given;
            }
            const piece = await this.follower.next(position, following, beat);
            ({ position } = piece);
            return piece.rows.length > 0 ? eventsOf(piece.rows, following.hasContent) : heartbeat(position);
        });
        const leave = this.waiting.enter({ caller, end: () => stream.end() });
        stream.once('close', leave);
        return stream;
    }
    async pieceOf(start, following, wait, caller, gone) {
        if (wait === 0)
            return this.follower.read(start, following);
        const ended = new AbortController();
        const leave = this.waiting.enter({ caller, end: () => ended.abort() });
        try {
            const signal = AbortSignal.any([gone, ended.signal, AbortSignal.timeout(wait * 1000)]);
            return await this.follower.next(start, following, signal);
        }
        finally {
            leave();
        }
    }
    async startOf({ after, from, consumer }, caller) {
        const given = Object.entries({ after, from, consumer }).filter(([, value]) => value !== undefined);
        if (given.length > 1) {
            const message = 'each of after, from and consumer says where to start: give one of them';
            throw invalidRequest(given.slice(1).map(([path]) => ({ path, message })));
        }
        if (after !== undefined)
            return feedPosition(after);
        return consumer === undefined ? this.starts.of(from) : this.consumers.positionOf(consumer, caller);
    }
};
ChangeFeed = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [FeedStartReader,
        ChangeFollower,
        WaitingClients,
        ConsumerService])
], ChangeFeed);
export { ChangeFeed };
function followingOf(query, caller, limit) {
    return { filter: filterOf(query, caller), limit, hasContent: query.embed !== 'none' };
}
//# sourceMappingURL=change-feed.service.js.map