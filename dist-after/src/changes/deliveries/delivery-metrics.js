var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { Database } from '../../platform/database/database.js';
import { MetricsService } from '../../platform/observability/metrics.service.js';
/** Deliveries for Prometheus. */
let DeliveryMetrics = class DeliveryMetrics {
    metrics;
    database;
    deliveries = new Counter({
        name: 'erpgate_deliveries_total',
        help: 'Tries to deliver a change, by outcome, of this process.',
        labelNames: ['outcome'],
        registers: [],
    });
    switchedOff = new Gauge({
        name: 'erpgate_endpoint_switched_off',
        help: '1 when an endpoint was switched off because deliveries failed, else 0.',
        labelNames: ['endpoint'],
        registers: [],
    });
    late = new Gauge({
        name: 'erpgate_endpoint_late_records',
        help: 'Records whose delivery failed and is tried again.',
        labelNames: ['endpoint'],
        registers: [],
    });
    constructor(metrics, database) {
        this.metrics = metrics;
        this.database = database;
    }
    onModuleInit() {
        for (const metric of [this.deliveries, this.switchedOff, this.late])
            this.metrics.registry.registerMetric(metric);
        this.metrics.beforeReading(() => this.collect());
    }
    count(isDelivered) {
        this.deliveries.inc({ outcome: isDelivered ? 'delivered' : 'failed' });
    }
    async collect() {
        const rows = await this.database.query(`select e.id, e.status = 'switched_off' as "isOff",
              (select count(*)::int from late_delivery l where l.endpoint_id = e.id) as late from endpoint e`);
        this.switchedOff.reset();
        this.late.reset();
        for (const { id: endpoint, isOff, late } of rows) {
            this.switchedOff.set({ endpoint }, isOff ? 1 : 0);
            this.late.set({ endpoint }, late);
        }
    }
};
DeliveryMetrics = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [MetricsService,
        Database])
], DeliveryMetrics);
export { DeliveryMetrics };
//# sourceMappingURL=delivery-metrics.js.map