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
import { Database } from '../../platform/database/database.js';
import { ReconciliationStore } from '../reconciliation.store.js';
/** Nobody was there for longer than this: runs are started. */
const AWAY_SECONDS = 5 * 60;
/** The signs of life of all processes together. */
let HeartbeatStore = class HeartbeatStore {
    database;
    starts;
    constructor(database, starts) {
        this.database = database;
        this.starts = starts;
    }
    /**
     * Notes that processes of these roles are alive. After a gap, which exactly one process sees, it begins in the same
     * transaction a run of each connection that may work.
     *
     * @returns since when nobody was there, if that was too long, and the connections whose run began
     */
    async beat(roles) {
        return this.database.transaction(async (tx) => {
            // In one statement. The row is locked, so of two processes the second one sees the sign of life of the first.
            const rows = await tx.query(`with before as (
           select role, at from gateway_heartbeat where role = any($1) order by role for update),
         now_alive as (
           -- Joined so that it is written after it was read.
           insert into gateway_heartbeat (role, at)
           select role, now() from unnest($1::text[]) role left join before using (role) order by role
           on conflict (role) do update set at = excluded.at)
         select at, at < now() - make_interval(secs => $2) as "isAway" from before`, [roles, AWAY_SECONDS]);
            const gaps = rows.filter((row) => row.isAway).map((row) => new Date(row.at));
            const awaySince = gaps.reduce((first, at) => (first !== null && first < at ? first : at), null);
            if (awaySince === null)
                return { awaySince, started: [] };
            const connections = await tx.query('select id from connection where enabled order by id');
            const started = [];
            for (const { id } of connections) {
                const order = { connectionId: id, reason: 'downtime', since: awaySince };
                const result = await this.starts.startWithin(tx, { ...order, isDeep: false, acceptsLosses: false });
                if (result.started)
                    started.push(id);
            }
            return { awaySince, started };
        });
    }
};
HeartbeatStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        ReconciliationStore])
], HeartbeatStore);
export { HeartbeatStore };
//# sourceMappingURL=heartbeat.store.js.map