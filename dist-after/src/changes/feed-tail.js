var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var FeedTail_1;
import { Injectable, Logger } from '@nestjs/common';
import { DatabaseListener } from '../platform/database/database-listener.js';
import { ChangeFeedReader } from './change-feed.reader.js';
import { FeedStartReader } from './feed-start.reader.js';
import { RecentChanges } from './recent-changes.js';
/** Of the trigger on `revision`. */
const CHANNEL = 'erpgate_changes';
/** How long a change stays unnoticed when its notice was lost. */
const LOOK_EVERY_MS = 1_000;
/** Whoever was told of changes soon waits for the next; until then the tail is followed a while without anybody. */
const LINGER_MS = 2_000;
const MOST_AT_ONCE = 1_000;
/** So many times in a row may changes be found that nobody told of, before the listening connection is mistrusted. */
const MOST_UNTOLD = 3;
/**
 * Follows the end of the feed for everybody in this process who waits there: what is new is read once and kept for a
 * while, however many wait. Told by NOTIFY; looks by itself once a second, and only while somebody waits.
 */
let FeedTail = FeedTail_1 = class FeedTail {
    reader;
    starts;
    listener;
    /** True from the shutdown on: then nobody waits any more. */
    isStopped = false;
    logger = new Logger(FeedTail_1.name);
    recent = new RecentChanges();
    waiting = new Set();
    following = null;
    isListening = false;
    hasNews = true;
    untold = 0;
    lastWaitedAt = 0;
    lastFaultAt = 0;
    hear = null;
    constructor(reader, starts, listener) {
        this.reader = reader;
        this.starts = starts;
        this.listener = listener;
    }
    /** All changes after a position that were read here; null when some of them have to be read from the database. */
    after(position) {
        return this.recent.after(position);
    }
    /** Resolves when there is something after a position, or when the signal fires. */
    async wait(after, signal) {
        if (signal.aborted || this.isStopped)
            return;
        await new Promise((resolve) => {
            const waiter = {
                after,
                wake: () => {
                    this.waiting.delete(waiter);
                    signal.removeEventListener('abort', waiter.wake);
                    resolve();
                },
            };
            this.waiting.add(waiter);
            signal.addEventListener('abort', waiter.wake);
            this.follow();
            this.wakeThoseBehind();
        });
    }
    async onModuleDestroy() {
        this.isStopped = true;
        this.hear?.();
        for (const { wake } of [...this.waiting])
            wake();
        await this.following;
    }
    follow() {
        this.lastWaitedAt = Date.now();
        if (this.following)
            return;
        if (!this.isListening) {
            this.isListening = true;
            this.listener.listen(CHANNEL, () => this.told());
        }
        this.following = this.followOn().finally(() => {
            this.following = null;
            // Somebody may have come in the very moment in which it ended.
            if (this.waiting.size > 0 && !this.isStopped)
                this.follow();
        });
    }
    async followOn() {
        await this.look(() => this.begin());
        while (!this.isStopped && this.isWanted()) {
            const wasTold = await this.news();
            if (this.isStopped || !this.isWanted())
                break;
            await this.look(() => this.readOn(wasTold));
        }
        this.recent.clear();
    }
    isWanted() {
        if (this.waiting.size > 0)
            this.lastWaitedAt = Date.now();
        return Date.now() - this.lastWaitedAt < LINGER_MS;
    }
    async look(read) {
        try {
            await read();
            this.wakeThoseBehind();
        }
        catch (error) {
            if (Date.now() - this.lastFaultAt < 5_000)
                return;
            this.lastFaultAt = Date.now();
            this.logger.warn(`The feed's end could not be read, it is tried again: ${error.message}`);
        }
    }
    async begin() {
        this.hasNews = false;
        this.recent.beginAt(await this.starts.now());
    }
    async readOn(wasTold) {
        this.hasNews = false;
        const { head } = this.recent;
        if (head === null)
            return this.begin();
        const rows = await this.reader.readAll(head, MOST_AT_ONCE);
        this.recent.add(rows);
        if (rows.length === MOST_AT_ONCE)
            this.hasNews = true;
        this.untold = wasTold || rows.length === 0 ? 0 : this.untold + 1;
        if (this.untold < MOST_UNTOLD)
            return;
        this.untold = 0;
        this.listener.renew();
    }
    told() {
        this.hasNews = true;
        this.hear?.();
    }
    /** @returns whether somebody told of changes; else it is time to look anyway */
    async news() {
        if (this.hasNews)
            return true;
        await new Promise((resolve) => {
            const timer = setTimeout(resolve, LOOK_EVERY_MS);
            this.hear = () => {
                clearTimeout(timer);
                resolve();
            };
        });
        this.hear = null;
        return this.hasNews;
    }
    wakeThoseBehind() {
        const { head } = this.recent;
        if (head === null)
            return;
        for (const { after, wake } of [...this.waiting])
            if (after < head)
                wake();
    }
};
FeedTail = FeedTail_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ChangeFeedReader,
        FeedStartReader,
        DatabaseListener])
], FeedTail);
export { FeedTail };
//# sourceMappingURL=feed-tail.js.map