import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';

/** The numbers of this process in Prometheus' words. */
@Injectable()
export class MetricsService {
  readonly registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** @returns the text that Prometheus reads */
  read(): Promise<string> {
    return this.registry.metrics();
  }
}
