import { Injectable } from '@nestjs/common';
import type { Caller } from '../access/caller.js';
import { Database } from '../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { EPOCH_TOKEN, FIRST_EPOCH } from './feed-cursor.js';
import { FeedEpochs } from './feed-epochs.js';
import { type FeedFilter, filterOf } from './feed-filter.js';
import { changesRemoved, feedWentBack } from './feed-gone.js';
import { feedColumns, type FeedRow, presentRecordOf } from './feed-row.js';
import { FeedStartReader } from './feed-start.reader.js';
import type { SnapshotPageDto, SnapshotQueryDto, SnapshotRecordDto } from './snapshot.dto.js';

const CURSOR = 'snapshot';
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Reads all records as they stood at one place in the feed, over many requests: of each record the newest revision up to
 * that place. What changed later comes by the feed after it, so that nothing is missing and nothing comes twice.
 */
@Injectable()
export class SnapshotReader {
  constructor(
    private readonly database: Database,
    private readonly starts: FeedStartReader,
    private readonly epochs: FeedEpochs,
  ) {}

  /** @throws ProblemError 410 when a snapshot was begun so long ago that the feed after it was removed */
  async page(query: SnapshotQueryDto, caller: Caller): Promise<SnapshotPageDto> {
    const limit = query.limit ?? 100;
    const [place, afterId] = query.cursor === undefined ? await this.begin() : await this.goOn(query.cursor);
    const rows = await this.rows(place, afterId, filterOf(query, caller), limit + 1);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      data: shown.map(present),
      nextCursor: rows.length > limit && last !== undefined ? this.cursorAfter(place, last.recordId) : null,
      feedCursor: this.epochs.cursorOf(place),
    };
  }

  private async begin(): Promise<[place: bigint, afterId: string]> {
    await this.epochs.look();
    return [await this.starts.now(), BEFORE_ALL];
  }

  private async goOn(cursor: string): Promise<[place: bigint, afterId: string]> {
    const [at, afterId, epoch] = decodeCursor(
      CURSOR,
      cursor,
      [CURSOR_PART.position, CURSOR_PART.uuid],
      [EPOCH_TOKEN],
    ) as [string, string, string?];
    const place = BigInt(at);
    await this.epochs.check({ position: place, epoch: epoch ?? FIRST_EPOCH });
    await this.refuseLost(place);
    return [place, afterId];
  }

  private cursorAfter(place: bigint, recordId: string): string {
    const { epoch } = this.epochs.placeOf(place);
    return encodeCursor(CURSOR, [String(place), recordId, ...(epoch === FIRST_EPOCH ? [] : [epoch])]);
  }

  private async refuseLost(place: bigint): Promise<void> {
    if (place < (await this.starts.beginning())) throw changesRemoved('The snapshot that this cursor goes on with');
    if (place > (await this.starts.now())) throw feedWentBack();
  }

  private rows(place: bigint, afterId: string, filter: FeedFilter, limit: number): Promise<FeedRow[]> {
    const { allowedConnectionIds, connectionId, recordType, warehouse } = filter;
    return this.database.query<FeedRow>(
      `select r.* from record s cross join lateral (
         select ${feedColumns(true)} from revision r
          where r.record_id = s.id and r.position <= $1 order by r.revision desc limit 1) r
        where s.id > $2 and ($3::uuid[] is null or s.connection_id = any($3))
          and ($4::uuid is null or s.connection_id = $4) and ($5::text is null or s.record_type = $5)
          and ($6::text is null or s.record_type = 'item' or $6 = r.content -> 'warehouse' ->> 'code')
        order by s.id limit $7`,
      [String(place), afterId, allowedConnectionIds, connectionId, recordType, warehouse, limit],
    );
  }
}

function present(row: FeedRow): SnapshotRecordDto {
  return {
    connectionId: row.connectionId,
    recordType: row.recordType,
    recordId: row.recordId,
    externalId: row.externalId,
    reference: row.reference,
    revision: row.revision,
    occurredAt: new Date(row.occurredAt).toISOString(),
    record: presentRecordOf(row),
    // The content of a revision is of its row's type.
  } as SnapshotRecordDto;
}
