import { presentRecord } from '../warehouse/present-record.js';
import type { RecordContent, RecordType } from '../warehouse/record-content.js';
import type { Change } from '../warehouse/revision.entity.js';
import type { ChangeDto } from './change.dto.js';
import { feedCursor, type FeedPlace } from './feed-cursor.js';
import type { FilterableChange } from './feed-filter.js';

/** A change as the database gives it. */
export interface FeedRow {
  position: string;
  recordId: string;
  revision: number;
  change: Change;
  connectionId: string;
  recordType: RecordType;
  externalId: string;
  reference: string;
  /** Null when it was not asked for. */
  content: RecordContent | null;
  sourceUpdatedAt: Date | string | null;
  recordCreatedAt: Date | string;
  occurredAt: Date | string;
}

/** A change with what a filter looks at. */
export type FilterableRow = FeedRow & FilterableChange;

/** The columns of a `FeedRow` of the revision `r`. */
export function feedColumns(hasContent: boolean): string {
  return `r.position::text as position, r.record_id as "recordId", r.revision, r.change,
          r.connection_id as "connectionId", r.record_type as "recordType", r.external_id as "externalId", r.reference,
          ${hasContent ? 'r.content' : 'null::jsonb as content'}, r.source_updated_at as "sourceUpdatedAt",
          r.record_created_at as "recordCreatedAt", r.occurred_at as "occurredAt"`;
}

/** Tells in which epoch a position was given out, see `FeedEpochs`. */
export interface FeedPlaces {
  placeOf(position: bigint): FeedPlace;
}

/** What a client is shown of a change. */
export function presentChange(row: FeedRow, hasRecord: boolean, places: FeedPlaces): ChangeDto {
  return {
    cursor: feedCursor(places.placeOf(BigInt(row.position))),
    connectionId: row.connectionId,
    recordType: row.recordType,
    recordId: row.recordId,
    externalId: row.externalId,
    reference: row.reference,
    revision: row.revision,
    change: row.change,
    occurredAt: new Date(row.occurredAt).toISOString(),
    record: hasRecord ? presentRecordOf(row) : null,
    // The content of a revision is of its row's type.
  } as ChangeDto;
}

/** The record as it was at a revision. */
export function presentRecordOf(row: Omit<FeedRow, 'position' | 'change'>) {
  return presentRecord({
    id: row.recordId,
    connectionId: row.connectionId,
    externalId: row.externalId,
    revision: row.revision,
    content: row.content as RecordContent,
    sourceUpdatedAt: row.sourceUpdatedAt,
    createdAt: row.recordCreatedAt,
    updatedAt: row.occurredAt,
  });
}
