var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var ReconciliationScheduler_1;
import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { SyncWaker } from '../../sync/sync-waker.js';
import { jitterOf, lastNight } from './night.js';
import { ScheduleStore } from './schedule.store.js';
/** How often the clocks of all connections are looked at. */
export const TICK_MS = 60_000;
const PURGE_EVERY_MS = 6 * 60 * 60_000;
/**
 * Begins the nightly runs, each at the merchant's own time. Every worker looks at the clocks; which one begins a run is
 * decided by a row, so a run is begun once whatever number of workers there is, and made up for when all were away.
 */
let ReconciliationScheduler = ReconciliationScheduler_1 = class ReconciliationScheduler {
    store;
    waker;
    logger = new Logger(ReconciliationScheduler_1.name);
    isStopping = false;
    purgedAt = 0;
    constructor(store, waker) {
        this.store = store;
        this.waker = waker;
    }
    async onApplicationBootstrap() {
        await this.tick();
    }
    onModuleDestroy() {
        this.isStopping = true;
    }
    async tick() {
        if (this.isStopping)
            return;
        try {
            const now = new Date();
            const connections = await this.store.connections();
            await this.store.plan(connections);
            for (const connection of connections)
                await this.lookAtClock(connection, now);
            if (now.getTime() - this.purgedAt < PURGE_EVERY_MS)
                return;
            await this.store.purge();
            this.purgedAt = now.getTime();
        }
        catch (error) {
            // The next tick tries again; what was missed is made up for.
            this.logger.warn(`The clocks of the connections could not be looked at: ${error.message}`);
        }
    }
    async lookAtClock(connection, now) {
        const { id, settings, accountZone, night: decided } = connection;
        const zone = settings.timeZone ?? accountZone ?? 'utc';
        const night = lastNight(now, settings.reconciliation.at, zone, jitterOf(id));
        if (night.dueAt < connection.createdAt)
            return;
        if (decided && (decided.on > night.on || (decided.on === night.on && decided.outcome === 'started')))
            return;
        const obstacle = obstacleOf(connection);
        if (obstacle !== null) {
            if (decided?.on !== night.on || decided.reason !== obstacle)
                await this.store.skipNight(id, night, obstacle);
            return;
        }
        if (!(await this.store.startNight(id, night)))
            return;
        this.logger.log({ connectionId: id, night: night.on, zone }, 'A nightly reconciliation began');
        this.waker.wake([id]);
    }
};
__decorate([
    Interval(TICK_MS),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], ReconciliationScheduler.prototype, "tick", null);
ReconciliationScheduler = ReconciliationScheduler_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ScheduleStore,
        SyncWaker])
], ReconciliationScheduler);
export { ReconciliationScheduler };
function obstacleOf({ enabled, stoppedReason }) {
    if (!enabled)
        return 'The connection is paused. The run begins as soon as it is enabled.';
    if (stoppedReason === null)
        return null;
    return `Cin7 refused the key, so the run begins when a test of the credential succeeds: ${stoppedReason}`;
}
//# sourceMappingURL=reconciliation-scheduler.service.js.map