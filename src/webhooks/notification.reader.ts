import { type FilterQuery, raw } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { toPage } from '../platform/http/page.dto.js';
import { Database } from '../platform/database/database.js';
import type {
  NotificationDetailDto,
  NotificationDto,
  NotificationOutcomeDto,
  NotificationPageDto,
  NotificationQueryDto,
} from './notification.dto.js';
import { NotificationDocument } from './notification-document.entity.js';
import { candidatesOf } from './found-by-index.js';
import { Notification, type NotificationStatus } from './notification.entity.js';

const CURSOR = 'notifications';

/** Reads stored notifications and what became of them. */
@Injectable()
export class NotificationReader {
  constructor(private readonly database: Database) {}

  /** One page, newest first; bodies are left out because each may be megabytes. */
  async list(query: NotificationQueryDto): Promise<NotificationPageDto> {
    const limit = query.limit ?? 100;
    const em = this.database.em();
    const rows = await em.find(Notification, whereOf(query), {
      orderBy: { receivedAt: 'desc', id: 'desc' },
      limit: limit + 1,
      exclude: ['body'],
    });
    const outcomes = await this.outcomesOf(rows.map((row) => row.id));
    return toPage(
      rows,
      limit,
      (row) => encodeCursor(CURSOR, [row.receivedAt.toISOString(), row.id]),
      (row) => present(row, outcomes.get(row.id) ?? []),
    );
  }

  async find(id: string): Promise<NotificationDetailDto | null> {
    const row = await this.database.em().findOne(Notification, { id });
    if (!row) return null;
    const outcomes = await this.outcomesOf([id]);
    return { ...present(row, outcomes.get(id) ?? []), body: Buffer.from(row.body).toString('utf8') };
  }

  private async outcomesOf(ids: string[]): Promise<Map<string, NotificationOutcomeDto[]>> {
    const byNotification = new Map<string, NotificationOutcomeDto[]>();
    if (ids.length === 0) return byNotification;
    const rows = await this.database
      .em()
      .find(
        NotificationDocument,
        { notificationId: { $in: ids } },
        { orderBy: { notificationId: 'asc', domain: 'asc', externalId: 'asc' } },
      );
    const waiting = await this.reasonsOfWaiting(rows);
    for (const row of rows) {
      const list = byNotification.get(row.notificationId) ?? [];
      list.push(presentOutcome(row, waiting.get(row.syncRequestId) ?? null));
      byNotification.set(row.notificationId, list);
    }
    return byNotification;
  }

  /** Why documents without an outcome still wait, where a look was tried in vain. */
  private async reasonsOfWaiting(documents: NotificationDocument[]): Promise<Map<string, string>> {
    const ids = documents.filter((row) => !row.outcome).map((row) => row.syncRequestId);
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; reason: string }>(
      'select id::text, reason from sync_request r where r.id = any($1) and reason is not null',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.reason]));
  }
}

/** What the indexes answer by themselves, however many notifications there are (decision 0033). */
function whereOf(query: NotificationQueryDto): FilterQuery<Notification> {
  const conditions: FilterQuery<Notification>[] = [];
  if (query.connectionId) conditions.push({ connectionId: query.connectionId });
  if (query.topic) conditions.push({ topic: query.topic });
  if (query.status) conditions.push(...statusConditions(query.status));
  if (query.reference) conditions.push({ reference: query.reference });
  if (query.from) conditions.push({ receivedAt: { $gte: new Date(query.from) } });
  if (query.to) conditions.push({ receivedAt: { $lt: new Date(query.to) } });
  if (query.cursor !== undefined) conditions.push(...beforeCursor(query.cursor));
  return { $and: conditions };
}

/** The first condition is only for the index: of an `or` it would not know where to begin. */
function beforeCursor(cursor: string): FilterQuery<Notification>[] {
  const [at = '', id = ''] = decodeCursor(CURSOR, cursor, [CURSOR_PART.instant, CURSOR_PART.uuid]);
  const instant = new Date(at);
  return [{ receivedAt: { $lte: instant } }, { $or: [{ receivedAt: { $lt: instant } }, { id: { $lt: id } }] }];
}

function statusConditions(status: NotificationStatus): FilterQuery<Notification>[] {
  // Of these all have a reason, and there is an index of those that have one.
  if (status === 'unreadable') return [{ status }, { reason: { $ne: null } }];
  const candidates = candidatesOf(status);
  return candidates === null ? [{ status }] : [{ status }, { id: { $in: raw(`(${candidates})`) } }];
}

type WithoutBody = Pick<
  Notification,
  'id' | 'connectionId' | 'topic' | 'eventType' | 'status' | 'reason' | 'reference' | 'receivedAt' | 'processedAt'
>;

function present(row: WithoutBody, outcomes: NotificationOutcomeDto[]): NotificationDto {
  return {
    id: row.id,
    connectionId: row.connectionId,
    topic: row.topic ?? null,
    eventType: row.eventType ?? null,
    status: row.status,
    reason: row.reason ?? null,
    reference: row.reference ?? null,
    receivedAt: row.receivedAt.toISOString(),
    processedAt: row.processedAt?.toISOString() ?? null,
    outcomes,
  };
}

function presentOutcome(row: NotificationDocument, waitingReason: string | null): NotificationOutcomeDto {
  return {
    domain: row.domain,
    externalId: row.externalId,
    outcome: row.outcome ?? null,
    reason: row.reason ?? waitingReason,
    recordIds: row.recordIds ?? [],
    at: row.at?.toISOString() ?? null,
  };
}
