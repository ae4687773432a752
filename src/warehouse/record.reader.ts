import { Injectable } from '@nestjs/common';
import { type FilterQuery, raw } from '@mikro-orm/core';
import { type Caller, mayRead } from '../access/caller.js';
import { Database } from '../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { type Page, type PageQueryDto, toPage } from '../platform/http/page.dto.js';
import { notFound } from '../platform/http/problem.js';
import type { AcknowledgementPageDto } from './acknowledgements/acknowledgement.dto.js';
import { AcknowledgementReader, type Handling } from './acknowledgements/acknowledgement.reader.js';
import { type FieldChange, differencesBetween } from './content-difference.js';
import { type AnyRecordDto, presentRecord } from './present-record.js';
import type { RecordType } from './record-content.js';
import type { RecordQueryDto } from './record-query.dto.js';
import { Record } from './record.entity.js';
import { type Change, Revision } from './revision.entity.js';

/** All filters that any of the three lists knows. */
export interface RecordFilter extends RecordQueryDto {
  reference?: string;
  status?: string;
  kind?: string;
  warehouse?: string;
  acknowledged?: 'true' | 'false';
  unacknowledgedForMinutes?: number;
  awaiting?: 'cancel_answer';
}

/** A record as it stands, with what clients have said about it. */
export type Standing<Dto> = Dto & Handling;

/** A revision with what it changed. */
export interface PresentedRevision<Dto> {
  revision: number;
  change: Change;
  occurredAt: string;
  changes: FieldChange[];
  record: Dto;
}

/** Reads records and their revisions for clients, within the connections that the caller may see. */
@Injectable()
export class RecordReader {
  constructor(
    private readonly database: Database,
    private readonly handlings: AcknowledgementReader,
  ) {}

  /** One page in the order of change: a record that changes while a client pages is seen again, never missed. */
  async list<Dto extends AnyRecordDto>(
    type: RecordType,
    filter: RecordFilter,
    caller: Caller,
  ): Promise<Page<Standing<Dto>>> {
    const limit = filter.limit ?? 100;
    const rows = await this.database.em().find(Record, whereOf(type, filter, caller), {
      orderBy: { updatedAt: 'asc', id: 'asc' },
      limit: limit + 1,
    });
    const acknowledged = rows.filter(isAcknowledged).map((row) => row.id);
    const handlings = await this.handlings.handlingOf(acknowledged);
    return toPage(
      rows,
      limit,
      (row) => encodeCursor(type, [row.updatedAt.toISOString(), row.id]),
      (row) => standing<Dto>(row, handlings),
    );
  }

  async find<Dto extends AnyRecordDto>(type: RecordType, id: string, caller: Caller): Promise<Standing<Dto>> {
    const row = await this.row(type, id, caller);
    return standing<Dto>(row, await this.handlings.handlingOf(isAcknowledged(row) ? [row.id] : []));
  }

  /** What was said about a record, oldest first. */
  async acknowledgements(
    type: RecordType,
    id: string,
    page: PageQueryDto,
    caller: Caller,
  ): Promise<AcknowledgementPageDto> {
    const { revision } = await this.row(type, id, caller);
    return this.handlings.history(id, revision, page);
  }

  /** The revisions of a record, oldest first, each with what differs from the one before. */
  async revisions<Dto extends AnyRecordDto>(
    type: RecordType,
    id: string,
    page: PageQueryDto,
    caller: Caller,
  ): Promise<Page<PresentedRevision<Dto>>> {
    await this.row(type, id, caller);
    const limit = page.limit ?? 100;
    const cursorKind = `${type}-revisions`;
    const [after = '0'] =
      page.cursor === undefined ? [] : decodeCursor(cursorKind, page.cursor, [CURSOR_PART.revision]);
    // One row before the page is read too, because a revision is shown by its difference from the one before.
    const rows = await this.database
      .em()
      .find(
        Revision,
        { recordId: id, revision: { $gte: Number(after) } },
        { orderBy: { revision: 'asc' }, limit: limit + 2 },
      );
    const before = new Map(rows.map((row) => [row.revision + 1, row]));
    return toPage(
      rows.filter((row) => row.revision > Number(after)),
      limit,
      (row) => encodeCursor(cursorKind, [row.revision]),
      (row) => presentRevision<Dto>(row, before.get(row.revision) ?? null),
    );
  }

  private async row(type: RecordType, id: string, caller: Caller): Promise<Record> {
    const row = await this.database.em().findOne(Record, { id, recordType: type });
    if (!row || !mayRead(caller, row.connectionId)) throw notFound(type, id);
    return row;
  }
}

