import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DatabaseListener } from '../../platform/database/database-listener.js';
import type { Turn } from '../../platform/jobs/job-dispatcher.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { DELIVERY_QUEUE } from './delivery-queue.js';
import { DeliveryRunner } from './delivery-runner.js';
import { DeliveryStore } from './delivery.store.js';

/** How often due deliveries are looked for that nobody told of: retries, and notices that were lost. */
const SWEEP_MS = 5_000;
/** What is told within so short a time is looked for once. */
const GATHER_MS = 100;
/** Endpoints that one process serves at once. So many, because one whose receiver hangs keeps its place for 15 s. */
const CONCURRENCY = 64;
/** Of the trigger on `revision`. */
const CHANNEL = 'erpgate_changes';

/** Has changes delivered; only in processes whose role is to work. */
@Injectable()
export class DeliveryWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(DeliveryWorker.name);
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly jobs: JobQueue,
    private readonly listener: DatabaseListener,
    private readonly store: DeliveryStore,
    private readonly runner: DeliveryRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(DELIVERY_QUEUE.name, CONCURRENCY, (id, turn) => this.serve(id, turn));
    this.listener.listen(CHANNEL, () => this.lookSoon());
    await this.sweep();
  }

  /** What is on its way is given up; whoever is next delivers it again, with the same id. */
  onModuleDestroy(): void {
    this.stopping.abort();
    if (this.timer) clearTimeout(this.timer);
  }

  /** Wakes every endpoint for which something can be done, also those whose sender died. */
  @Interval(SWEEP_MS)
  async sweep(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    await this.look(true);
  }

  private lookSoon(): void {
    if (this.stopping.signal.aborted) return;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.look(false);
    }, GATHER_MS);
  }

  private async look(isSweep: boolean): Promise<void> {
    try {
      const due = await this.store.due();
      if (due.length === 0) return;
      if (isSweep) await this.jobs.releaseDead(DELIVERY_QUEUE.name);
      await this.jobs.wakeMany(DELIVERY_QUEUE.name, due, 'inTurn');
      this.jobs.look(DELIVERY_QUEUE.name);
    } catch (error) {
      this.logger.warn(`Due deliveries could not be looked for: ${(error as Error).message}`);
    }
  }

  private async serve(endpointId: string, turn: Turn): Promise<'again' | 'done'> {
    const signal = AbortSignal.any([turn.signal, this.stopping.signal]);
    const result = await this.runner.run(endpointId, { signal, othersWait: () => turn.othersWait() });
    // Another turn is another process's then.
    return this.stopping.signal.aborted ? 'again' : result;
  }
}
