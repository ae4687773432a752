import { Injectable } from '@nestjs/common';
import type { Counter, Histogram } from 'prom-client';
import { MetricsService } from '../platform/observability/metrics.service.js';
import type { CallPurpose } from './call-budget.js';
import { Cin7Error, type Cin7ErrorKind } from './cin7-error.js';

const CALL_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];
const TURN_BUCKETS = [0.01, 0.1, 0.5, 1, 5, 15, 60];

/** What keeps a call from being made: our own budget, a rest that Cin7 asked for, a refused key. */
type Limiter = 'budget' | 'rest' | 'stop';

/** Calls to Cin7 of this process, for Prometheus. */
@Injectable()
export class Cin7Metrics {
  private readonly calls: Counter<'call' | 'result'>;
  private readonly took: Histogram<'call'>;
  private readonly kept: Counter<'limiter' | 'purpose'>;
  private readonly turns: Histogram;

  constructor(metrics: MetricsService) {
    this.calls = metrics.counter('cin7_calls_total', 'Calls to Cin7, by what they came to.', ['call', 'result']);
    this.took = metrics.histogram('cin7_call_seconds', 'From sending a call to the end of its answer.', CALL_BUCKETS, [
      'call',
    ]);
    this.kept = metrics.counter('cin7_waits_total', 'Calls that were not made because something limits them.', [
      'limiter',
      'purpose',
    ]);
    this.turns = metrics.histogram(
      'cin7_turn_wait_seconds',
      'How long a call waited for another one to the same account in this process.',
      TURN_BUCKETS,
    );
  }

  /** @param call method and path: there are a dozen */
  ended(call: string, result: 'ok' | Cin7ErrorKind, ms: number): void {
    this.calls.inc({ call, result });
    this.took.observe({ call }, ms / 1000);
  }

  notMade(error: unknown, purpose: CallPurpose): void {
    if (!(error instanceof Cin7Error)) return;
    const limiter: Limiter = error.kind === 'auth' ? 'stop' : error.isAccountAtRest ? 'rest' : 'budget';
    this.kept.inc({ limiter, purpose });
  }

  waitedForTurn(ms: number): void {
    this.turns.observe(ms / 1000);
  }
}
