import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import { Database } from '../platform/database/database.js';
import { MetricsService } from '../platform/observability/metrics.service.js';

/** Signs of life of all processes, and the runs that are under way, for Prometheus. */
@Injectable()
export class ReconciliationMetrics implements OnModuleInit {
  private readonly alive: Gauge<'role'>;
  private readonly running: Gauge;

  constructor(
    private readonly metrics: MetricsService,
    private readonly database: Database,
  ) {
    this.alive = metrics.gauge('role_alive_timestamp_seconds', 'When a process of a role last gave a sign of life.', [
      'role',
    ]);
    this.running = metrics.gauge('reconciliations_running', 'Runs that have begun and not ended.');
  }

  onModuleInit(): void {
    this.metrics.beforeReadingShared(async () => {
      const beats = await this.database.query<{ role: string; at: number }>(
        'select role, extract(epoch from at)::float8 as at from gateway_heartbeat',
      );
      for (const { role, at } of beats) this.alive.set({ role }, at);
      const [row] = await this.database.query<{ running: number }>(
        `select count(*)::int as running from reconciliation where status = 'running'`,
      );
      this.running.set(row?.running ?? 0);
    });
  }
}
