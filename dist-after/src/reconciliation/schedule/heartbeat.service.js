var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var Heartbeat_1;
import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Settings } from '../../platform/config/settings.js';
import { SyncWaker } from '../../sync/sync-waker.js';
import { HeartbeatStore } from './heartbeat.store.js';
/** How often a process says that it is alive. */
export const BEAT_MS = 30_000;
/**
 * Says that this process is alive, and starts a run of each connection when nobody of its role was for a while: whether
 * notifications could not be taken in or documents not be read, something may have been missed.
 */
let Heartbeat = Heartbeat_1 = class Heartbeat {
    store;
    waker;
    logger = new Logger(Heartbeat_1.name);
    roles;
    isStopping = false;
    constructor(settings, store, waker) {
        this.store = store;
        this.waker = waker;
        this.roles = settings.role === 'all' ? ['api', 'worker'] : [settings.role];
    }
    async onApplicationBootstrap() {
        await this.beat();
    }
    onModuleDestroy() {
        this.isStopping = true;
    }
    async beat() {
        if (this.isStopping)
            return;
        try {
            const { awaySince, started } = await this.store.beat(this.roles);
            if (awaySince === null)
                return;
            const connections = started.length;
            this.logger.warn({ awaySince, connections }, 'The gateway was away; what it may have missed is compared');
            this.waker.wake(started);
        }
        catch (error) {
            // The database is away, so the gap grows and is noticed when it is back.
            this.logger.warn(`A sign of life could not be written: ${error.message}`);
        }
    }
};
__decorate([
    Interval(BEAT_MS),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], Heartbeat.prototype, "beat", null);
Heartbeat = Heartbeat_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Settings,
        HeartbeatStore,
        SyncWaker])
], Heartbeat);
export { Heartbeat };
//# sourceMappingURL=heartbeat.service.js.map