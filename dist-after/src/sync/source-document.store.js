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
import { CLOCK_COLUMN, instantOf, isOlderVersion, knownVersionOf, stampOf, UNKNOWN_VERSION, VERSION_COLUMNS, withVersion, } from './document-version.js';
/** The kind of record that a domain's documents make. */
export const KIND_OF_DOMAIN = {
    products: 'item',
    purchases: 'purchase',
    sales: 'sale',
    transfers: 'transfer',
};
/** A document of that number may have been read under more than one id; more than a few are a fault. */
const MOST_OF_ONE_NUMBER = 5;
/** In the order in which everybody locks these rows: otherwise two would wait for each other in a circle. */
const LOCK = `
  insert into source_document as d (connection_id, domain, external_id, reference, last_read_at)
  select connection_id, domain, external_id, reference, now()
    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as n(connection_id, domain, external_id, reference)
   order by connection_id, domain collate "C", external_id collate "C"
  on conflict (connection_id, domain, external_id) do update set last_read_at = now()
  returning connection_id as "connectionId", domain, external_id as "externalId", ${VERSION_COLUMNS}, ${CLOCK_COLUMN}`;
const STAMP = `
  update source_document d
     set reference = coalesce(n.reference, d.reference), missing_since = null,
         source_updated_at = n.stamp, future_stamp = n.future_stamp
    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
      as n(connection_id, domain, external_id, reference, stamp, future_stamp)
   where d.connection_id = n.connection_id and d.domain = n.domain and d.external_id = n.external_id`;
const HAS_RECORDS = (document) => `exists (select 1 from record r where r.connection_id = $1 and r.kind = $5 and r.external_id = ${document}.external_id)`;
/** The documents that were looked at. Their rows are the locks under which records change. */
let SourceDocumentStore = class SourceDocumentStore {
    database;
    constructor(database) {
        this.database = database;
    }
    /**
     * Notes what was seen and holds the documents' rows until the transaction ends, new ones as well: of two who store
     * the same document the second waits here, then knows what the first stored. Of an older version than what is known
     * only the time of the look is noted.
     *
     * @param documents each only once
     * @returns for each whether a newer version is known already
     */
    async see(tx, documents) {
        if (documents.length === 0)
            return [];
        const { versions, nowMs } = await this.lock(tx, documents);
        const known = documents.map((document) => versions.get(documentKey(document)) ?? UNKNOWN_VERSION);
        const stamps = documents.map(({ sourceUpdatedAt }) => stampOf(sourceUpdatedAt));
        const isOlder = documents.map((_, i) => isOlderVersion(stamps[i] ?? null, known[i] ?? UNKNOWN_VERSION, nowMs));
        const fresh = documents.flatMap((document, i) => isOlder[i] ? [] : [{ document, version: withVersion(stamps[i] ?? null, known[i] ?? UNKNOWN_VERSION, nowMs) }]);
        await this.stamp(tx, fresh);
        return isOlder;
    }
    /**
     * The documents that a request may stand for when Cin7 knows nothing under its id: those that were read before and
     * have its number, the newest first. None when the id is a known document's own.
     */
    async knownByNumber(connectionId, domain, externalId, number) {
        const rows = await this.database.query(`select d.external_id as "externalId" from source_document d
        where d.connection_id = $1 and d.domain = $2 and upper(d.reference) = upper($4) and ${HAS_RECORDS('d')}
          and not exists (select 1 from source_document o
                           where o.connection_id = $1 and o.domain = $2 and o.external_id = $3 and ${HAS_RECORDS('o')})
        order by d.last_read_at desc limit ${MOST_OF_ONE_NUMBER}`, [connectionId, domain, externalId, number, KIND_OF_DOMAIN[domain]]);
        return rows.map((row) => row.externalId);
    }
    /** Takes the documents' rows; @returns what was known of their versions before, and the database's clock */
    async lock(tx, documents) {
        const rows = await tx.query(LOCK, keysOf(documents));
        const versions = new Map(rows.map((row) => [documentKey(row), knownVersionOf(row)]));
        return { versions, nowMs: rows[0]?.nowMs ?? Date.now() };
    }
    async stamp(tx, fresh) {
        if (fresh.length === 0)
            return;
        await tx.query(STAMP, [
            ...keysOf(fresh.map(({ document }) => document)),
            fresh.map(({ version }) => instantOf(version.stamp)),
            fresh.map(({ version }) => instantOf(version.futureStamp)),
        ]);
    }
};
SourceDocumentStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], SourceDocumentStore);
export { SourceDocumentStore };
function keysOf(documents) {
    return [
        documents.map((document) => document.connectionId),
        documents.map((document) => document.domain),
        documents.map((document) => document.externalId),
        documents.map((document) => document.reference),
    ];
}
/** Tells documents of all connections and domains apart. */
export function documentKey(document) {
    return `${document.connectionId}/${document.domain}/${document.externalId}`;
}
//# sourceMappingURL=source-document.store.js.map