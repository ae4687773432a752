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
import { ChangeFeedReader } from './change-feed.reader.js';
import { passes } from './feed-filter.js';
import { FeedTail } from './feed-tail.js';
/** Reads what comes next in the feed, and waits for it where there is nothing yet. */
let ChangeFollower = class ChangeFollower {
    reader;
    tail;
    constructor(reader, tail) {
        this.reader = reader;
        this.tail = tail;
    }
    /** What is there now. @throws ProblemError 410 when the position is not in the feed any more */
    read(after, { filter, limit, hasContent }) {
        return this.reader.read(after, filter, limit, hasContent);
    }
    /**
     * The next changes; none when the signal fires before there are any. The position moves on past what the filter keeps
     * back, so that it is searched once.
     *
     * @throws ProblemError 410 when the position is not in the feed any more
     */
    async next(after, following, signal) {
        let position = after;
        for (;;) {
            const piece = this.fromTail(position, following) ?? (await this.read(position, following));
            ({ position } = piece);
            if (piece.rows.length > 0 || signal.aborted)
                return piece;
            if (!piece.hasMore)
                await this.tail.wait(position, signal);
            if (signal.aborted || this.tail.isStopped)
                return { rows: [], position, hasMore: false };
        }
    }
    fromTail(after, { filter, limit }) {
        const recent = this.tail.after(after);
        if (recent === null)
            return null;
        const rows = [];
        for (const row of recent) {
            if (!passes(filter, row))
                continue;
            if (rows.length === limit)
                return { rows, position: BigInt(rows.at(-1).position), hasMore: true };
            rows.push(row);
        }
        return { rows, position: BigInt(recent.at(-1)?.position ?? after), hasMore: false };
    }
};
ChangeFollower = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ChangeFeedReader,
        FeedTail])
], ChangeFollower);
export { ChangeFollower };
//# sourceMappingURL=change-follower.js.map