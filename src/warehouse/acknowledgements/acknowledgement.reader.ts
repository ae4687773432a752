import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../../platform/http/cursor.js';
import { type PageQueryDto, toPage } from '../../platform/http/page.dto.js';
import type {
  AcknowledgementDto,
  AcknowledgementPageDto,
  AwaitingDto,
  LatestAcknowledgementDto,
} from './acknowledgement.dto.js';
import { ACKNOWLEDGEMENT_COLUMNS, type AcknowledgementRow } from './acknowledgement.store.js';

const CURSOR = 'acknowledgements';

/** More are not counted. */
const MOST_COUNTED = 10_000;

/** What clients have said about a record, and what they are waited for. */
export interface Handling {
  acknowledgement: LatestAcknowledgementDto | null;
  awaiting: AwaitingDto | null;
}

/** Orders of a connection that wait for a client. */
export interface WaitingOrders {
  awaitingCancelAnswer: { count: number; oldestAt: Date | null };
  unacknowledged: { count: number; isMore: boolean; oldestAt: Date | null };
}

type LatestRow = AcknowledgementRow & {
  current: number;
  isAwaited: boolean;
  awaitedSince: string | null;
  ageSeconds: number | null;
};

/** Reads acknowledgements. */
@Injectable()
export class AcknowledgementReader {
  constructor(private readonly database: Database) {}

  /** By record; one about which nothing was said is not in it. */
  async handlingOf(recordIds: readonly string[]): Promise<Map<string, Handling>> {
    if (recordIds.length === 0) return new Map();
    const rows = await this.database.query<LatestRow>(
      `select ${ACKNOWLEDGEMENT_COLUMNS}, r.revision as current, awaited."isAwaited", awaited.since as "awaitedSince",
              extract(epoch from now() - awaited.since)::int as "ageSeconds"
         from record r
         cross join lateral (
           select * from acknowledgement a where a.record_id = r.id order by a.revision desc, a.id desc limit 1) a
         cross join lateral (
           select r.status = 'cancelled' and r.acknowledged_as in ('accepted', 'done') as "isAwaited",
                  (select max(v.occurred_at) from revision v where v.record_id = r.id and v.change = 'cancelled') as since
         ) awaited
        where r.id = any($1::uuid[]) and r.acknowledged_revision is not null`,
      [recordIds],
    );
    return new Map(
      rows.map((row) => [
        row.recordId,
        { acknowledgement: presentLatest(row, row.current), awaiting: awaitingOf(row) },
      ]),
    );
  }

  /** Everything that was said about a record, oldest first. */
  async history(recordId: string, current: number, page: PageQueryDto): Promise<AcknowledgementPageDto> {
    const limit = page.limit ?? 100;
    const [after = null] = page.cursor === undefined ? [] : decodeCursor(CURSOR, page.cursor, [CURSOR_PART.uuid]);
    const rows = await this.database.query<AcknowledgementRow>(
      `select ${ACKNOWLEDGEMENT_COLUMNS} from acknowledgement a
        where a.record_id = $1 and ($2::uuid is null or a.id > $2) order by a.id limit $3`,
      [recordId, after, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (last) => encodeCursor(CURSOR, [last.id]),
      (row) => presentAcknowledgement(row, current),
    );
  }

  /** What waits for a client of a connection. */
  async waitingOrders(connectionId: string): Promise<WaitingOrders> {
    const [row] = await this.database.query<
      Record<'cancels' | 'open', number> & Record<'cancelledAt' | 'openAt', string>
    >(
      `select cancels.n as cancels, cancels.at as "cancelledAt", open.n as open, open.at as "openAt"
         from (select count(*)::int as n, min(updated_at) as at from record
                where connection_id = $1 and record_type = 'order' and status = 'cancelled'
                  and acknowledged_as in ('accepted', 'done')) cancels,
              (select count(*)::int as n, min(updated_at) as at from (
                 select updated_at from record
                  where connection_id = $1 and record_type = 'order' and status = 'open'
                    and acknowledged_revision is distinct from revision
                  order by updated_at limit $2) unacknowledged) open`,
      [connectionId, MOST_COUNTED + 1],
    );
    if (!row) throw new Error('The database did not say what waits for the client.');
    return {
      awaitingCancelAnswer: { count: row.cancels, oldestAt: dateOf(row.cancelledAt) },
      unacknowledged: {
        count: Math.min(row.open, MOST_COUNTED),
        isMore: row.open > MOST_COUNTED,
        oldestAt: dateOf(row.openAt),
      },
    };
  }
}

/** @param current the record's revision now */
export function presentAcknowledgement(row: AcknowledgementRow, current: number): AcknowledgementDto {
  return { id: row.id, recordId: row.recordId, ...presentLatest(row, current) };
}

function presentLatest(row: AcknowledgementRow, current: number): LatestAcknowledgementDto {
  return {
    revision: row.revision,
    status: row.status,
    reason: row.reason,
    at: new Date(row.at).toISOString(),
    by: row.actor,
    isCurrent: row.revision === current,
  };
}

function awaitingOf({ isAwaited, awaitedSince, ageSeconds }: LatestRow): AwaitingDto | null {
  if (!isAwaited || awaitedSince === null) return null;
  return { what: 'cancel_answer', since: new Date(awaitedSince).toISOString(), ageSeconds: ageSeconds ?? 0 };
}

function dateOf(value: string | null): Date | null {
  return value === null ? null : new Date(value);
}
