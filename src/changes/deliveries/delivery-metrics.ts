import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Counter, Gauge, Histogram } from 'prom-client';
import { Database } from '../../platform/database/database.js';
import { MetricsService } from '../../platform/observability/metrics.service.js';

const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** Deliveries for Prometheus. */
@Injectable()
export class DeliveryMetrics implements OnModuleInit {
  private readonly deliveries: Counter<'outcome'>;
  private readonly took: Histogram;
  private readonly switchedOff: Gauge<'endpoint'>;
  private readonly late: Gauge<'endpoint'>;

  constructor(
    private readonly metrics: MetricsService,
    private readonly database: Database,
  ) {
    this.deliveries = metrics.counter('deliveries_total', 'Tries to deliver a change, by outcome, of this process.', [
      'outcome',
    ]);
    this.took = metrics.histogram('delivery_seconds', 'One try to deliver a change.', BUCKETS);
    this.switchedOff = metrics.gauge(
      'endpoint_switched_off',
      '1 when an endpoint was switched off because deliveries failed, else 0.',
      ['endpoint'],
    );
    this.late = metrics.gauge('endpoint_late_records', 'Records whose delivery failed and is tried again.', [
      'endpoint',
    ]);
  }

  onModuleInit(): void {
    this.metrics.beforeReadingShared(() => this.collect());
  }

  count({ isDelivered, durationMs }: { isDelivered: boolean; durationMs: number }): void {
    this.deliveries.inc({ outcome: isDelivered ? 'delivered' : 'failed' });
    this.took.observe(durationMs / 1000);
  }

  /** Of an endpoint there are never more late records than the sender allows. */
  private async collect(): Promise<void> {
    const rows = await this.database.query<{ id: string; isOff: boolean; late: number }>(
      `select e.id, e.status = 'switched_off' as "isOff",
              (select count(*)::int from late_delivery l where l.endpoint_id = e.id) as late from endpoint e`,
    );
    this.switchedOff.reset();
    this.late.reset();
    for (const { id: endpoint, isOff, late } of rows) {
      this.switchedOff.set({ endpoint }, isOff ? 1 : 0);
      this.late.set({ endpoint }, late);
    }
  }
}
