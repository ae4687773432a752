import { Injectable, Logger } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';

/** The numbers of this process in Prometheus' words. */
@Injectable()
export class MetricsService {
  private readonly logger = new Logger(MetricsService.name);
  readonly registry = new Registry();
  private readonly preparations: (() => Promise<void>)[] = [];

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Has numbers brought up to date before they are read: once for several metrics that come from one query. */
  beforeReading(prepare: () => Promise<void>): void {
    this.preparations.push(prepare);
  }

  /**
   * @returns the text that Prometheus reads. What cannot be brought up to date, while the database is away, is shown as
   *   it was: the process's own numbers are wanted then most of all.
   */
  async read(): Promise<string> {
    for (const prepare of this.preparations) {
      try {
        await prepare();
      } catch (error) {
        this.logger.warn(`Some metrics could not be brought up to date: ${(error as Error).message}`);
      }
    }
    return this.registry.metrics();
  }
}
