import { Injectable } from '@nestjs/common';
import type { Counter, Histogram } from 'prom-client';
import { MetricsService } from '../platform/observability/metrics.service.js';
import type { NotificationStatus } from './notification.entity.js';

const ANSWER_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const BATCH_BUCKETS = [1, 2, 5, 10, 20, 50, 100, 200];

/** How a notification was answered. `unreadable` and `ignored` are stored as well, and answered 200. */
const RESULTS = [
  'stored',
  'ignored',
  'unreadable',
  'wrong_key',
  'too_large',
  'not_stored',
  'bad_request',
  'fault',
] as const;
type Result = (typeof RESULTS)[number];

/** The intake of this process, for Prometheus. */
@Injectable()
export class IntakeMetrics {
  private readonly results: Record<Result, Counter.Internal>;
  private readonly answered: Histogram;
  private readonly batch: Histogram;
  private readonly written: Histogram;

  constructor(metrics: MetricsService) {
    const notifications = metrics.counter('notifications_total', 'Notifications, by how they were answered.', [
      'result',
    ]);
    // Looked up once: the intake is the one place where that would be seen. And so all are there from the start, at 0.
    const all = RESULTS.map((result) => [result, notifications.labels({ result })] as const);
    for (const [, counter] of all) counter.inc(0);
    this.results = Object.fromEntries(all) as Record<Result, Counter.Internal>;
    this.answered = metrics.histogram(
      'notification_answer_seconds',
      'From the first byte of a notification to its 200, so to its commit.',
      ANSWER_BUCKETS,
    );
    this.batch = metrics.histogram('intake_batch_notifications', 'Notifications in one commit.', BATCH_BUCKETS);
    this.written = metrics.histogram('intake_batch_seconds', 'Writing one commit of notifications.', ANSWER_BUCKETS);
  }

  stored(status: NotificationStatus): void {
    this.results[status === 'unreadable' || status === 'ignored' ? status : 'stored'].inc();
  }

  answeredWith(statusCode: number, ms: number): void {
    if (statusCode < 300) this.answered.observe(ms / 1000);
    else this.results[resultOf(statusCode)].inc();
  }

  committed(notifications: number, ms: number): void {
    this.batch.observe(notifications);
    this.written.observe(ms / 1000);
  }
}

function resultOf(statusCode: number): Result {
  if (statusCode === 401 || statusCode === 403) return 'wrong_key';
  if (statusCode === 413) return 'too_large';
  if (statusCode === 503) return 'not_stored';
  return statusCode >= 500 ? 'fault' : 'bad_request';
}
