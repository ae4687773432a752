import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import { SECRET_UNREADABLE } from '../credentials/credential-store.js';
import { Database } from '../platform/database/database.js';
import { MetricsService } from '../platform/observability/metrics.service.js';
import { laneName } from './lanes.js';

/** `working`: it can be served; `paused` by a person; `stopped`: Cin7 refused the key, or the password cannot be read. */
type State = 'working' | 'paused' | 'stopped';

interface WaitingRow {
  connectionId: string;
  lane: number;
  state: State;
  documents: number;
  /** Seconds since 1970 of what has been due the longest; null when nothing is. */
  dueSince: number | null;
}

/** At least so long between two readings, however often somebody asks. */
const READ_EVERY_MS = 10_000;

/** A reading that took longer is repeated the later: it never takes more than this share of one connection's time. */
const MOST_SHARE = 0.01;

/**
 * Everything it needs stands in `sync_request_next_index`, which holds only what waits: the table is not touched, and
 * what was ever done costs nothing.
 */
const WAITING = `
  with waiting as (
    select connection_id, lane, count(*)::int as documents, min(due_at) as due_at
      from sync_request where status = 'waiting' group by connection_id, lane)
  select w.connection_id as "connectionId", w.lane, w.documents,
         case when w.due_at <= now() then extract(epoch from w.due_at)::float8 end as "dueSince",
         case when not coalesce(c.enabled, true) then 'paused'
              when a.stopped_at is not null or k.last_test ->> 'errorKind' = $1 then 'stopped'
              else 'working' end as state
    from waiting w
    left join connection c on c.id = w.connection_id
    left join credential k on k.id = c.credential_id
    left join cin7_account a on a.account_id = k.username`;

/** In the same way from the index over the status. */
const SET_ASIDE = `
  select s.status, (select count(*)::int from sync_request r where r.status = s.status) as documents
    from unnest(array['held', 'parked']) as s(status)`;

/**
 * What waits, for Prometheus. Counted where it waits, and not kept beside it: so it is right after a kill, a restored
 * backup and a hand in the database, and costs nothing while nobody asks (decision 0030).
 */
@Injectable()
export class BacklogMetrics implements OnModuleInit {
  private readonly documents: Gauge<'lane' | 'state'>;
  private readonly oldest: Gauge<'lane' | 'state'>;
  private readonly ofConnection: Gauge<'connection'>;
  private readonly setAside: Gauge<'status'>;
  private readonly took: Gauge;
  private nextAt = 0;

  constructor(
    private readonly metrics: MetricsService,
    private readonly database: Database,
  ) {
    this.documents = metrics.gauge('backlog_documents', 'Documents that wait to be looked at.', ['lane', 'state']);
    this.oldest = metrics.gauge(
      'backlog_due_since_timestamp_seconds',
      'Since when the document has been due that has been due the longest; not there when nothing is due.',
      ['lane', 'state'],
    );
    this.ofConnection = metrics.gauge('connection_backlog_documents', 'Documents of a connection that wait.', [
      'connection',
    ]);
    this.setAside = metrics.gauge('set_aside_documents', 'Documents that are held or parked.', ['status']);
    this.took = metrics.gauge('backlog_reading_seconds', 'How long it took to count what waits.');
  }

  onModuleInit(): void {
    this.metrics.beforeReadingShared(() => this.collect());
  }

  private async collect(): Promise<void> {
    const startedAt = performance.now();
    if (startedAt < this.nextAt) return;
    const waiting = await this.database.query<WaitingRow>(WAITING, [SECRET_UNREADABLE]);
    const setAside = await this.database.query<{ status: string; documents: number }>(SET_ASIDE);
    const ms = performance.now() - startedAt;
    this.nextAt = startedAt + Math.max(READ_EVERY_MS, ms / MOST_SHARE);
    this.took.set(ms / 1000);
    for (const { status, documents } of setAside) this.setAside.set({ status }, documents);
    this.show(waiting);
  }

  private show(waiting: readonly WaitingRow[]): void {
    for (const gauge of [this.documents, this.oldest, this.ofConnection]) gauge.reset();
    const oldest = new Map<string, number>();
    for (const { connectionId: connection, lane, state, documents, dueSince } of waiting) {
      const labels = { lane: laneName(lane), state };
      this.documents.inc(labels, documents);
      this.ofConnection.inc({ connection }, documents);
      const key = `${labels.lane} ${state}`;
      const known = oldest.get(key) ?? Infinity;
      if (dueSince === null || dueSince >= known) continue;
      oldest.set(key, dueSince);
      this.oldest.set(labels, dueSince);
    }
  }
}
