import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { Database } from '../../platform/database/database.js';
import { MetricsService } from '../../platform/observability/metrics.service.js';

/** Deliveries for Prometheus. */
@Injectable()
export class DeliveryMetrics implements OnModuleInit {
  private readonly deliveries = new Counter({
    name: 'erpgate_deliveries_total',
    help: 'Tries to deliver a change, by outcome, of this process.',
    labelNames: ['outcome'],
    registers: [],
  });
  private readonly switchedOff = new Gauge({
    name: 'erpgate_endpoint_switched_off',
    help: '1 when an endpoint was switched off because deliveries failed, else 0.',
    labelNames: ['endpoint'],
    registers: [],
  });
  private readonly late = new Gauge({
    name: 'erpgate_endpoint_late_records',
    help: 'Records whose delivery failed and is tried again.',
    labelNames: ['endpoint'],
    registers: [],
  });

  constructor(
    private readonly metrics: MetricsService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    for (const metric of [this.deliveries, this.switchedOff, this.late])
      this.metrics.registry.registerMetric(metric as Gauge);
    this.metrics.beforeReading(() => this.collect());
  }

  count(isDelivered: boolean): void {
    this.deliveries.inc({ outcome: isDelivered ? 'delivered' : 'failed' });
  }

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
