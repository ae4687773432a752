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
import { laneName, WORST_URGENT_LANE } from './lanes.js';
/** Counts what waits. */
let BacklogReader = class BacklogReader {
    database;
    constructor(database) {
        this.database = database;
    }
    async of(connectionId) {
        const groups = await this.database.query(`select lane, status, count(*)::int as count, min(requested_at) as oldest, max(due_at) as last_due
         from sync_request where connection_id = $1 group by lane, status order by lane`, [connectionId]);
        const waiting = groups.filter((group) => group.status === 'waiting');
        const countOf = (status) => groups.reduce((sum, group) => sum + (group.status === status ? group.count : 0), 0);
        return {
            waiting: countOf('waiting'),
            held: countOf('held'),
            parked: countOf('parked'),
            byLane: waiting.map(({ lane, count, oldest }) => {
                return { lane: laneName(lane), waiting: count, oldestRequestedAt: new Date(oldest) };
            }),
            lastDueAt: latest(waiting.map((group) => new Date(group.last_due))),
        };
    }
    /** When the first of the documents that are parked now was parked; null when nobody noted it. */
    async parkedSince(connectionId) {
        const [row] = await this.database.query(`select coalesce(min(d.at), min(r.requested_at)) as since
         from sync_request r left join notification_document d on d.sync_request_id = r.id and d.outcome = 'parked'
        where r.connection_id = $1 and r.status = 'parked'`, [connectionId]);
        return row?.since ? new Date(row.since) : null;
    }
    /**
     * What waits in all connections of a Cin7 account that may work, and in this one in any case. Follows the runner: what
     * is urgent goes one by one, products by pages unless the pages did not bring them, and what a notification carries
     * costs nothing.
     */
    async workOfAccount(accountId, connectionId) {
        return this.database.query(`select r.connection_id as "connectionId",
              count(*) filter (where not is_carried and not is_paged)::int as singles,
              count(*) filter (where not is_carried and is_paged)::int as paged
         from credential k
         join connection c on c.credential_id = k.id
         join sync_request r on r.connection_id = c.id and r.status = 'waiting'
        cross join lateral (
          select r.domain = 'products' and r.lane > $3 and not r.needs_single as is_paged,
                 r.domain = 'products' and r.lane > $3 and not r.must_fetch and r.carried_by is not null
                   and coalesce((c.settings -> 'items' ->> 'trustPayload')::boolean, true) as is_carried) cost
        where k.username = $1 and (c.enabled or c.id = $2)
        group by r.connection_id`, [accountId, connectionId, WORST_URGENT_LANE]);
    }
    /** When each topic was last received. */
    async lastReceived(connectionId) {
        const rows = await this.database.query(`select topic, max(received_at) as at from notification
        where connection_id = $1 and topic is not null group by topic`, [connectionId]);
        return new Map(rows.map((row) => [row.topic, new Date(row.at)]));
    }
};
BacklogReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], BacklogReader);
export { BacklogReader };
function latest(dates) {
    return dates.reduce((last, date) => (last !== null && last > date ? last : date), null);
}
//# sourceMappingURL=backlog.reader.js.map