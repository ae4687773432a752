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
import { ReconciliationStore } from './reconciliation.store.js';
import { SyncWaker } from '../sync/sync-waker.js';
/** The one way in for whoever finds that something may be missing. */
let ReconciliationStarter = class ReconciliationStarter {
    store;
    waker;
    constructor(store, waker) {
        this.store = store;
        this.waker = waker;
    }
    /**
     * Starts a run, or has one follow when one is running: that one may have passed already what is wanted.
     *
     * @returns the run, and false when it was running before
     */
    async start(request) {
        const order = { isDeep: false, acceptsLosses: false, ...request };
        const result = await this.store.startOrFollow(order);
        if (result.started)
            this.waker.wake([request.connectionId]);
        return result;
    }
};
ReconciliationStarter = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ReconciliationStore,
        SyncWaker])
], ReconciliationStarter);
export { ReconciliationStarter };
//# sourceMappingURL=reconciliation-starter.js.map