function whereOf(type: RecordType, filter: RecordFilter, caller: Caller): FilterQuery<Record> {
  const conditions: FilterQuery<Record>[] = [{ recordType: type }];
  if (caller.connectionIds) conditions.push({ connectionId: { $in: [...caller.connectionIds] } });
  if (filter.connectionId) conditions.push({ connectionId: filter.connectionId });
  if (filter.externalId) conditions.push({ externalId: filter.externalId.toLowerCase() });
  if (filter.reference) conditions.push(referenceCondition(type, filter.reference));
  if (filter.status) conditions.push({ status: filter.status });
  if (filter.kind) conditions.push({ kind: filter.kind });
  if (filter.warehouse) conditions.push({ warehouseCode: filter.warehouse });
  if (filter.itemCode) conditions.push(itemCondition(type, filter.itemCode));
  if (filter.updatedSince) conditions.push({ updatedAt: { $gte: new Date(filter.updatedSince) } });
  if (filter.acknowledged !== undefined) conditions.push(acknowledgedCondition(filter.acknowledged === 'true'));
  if (filter.unacknowledgedForMinutes !== undefined) {
    const since = new Date(Date.now() - filter.unacknowledgedForMinutes * 60_000);
    conditions.push(acknowledgedCondition(false), { updatedAt: { $lte: since } });
  }
  if (filter.awaiting) conditions.push({ status: 'cancelled', acknowledgedAs: { $in: ['accepted', 'done'] } });
  if (filter.cursor !== undefined) conditions.push(afterCursor(type, filter.cursor));
  return { $and: conditions };
}

/** `SO-00044` finds the orders of all its fulfilments, `SO-00044.1` one of them. */
function referenceCondition(type: RecordType, reference: string): FilterQuery<Record> {
  if (type !== 'order') return { reference };
  const saleNumber = raw(`content ->> 'saleNumber'`) as unknown as string;
  return { $or: [{ reference }, { [saleNumber]: reference }] } as FilterQuery<Record>;
}

function itemCondition(type: RecordType, itemCode: string): FilterQuery<Record> {
  if (type === 'item') return { reference: itemCode };
  const holdsLine = raw(`content -> 'lines' @> ?::jsonb`, [JSON.stringify([{ itemCode }])]) as unknown as string;
  return { [holdsLine]: true } as FilterQuery<Record>;
}

/** Whether somebody acknowledged the revision that stands. */
function acknowledgedCondition(isWanted: boolean): FilterQuery<Record> {
  // In the words of the partial index `record_unacknowledged_index`.
  const comparison = isWanted ? 'is not distinct from' : 'is distinct from';
  return { [raw(`(acknowledged_revision ${comparison} revision)`) as unknown as string]: true } as FilterQuery<Record>;
}

function isAcknowledged(row: Record): boolean {
  return row.acknowledgedRevision != null;
}

function standing<Dto extends AnyRecordDto>(row: Record, handlings: ReadonlyMap<string, Handling>): Standing<Dto> {
  const handling = handlings.get(row.id) ?? { acknowledgement: null, awaiting: null };
  return { ...presentRecord<Dto>(presentable(row)), ...handling };
}

function afterCursor(type: RecordType, cursor: string): FilterQuery<Record> {
  const [updatedAt = '', id = ''] = decodeCursor(type, cursor, [CURSOR_PART.instant, CURSOR_PART.uuid]);
  const instant = new Date(updatedAt);
  // The first condition is only for the index: of an `or` it would not know where to begin.
  return {
    $and: [{ updatedAt: { $gte: instant } }, { $or: [{ updatedAt: { $gt: instant } }, { id: { $gt: id } }] }],
  };
}

function presentable(row: Record) {
  return {
    id: row.id,
    connectionId: row.connectionId,
    externalId: row.externalId,
    revision: row.revision,
    content: row.content,
    sourceUpdatedAt: row.sourceUpdatedAt ?? null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function presentRevision<Dto extends AnyRecordDto>(row: Revision, before: Revision | null): PresentedRevision<Dto> {
  return {
    revision: row.revision,
    change: row.change,
    occurredAt: row.occurredAt.toISOString(),
    changes: before ? differencesBetween(before.content, row.content) : [],
    record: presentRecord<Dto>({
      id: row.recordId,
      connectionId: row.connectionId,
      externalId: row.externalId,
      revision: row.revision,
      content: row.content,
      sourceUpdatedAt: row.sourceUpdatedAt ?? null,
      createdAt: row.recordCreatedAt,
      updatedAt: row.occurredAt,
    }),
  };
}
