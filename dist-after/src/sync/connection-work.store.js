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
import { Database } from '../platform/database/database.js';
import { settleNotifications } from './settle-notifications.js';
const DELETED = 'The connection was deleted before this document was read.';
/** All of a connection's work at once, when something happens to the connection. */
let ConnectionWorkStore = class ConnectionWorkStore {
    database;
    constructor(database) {
        this.database = database;
    }
    /** What waits because calls were refused, stopped or impossible is due now: they are possible again. */
    async goOn(connectionId) {
        await this.database.query(`update sync_request set due_at = now()
        where id in (select id from sync_request
                      where connection_id = $1 and status = 'waiting' and due_at > now()
                        and error_kind in ('rate_limited', 'auth', 'unreachable')
                      order by connection_id, domain, external_id for update)`, [connectionId]);
    }
    /** Ends the work of a connection that is deleted, and tells the notifications that waited for it. */
    async end(tx, connectionId) {
        await tx.query('delete from page_scan where connection_id = $1', [connectionId]);
        await tx.query('delete from kept_source where connection_id = $1', [connectionId]);
        const told = await tx.query(`with ended as (
         delete from sync_request where id in (
           select id from sync_request where connection_id = $1 order by connection_id, domain, external_id for update)
         returning id)
       update notification_document d set outcome = 'ignored', reason = $2, record_ids = '{}', at = now()
         from ended where d.sync_request_id = ended.id and (d.outcome is null or d.outcome = 'held')
       returning d.notification_id as id`, [connectionId, DELETED]);
        await settleNotifications(tx, [...new Set(told.map((row) => row.id))]);
    }
    /** For what came in a moment after: another process may not have heard yet that the connection is deleted. */
    async endOfDeleted(connectionId) {
        await this.database.transaction((tx) => this.end(tx, connectionId));
    }
    /** Connections that have work and do not exist. */
    async deletedWithWork() {
        const rows = await this.database.query(`select distinct r.connection_id as id from sync_request r
        where not exists (select 1 from connection c where c.id = r.connection_id)`);
        return rows.map((row) => row.id);
    }
};
ConnectionWorkStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], ConnectionWorkStore);
export { ConnectionWorkStore };
//# sourceMappingURL=connection-work.store.js.map