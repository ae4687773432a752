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
import { documentKey } from './source-document.store.js';
import { KEPT_FORM } from './sync-handler.js';
/** How many documents of a connection keep their source besides the held ones, and for how long. */
export const KEPT_PER_CONNECTION = 200;
const KEPT_DAYS = 7;
const BY_KEY = 'order by connection_id, domain collate "C", external_id collate "C"';
const KEEP = `
  insert into kept_source as k
         (connection_id, domain, external_id, reference, source, held_request_id, held_generation, kept_at)
  select connection_id, domain, external_id, reference, source::jsonb, request_id, generation, now()
    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::int[])
      as n(connection_id, domain, external_id, reference, source, request_id, generation)
   ${BY_KEY}
  on conflict (connection_id, domain, external_id) do update
     set reference = excluded.reference, source = excluded.source, held_request_id = excluded.held_request_id,
         held_generation = excluded.held_generation, kept_at = excluded.kept_at`;
const FORGET = `
  delete from kept_source k using unnest($1::uuid[], $2::text[], $3::text[]) as n(connection_id, domain, external_id)
   where k.connection_id = n.connection_id and k.domain = n.domain and k.external_id = n.external_id`;
/** True while the request waits for nothing but a mapping: nobody asked again since it was held with this source. */
export const HELD_WITH = 'k.held_request_id = r.id and k.held_generation = r.generation';
const COLUMNS = `k.domain, k.external_id as "externalId", k.reference, k.source, k.kept_at as "keptAt"`;
/**
 * What mapping needs of documents, kept for two uses: a held document is released without a call, and a draft of
 * settings is tried on the last documents. It holds what the records hold, names and addresses among it, so it is kept
 * no longer than needed: while a document is held, else for `KEPT_DAYS` and at most `KEPT_PER_CONNECTION` documents.
 */
let KeptSourceStore = class KeptSourceStore {
    database;
    constructor(database) {
        this.database = database;
    }
    /** The caller holds the documents' rows in `source_document`. @param documents each only once */
    async keep(tx, documents) {
        const kept = documents.filter(({ source }) => source !== null);
        const forgotten = documents.filter(({ source }) => source === null);
        if (forgotten.length > 0)
            await tx.query(FORGET, keysOf(forgotten));
        if (kept.length === 0)
            return;
        await tx.query(KEEP, [
            ...keysOf(kept),
            kept.map(({ reference }) => reference),
            kept.map(({ source }) => JSON.stringify(source)),
            kept.map(({ heldFor }) => heldFor?.requestId ?? null),
            kept.map(({ heldFor }) => heldFor?.generation ?? null),
        ]);
    }
    /**
     * Which of these documents, whose rows in `source_document` are held, are still kept for the request that they were
     * mapped for; any other look since then has replaced what was kept.
     *
     * @returns their `documentKey`
     */
    async stillHeldFor(tx, documents) {
        const rows = await tx.query(`select k.connection_id as "connectionId", k.domain, k.external_id as "externalId"
         from kept_source k
         join unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::int[])
           as n(connection_id, domain, external_id, request_id, generation)
           on k.connection_id = n.connection_id and k.domain = n.domain and k.external_id = n.external_id
          and k.held_request_id = n.request_id and k.held_generation = n.generation`, [
            ...keysOf(documents),
            documents.map(({ request }) => request.requestId),
            documents.map(({ request }) => request.generation),
        ]);
        return new Set(rows.map(documentKey));
    }
    /** What was kept for these requests, by request; none for those asked for again meanwhile. */
    async ofRequests(requestIds) {
        const rows = await this.database.query(`select r.id::text as "requestId", ${COLUMNS} from sync_request r join kept_source k on ${HELD_WITH}
        where r.id = any($1::bigint[]) and (k.source ->> 'form')::int = ${KEPT_FORM}`, [requestIds]);
        return new Map(rows.map(({ requestId, ...document }) => [requestId, document]));
    }
    /** What is kept cannot be mapped any more: the requests' next look reads Cin7. */
    async giveUp(requestIds) {
        await this.database.query('delete from kept_source where held_request_id = any($1::bigint[])', [requestIds]);
    }
    /** How many documents of a connection are held, with a source or without. */
    async countHeld(connectionId) {
        const [row] = await this.database.query(`select count(*)::int as count from sync_request where connection_id = $1 and status = 'held'`, [connectionId]);
        return row?.count ?? 0;
    }
    /** A part of the held documents of a connection that can be released without a call, in a fixed order. */
    heldAfter(connectionId, place, limit) {
        return this.database.query(`select ${COLUMNS} from kept_source k join sync_request r on ${HELD_WITH}
        where k.connection_id = $1 and r.status = 'held' and (k.source ->> 'form')::int = ${KEPT_FORM}
          and ($2::text is null or (k.domain, k.external_id) > ($2, $3))
        order by k.domain, k.external_id limit $4`, [connectionId, place?.domain ?? null, place?.externalId ?? null, limit]);
    }
    /** The documents of a connection that were read last, the newest first. */
    last(connectionId, limit) {
        return this.database.query(`select ${COLUMNS} from kept_source k
        where k.connection_id = $1 and (k.source ->> 'form')::int = ${KEPT_FORM}
        order by k.kept_at desc, k.external_id limit $2`, [connectionId, limit]);
    }
    /** Removes what is kept longer than needed, of all connections. @returns how many documents' */
    async tidy() {
        const rows = await this.database.query(`with place as (
         select k.connection_id, k.domain, k.external_id, k.kept_at,
                row_number() over (partition by k.connection_id order by k.kept_at desc) as place
           from kept_source k
          where not exists (select 1 from sync_request r where ${HELD_WITH})),
       gone as (
         delete from kept_source where (connection_id, domain, external_id) in (
           select k.connection_id, k.domain, k.external_id from kept_source k
             join place p on k.connection_id = p.connection_id and k.domain = p.domain and k.external_id = p.external_id
              -- As it was when it was counted: what was read again since stays.
              and k.kept_at = p.kept_at
            where p.place > ${KEPT_PER_CONNECTION} or p.kept_at < now() - make_interval(days => ${KEPT_DAYS})
              for update of k skip locked)
         returning 1)
       select count(*)::int as count from gone`);
        return rows[0]?.count ?? 0;
    }
};
KeptSourceStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], KeptSourceStore);
export { KeptSourceStore };
function keysOf(documents) {
    return [
        documents.map(({ connectionId }) => connectionId),
        documents.map(({ domain }) => domain),
        documents.map(({ externalId }) => externalId),
    ];
}
//# sourceMappingURL=kept-source.store.js.map