import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import { Database } from '../platform/database/database.js';
import { MetricsService } from '../platform/observability/metrics.service.js';

interface LagRow {
  kind: 'consumer' | 'endpoint';
  id: string;
  name: string;
  /** Places of the feed, also of changes that are not for this reader. */
  behind: number;
  /** Seconds since 1970; null when there is nothing for it. */
  since: number | null;
}

/**
 * One step into an index for each reader of the feed, and for a key with connections of its own one for each of these:
 * how many changes there are costs nothing. Endpoints that get nothing at the moment have an alert of their own.
 */
const LAGS = `
  with head as (select coalesce(max(position), 0) as position from revision),
  reader as (
    select 'consumer' as kind, c.id, c.name, c.position, k.connection_ids from consumer c
      left join client_key k on k.id::text = c.owner
    union all
    select 'endpoint', e.id, e.name, e.position, null from endpoint e where e.status = 'active')
  select reader.kind, reader.id, reader.name, greatest(0, head.position - reader.position)::float8 as behind,
         extract(epoch from next.occurred_at)::float8 as since
    from reader cross join head
    left join lateral (
      (select r.position, r.occurred_at from revision r
        where reader.connection_ids is null and r.position > reader.position order by r.position limit 1)
      union all
      (select r.position, r.occurred_at from unnest(reader.connection_ids) as own(id) cross join lateral (
         select r.position, r.occurred_at from revision r
          where r.connection_id = own.id and r.position > reader.position order by r.position limit 1) r)
      order by position limit 1) next on true`;

/** How far behind the readers of the feed are, for Prometheus. */
@Injectable()
export class FeedMetrics implements OnModuleInit {
  private readonly behind: Gauge<'consumer' | 'name'>;
  private readonly since: Gauge<'consumer' | 'name'>;
  private readonly endpointBehind: Gauge<'endpoint'>;
  private readonly endpointSince: Gauge<'endpoint'>;

  constructor(
    private readonly metrics: MetricsService,
    private readonly database: Database,
  ) {
    const labels = ['consumer', 'name'] as const;
    this.behind = metrics.gauge(
      'consumer_behind_positions',
      'Places of the feed that a consumer has before it.',
      labels,
    );
    this.since = metrics.gauge(
      'consumer_unread_since_timestamp_seconds',
      'When the oldest change came that a consumer has not done; not there when there is none.',
      labels,
    );
    this.endpointBehind = metrics.gauge(
      'endpoint_behind_positions',
      'Places of the feed that an active endpoint has before it.',
      ['endpoint'],
    );
    this.endpointSince = metrics.gauge(
      'endpoint_unsent_since_timestamp_seconds',
      'When the oldest change came that was not tried yet at an active endpoint; not there when there is none.',
      ['endpoint'],
    );
  }

  onModuleInit(): void {
    this.metrics.beforeReadingShared(() => this.collect());
  }

  private async collect(): Promise<void> {
    const rows = await this.database.query<LagRow>(LAGS);
    for (const gauge of [this.behind, this.since, this.endpointBehind, this.endpointSince]) gauge.reset();
    for (const { kind, id, name, behind, since } of rows) {
      if (kind === 'consumer') {
        this.behind.set({ consumer: id, name }, behind);
        if (since !== null) this.since.set({ consumer: id, name }, since);
      } else {
        this.endpointBehind.set({ endpoint: id }, behind);
        if (since !== null) this.endpointSince.set({ endpoint: id }, since);
      }
    }
  }
}
