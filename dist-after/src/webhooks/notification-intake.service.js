var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var NotificationIntake_1;
import { Injectable, Logger } from '@nestjs/common';
import { isDatabaseDown } from '../platform/http/problem.filter.js';
import { SyncWaker } from '../sync/sync-waker.js';
import { NotificationStore } from './notification.store.js';
/** Batches under way at once. Two are each half as large and were no faster as a whole (decision 0013). */
const BATCHES_IN_FLIGHT = 1;
const MOST_PER_BATCH = 500;
const MOST_BYTES_PER_BATCH = 8 * 1024 * 1024;
/**
 * Group commit: notifications that arrive while a batch is being written go together into the next one, so that many
 * HTTP requests share one commit and none waits for company. `accept` resolves only after its notification is
 * committed; that is what a 200 to Cin7 means (guarantee 1).
 */
let NotificationIntake = NotificationIntake_1 = class NotificationIntake {
    store;
    waker;
    logger = new Logger(NotificationIntake_1.name);
    waiting = [];
    inFlight = 0;
    constructor(store, waker) {
        this.store = store;
        this.waker = waker;
    }
    /** Resolves when the notification is committed; rejects when it is not. */
    accept(notification) {
        return new Promise((resolve, reject) => {
            this.waiting.push({ notification, resolve, reject });
            this.startBatches();
        });
    }
    startBatches() {
        while (this.inFlight < BATCHES_IN_FLIGHT && this.waiting.length > 0) {
            const batch = this.nextBatch();
            this.inFlight += 1;
            void this.write(batch).finally(() => {
                this.inFlight -= 1;
                this.startBatches();
            });
        }
    }
    nextBatch() {
        let bytes = 0;
        let count = 0;
        for (const { notification } of this.waiting) {
            bytes += notification.body.length;
            if (count > 0 && (count >= MOST_PER_BATCH || bytes > MOST_BYTES_PER_BATCH))
                break;
            count += 1;
        }
        return this.waiting.splice(0, count);
    }
    async write(batch) {
        try {
            await this.store.insertBatch(batch.map((entry) => entry.notification));
        }
        catch (error) {
            await this.afterFailure(batch, error);
            return;
        }
        this.waker.wake(connectionsWithWork(batch));
        for (const entry of batch)
            entry.resolve();
    }
    /** When the database works and yet refuses a batch, one notification is to blame: the others must not suffer. */
    async afterFailure(batch, error) {
        if (batch.length > 1 && !isDatabaseDown(error)) {
            for (const entry of batch)
                await this.write([entry]);
            return;
        }
        this.logger.error({ err: error, notifications: batch.length }, 'Notifications could not be stored; answered 503');
        for (const entry of batch)
            entry.reject(error);
    }
};
NotificationIntake = NotificationIntake_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [NotificationStore,
        SyncWaker])
], NotificationIntake);
export { NotificationIntake };
function connectionsWithWork(batch) {
    const working = batch.filter((entry) => entry.notification.documents.length > 0);
    return working.map((entry) => entry.notification.connectionId);
}
//# sourceMappingURL=notification-intake.service.js.map