import { Injectable } from '@nestjs/common';
import { type Domain, TEST_EVENT_TYPE, type Topic } from '../cin7-core/topics.js';
import type { FeedCheckOutcome } from '../connections/registration/feed-check.entity.js';
import type { WebhookState } from '../connections/registration/webhook-state.js';
import { SECRET_UNREADABLE } from '../credentials/credential-store.js';
import { Database } from '../platform/database/database.js';
import type { FreshnessFacts } from './freshness.js';

/** The facts of one connection, with what else stops it. */
export interface ConnectionFacts extends FreshnessFacts {
  connectionId: string;
  name: string;
  /** Set when Cin7 refused the key. */
  stopped: { since: Date; reason: string } | null;
  /** Set when the credential's password cannot be decrypted. */
  unreadable: { since: Date; reason: string } | null;
  parked: { count: number; since: Date } | null;
}

interface Row {
  connection_id: string;
  name: string;
  enabled: boolean;
  created_at: string;
  last_notification_at: string | null;
  last_success_at: string | null;
  stopped_at: string | null;
  stopped_reason: string | null;
  unreadable: { testedAt: string; reason: string } | null;
  outcome: FeedCheckOutcome | null;
  reason: string | null;
  last_checked_at: string | null;
  next_check_at: string | null;
  watermarks: { domain: Domain; up_to: string }[] | null;
  topics: TopicRow[] | null;
  rhythms: RhythmRow[] | null;
  parked: number;
  parked_since: string | null;
}

interface TopicRow {
  topic: Topic;
  state: WebhookState;
  since: string;
  detail: string | null;
  is_managed: boolean;
  last_good_at: string | null;
}

interface RhythmRow {
  topic: Topic;
  first_received_at: string;
  last_received_at: string;
  received: number;
  week: number;
  longest_gaps: number[];
}

/**
 * Small rows and one step into an index for each connection: nothing here grows with the number of notifications. The
 * tables of reconciliation/ are read by SQL, because that room stands above this one.
 */
const FACTS = `
  select c.id as connection_id, c.name, c.enabled, c.created_at,
         (select n.received_at from notification n
           where n.connection_id = c.id and n.event_type is distinct from $2
           order by n.received_at desc limit 1) as last_notification_at,
         a.last_success_at, a.stopped_at, a.stopped_reason,
         case when k.last_test ->> 'errorKind' = $3 then k.last_test end as unreadable, f.outcome, f.reason, f.last_checked_at, f.next_check_at,
         (select json_agg(json_build_object('domain', w.domain, 'up_to', w.complete_up_to))
            from reconciliation_watermark w where w.connection_id = c.id) as watermarks,
         (select json_agg(r) from webhook_registration r where r.connection_id = c.id) as topics,
         (select json_agg(t) from topic_rhythm t where t.connection_id = c.id) as rhythms,
         coalesce(p.count, 0)::int as parked, p.since as parked_since
    from connection c
    join credential k on k.id = c.credential_id
    left join cin7_account a on a.account_id = k.username
    left join feed_check f on f.connection_id = c.id
    left join (select connection_id, count(*) as count, min(requested_at) as since
                 from sync_request where status = 'parked' and ($1::uuid is null or connection_id = $1)
                group by connection_id) p on p.connection_id = c.id
   where $1::uuid is null or c.id = $1
   order by c.id`;

/** Reads how fresh connections are. */
@Injectable()
export class FreshnessReader {
  constructor(private readonly database: Database) {}

  /** @returns null when there is no such connection */
  async of(connectionId: string): Promise<ConnectionFacts | null> {
    const [row] = await this.database.query<Row>(FACTS, [connectionId, TEST_EVENT_TYPE, SECRET_UNREADABLE]);
    return row ? factsOf(row) : null;
  }

  async all(): Promise<ConnectionFacts[]> {
    const rows = await this.database.query<Row>(FACTS, [null, TEST_EVENT_TYPE, SECRET_UNREADABLE]);
    return rows.map(factsOf);
  }
}

function factsOf(row: Row): ConnectionFacts {
  return {
    connectionId: row.connection_id,
    name: row.name,
    enabled: row.enabled,
    createdAt: new Date(row.created_at),
    lastNotificationAt: date(row.last_notification_at),
    lastCallAt: date(row.last_success_at),
    stopped: row.stopped_at
      ? { since: new Date(row.stopped_at), reason: row.stopped_reason ?? 'Cin7 refused the key.' }
      : null,
    unreadable: row.unreadable && { since: new Date(row.unreadable.testedAt), reason: row.unreadable.reason },
    parked: row.parked_since ? { count: row.parked, since: new Date(row.parked_since) } : null,
    completeUpTo: Object.fromEntries((row.watermarks ?? []).map(({ domain, up_to }) => [domain, new Date(up_to)])),
    feed: row.next_check_at
      ? {
          outcome: row.outcome,
          reason: row.reason,
          lastCheckedAt: date(row.last_checked_at),
          nextCheckAt: new Date(row.next_check_at),
        }
      : null,
    topics: (row.topics ?? []).map(({ topic, state, since, detail, is_managed: isManaged, last_good_at: good }) => {
      return { topic, state, since: new Date(since), detail, isManaged, lastGoodAt: date(good) };
    }),
    rhythms: (row.rhythms ?? []).map((one) => ({
      topic: one.topic,
      firstReceivedAt: new Date(one.first_received_at),
      lastReceivedAt: new Date(one.last_received_at),
      received: one.received,
      week: one.week,
      longestGaps: one.longest_gaps,
    })),
  };
}

function date(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
