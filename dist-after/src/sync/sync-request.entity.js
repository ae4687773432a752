import { defineEntity, p } from '@mikro-orm/core';
/** `waiting` is due at `dueAt`; `held` waits for a mapping; `parked` waits for a person. */
export const SYNC_REQUEST_STATUSES = ['waiting', 'held', 'parked'];
const SyncRequestSchema = defineEntity({
    name: 'SyncRequest',
    tableName: 'sync_request',
    uniques: [{ properties: ['connectionId', 'domain', 'externalId'] }],
    indexes: [
        // With the id, so that thousands that are due since the same instant need no sorting to find the first.
        {
            name: 'sync_request_next_index',
            properties: ['connectionId', 'lane', 'dueAt', 'id'],
            expression: 'create index "sync_request_next_index" on "sync_request" ("connection_id", "lane", "due_at", "id") where "status" = \'waiting\'',
        },
        // The next two are empty of what only waits to be fetched singly, however much of that there is.
        {
            name: 'sync_request_carried_index',
            properties: ['connectionId', 'domain', 'dueAt'],
            expression: 'create index "sync_request_carried_index" on "sync_request" ("connection_id", "domain", "due_at") where "status" = \'waiting\' and not "must_fetch" and "carried_by" is not null',
        },
        {
            name: 'sync_request_paged_index',
            properties: ['connectionId', 'domain', 'requestedAt'],
            expression: 'create index "sync_request_paged_index" on "sync_request" ("connection_id", "domain", "requested_at") where "status" = \'waiting\' and not "needs_single"',
        },
        { properties: ['status', 'requestedAt', 'id'] },
    ],
    properties: {
        id: p.bigint('string').primary().autoincrement(),
        connectionId: p.uuid(),
        domain: p.text().$type(),
        externalId: p.text(),
        /** The document's number as a notification gave it. */
        reference: p.text().nullable(),
        /** See `lanes.ts`; the best lane of all that asked. */
        lane: p.smallint(),
        /** +1 for every time somebody asks; a look that began at an older generation does not clear the request. */
        generation: p.integer(),
        status: p.text().$type(),
        /** Why it is held, parked, or was tried in vain last time. */
        reason: p.text().nullable(),
        errorKind: p.text().nullable(),
        /** Failed tries that count, see `failure-policy.ts`. */
        attempts: p.integer(),
        /** When the last asking came: an answer that was read after it answers it too. */
        lastAskedAt: p.datetime(3).columnType('timestamptz(3)').defaultRaw('now()'),
        /** True once a notification asked that does not carry the document itself: Cin7 has to be read. */
        mustFetch: p.boolean().default(true),
        /** The notification that carries the newest version of the document, by its change stamp, and that stamp. */
        carriedBy: p.uuid().nullable(),
        carriedStamp: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** A list of changed documents was read and did not bring this one, so it is fetched by itself. */
        needsSingle: p.boolean().default(false),
        /** When the oldest unanswered asking came. */
        requestedAt: p.datetime(3).columnType('timestamptz(3)'),
        dueAt: p.datetime(3).columnType('timestamptz(3)'),
        /** A run that took it says until when nobody else may. */
        claimedUntil: p.datetime(3).columnType('timestamptz(3)').nullable(),
        claimedBy: p.uuid().nullable(),
    },
});
/** "This document of this connection must be looked at": one row, however often asked for. */
export class SyncRequest extends SyncRequestSchema.class {
}
SyncRequestSchema.setClass(SyncRequest);
//# sourceMappingURL=sync-request.entity.js.map