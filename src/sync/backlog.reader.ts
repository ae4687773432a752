import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { laneName, type LaneName, WORST_URGENT_LANE } from './lanes.js';
import type { SyncRequestStatus } from './sync-request.entity.js';

/** What waits in one lane. */
export interface LaneBacklog {
  lane: LaneName;
  waiting: number;
  oldestRequestedAt: Date;
}

/** What a connection has not done yet. */
export interface Backlog {
  waiting: number;
  held: number;
  parked: number;
  /** Only lanes in which something waits, the best first. */
  byLane: LaneBacklog[];
  /** When the last of what waits is due: a document that failed waits for its next try. */
  lastDueAt: Date | null;
}

/** The documents that a connection's waiting work consists of, by what they cost. */
export interface WaitingWork {
  connectionId: string;
  /** Fetched one by one. */
  singles: number;
  /** Read by pages of a list. */
  paged: number;
}

interface Group {
  lane: number;
  status: SyncRequestStatus;
  count: number;
  oldest: string;
  last_due: string;
}

/** Counts what waits. */
@Injectable()
export class BacklogReader {
  constructor(private readonly database: Database) {}

  async of(connectionId: string): Promise<Backlog> {
    const groups = await this.database.query<Group>(
      `select lane, status, count(*)::int as count, min(requested_at) as oldest, max(due_at) as last_due
         from sync_request where connection_id = $1 group by lane, status order by lane`,
      [connectionId],
    );
    const waiting = groups.filter((group) => group.status === 'waiting');
    const countOf = (status: SyncRequestStatus): number =>
      groups.reduce((sum, group) => sum + (group.status === status ? group.count : 0), 0);
    return {
      waiting: countOf('waiting'),
      held: countOf('held'),
      parked: countOf('parked'),
      byLane: waiting.map(({ lane, count, oldest }) => {
        return { lane: laneName(lane), waiting: count, oldestRequestedAt: new Date(oldest) };
      }),
      lastDueAt: latest(waiting.map((group) => new Date(group.last_due))),
    };
  }

  /** When the first of the documents that are parked now was parked; null when nobody noted it. */
  async parkedSince(connectionId: string): Promise<Date | null> {
    const [row] = await this.database.query<{ since: string | null }>(
      `select coalesce(min(d.at), min(r.requested_at)) as since
         from sync_request r left join notification_document d on d.sync_request_id = r.id and d.outcome = 'parked'
        where r.connection_id = $1 and r.status = 'parked'`,
      [connectionId],
    );
    return row?.since ? new Date(row.since) : null;
  }

  /**
   * What waits in all connections of a Cin7 account that may work, and in this one in any case. Follows the runner: what
   * is urgent goes one by one, products by pages unless the pages did not bring them, and what a notification carries
   * costs nothing.
   */
  async workOfAccount(accountId: string, connectionId: string): Promise<WaitingWork[]> {
    return this.database.query<WaitingWork>(
      `select r.connection_id as "connectionId",
              count(*) filter (where not is_carried and not is_paged)::int as singles,
              count(*) filter (where not is_carried and is_paged)::int as paged
         from credential k
         join connection c on c.credential_id = k.id
         join sync_request r on r.connection_id = c.id and r.status = 'waiting'
        cross join lateral (
          select r.domain = 'products' and r.lane > $3 and not r.needs_single as is_paged,
                 r.domain = 'products' and r.lane > $3 and not r.must_fetch and r.carried_by is not null
                   and coalesce((c.settings -> 'items' ->> 'trustPayload')::boolean, true) as is_carried) cost
        where k.username = $1 and (c.enabled or c.id = $2)
        group by r.connection_id`,
      [accountId, connectionId, WORST_URGENT_LANE],
    );
  }
}

function latest(dates: Date[]): Date | null {
  return dates.reduce<Date | null>((last, date) => (last !== null && last > date ? last : date), null);
}
