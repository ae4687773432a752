var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { changesOf } from './record-changes.js';
import { presentWritten, rowKey, rowOf, } from './record-rows.js';
/** All record types are named so that the unique index finds each document's rows without reading the connection's others. */
const STANDING = `
  select d.place::int, r.id, r.record_type as "recordType", r.part, r.revision, r.content
    from unnest($1::uuid[], $2::text[], $3::text[]) with ordinality as d(connection_id, kind, external_id, place)
    join record r on r.connection_id = d.connection_id and r.record_type in ('item', 'receipt', 'order')
                 and r.kind = d.kind and r.external_id = d.external_id
   order by d.place, r.record_type, r.part`;
const UPSERT = `
  insert into record as r (id, connection_id, record_type, kind, external_id, part, reference, status, warehouse_code,
                           revision, content, source_updated_at, created_at, updated_at)
  select id, connection_id, record_type, kind, external_id, part, reference, status, warehouse_code,
         1, content, source_updated_at, now(), now()
    from jsonb_to_recordset($1::jsonb)
      as n(id uuid, connection_id uuid, record_type text, kind text, external_id text, part text, reference text,
           status text, warehouse_code text, content jsonb, source_updated_at timestamptz)
   order by connection_id, record_type, kind, external_id collate "C", part collate "C"
  on conflict (connection_id, record_type, kind, external_id, part) do update
     set reference = excluded.reference, status = excluded.status, warehouse_code = excluded.warehouse_code,
         revision = r.revision + 1, content = excluded.content,
         source_updated_at = excluded.source_updated_at, updated_at = excluded.updated_at
  returning id, connection_id, record_type, kind, external_id, part, revision, created_at, updated_at`;
/** Any fixed number: who holds it is the one writer of the feed until commit. */
const FEED_LOCK = 7_290_117_002;
/**
 * Writes records, their revisions and the feed. Nothing else writes these tables. The caller holds the row of
 * `source_document`, so that two looks at one document never write at the same time.
 */
let RecordStore = class RecordStore {
    /**
     * Writes what differs of many documents, in one statement for all.
     *
     * @param documents no document twice
     * @returns for each document all its records, and those that were written
     */
    async write(tx, documents) {
        if (documents.length === 0)
            return [];
        const standing = await this.standing(tx, documents);
        const changes = documents.map((document, i) => changesOfDocument(document, standing[i] ?? []));
        const rows = documents.flatMap((document, i) => (changes[i] ?? []).map((change) => rowOf(document, change)));
        const written = await this.writeRows(tx, rows);
        return documents.map((document, i) => {
            const ofDocument = (changes[i] ?? []).map((change) => presentWritten(document, change, written));
            const ids = new Set([...(standing[i] ?? []), ...ofDocument].map((record) => record.id));
            return { recordIds: [...ids], written: ofDocument };
        });
    }
    /** What `write` would write of each document as the records stand now; writes nothing and locks nothing. */
    async wouldWrite(runner, documents) {
        if (documents.length === 0)
            return [];
        const standing = await this.standing(runner, documents);
        return documents.map((document, i) => changesOfDocument(document, standing[i] ?? []));
    }
    /**
     * Puts written records into the feed. Must be the last thing a transaction does: the lock taken here is held until
     * commit, which makes the order of positions the order of commits, and lets no reader skip a position that a slower
     * transaction has yet to commit (decision 0004).
     */
    async announce(tx, written) {
        if (written.length === 0)
            return;
        const rows = written.map((record) => ({
            record_id: record.id,
            revision: record.revision,
            change: record.change,
            connection_id: record.connectionId,
            record_type: record.recordType,
            external_id: record.externalId,
            reference: record.reference,
            content: record.content,
            source_updated_at: record.sourceUpdatedAt,
            record_created_at: record.createdAt,
            occurred_at: record.updatedAt,
        }));
        const json = JSON.stringify(rows);
        // Who comes this far waits as long as it takes, whatever patience it had with single rows.
        await tx.query("select set_config('lock_timeout', '0', true), pg_advisory_xact_lock($1)", [FEED_LOCK]);
        await tx.query(`insert into revision (record_id, revision, change, connection_id, record_type, external_id, reference, content,
                             source_updated_at, record_created_at, occurred_at)
       select record_id, revision, change, connection_id, record_type, external_id, reference, content,
              source_updated_at, record_created_at, occurred_at
         from jsonb_to_recordset($1::jsonb)
           as r(record_id uuid, revision int, change text, connection_id uuid, record_type text, external_id text,
                reference text, content jsonb, source_updated_at timestamptz, record_created_at timestamptz,
                occurred_at timestamptz)`, [json]);
    }
    /** What stands of each document. */
    async standing(tx, documents) {
        const rows = await tx.query(STANDING, [
            documents.map((document) => document.connectionId),
            documents.map((document) => document.kind),
            documents.map((document) => document.externalId),
        ]);
        const byDocument = documents.map(() => []);
        for (const { place, ...record } of rows)
            byDocument[place - 1]?.push(record);
        return byDocument;
    }
    /** @returns what was written by the keys of the records */
    async writeRows(tx, rows) {
        if (rows.length === 0)
            return new Map();
        const returned = await tx.query(UPSERT, [JSON.stringify(rows)]);
        return new Map(returned.map((row) => [rowKey(row), row]));
    }
};
RecordStore = __decorate([
    Injectable()
], RecordStore);
export { RecordStore };
function changesOfDocument(document, standing) {
    const at = document.sourceUpdatedAt ?? new Date().toISOString();
    return changesOf(standing, document.drafts, document.absence, at);
}
//# sourceMappingURL=record.store.js.map