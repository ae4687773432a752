var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
/** Names a revision of a record in a map. */
export function keyOf(recordId, revision) {
    return `${recordId}/${revision}`;
}
export const ACKNOWLEDGEMENT_COLUMNS = `a.id, a.record_id as "recordId", a.connection_id as "connectionId",
  a.record_type as "recordType", a.revision, a.status, a.reason, a.owner, a.actor, a.at`;
/** Writes acknowledgements, a whole request in a few statements. */
let AcknowledgementStore = class AcknowledgementStore {
    /**
     * Locks the records until the transaction ends; in the order in which `RecordStore` writes them, so that
     * neither waits for the other in a circle.
     */
    async lock(tx, recordIds) {
        const rows = await tx.query(`select id, connection_id as "connectionId", record_type as "recordType", reference, revision,
              acknowledged_revision as "acknowledgedRevision"
         from record where id = any($1::uuid[])
        order by connection_id, record_type, kind, external_id collate "C", part collate "C" for no key update`, [recordIds]);
        return new Map(rows.map((row) => [row.id, row]));
    }
    /** The status that records had at revisions, by `keyOf`. Items have others than orders and receipts. */
    async statusesAt(tx, revisions) {
        const rows = await tx.query(`select r.record_id as "recordId", r.revision, r.content ->> 'status' as status
         from revision r join (select distinct * from unnest($1::uuid[], $2::int[]) as w(record_id, revision)) w
           on w.record_id = r.record_id and w.revision = r.revision`, [revisions.map(({ recordId }) => recordId), revisions.map(({ revision }) => revision)]);
        return new Map(rows.map((row) => [keyOf(row.recordId, row.revision), row.status]));
    }
    /** What a client said last about each revision of these records, by `keyOf`. */
    async saidBy(tx, owner, recordIds) {
        const rows = await tx.query(`select distinct on (a.record_id, a.revision) ${ACKNOWLEDGEMENT_COLUMNS}
         from acknowledgement a where a.record_id = any($1::uuid[]) and a.owner = $2
        order by a.record_id, a.revision, a.id desc`, [recordIds, owner]);
        return new Map(rows.map((row) => [keyOf(row.recordId, row.revision), row]));
    }
    async insert(tx, rows) {
        await tx.query(`insert into acknowledgement (id, record_id, connection_id, record_type, revision, status, reason, owner, actor, at)
       select id, "recordId", "connectionId", "recordType", revision, status, reason, owner, actor, at
         from jsonb_to_recordset($1::jsonb)
           as n(id uuid, "recordId" uuid, "connectionId" uuid, "recordType" text, revision int, status text,
                reason text, owner text, actor text, at timestamptz)`, [JSON.stringify(rows)]);
    }
    /** Notes at the records what was said of their newest acknowledged revision, for lists to filter by. */
    async note(tx, latest) {
        await tx.query(`update record set acknowledged_revision = n.revision, acknowledged_as = n.status
         from unnest($1::uuid[], $2::int[], $3::text[]) as n(id, revision, status) where record.id = n.id`, [latest.map((row) => row.recordId), latest.map((row) => row.revision), latest.map((row) => row.status)]);
    }
};
AcknowledgementStore = __decorate([
    Injectable()
], AcknowledgementStore);
export { AcknowledgementStore };
//# sourceMappingURL=acknowledgement.store.js.map