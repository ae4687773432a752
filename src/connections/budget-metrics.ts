import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import { limitFor } from '../cin7-core/call-limits.js';
import { callsInWindow } from '../cin7-core/call-window.js';
import { effectiveLimit } from '../cin7-core/slow-down.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { MetricsService } from '../platform/observability/metrics.service.js';

interface Row {
  connection: string;
  limit: number | null;
  sliceNumbers: string[] | null;
  sliceCounts: number[] | null;
  slowedTo: number | null;
  slowedAtMs: number | null;
  nowMs: number;
}

/** One small row for each Cin7 account; enabled connections only, for nothing is called for others. */
const BUDGETS = `
  select c.id as connection, (c.settings ->> 'callsPerMinute')::int as limit,
         a.slice_numbers as "sliceNumbers", a.slice_counts as "sliceCounts", a.slowed_to as "slowedTo",
         (extract(epoch from a.slowed_at) * 1000)::float8 as "slowedAtMs",
         (extract(epoch from clock_timestamp()) * 1000)::float8 as "nowMs"
    from connection c
    join credential k on k.id = c.credential_id
    left join cin7_account a on a.account_id = k.username
   where c.enabled`;

/**
 * The call budgets for Prometheus, by connection: connections that share a Cin7 account show the same calls, because
 * they share them.
 */
@Injectable()
export class BudgetMetrics implements OnModuleInit {
  private readonly used: Gauge<'connection'>;
  private readonly left: Gauge<'connection'>;

  constructor(
    private readonly metrics: MetricsService,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    const label = ['connection'] as const;
    this.used = metrics.gauge('cin7_budget_used_calls', 'Calls to the Cin7 account in the last 60 s.', label);
    this.left = metrics.gauge(
      'cin7_budget_left_calls',
      'Calls that background work may still make in these 60 s.',
      label,
    );
  }

  onModuleInit(): void {
    this.metrics.beforeReadingShared(() => this.collect());
  }

  private async collect(): Promise<void> {
    const rows = await this.database.query<Row>(BUDGETS);
    this.used.reset();
    this.left.reset();
    for (const row of rows) {
      const { connection, nowMs, slowedTo } = row;
      const used = callsInWindow(
        { sliceNumbers: (row.sliceNumbers ?? []).map(Number), sliceCounts: row.sliceCounts ?? [] },
        nowMs,
      );
      const slowDown = slowedTo === null ? null : { to: slowedTo, atMs: row.slowedAtMs ?? nowMs };
      const limit = effectiveLimit(row.limit ?? this.settings.cin7Core.callsPerMinute, slowDown, nowMs);
      this.used.set({ connection }, used);
      this.left.set({ connection }, Math.max(0, limitFor(limit, 'background') - used));
    }
  }
}
