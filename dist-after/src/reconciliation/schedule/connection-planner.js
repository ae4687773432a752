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
import { ConnectionDirectory } from '../../connections/connection-directory.service.js';
import { ConnectionListeners } from '../../connections/connection-listeners.js';
import { ScheduleStore } from './schedule.store.js';
/** Plans a connection's looks as soon as it is made or its settings change; the scheduler's tick does it otherwise. */
let ConnectionPlanner = class ConnectionPlanner {
    listeners;
    connections;
    store;
    constructor(listeners, connections, store) {
        this.listeners = listeners;
        this.connections = connections;
        this.store = store;
    }
    onModuleInit() {
        this.listeners.onChange(async ({ connectionId, aspects }) => {
            if (!aspects.includes('created') && !aspects.includes('settings'))
                return;
            const connection = await this.connections.openForSync(connectionId);
            if (connection)
                await this.store.plan([connection]);
        });
    }
};
ConnectionPlanner = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ConnectionListeners,
        ConnectionDirectory,
        ScheduleStore])
], ConnectionPlanner);
export { ConnectionPlanner };
//# sourceMappingURL=connection-planner.js.map