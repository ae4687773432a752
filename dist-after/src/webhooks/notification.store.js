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
import { ReservedConnections } from '../platform/database/reserved-connections.js';
import { ASK_PARAMETERS, askParameters, askStatement } from '../sync/document-ask.js';
/** Parameters of a notification's own columns. */
const COLUMNS = 8;
/** Ties notifications to what was asked for in `asked`, so that each is told how its documents end. */
const linkStatement = (first) => `
  insert into notification_document (notification_id, domain, external_id, sync_request_id, generation)
  select d.notification_id, d.domain, d.external_id, asked.id, asked.generation
    from unnest($${first}::uuid[], $${first + 1}::uuid[], $${first + 2}::text[], $${first + 3}::text[])
      as d(notification_id, connection_id, domain, external_id)
    join asked using (connection_id, domain, external_id)`;
const INSERT_BATCH = `
  with stored as (
    insert into notification (id, connection_id, topic, event_type, status, reason, reference, body, received_at,
                              processed_at)
    select id, connection_id, topic, event_type, status, reason, reference, body, now(),
           case when status = 'pending' then null else now() end
      from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bytea[])
        as n(id, connection_id, topic, event_type, status, reason, reference, body)),
  asked as (${askStatement(COLUMNS + 1)})
  ${linkStatement(COLUMNS + ASK_PARAMETERS + 1)}`;
const ASK_AGAIN = `
  with asked as (${askStatement(1)})
  ${linkStatement(ASK_PARAMETERS + 1)}
  on conflict (notification_id, domain, external_id) do update
     set sync_request_id = excluded.sync_request_id, generation = excluded.generation,
         outcome = null, reason = null, record_ids = null, at = null`;
/** What became of documents that an earlier reading of the body named and this one does not. */
const FORGET_OTHERS = `
  delete from notification_document d
   where notification_id = any($1)
     and not exists (select 1 from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[])
                       as n(notification_id, connection_id, domain, external_id)
                      where (n.notification_id, n.domain, n.external_id)
                          = (d.notification_id, d.domain, d.external_id))`;
const SET_PENDING = `
  update notification n
     set status = 'pending', processed_at = null, topic = r.topic, event_type = r.event_type, reason = r.reason,
         reference = r.reference
    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
      as r(id, topic, event_type, reason, reference)
   where n.id = r.id`;
/** Stores notifications with their sync requests. */
let NotificationStore = class NotificationStore {
    connections;
    constructor(connections) {
        this.connections = connections;
    }
    /**
     * Stores a batch and asks for its documents in one statement, which is one transaction and one journey to the
     * database however many notifications there are. When it returns, all of it is committed.
     */
    async insertBatch(batch) {
        await this.connections.run('insert_batch', INSERT_BATCH, [
            batch.map((n) => n.id),
            batch.map((n) => n.connectionId),
            batch.map((n) => n.topic),
            batch.map((n) => n.eventType),
            batch.map((n) => n.status),
            batch.map((n) => n.reason),
            batch.map((n) => n.reference),
            batch.map((n) => n.body),
            ...askParameters(batch.flatMap(asksOf)),
            ...linkParameters(batch),
        ]);
    }
    /**
     * Asks again for the documents of notifications that are stored already and were read anew; they are pending then,
     * whatever became of them before.
     *
     * @param batch only notifications that name documents
     */
    async askAgain(tx, batch) {
        const ids = batch.map((n) => n.id);
        const links = linkParameters(batch);
        await tx.query(ASK_AGAIN, [...askParameters(batch.flatMap(asksOf)), ...links]);
        await tx.query(FORGET_OTHERS, [ids, ...links]);
        // The notifications last and in order, as `settleNotifications` locks them.
        await tx.query('select id from notification where id = any($1) order by id for update', [ids]);
        await tx.query(SET_PENDING, [
            ids,
            batch.map((n) => n.topic),
            batch.map((n) => n.eventType),
            batch.map((n) => n.reason),
            batch.map((n) => n.reference),
        ]);
    }
};
NotificationStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ReservedConnections])
], NotificationStore);
export { NotificationStore };
function asksOf({ id, connectionId, documents }) {
    return documents.map(({ domain, externalId, reference, lane, carriedStamp }) => {
        const carried = carriedStamp === undefined ? null : { by: id, stamp: carriedStamp };
        return { connectionId, domain, externalId, reference, lane, carried };
    });
}
function linkParameters(batch) {
    const links = batch.flatMap((n) => n.documents.map((document) => ({ n, document })));
    return [
        links.map(({ n }) => n.id),
        links.map(({ n }) => n.connectionId),
        links.map(({ document }) => document.domain),
        links.map(({ document }) => document.externalId),
    ];
}
//# sourceMappingURL=notification.store.js.map