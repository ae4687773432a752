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
import { v4 as uuidV4 } from 'uuid';
import { AuditService } from '../../access/audit.service.js';
import { Database } from '../../platform/database/database.js';
import { filterParams, filterSql } from '../feed-filter.js';
import { feedColumns } from '../feed-row.js';
/** With so many late records an endpoint is taken to be down: then its place in the feed stays, and no rows are added. */
export const MOST_LATE = 100;
/** What senders read and write. Every write is void once the claim is somebody else's. */
let DeliveryStore = class DeliveryStore {
    database;
    audit;
    constructor(database, audit) {
        this.database = database;
        this.audit = audit;
    }
    /** Endpoints for which something can be done now. */
    async due() {
        const rows = await this.database.query(`with head as (
         select greatest(coalesce((select max(position) from revision), 0),
                         coalesce((select position from feed_floor where id = 1), 0)) as position)
       select e.id from endpoint e cross join head
        where e.status = 'active'
          and ((e.position <> head.position
                and (select count(*) from late_delivery l where l.endpoint_id = e.id) < $1)
               or exists (select 1 from late_delivery l where l.endpoint_id = e.id and l.next_attempt_at <= now()))`, [MOST_LATE]);
        return rows.map(({ id }) => id);
    }
    /** Makes the caller its one sender, whoever was it; null when it is not active. */
    async claim(id) {
        const [row] = await this.database.query(`update endpoint e set claim = $2 where e.id = $1 and e.status = 'active'
       returning e.id, e.claim, e.url, e.position::text, e.connection_id as "connectionId", e.record_type as "recordType",
                 e.warehouse, e.secret_ciphertext as "secretCiphertext", e.secret_key_id as "secretKeyId",
                 e.previous_secret_ciphertext as "previousSecretCiphertext",
                 e.previous_secret_key_id as "previousSecretKeyId", e.previous_secret_until as "previousSecretUntil",
                 (select k.connection_ids from client_key k where k.id::text = e.owner) as "allowedConnectionIds",
                 exists (select 1 from client_key k where k.id::text = e.owner
                          and (k.revoked_at is not null or k.expires_at <= now())) as "isKeyEnded"`, [id, uuidV4()]);
        return row ?? null;
    }
    /** Ids of the records that are late at an endpoint. */
    async lateIds(endpointId) {
        const rows = await this.database.query('select record_id as id from late_delivery where endpoint_id = $1', [endpointId]);
        return new Set(rows.map(({ id }) => id));
    }
    lateAndDue(endpointId, limit) {
        return this.database.query(`select record_id as "recordId", position::text, attempts,
              (extract(epoch from now() - first_failed_at) * 1000)::float8 as "failingForMs"
         from late_delivery where endpoint_id = $1 and next_attempt_at <= now()
        order by next_attempt_at limit $2`, [endpointId, limit]);
    }
    /** A record's changes from one place of the feed to another, both included, in their order. */
    changesOf(recordId, from, to, filter, limit) {
        return this.database.query(`select ${feedColumns(true)} from revision r
        where r.record_id = $1 and r.position >= $2 and r.position <= $3 and ${filterSql(4)}
        order by r.position limit $8`, [recordId, from, to, ...filterParams(filter), limit]);
    }
    /**
     * Moves an endpoint on: everything up to the position is delivered, or late from now on.
     *
     * @returns false when the claim is lost, and nothing was written
     */
    advance(endpoint, position, late, hasDelivered) {
        return this.whileMine(endpoint, async (tx) => {
            await tx.query(`update endpoint set position = $2, last_delivered_at = case when $3 then now() else last_delivered_at end
          where id = $1`, [endpoint.id, String(position), hasDelivered]);
            await writeLate(tx, endpoint.id, late);
        });
    }
    /**
     * Notes how late records stand, and forgets those that have caught up.
     *
     * @param isRecovering true when the endpoint took something that it had not taken before: then it gets all now
     */
    settleLate(endpoint, late, caughtUp, isRecovering) {
        return this.whileMine(endpoint, async (tx) => {
            await tx.query('delete from late_delivery where endpoint_id = $1 and record_id = any($2::uuid[])', [
                endpoint.id,
                caughtUp,
            ]);
            if (isRecovering) {
                await tx.query('update endpoint set last_delivered_at = now() where id = $1', [endpoint.id]);
                await tx.query('update late_delivery set next_attempt_at = now() where endpoint_id = $1 and next_attempt_at > now()', [endpoint.id]);
            }
            await writeLate(tx, endpoint.id, late);
        });
    }
    /** Gives an endpoint up, with notice in its state and in the audit; what it has not got is kept. */
    async switchOff(endpoint, reason) {
        return this.whileMine(endpoint, async (tx) => {
            await tx.query(`update endpoint set status = 'switched_off', status_reason = $2, status_since = now(), claim = null where id = $1`, [endpoint.id, reason]);
            const details = { url: endpoint.url, reason };
            await this.audit.record('deliveries', 'endpoint.switched_off', { type: 'endpoint', id: endpoint.id }, details, tx);
        });
    }
    whileMine(endpoint, work) {
        return this.database.transaction(async (tx) => {
            const mine = await tx.query(`select 1 from endpoint where id = $1 and claim = $2 for update`, [
                endpoint.id,
                endpoint.claim,
            ]);
            if (mine.length === 0)
                return false;
            await work(tx);
            return true;
        });
    }
};
DeliveryStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        AuditService])
], DeliveryStore);
export { DeliveryStore };
async function writeLate(tx, endpointId, late) {
    if (late.length === 0)
        return;
    await tx.query(`insert into late_delivery as l (endpoint_id, record_id, position, attempts, next_attempt_at, first_failed_at, last_error)
     select $1, s.record_id, s.position, s.attempts, now() + s.delay_ms * interval '1 ms',
            case when s.attempts > 0 then now() end, s.error
       from unnest($2::uuid[], $3::bigint[], $4::int[], $5::float8[], $6::text[])
            as s (record_id, position, attempts, delay_ms, error)
     on conflict (endpoint_id, record_id) do update
        set position = excluded.position, attempts = excluded.attempts, next_attempt_at = excluded.next_attempt_at,
            last_error = excluded.last_error,
            first_failed_at = case when excluded.attempts > 1
                                   then coalesce(l.first_failed_at, now()) else excluded.first_failed_at end`, [
        endpointId,
        late.map((one) => one.recordId),
        late.map((one) => one.position),
        late.map((one) => one.attempts),
        late.map((one) => one.delayMs),
        late.map((one) => one.error),
    ]);
}
//# sourceMappingURL=delivery.store.js.map