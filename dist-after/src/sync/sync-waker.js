var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var SyncWaker_1;
import { Injectable, Logger } from '@nestjs/common';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { SYNC_QUEUE } from './sync-queue.js';
/**
 * How long a connection that was woken is not woken again. A run goes on until nothing is due, so it finds by itself
 * what comes meanwhile; this is the longest that something waits which came just after its end.
 */
const GAP_MS = 100;
/**
 * Tells the workers which connections have work: the first time at once, then gathered, so that a thousand
 * notifications a second do not cost a thousand messages. Nobody waits for the message, and one that fails is only
 * logged, because the sweep finds the work anyway.
 */
let SyncWaker = SyncWaker_1 = class SyncWaker {
    jobs;
    logger = new Logger(SyncWaker_1.name);
    /** Woken since the last gap ended. */
    woken = new Set();
    /** To be woken when it ends. */
    waiting = new Set();
    gap = null;
    constructor(jobs) {
        this.jobs = jobs;
    }
    wake(connectionIds) {
        const now = [];
        for (const id of connectionIds) {
            if (this.woken.has(id))
                this.waiting.add(id);
            else
                now.push(id);
            this.woken.add(id);
        }
        this.send(now);
    }
    /** What still waits is told at once: the process ends. */
    onModuleDestroy() {
        this.endGap();
        if (this.gap)
            clearTimeout(this.gap);
    }
    send(ids) {
        if (ids.length === 0)
            return;
        this.gap ??= setTimeout(() => this.endGap(), GAP_MS);
        this.jobs.wakeMany(SYNC_QUEUE.name, ids).catch((error) => {
            this.logger.warn(`Workers could not be woken, the next sweep will: ${error.message}`);
        });
    }
    endGap() {
        this.gap = null;
        this.woken = this.waiting;
        this.waiting = new Set();
        this.send([...this.woken]);
    }
};
SyncWaker = SyncWaker_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [JobQueue])
], SyncWaker);
export { SyncWaker };
//# sourceMappingURL=sync-waker.js.map