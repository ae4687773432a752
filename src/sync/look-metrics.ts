import { Injectable } from '@nestjs/common';
import type { Counter, Histogram } from 'prom-client';
import { MetricsService } from '../platform/observability/metrics.service.js';
import type { FailureKind } from './failure-policy.js';
import type { Domain, Outcome } from './sync-handler.js';

/** From half a second, which is Cin7's own time, to the hours that a full budget costs. */
const WAIT_BUCKETS = [0.1, 0.5, 1, 2, 5, 15, 60, 300, 1_800, 7_200, 28_800];
const LOOK_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 30];

/** What looks at documents came to in this process, for Prometheus. */
@Injectable()
export class LookMetrics {
  private readonly looks: Counter<'domain' | 'outcome' | 'kind'>;
  private readonly waited: Histogram<'domain'>;
  private readonly took: Histogram<'domain'>;

  constructor(metrics: MetricsService) {
    this.looks = metrics.counter('looks_total', 'Looks at documents, by what they came to.', [
      'domain',
      'outcome',
      'kind',
    ]);
    this.waited = metrics.histogram(
      'document_wait_seconds',
      'From the oldest asking for a document to its outcome.',
      WAIT_BUCKETS,
      ['domain'],
    );
    this.took = metrics.histogram('look_seconds', 'One look at one document, calls to Cin7 included.', LOOK_BUCKETS, [
      'domain',
    ]);
  }

  /**
   * @param outcome `retry` when it will be looked at again
   * @param kind of failure, where it failed: the class of the reason
   */
  count(domain: Domain, outcome: Outcome | 'retry', kind: FailureKind | 'none' = 'none', looks = 1): void {
    this.looks.inc({ domain, outcome, kind }, looks);
  }

  /** @param waitedMs null when it goes on waiting */
  time(domain: Domain, tookMs: number, waitedMs: number | null): void {
    this.took.observe({ domain }, tookMs / 1000);
    if (waitedMs !== null) this.waited.observe({ domain }, Math.max(0, waitedMs) / 1000);
  }
}
