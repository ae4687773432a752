import { Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../platform/database/database.js';
import type { AnsweredRequest, Answers, BatchEnding } from './batch-ending.js';
import { tellNotifications } from './settle-notifications.js';
import type { Domain, Outcome } from './sync-handler.js';

/** A waiting request whose newest notification carries the document. */
export interface CarriedRequest extends AnsweredRequest {
  carriedBy: string;
}

interface Scope {
  connectionId: string;
  domain: Domain;
}

/** How far a list is read, see `PageScan`. */
export interface ScanProgress {
  changedSince: Date;
  nextPage: number;
  startedAt: Date;
}

/** What a list might bring. */
export interface WaitingForPages {
  count: number;
  /** When the oldest of them was first asked for. */
  oldest: Date | null;
  /** How long ago that was. */
  oldestMs: number;
  /** How long ago the youngest of them was first asked for. */
  newestMs: number;
  isEnabled: boolean;
  /** True when a scan has begun that is not over. */
  isScanning: boolean;
}

const DUE = `connection_id = $1 and domain = $2 and status = 'waiting' and due_at <= now()
  and (claimed_until is null or claimed_until < now())`;

/** A run that began before a pause must not go on with the next documents. */
const IS_ENABLED = 'exists (select 1 from connection c where c.id = $1 and c.enabled)';

/** Of waiting documents, to be compared with numbers of pages. */
const MOST_COUNTED = 10_000;

/** A scan that nobody went on with for this long is begun anew: its pages have moved. */
const SCAN_IS_OLD_MINUTES = 15;

/**
 * The SQL around many sync requests of one domain at once. Every statement locks them in the order of their external
 * ids, byte by byte, as the intake does: otherwise two would wait for each other in a circle.
 */
@Injectable()
export class SyncBatchStore {
  constructor(private readonly database: Database) {}

  /** Due requests that need no call, because a notification carries the newest version of their document. */
  carried(scope: Scope, limit: number): Promise<CarriedRequest[]> {
    return this.database.query<CarriedRequest>(
      `select id::text, external_id as "externalId", generation, carried_by as "carriedBy" from sync_request
        where ${DUE} and ${IS_ENABLED} and not must_fetch and carried_by is not null order by due_at, carried_by limit $3`,
      [scope.connectionId, scope.domain, limit],
    );
  }

  /** The raw bodies of notifications, by id. */
  async bodies(notificationIds: readonly string[]): Promise<Map<string, Buffer>> {
    const rows = await this.database.query<{ id: string; body: Buffer }>(
      'select id, body from notification where id = any($1)',
      [notificationIds],
    );
    return new Map(rows.map((row) => [row.id, row.body]));
  }

  /** What these requests were carried by could not be used: their documents have to be read from Cin7. */
  async mustFetch(requests: readonly AnsweredRequest[]): Promise<void> {
    await this.database.query(
      `update sync_request set must_fetch = true
        where id in (select id from sync_request where id = any($1) order by external_id collate "C" for update)`,
      [requests.map((request) => request.id)],
    );
  }

  /**
   * Due requests that a list might bring, for how long they have waited, and whether they may be served.
   *
   * @param most counting stops there: no list is read further than to so many pages anyway
   */
  async waitingForPages(scope: Scope, most = MOST_COUNTED): Promise<WaitingForPages> {
    const [row] = await this.database.query<Omit<WaitingForPages, 'oldest'> & { oldest: string | null }>(
      `select count(*)::int as count, min(requested_at) as oldest, ${IS_ENABLED} as "isEnabled",
              coalesce(extract(epoch from now() - min(requested_at)) * 1000, 0)::float8 as "oldestMs",
              coalesce(extract(epoch from now() - (
                select requested_at from sync_request where ${DUE} and not needs_single
                 order by requested_at desc limit 1)) * 1000, 0)::float8 as "newestMs",
              exists (select 1 from page_scan s where s.connection_id = $1 and s.domain = $2
                         and s.started_at >= now() - make_interval(mins => $3)) as "isScanning"
         from (select requested_at from sync_request where ${DUE} and not needs_single
                order by requested_at limit $4) first`,
      [scope.connectionId, scope.domain, SCAN_IS_OLD_MINUTES, most],
    );
    if (!row) return { count: 0, oldest: null, oldestMs: 0, newestMs: 0, isEnabled: false, isScanning: false };
    return { ...row, oldest: row.oldest ? new Date(row.oldest) : null };
  }

  /** The scan under way, or a new one from `changedSince` on. */
  async scan(scope: Scope, changedSince: Date): Promise<ScanProgress> {
    const [row] = await this.database.query<{ changedSince: string; nextPage: number; startedAt: string }>(
      `insert into page_scan as s (connection_id, domain, changed_since, next_page, started_at)
       values ($1, $2, $3, 1, now())
       on conflict (connection_id, domain) do update
          set changed_since = case when s.started_at < now() - make_interval(mins => $4)
                                   then excluded.changed_since else s.changed_since end,
              next_page = case when s.started_at < now() - make_interval(mins => $4) then 1 else s.next_page end,
              started_at = case when s.started_at < now() - make_interval(mins => $4) then now() else s.started_at end
       returning changed_since as "changedSince", next_page as "nextPage", started_at as "startedAt"`,
      [scope.connectionId, scope.domain, changedSince, SCAN_IS_OLD_MINUTES],
    );
    if (!row) throw new Error(`The scan of ${scope.domain} of connection ${scope.connectionId} cannot be noted.`);
    return { ...row, changedSince: new Date(row.changedSince), startedAt: new Date(row.startedAt) };
  }

  async nextPage(scope: Scope, nextPage: number): Promise<void> {
    await this.database.query('update page_scan set next_page = $3 where connection_id = $1 and domain = $2', [
      scope.connectionId,
      scope.domain,
      nextPage,
    ]);
  }

  /** The scan is over: what it did not bring, and was asked for before it began, is fetched by itself. */
  async endScan(scope: Scope, startedAt: Date): Promise<void> {
    await this.database.query('delete from page_scan where connection_id = $1 and domain = $2', [
      scope.connectionId,
      scope.domain,
    ]);
    await this.database.query(
      `update sync_request set needs_single = true where id in (
         select id from sync_request
          where connection_id = $1 and domain = $2 and status = 'waiting' and not needs_single and last_asked_at <= $3
          order by external_id collate "C" for update)`,
      [scope.connectionId, scope.domain, startedAt],
    );
  }

  /** The database's clock, which stamps `last_asked_at`. */
  async now(): Promise<Date> {
    const [row] = await this.database.query<{ now: string }>('select clock_timestamp() as now');
    return new Date(row?.now ?? Number.NaN);
  }

  /**
   * Clears the requests that an answer serves and tells their notifications how it ended.
   *
   * @returns how the requests that were served ended
   */
  async finish(
    tx: SqlRunner,
    scope: Scope,
    endings: readonly BatchEnding[],
    answers: Answers,
  ): Promise<{ outcome: Outcome }[]> {
    const served = await this.take(tx, scope, endings, answers);
    if (served.length === 0) return [];
    const byId = new Map(endings.map((ending) => [ending.externalId, ending]));
    const told = served.flatMap((request) => {
      const ending = byId.get(request.externalId);
      if (!ending) return [];
      const recordIds = ending.recordId === null ? [] : [ending.recordId];
      const { outcome, reason } = ending;
      return [{ requestId: request.id, generation: request.generation, outcome, reason, recordIds }];
    });
    await tellNotifications(tx, told);
    return told;
  }

  private take(tx: SqlRunner, scope: Scope, endings: readonly BatchEnding[], answers: Answers) {
    const externalIds = endings.map((ending) => ending.externalId);
    const columns = `id::text, external_id as "externalId", generation`;
    if ('askedBefore' in answers) {
      return tx.query<AnsweredRequest>(
        `delete from sync_request where id in (
           select id from sync_request
            where connection_id = $1 and domain = $2 and external_id = any($3) and last_asked_at < $4
            order by external_id collate "C" for update)
         returning ${columns}`,
        [scope.connectionId, scope.domain, externalIds, answers.askedBefore],
      );
    }
    return tx.query<AnsweredRequest>(
      `delete from sync_request where id in (
         select r.id from sync_request r join unnest($3::bigint[], $4::int[]) as a(id, generation)
             on r.id = a.id and r.generation = a.generation
          where r.connection_id = $1 and r.domain = $2 and r.external_id = any($5)
          order by r.external_id collate "C" for update of r)
       returning ${columns}`,
      [
        scope.connectionId,
        scope.domain,
        answers.requests.map((request) => request.id),
        answers.requests.map((request) => request.generation),
        externalIds,
      ],
    );
  }
}
