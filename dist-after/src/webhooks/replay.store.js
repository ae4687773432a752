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
import { NotificationStore } from './notification.store.js';
/** Notifications of one step: short transactions, and bodies that fit into memory. */
const MOST_PER_STEP = 500;
const MOST_BYTES_PER_STEP = 8 * 1024 * 1024;
/** Nobody can look at the documents of a connection that is gone. */
const CONNECTION_EXISTS = 'exists (select 1 from connection c where c.id = n.connection_id)';
/** The SQL of finding notifications to replay; asking for their documents is the `NotificationStore`'s. */
let ReplayStore = class ReplayStore {
    database;
    notifications;
    constructor(database, notifications) {
        this.database = database;
        this.notifications = notifications;
    }
    /** The database's clock. */
    async now() {
        const [row] = await this.database.query('select now()::text as now');
        return row?.now ?? '';
    }
    async find(id) {
        const [row] = await this.database.query(`select id, connection_id as "connectionId", topic, event_type as "eventType", status, body
         from notification where id = $1`, [id]);
        return row ?? null;
    }
    /** How many notifications up to `until` there are to replay. */
    async count(filter, until) {
        const { conditions, params } = conditionsOf(filter, until);
        const [row] = await this.database.query(`select count(*)::int as count from notification n where ${conditions}`, params);
        return row?.count ?? 0;
    }
    /** The next notifications after `place`, oldest first; none at the end. */
    async next(filter, until, place) {
        const { conditions, params } = conditionsOf(filter, until);
        const after = place
            ? `and (received_at, id) > ($${params.length + 1}::timestamptz, $${params.length + 2}::uuid)`
            : '';
        return this.database.query(`select id, connection_id as "connectionId", topic, event_type as "eventType", status, body,
              received_at::text as "receivedAt"
         from (select page.*, sum(octet_length(body)) over (order by received_at, id) - octet_length(body) as before
                 from (select * from notification n where ${conditions} ${after}
                        order by received_at, id limit ${MOST_PER_STEP}) page) sized
        where before < ${MOST_BYTES_PER_STEP}
        order by received_at, id`, place ? [...params, place.receivedAt, place.id] : params);
    }
    /**
     * Asks again for what these notifications name.
     *
     * @returns those of connections that still exist, the others are left as they are
     */
    askAgain(batch) {
        return this.database.transaction(async (tx) => {
            // Held until the end: whoever deletes a connection then also deletes what is asked for here.
            const rows = await tx.query('select id from connection where id = any($1) order by id for key share', [[...new Set(batch.map((notification) => notification.connectionId))]]);
            const existing = new Set(rows.map((row) => row.id));
            const asked = batch.filter((notification) => existing.has(notification.connectionId));
            if (asked.length > 0)
                await this.notifications.askAgain(tx, asked);
            return asked;
        });
    }
};
ReplayStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        NotificationStore])
], ReplayStore);
export { ReplayStore };
function conditionsOf(filter, until) {
    const params = [until];
    const conditions = ['n.received_at <= $1::timestamptz', CONNECTION_EXISTS];
    const add = (condition, value) => {
        if (value !== undefined)
            conditions.push(`${condition} $${params.push(value)}`);
    };
    add('n.connection_id =', filter.connectionId);
    add('n.topic =', filter.topic);
    add('n.status =', filter.status);
    add('n.reference =', filter.reference);
    add('n.received_at >=', filter.from && new Date(filter.from).toISOString());
    add('n.received_at <', filter.to && new Date(filter.to).toISOString());
    return { conditions: conditions.join(' and '), params };
}
//# sourceMappingURL=replay.store.js.map