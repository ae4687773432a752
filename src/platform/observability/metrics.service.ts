import { Injectable, Logger } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Settings } from '../config/settings.js';
import { ownVersion } from './own-version.js';

/** Prometheus gives a scrape up after 10 s; the process's own numbers must have been sent by then. */
const PATIENCE_MS = 4_000;

interface Preparation {
  prepare: () => Promise<void>;
  underWay: Promise<void> | null;
}

/** The numbers of this process in Prometheus' words. Rooms make theirs beside their code, with these few functions. */
@Injectable()
export class MetricsService {
  private readonly logger = new Logger(MetricsService.name);
  private readonly registry = new Registry();
  private readonly preparations: Preparation[] = [];
  private readonly failures: Counter;

  constructor(private readonly settings: Settings) {
    collectDefaultMetrics({ register: this.registry });
    const { role, cluster } = settings;
    const info = this.gauge('build_info', 'Always 1; what runs here.', ['version', 'node', 'role', 'cluster']);
    info.set({ version: ownVersion() ?? 'unknown', node: process.version, role, cluster }, 1);
    this.failures = this.counter('metrics_failures_total', 'Shared numbers that could not be read for a scrape.');
  }

  /** Counts up. Names get `erpgate_` before them; a label's values must be few and known. */
  counter<Label extends string>(name: string, help: string, labelNames: readonly Label[] = []): Counter<Label> {
    return this.added(new Counter({ name: `erpgate_${name}`, help, labelNames, registers: [] }));
  }

  gauge<Label extends string>(name: string, help: string, labelNames: readonly Label[] = []): Gauge<Label> {
    return this.added(new Gauge({ name: `erpgate_${name}`, help, labelNames, registers: [] }));
  }

  /** @param buckets upper bounds, ascending, in the unit that the name ends with */
  histogram<Label extends string>(
    name: string,
    help: string,
    buckets: readonly number[],
    labelNames: readonly Label[] = [],
  ): Histogram<Label> {
    return this.added(
      new Histogram({ name: `erpgate_${name}`, help, buckets: [...buckets], labelNames, registers: [] }),
    );
  }

  /** Has numbers of this process brought up to date before they are read. */
  beforeReading(prepare: () => Promise<void>): void {
    this.preparations.push({ prepare, underWay: null });
  }

  /**
   * The same for numbers from tables that all processes share. A worker does not show them: whoever serves the API does,
   * and the same series from every process would only have to be taken out again.
   */
  beforeReadingShared(prepare: () => Promise<void>): void {
    if (this.settings.role !== 'worker') this.beforeReading(prepare);
  }

  /**
   * @returns the text that Prometheus reads. What cannot be brought up to date, while the database is away, is shown as
   *   it was: the process's own numbers are wanted then most of all.
   */
  async read(): Promise<string> {
    const deadline = performance.now() + PATIENCE_MS;
    for (const preparation of this.preparations) {
      try {
        await within(once(preparation), deadline - performance.now());
      } catch (error) {
        this.failures.inc();
        this.logger.warn(`Some metrics could not be brought up to date: ${(error as Error).message}`);
      }
    }
    return this.registry.metrics();
  }

  private added<Metric extends Counter<string> | Gauge<string> | Histogram<string>>(metric: Metric): Metric {
    this.registry.registerMetric(metric as unknown as Gauge<string>);
    return metric;
  }
}

/** Two scrapes at once share one reading. */
function once(preparation: Preparation): Promise<void> {
  preparation.underWay ??= preparation.prepare().finally(() => (preparation.underWay = null));
  return preparation.underWay;
}

async function within(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  // Whoever reads gave it up; how it ends is told to the next one.
  work.catch(() => undefined);
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took too long.')), Math.max(0, ms));
  });
  try {
    await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}
