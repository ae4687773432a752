var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var SyncWorker_1;
import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Settings } from '../platform/config/settings.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { BackgroundWorkRegistry } from './background-work-registry.js';
import { HandlerRegistry } from './handler-registry.js';
import { SyncRequestStore } from './sync-request.store.js';
import { SyncRunner } from './sync-runner.js';
import { SYNC_QUEUE } from './sync-queue.js';
/** How often due work is looked for that nobody was woken for: retries, and wakes that were lost. */
export const SWEEP_MS = 5_000;
/** Runs connections when they are woken; only in processes whose role is to work. */
let SyncWorker = SyncWorker_1 = class SyncWorker {
    settings;
    jobs;
    runner;
    requests;
    handlers;
    background;
    logger = new Logger(SyncWorker_1.name);
    later = new Map();
    stopping = new AbortController();
    constructor(settings, jobs, runner, requests, handlers, background) {
        this.settings = settings;
        this.jobs = jobs;
        this.runner = runner;
        this.requests = requests;
        this.handlers = handlers;
        this.background = background;
    }
    async onApplicationBootstrap() {
        this.handlers.assertComplete();
        // The embedded database serves one process only: what is claimed now was claimed by one that was killed.
        if (this.settings.databaseUrl === null)
            await this.requests.releaseClaims();
        await this.runner.tidyUp();
        await this.jobs.work(SYNC_QUEUE.name, this.settings.workerConcurrency, (id, turn) => this.serve(id, turn));
        await this.sweep();
    }
    /** Running connections end after the document they are at, before the job runner stops. */
    onModuleDestroy() {
        this.stopping.abort();
        for (const { timer } of this.later.values())
            clearTimeout(timer);
        this.later.clear();
    }
    /** Wakes every connection that has due work and may work. */
    async sweep() {
        if (this.stopping.signal.aborted)
            return;
        try {
            await this.runner.releaseBroken();
            const asked = await this.requests.connectionsWithDueWork();
            const due = [...new Set([...asked, ...(await this.background.get().connectionsWithDueSteps())])];
            if (due.length === 0)
                return;
            await this.jobs.releaseDead(SYNC_QUEUE.name);
            await this.jobs.wakeMany(SYNC_QUEUE.name, due, 'inTurn');
            // A job that waits already is not announced again, and an announcement may be missed.
            this.jobs.look(SYNC_QUEUE.name);
        }
        catch (error) {
            // The next sweep tries again; while the database is away there is nothing else to do.
            this.logger.warn(`Due work could not be looked for: ${error.message}`);
        }
    }
    async serve(connectionId, turn) {
        const signal = AbortSignal.any([turn.signal, this.stopping.signal]);
        const { again } = await this.runner.run(connectionId, { ...turn, signal });
        if (typeof again === 'object')
            this.wakeLater(connectionId, again.afterMs);
        return again === 'now' && !this.stopping.signal.aborted ? 'again' : 'done';
    }
    /** A hint kept in memory so that a rest ends on time; if this process dies, a sweep finds the work. */
    wakeLater(connectionId, afterMs) {
        if (this.stopping.signal.aborted)
            return;
        const at = performance.now() + afterMs + 5;
        const known = this.later.get(connectionId);
        if (known && known.at <= at)
            return;
        clearTimeout(known?.timer);
        const timer = setTimeout(() => {
            this.later.delete(connectionId);
            this.jobs.wake(SYNC_QUEUE.name, connectionId).catch(() => undefined);
        }, at - performance.now());
        this.later.set(connectionId, { at, timer });
    }
};
__decorate([
    Interval(SWEEP_MS),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], SyncWorker.prototype, "sweep", null);
SyncWorker = SyncWorker_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Settings,
        JobQueue,
        SyncRunner,
        SyncRequestStore,
        HandlerRegistry,
        BackgroundWorkRegistry])
], SyncWorker);
export { SyncWorker };
//# sourceMappingURL=sync-worker.js.map