import { Injectable } from '@nestjs/common';
import type { Counter, Histogram } from 'prom-client';
import { MetricsService } from './metrics.service.js';

const BUCKETS = [0.005, 0.025, 0.1, 0.5, 2, 10, 60];

/** Requests to the API of this process, for Prometheus. */
@Injectable()
export class HttpMetrics {
  private readonly requests: Counter<'method' | 'route' | 'status'>;
  private readonly took: Histogram<'method' | 'route'>;

  constructor(metrics: MetricsService) {
    this.requests = metrics.counter(
      'http_requests_total',
      'Requests but for notifications, by how they were answered.',
      ['method', 'route', 'status'],
    );
    this.took = metrics.histogram('http_request_seconds', 'Requests; those that wait for changes take long.', BUCKETS, [
      'method',
      'route',
    ]);
  }

  /** @param route as it is declared, such as `/api/v1/orders/:id`; null when there is none: what strangers ask for is no label */
  ended(method: string, route: string | null, statusCode: number, ms: number): void {
    const labels = route === null ? { method: 'any', route: 'none' } : { method, route };
    this.requests.inc({ ...labels, status: `${Math.floor(statusCode / 100)}xx` });
    this.took.observe(labels, ms / 1000);
  }
}
