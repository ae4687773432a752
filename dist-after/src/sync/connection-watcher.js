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
import { ConnectionListeners } from '../connections/connection-listeners.js';
import { ConnectionRemovals } from '../connections/connection-removals.js';
import { ConnectionWorkStore } from './connection-work.store.js';
import { RestingConnections } from './resting-connections.js';
import { SyncRequestStore } from './sync-request.store.js';
import { SyncWaker } from './sync-waker.js';
/** Goes on with a connection's work when a person has removed what it waited for, and ends it with the connection. */
let ConnectionWatcher = class ConnectionWatcher {
    connections;
    requests;
    resting;
    waker;
    removals;
    work;
    constructor(connections, requests, resting, waker, removals, work) {
        this.connections = connections;
        this.requests = requests;
        this.resting = resting;
        this.waker = waker;
        this.removals = removals;
        this.work = work;
    }
    onModuleInit() {
        this.removals.onRemove((tx, connectionId) => this.work.end(tx, connectionId));
        this.connections.onChange(async ({ connectionId, aspects }) => {
            this.resting.forget(connectionId);
            if (aspects.includes('credential'))
                await this.work.goOn(connectionId);
            if (aspects.includes('settings'))
                await this.requests.releaseHeld(connectionId);
            if (aspects.some((aspect) => aspect !== 'deleted' && aspect !== 'disabled'))
                this.waker.wake([connectionId]);
        });
    }
};
ConnectionWatcher = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ConnectionListeners,
        SyncRequestStore,
        RestingConnections,
        SyncWaker,
        ConnectionRemovals,
        ConnectionWorkStore])
], ConnectionWatcher);
export { ConnectionWatcher };
//# sourceMappingURL=connection-watcher.js.map