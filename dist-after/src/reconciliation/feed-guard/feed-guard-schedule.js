var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var FeedGuardSchedule_1;
import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { FeedCheckStore } from '../../connections/registration/feed-check.store.js';
import { FeedGuard } from './feed-guard.service.js';
/** How often due checks are looked for, with one statement; a rotated push key is in Cin7 this soon. */
const TICK_MS = 10_000;
/** Connections looked at side by side: each is one call of half a second to an account of its own. */
const AT_ONCE = 4;
const MOST_PER_CLAIM = 20;
/** Runs the checks that are due; in every process that works, each check in one of them. */
let FeedGuardSchedule = FeedGuardSchedule_1 = class FeedGuardSchedule {
    checks;
    guard;
    logger = new Logger(FeedGuardSchedule_1.name);
    isStopping = false;
    running = null;
    constructor(checks, guard) {
        this.checks = checks;
        this.guard = guard;
    }
    /** Lets the checks under way end. */
    async onModuleDestroy() {
        this.isStopping = true;
        await this.running;
    }
    async tick() {
        if (this.isStopping || this.running !== null)
            return;
        this.running = this.checkDue()
            .catch((error) => {
            // The next tick tries again; while the database is away there is nothing else to do.
            this.logger.warn(`Due checks of the feed could not be looked for: ${error.message}`);
        })
            .finally(() => {
            this.running = null;
        });
        await this.running;
    }
    async checkDue() {
        for (;;) {
            const claims = await this.checks.claimDue(MOST_PER_CLAIM);
            await Promise.all(Array.from({ length: AT_ONCE }, () => this.checkSome(claims)));
            if (claims.length < MOST_PER_CLAIM || this.isStopping)
                return;
        }
    }
    async checkSome(claims) {
        for (let claim = claims.shift(); claim; claim = claims.shift()) {
            if (this.isStopping) {
                await this.checks.release(claim);
                await this.checks.makeDue(claim.connectionId);
                continue;
            }
            try {
                await this.guard.check(claim, 'watch');
            }
            catch (err) {
                this.logger.error({ err, connectionId: claim.connectionId }, 'The feed of a connection could not be looked at');
            }
        }
    }
};
__decorate([
    Interval(TICK_MS),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], FeedGuardSchedule.prototype, "tick", null);
FeedGuardSchedule = FeedGuardSchedule_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [FeedCheckStore,
        FeedGuard])
], FeedGuardSchedule);
export { FeedGuardSchedule };
//# sourceMappingURL=feed-guard-schedule.js.map