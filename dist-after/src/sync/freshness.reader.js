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
import { TEST_EVENT_TYPE } from '../cin7-core/topics.js';
import { SECRET_UNREADABLE } from '../credentials/credential-store.js';
import { Database } from '../platform/database/database.js';
/**
 * Small rows and one step into an index for each connection: nothing here grows with the number of notifications. The
 * tables of reconciliation/ are read by SQL, because that room stands above this one.
 */
const FACTS = `
  select c.id as connection_id, c.name, c.enabled, c.created_at,
         (select n.received_at from notification n
           where n.connection_id = c.id and n.event_type is distinct from $2
           order by n.received_at desc limit 1) as last_notification_at,
         a.last_success_at, a.stopped_at, a.stopped_reason,
         case when k.last_test ->> 'errorKind' = $3 then k.last_test end as unreadable, f.outcome, f.reason, f.last_checked_at, f.next_check_at,
         (select json_agg(json_build_object('domain', w.domain, 'up_to', w.complete_up_to))
            from reconciliation_watermark w where w.connection_id = c.id) as watermarks,
         (select json_agg(r) from webhook_registration r where r.connection_id = c.id) as topics,
         (select json_agg(t) from topic_rhythm t where t.connection_id = c.id) as rhythms,
         coalesce(p.count, 0)::int as parked, p.since as parked_since
    from connection c
    join credential k on k.id = c.credential_id
    left join cin7_account a on a.account_id = k.username
    left join feed_check f on f.connection_id = c.id
    left join (select connection_id, count(*) as count, min(requested_at) as since
                 from sync_request where status = 'parked' and ($1::uuid is null or connection_id = $1)
                group by connection_id) p on p.connection_id = c.id
   where $1::uuid is null or c.id = $1
   order by c.id`;
/** Reads how fresh connections are. */
let FreshnessReader = class FreshnessReader {
    database;
    constructor(database) {
        this.database = database;
    }
    /** @returns null when there is no such connection */
    async of(connectionId) {
        const [row] = await this.database.query(FACTS, [connectionId, TEST_EVENT_TYPE, SECRET_UNREADABLE]);
        return row ? factsOf(row) : null;
    }
    async all() {
        const rows = await this.database.query(FACTS, [null, TEST_EVENT_TYPE, SECRET_UNREADABLE]);
        return rows.map(factsOf);
    }
};
FreshnessReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], FreshnessReader);
export { FreshnessReader };
function factsOf(row) {
    return {
        connectionId: row.connection_id,
        name: row.name,
        enabled: row.enabled,
        createdAt: new Date(row.created_at),
        lastNotificationAt: date(row.last_notification_at),
        lastCallAt: date(row.last_success_at),
        stopped: row.stopped_at
            ? { since: new Date(row.stopped_at), reason: row.stopped_reason ?? 'Cin7 refused the key.' }
            : null,
        unreadable: row.unreadable && { since: new Date(row.unreadable.testedAt), reason: row.unreadable.reason },
        parked: row.parked_since ? { count: row.parked, since: new Date(row.parked_since) } : null,
        completeUpTo: Object.fromEntries((row.watermarks ?? []).map(({ domain, up_to }) => [domain, new Date(up_to)])),
        feed: row.next_check_at
            ? {
                outcome: row.outcome,
                reason: row.reason,
                lastCheckedAt: date(row.last_checked_at),
                nextCheckAt: new Date(row.next_check_at),
            }
            : null,
        topics: (row.topics ?? []).map(({ topic, state, since, detail, is_managed: isManaged, last_good_at: good }) => {
            return { topic, state, since: new Date(since), detail, isManaged, lastGoodAt: date(good) };
        }),
        rhythms: (row.rhythms ?? []).map((one) => ({
            topic: one.topic,
            firstReceivedAt: new Date(one.first_received_at),
            lastReceivedAt: new Date(one.last_received_at),
            received: one.received,
            week: one.week,
            longestGaps: one.longest_gaps,
        })),
    };
}
function date(text) {
    return text === null ? null : new Date(text);
}
//# sourceMappingURL=freshness.reader.js.map