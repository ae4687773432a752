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
import { Gauge } from 'prom-client';
import { MetricsService } from '../platform/observability/metrics.service.js';
import { judgeFreshness } from './freshness.js';
import { FreshnessReader } from './freshness.reader.js';
/** The freshness of every connection for Prometheus, read when it asks. */
let ConnectionMetrics = class ConnectionMetrics {
    metrics;
    reader;
    notification;
    call;
    complete;
    webhook;
    attention;
    constructor(metrics, reader) {
        this.metrics = metrics;
        this.reader = reader;
        const gauge = (name, help, ...labels) => new Gauge({ name: `erpgate_${name}`, help, labelNames: ['connection', ...labels], registers: [] });
        this.notification = gauge('last_notification_timestamp_seconds', 'When a notification was last received.');
        this.call = gauge('last_call_timestamp_seconds', 'When a call to Cin7 last succeeded, to within half a minute.');
        this.complete = gauge('complete_up_to_timestamp_seconds', 'Up to when nothing is missing, as proven.', 'domain');
        this.webhook = gauge('webhook_state', '1 for the state that a webhook is in.', 'topic', 'state');
        this.attention = gauge('connection_needs_attention', '1 when a person has to do something, else 0.');
    }
    onModuleInit() {
        const all = [this.notification, this.call, this.complete, this.webhook, this.attention];
        for (const gauge of all)
            this.metrics.registry.registerMetric(gauge);
        this.metrics.beforeReading(() => this.collect());
    }
    async collect() {
        const connections = await this.reader.all();
        const now = new Date();
        // A connection that was deleted must not stay as it was.
        for (const gauge of [this.notification, this.call, this.complete, this.webhook, this.attention])
            gauge.reset();
        for (const facts of connections)
            this.show(facts, now);
    }
    show(facts, now) {
        const connection = facts.connectionId;
        if (facts.lastNotificationAt)
            this.notification.set({ connection }, seconds(facts.lastNotificationAt));
        if (facts.lastCallAt)
            this.call.set({ connection }, seconds(facts.lastCallAt));
        for (const [domain, upTo] of Object.entries(facts.completeUpTo)) {
            this.complete.set({ connection, domain }, seconds(upTo));
        }
        for (const { topic, state } of facts.topics)
            this.webhook.set({ connection, topic, state }, 1);
        const reason = facts.unreadable ?? facts.stopped ?? facts.parked ?? judgeFreshness(facts, now).attention;
        const isUnwell = facts.enabled && reason !== null;
        this.attention.set({ connection }, isUnwell ? 1 : 0);
    }
};
ConnectionMetrics = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [MetricsService,
        FreshnessReader])
], ConnectionMetrics);
export { ConnectionMetrics };
function seconds(date) {
    return date.getTime() / 1000;
}
//# sourceMappingURL=connection-metrics.js.map