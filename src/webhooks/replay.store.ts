import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { candidatesOf } from './found-by-index.js';
import type { NotificationStatus } from './notification.entity.js';
import { NotificationStore } from './notification.store.js';
import type { IncomingNotification } from './incoming-notification.js';
import type { ReplayFilterDto } from './replay.dto.js';

/** A stored notification, with what is needed to read it anew. */
export interface StoredNotification {
  id: string;
  connectionId: string;
  topic: string | null;
  eventType: string | null;
  status: NotificationStatus;
  body: Buffer;
}

/** Where a walk through notifications has come to. */
export interface ReplayPlace {
  receivedAt: string;
  id: string;
}

/** Notifications of one step: short transactions, and bodies that fit into memory. */
const MOST_PER_STEP = 500;
const MOST_BYTES_PER_STEP = 8 * 1024 * 1024;

/** Nobody can look at the documents of a connection that is gone. */
const CONNECTION_EXISTS = 'exists (select 1 from connection c where c.id = n.connection_id)';

/** The SQL of finding notifications to replay; asking for their documents is the `NotificationStore`'s. */
@Injectable()
export class ReplayStore {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationStore,
  ) {}

  /** The database's clock. */
  async now(): Promise<string> {
    const [row] = await this.database.query<{ now: string }>('select now()::text as now');
    return row?.now ?? '';
  }

  async find(id: string): Promise<StoredNotification | null> {
    const [row] = await this.database.query<StoredNotification>(
      `select id, connection_id as "connectionId", topic, event_type as "eventType", status, body
         from notification where id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** How many notifications up to `until` there are to replay. */
  async count(filter: ReplayFilterDto, until: string): Promise<number> {
    const { conditions, params } = conditionsOf(filter, until);
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from notification n where ${conditions}`,
      params,
    );
    return row?.count ?? 0;
  }

  /** The next notifications after `place`, oldest first; none at the end. */
  async next(filter: ReplayFilterDto, until: string, place: ReplayPlace | null) {
    const { conditions, params } = conditionsOf(filter, until);
    const after = place
      ? `and (received_at, id) > ($${params.length + 1}::timestamptz, $${params.length + 2}::uuid)`
      : '';
    return this.database.query<StoredNotification & ReplayPlace>(
      `select id, connection_id as "connectionId", topic, event_type as "eventType", status, body,
              received_at::text as "receivedAt"
         from (select page.*, sum(octet_length(body)) over (order by received_at, id) - octet_length(body) as before
                 from (select * from notification n where ${conditions} ${after}
                        order by received_at, id limit ${MOST_PER_STEP}) page) sized
        where before < ${MOST_BYTES_PER_STEP}
        order by received_at, id`,
      place ? [...params, place.receivedAt, place.id] : params,
    );
  }

  /**
   * Asks again for what these notifications name.
   *
   * @returns those of connections that still exist, the others are left as they are
   */
  askAgain(batch: readonly IncomingNotification[]): Promise<IncomingNotification[]> {
    return this.database.transaction(async (tx) => {
      // Held until the end: whoever deletes a connection then also deletes what is asked for here.
      const rows = await tx.query<{ id: string }>(
        'select id from connection where id = any($1) order by id for key share',
        [[...new Set(batch.map((notification) => notification.connectionId))]],
      );
      const existing = new Set(rows.map((row) => row.id));
      const asked = batch.filter((notification) => existing.has(notification.connectionId));
      if (asked.length > 0) await this.notifications.askAgain(tx, asked);
      return asked;
    });
  }
}

function conditionsOf(filter: ReplayFilterDto, until: string): { conditions: string; params: unknown[] } {
  const params: unknown[] = [until];
  const conditions = ['n.received_at <= $1::timestamptz', CONNECTION_EXISTS];
  const add = (condition: string, value: string | undefined): void => {
    if (value !== undefined) conditions.push(`${condition} $${params.push(value)}`);
  };
  add('n.connection_id =', filter.connectionId);
  add('n.topic =', filter.topic);
  add('n.status =', filter.status);
  const candidates = filter.status && candidatesOf(filter.status);
  if (candidates) conditions.push(`n.id in (${candidates})`);
  if (filter.status === 'unreadable') conditions.push('n.reason is not null');
  add('n.reference =', filter.reference);
  add('n.received_at >=', filter.from && new Date(filter.from).toISOString());
  add('n.received_at <', filter.to && new Date(filter.to).toISOString());
  return { conditions: conditions.join(' and '), params };
}
