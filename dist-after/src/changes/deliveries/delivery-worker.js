var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var DeliveryWorker_1;
import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DatabaseListener } from '../../platform/database/database-listener.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { DELIVERY_QUEUE } from './delivery-queue.js';
import { DeliveryRunner } from './delivery-runner.js';
import { DeliveryStore } from './delivery.store.js';
/** How often due deliveries are looked for that nobody told of: retries, and notices that were lost. */
const SWEEP_MS = 5_000;
/** What is told within so short a time is looked for once. */
const GATHER_MS = 100;
/** Endpoints that one process serves at once. */
const CONCURRENCY = 16;
/** Of the trigger on `revision`. */
const CHANNEL = 'erpgate_changes';
/** Has changes delivered; only in processes whose role is to work. */
let DeliveryWorker = DeliveryWorker_1 = class DeliveryWorker {
    jobs;
    listener;
    store;
    runner;
    logger = new Logger(DeliveryWorker_1.name);
    stopping = new AbortController();
    timer = null;
    constructor(jobs, listener, store, runner) {
        this.jobs = jobs;
        this.listener = listener;
        this.store = store;
        this.runner = runner;
    }
    async onApplicationBootstrap() {
        await this.jobs.work(DELIVERY_QUEUE.name, CONCURRENCY, (id, turn) => this.serve(id, turn));
        this.listener.listen(CHANNEL, () => this.lookSoon());
        await this.sweep();
    }
    /** What is on its way is given up; whoever is next delivers it again, with the same id. */
    onModuleDestroy() {
        this.stopping.abort();
        if (this.timer)
            clearTimeout(this.timer);
    }
    /** Wakes every endpoint for which something can be done, also those whose sender died. */
    async sweep() {
        if (this.stopping.signal.aborted)
            return;
        await this.look(true);
    }
    lookSoon() {
        if (this.stopping.signal.aborted)
            return;
        this.timer ??= setTimeout(() => {
            this.timer = null;
            void this.look(false);
        }, GATHER_MS);
    }
    async look(isSweep) {
        try {
            const due = await this.store.due();
            if (due.length === 0)
                return;
            if (isSweep)
                await this.jobs.releaseDead(DELIVERY_QUEUE.name);
            await this.jobs.wakeMany(DELIVERY_QUEUE.name, due, 'inTurn');
            this.jobs.look(DELIVERY_QUEUE.name);
        }
        catch (error) {
            this.logger.warn(`Due deliveries could not be looked for: ${error.message}`);
        }
    }
    async serve(endpointId, turn) {
        const signal = AbortSignal.any([turn.signal, this.stopping.signal]);
        const result = await this.runner.run(endpointId, { signal, othersWait: () => turn.othersWait() });
        return this.stopping.signal.aborted ? 'done' : result;
    }
};
__decorate([
    Interval(SWEEP_MS),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], DeliveryWorker.prototype, "sweep", null);
DeliveryWorker = DeliveryWorker_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [JobQueue,
        DatabaseListener,
        DeliveryStore,
        DeliveryRunner])
], DeliveryWorker);
export { DeliveryWorker };
//# sourceMappingURL=delivery-worker.js.map