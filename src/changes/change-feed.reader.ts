import { Injectable } from '@nestjs/common';
import type { Caller } from '../access/caller.js';
import { Database } from '../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { presentRecord } from '../warehouse/present-record.js';
import type { RecordContent } from '../warehouse/record-content.js';
import type { Change } from '../warehouse/revision.entity.js';
import type { ChangeDto, ChangePageDto, ChangeQueryDto } from './change.dto.js';

const CURSOR = 'changes';

interface FeedRow {
  position: string;
  recordId: string;
  revision: number;
  change: Change;
  connectionId: string;
  recordType: ChangeDto['recordType'];
  externalId: string;
  reference: string;
  content: RecordContent;
  sourceUpdatedAt: Date | null;
  recordCreatedAt: Date;
  occurredAt: Date;
}

/**
 * Reads the change feed. Positions are given out in the order of commits (see `RecordStore.announce`), so "everything
 * above my position" can never leave out a change that was committed later with a lower one.
 */
@Injectable()
export class ChangeFeedReader {
  constructor(private readonly database: Database) {}

  async read(query: ChangeQueryDto, caller: Caller): Promise<ChangePageDto> {
    const limit = query.limit ?? 100;
    const [after = '0'] = query.after === undefined ? [] : decodeCursor(CURSOR, query.after, [CURSOR_PART.position]);
    // Ordered by the column and not by its text of the same name, in which 10 comes before 9.
    const rows = await this.database.query<FeedRow>(
      `select position::text, record_id as "recordId", revision, change, connection_id as "connectionId",
              record_type as "recordType", external_id as "externalId", reference, content,
              source_updated_at as "sourceUpdatedAt", record_created_at as "recordCreatedAt",
              occurred_at as "occurredAt"
         from revision r
        where r.position > $1
          and ($2::uuid is null or connection_id = $2) and ($3::text is null or record_type = $3)
          and ($4::uuid[] is null or connection_id = any($4))
        order by r.position limit $5`,
      [after, query.connectionId ?? null, query.recordType ?? null, caller.connectionIds, limit + 1],
    );
    const shown = rows.slice(0, limit);
    return {
      data: shown.map(present),
      nextCursor: encodeCursor(CURSOR, [shown.at(-1)?.position ?? after]),
      hasMore: rows.length > limit,
    };
  }
}

function present(row: FeedRow): ChangeDto {
  return {
    cursor: encodeCursor(CURSOR, [row.position]),
    connectionId: row.connectionId,
    recordType: row.recordType,
    recordId: row.recordId,
    externalId: row.externalId,
    reference: row.reference,
    revision: row.revision,
    change: row.change,
    occurredAt: new Date(row.occurredAt).toISOString(),
    record: presentRecord({
      id: row.recordId,
      connectionId: row.connectionId,
      externalId: row.externalId,
      revision: row.revision,
      content: row.content,
      sourceUpdatedAt: row.sourceUpdatedAt,
      createdAt: row.recordCreatedAt,
      updatedAt: row.occurredAt,
    }),
  };
}
