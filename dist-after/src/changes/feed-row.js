import { presentRecord } from '../warehouse/present-record.js';
import { feedCursor } from './feed-cursor.js';
/** The columns of a `FeedRow` of the revision `r`. */
export function feedColumns(hasContent) {
    return `r.position::text as position, r.record_id as "recordId", r.revision, r.change,
          r.connection_id as "connectionId", r.record_type as "recordType", r.external_id as "externalId", r.reference,
          ${hasContent ? 'r.content' : 'null::jsonb as content'}, r.source_updated_at as "sourceUpdatedAt",
          r.record_created_at as "recordCreatedAt", r.occurred_at as "occurredAt"`;
}
/** What a client is shown of a change. */
export function presentChange(row, hasRecord) {
    return {
        cursor: feedCursor(BigInt(row.position)),
        connectionId: row.connectionId,
        recordType: row.recordType,
        recordId: row.recordId,
        externalId: row.externalId,
        reference: row.reference,
        revision: row.revision,
        change: row.change,
        occurredAt: new Date(row.occurredAt).toISOString(),
        record: hasRecord ? presentRecordOf(row) : null,
    };
}
/** The record as it was at a revision. */
export function presentRecordOf(row) {
    return presentRecord({
        id: row.recordId,
        connectionId: row.connectionId,
        externalId: row.externalId,
        revision: row.revision,
        content: row.content,
        sourceUpdatedAt: row.sourceUpdatedAt,
        createdAt: row.recordCreatedAt,
        updatedAt: row.occurredAt,
    });
}
//# sourceMappingURL=feed-row.js.map