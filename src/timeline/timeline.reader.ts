import { Injectable } from '@nestjs/common';
import { type Caller, mayRead } from '../access/caller.js';
import { Database } from '../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { toPage } from '../platform/http/page.dto.js';
import { laneName } from '../sync/lanes.js';
import { differencesBetween } from '../warehouse/content-difference.js';
import type { RecordContent } from '../warehouse/record-content.js';
import { differenceText } from './difference-text.js';
import { REVISED_CONTENTS, TIMELINE } from './timeline-statement.js';
import type {
  TimelineAcknowledgementDto,
  TimelineDeliveryDto,
  TimelineEntryDto,
  TimelineLookDto,
  TimelineNotificationDto,
  TimelinePageDto,
  TimelineQueryDto,
  TimelineRevisionDto,
  TimelineSyncRequestDto,
} from './timeline.dto.js';

const CURSOR = 'timeline';
const CURSOR_SHAPE = [CURSOR_PART.instant, /^[1-6]$/, /^[0-9a-f-]{1,36}$/];

/** Differences of one revision that are shown; the others are counted. */
const MOST_DIFFERENCES = 5;

type Detail =
  | { kind: 'notification'; detail: TimelineNotificationDto }
  | { kind: 'sync_request'; detail: Omit<TimelineSyncRequestDto, 'lane'> & { lane: number } }
  | { kind: 'look'; detail: TimelineLookDto }
  | { kind: 'revision'; detail: RevisionDetail }
  | { kind: 'acknowledgement'; detail: TimelineAcknowledgementDto }
  | { kind: 'delivery'; detail: TimelineDeliveryDto };

type EntryRow = Detail & { rank: number; key: string; at: string; connectionId: string; afterMs: number | null };
type RevisionDetail = Omit<TimelineRevisionDto, 'differences' | 'differenceCount'> & { position: string };
type Differences = Pick<TimelineRevisionDto, 'differences' | 'differenceCount'>;

/** Reads what happened to one number. */
@Injectable()
export class TimelineReader {
  constructor(private readonly database: Database) {}

  /**
   * One page, oldest first. A caller of scope `client` sees what it may read elsewhere as well: revisions and what was said
   * about them, of its connections, and deliveries to its own endpoints; how Cin7's notifications came in is the operator's.
   */
  async page(query: TimelineQueryDto, caller: Caller): Promise<TimelinePageDto> {
    const limit = query.limit ?? 100;
    const [at = null, rank = null, key = null] =
      query.cursor === undefined ? [] : decodeCursor(CURSOR, query.cursor, CURSOR_SHAPE);
    const rows = await this.database.query<EntryRow>(TIMELINE, [
      connectionsOf(query, caller),
      query.reference,
      caller.scope !== 'client',
      at,
      rank === null ? null : Number(rank),
      key,
      limit + 1,
      // As `endpoint.owner` has it.
      caller.scope === 'client' ? (caller.keyId ?? caller.actor) : null,
    ]);
    const differences = await this.differencesOf(rows.slice(0, limit));
    return toPage(
      rows,
      limit,
      (row) => encodeCursor(CURSOR, [new Date(row.at).toISOString(), row.rank, row.key]),
      (row) => present(row, differences),
    );
  }

  /** What the revisions of a page changed, by their places in the feed. */
  private async differencesOf(rows: readonly EntryRow[]): Promise<Map<string, Differences>> {
    const positions = rows.flatMap((row) => (row.kind === 'revision' ? [row.detail.position] : []));
    if (positions.length === 0) return new Map();
    const contents = await this.database.query<{
      position: string;
      content: RecordContent;
      before: RecordContent | null;
    }>(REVISED_CONTENTS, [positions]);
    return new Map(
      contents.map(({ position, content, before }) => {
        const changes = before === null ? [] : differencesBetween(before, content);
        const differences = changes.slice(0, MOST_DIFFERENCES).map(differenceText);
        return [position, { differences, differenceCount: changes.length }];
      }),
    );
  }
}

/** Null for all; a connection that the caller may not see is as one that there is not. */
function connectionsOf({ connectionId }: TimelineQueryDto, caller: Caller): readonly string[] | null {
  if (connectionId === undefined) return caller.connectionIds;
  return mayRead(caller, connectionId) ? [connectionId] : [];
}

function present(row: EntryRow, differences: ReadonlyMap<string, Differences>): TimelineEntryDto {
  const entry: TimelineEntryDto = {
    kind: row.kind,
    at: new Date(row.at).toISOString(),
    afterMs: row.afterMs,
    connectionId: row.connectionId,
    notification: null,
    syncRequest: null,
    look: null,
    revision: null,
    acknowledgement: null,
    delivery: null,
  };
  switch (row.kind) {
    case 'notification':
      return { ...entry, notification: row.detail };
    case 'sync_request': {
      const { lane, dueAt, ...detail } = row.detail;
      return { ...entry, syncRequest: { ...detail, lane: laneName(lane), dueAt: instant(dueAt) } };
    }
    case 'look':
      return { ...entry, look: row.detail };
    case 'revision': {
      const { position, ...detail } = row.detail;
      const { differences: shown = [], differenceCount = 0 } = differences.get(position) ?? {};
      return { ...entry, revision: { ...detail, differences: shown, differenceCount } };
    }
    case 'acknowledgement':
      return { ...entry, acknowledgement: row.detail };
    case 'delivery':
      return { ...entry, delivery: { ...row.detail, nextAttemptAt: instant(row.detail.nextAttemptAt) } };
  }
}

function instant(value: string | null): string | null {
  return value === null ? null : new Date(value).toISOString();
}
