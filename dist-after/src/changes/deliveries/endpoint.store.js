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
const MOST_COUNTED = 10_000;
const COLUMNS = `e.id, e.owner, e.created_by as "createdBy", e.name, e.url, e.connection_id as "connectionId",
  e.record_type as "recordType", e.warehouse, e.position::text, e.status, e.status_reason as "statusReason",
  e.status_since as "statusSince", e.secret_ciphertext as "secretCiphertext", e.secret_key_id as "secretKeyId",
  e.previous_secret_ciphertext as "previousSecretCiphertext", e.previous_secret_key_id as "previousSecretKeyId",
  e.previous_secret_until as "previousSecretUntil", e.last_delivered_at as "lastDeliveredAt", e.created_at as "createdAt"`;
/** Keeps endpoints. Whatever changes one takes its sender's claim away, so that nothing is sent by what was before. */
let EndpointStore = class EndpointStore {
    database;
    constructor(database) {
        this.database = database;
    }
    /**
     * Endpoints, oldest first.
     *
     * @param owner null for everybody's
     */
    withLag(owner, id) {
        return this.database.query(`select ${COLUMNS}, late.*, ahead.changes from endpoint e
        cross join lateral (
          select count(*)::int as "lateRecords", min(l.next_attempt_at) as "nextAttemptAt",
                 (array_agg(l.last_error order by l.next_attempt_at desc) filter (where l.last_error is not null))[1] as "lastError"
            from late_delivery l where l.endpoint_id = e.id) late
        cross join lateral (
          select count(*)::int as changes from (
            select 1 from revision r where r.position > e.position limit ${MOST_COUNTED}) waiting) ahead
        where ($1::text is null or e.owner = $1) and ($2::uuid is null or e.id = $2)
        order by e.id`, [owner, id]);
    }
    /** Locks it until the transaction ends. */
    async lock(tx, owner, id) {
        const [row] = await tx.query(`select ${COLUMNS} from endpoint e where e.id = $1 and ($2::text is null or e.owner = $2) for update`, [id, owner]);
        return row ?? null;
    }
    /** @returns how many a key has; locks so that two requests cannot both take the last place */
    async countOf(tx, owner) {
        await tx.query(`select pg_advisory_xact_lock(hashtextextended('endpoints of ' || $1, 0))`, [owner]);
        const [row] = await tx.query('select count(*)::int as count from endpoint where owner = $1', [
            owner,
        ]);
        return row?.count ?? 0;
    }
    async insert(tx, row) {
        await tx.query(`insert into endpoint (id, owner, created_by, name, url, connection_id, record_type, warehouse, position, status,
                             status_since, secret_ciphertext, secret_key_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now(), $11, $12, now())`, [
            row.id,
            row.owner,
            row.createdBy,
            row.name,
            row.url,
            row.connectionId,
            row.recordType,
            row.warehouse,
            String(row.position),
            row.status,
            row.secretCiphertext,
            row.secretKeyId,
        ]);
    }
    async update(tx, id, to) {
        await tx.query(`update endpoint
          set name = $2, url = $3, connection_id = $4, record_type = $5, warehouse = $6, claim = null, status = $7,
              status_reason = case when status = $7 then status_reason end,
              status_since = case when status = $7 then status_since else now() end
        where id = $1`, [id, to.name, to.url, to.connectionId, to.recordType, to.warehouse, to.status]);
    }
    /** Tries what is late at once, as if for the first time. */
    async beginAnew(tx, id) {
        await tx.query('update late_delivery set attempts = 0, first_failed_at = null, next_attempt_at = now() where endpoint_id = $1', [id]);
    }
    /** Tries what is late at once. */
    async hurry(id) {
        await this.database.query('update late_delivery set next_attempt_at = now() where endpoint_id = $1', [id]);
    }
    async rotateSecret(tx, id, secret, graceHours) {
        await tx.query(`update endpoint
          set previous_secret_ciphertext = case when $4 > 0 then secret_ciphertext end,
              previous_secret_key_id = case when $4 > 0 then secret_key_id end,
              previous_secret_until = case when $4 > 0 then now() + $4 * interval '1 hour' end,
              secret_ciphertext = $2, secret_key_id = $3, claim = null
        where id = $1`, [id, secret.ciphertext, secret.keyId, graceHours]);
    }
    /** Delivers everything after a place again; a place ahead changes nothing. */
    async moveBack(tx, id, position) {
        await tx.query('update endpoint set position = least(position, $2), claim = null where id = $1', [
            id,
            String(position),
        ]);
        // Late records are left out when the feed is read again, so they have to go back as well.
        await tx.query('update late_delivery set position = least(position, $2::bigint + 1) where endpoint_id = $1', [
            id,
            String(position),
        ]);
    }
    /**
     * Delivers every change of a record again.
     *
     * @returns false when there is no such record among the connections
     */
    async repeatRecord(tx, id, recordId, connectionIds) {
        const rows = await tx.query(`insert into late_delivery (endpoint_id, record_id, position, attempts, next_attempt_at)
       select $1, r.id, 0, 0, now() from record r
        where r.id = $2 and ($3::uuid[] is null or r.connection_id = any($3))
       on conflict (endpoint_id, record_id) do update set position = 0, next_attempt_at = now()
       returning record_id`, [id, recordId, connectionIds]);
        await tx.query('update endpoint set claim = null where id = $1', [id]);
        return rows.length > 0;
    }
    async remove(tx, id) {
        await tx.query('delete from late_delivery where endpoint_id = $1', [id]);
        await tx.query('delete from endpoint where id = $1', [id]);
    }
};
EndpointStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], EndpointStore);
export { EndpointStore };
//# sourceMappingURL=endpoint.store.js.map