import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import { MetricsService } from '../platform/observability/metrics.service.js';
import { judgeFreshness } from './freshness.js';
import { type ConnectionFacts, FreshnessReader } from './freshness.reader.js';

type Label = 'connection' | 'domain' | 'topic' | 'state';

/** The freshness of every connection for Prometheus, read when it asks. */
@Injectable()
export class ConnectionMetrics implements OnModuleInit {
  private readonly notification: Gauge<Label>;
  private readonly call: Gauge<Label>;
  private readonly complete: Gauge<Label>;
  private readonly webhook: Gauge<Label>;
  private readonly attention: Gauge<Label>;
  private readonly enabled: Gauge<Label>;

  constructor(
    private readonly metrics: MetricsService,
    private readonly reader: FreshnessReader,
  ) {
    const gauge = (name: string, help: string, ...labels: Label[]) =>
      metrics.gauge<Label>(name, help, ['connection', ...labels]);
    this.notification = gauge('last_notification_timestamp_seconds', 'When a notification was last received.');
    this.call = gauge('last_call_timestamp_seconds', 'When a call to Cin7 last succeeded, to within half a minute.');
    this.complete = gauge('complete_up_to_timestamp_seconds', 'Up to when nothing is missing, as proven.', 'domain');
    this.webhook = gauge('webhook_state', '1 for the state that a webhook is in.', 'topic', 'state');
    this.attention = gauge('connection_needs_attention', '1 when a person has to do something, else 0.');
    this.enabled = gauge('connection_enabled', '1, or 0 when a person has paused it.');
  }

  onModuleInit(): void {
    this.metrics.beforeReadingShared(() => this.collect());
  }

  private async collect(): Promise<void> {
    const connections = await this.reader.all();
    const now = new Date();
    // A connection that was deleted must not stay as it was.
    for (const gauge of [this.notification, this.call, this.complete, this.webhook, this.attention, this.enabled])
      gauge.reset();
    for (const facts of connections) this.show(facts, now);
  }

  private show(facts: ConnectionFacts, now: Date): void {
    const connection = facts.connectionId;
    if (facts.lastNotificationAt) this.notification.set({ connection }, seconds(facts.lastNotificationAt));
    if (facts.lastCallAt) this.call.set({ connection }, seconds(facts.lastCallAt));
    for (const [domain, upTo] of Object.entries(facts.completeUpTo)) {
      this.complete.set({ connection, domain }, seconds(upTo));
    }
    for (const { topic, state } of facts.topics) this.webhook.set({ connection, topic, state }, 1);
    const reason = facts.unreadable ?? facts.stopped ?? facts.parked ?? judgeFreshness(facts, now).attention;
    const isUnwell = facts.enabled && reason !== null;
    this.attention.set({ connection }, isUnwell ? 1 : 0);
    this.enabled.set({ connection }, facts.enabled ? 1 : 0);
  }
}

function seconds(date: Date): number {
  return date.getTime() / 1000;
}
