import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Settings } from '../platform/config/settings.js';
import type { Turn } from '../platform/jobs/job-dispatcher.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { BackgroundWorkRegistry } from './background-work-registry.js';
import { HandlerRegistry } from './handler-registry.js';
import { SyncRequestStore } from './sync-request.store.js';
import { SyncRunner } from './sync-runner.js';
import { SYNC_QUEUE } from './sync-queue.js';

/** How often due work is looked for that nobody was woken for: retries, and wakes that were lost. */
export const SWEEP_MS = 5_000;

/** Runs connections when they are woken; only in processes whose role is to work. */
@Injectable()
export class SyncWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(SyncWorker.name);
  private readonly later = new Map<string, { at: number; timer: NodeJS.Timeout }>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly settings: Settings,
    private readonly jobs: JobQueue,
    private readonly runner: SyncRunner,
    private readonly requests: SyncRequestStore,
    private readonly handlers: HandlerRegistry,
    private readonly background: BackgroundWorkRegistry,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.handlers.assertComplete();
    // The embedded database serves one process only: what is claimed now was claimed by one that was killed.
    if (this.settings.databaseUrl === null) await this.requests.releaseClaims();
    await this.runner.tidyUp();
    await this.jobs.work(SYNC_QUEUE.name, this.settings.workerConcurrency, (id, turn) => this.serve(id, turn));
    await this.sweep();
  }

  /** Running connections end after the document they are at, before the job runner stops. */
  onModuleDestroy(): void {
    this.stopping.abort();
    for (const { timer } of this.later.values()) clearTimeout(timer);
    this.later.clear();
  }

  /** Wakes every connection that has due work and may work. */
  @Interval(SWEEP_MS)
  async sweep(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    try {
      await this.runner.releaseBroken();
      const due = await this.requests.connectionsWithDueWork(this.background.get().isStepDue);
      if (due.length === 0) return;
      await this.jobs.releaseDead(SYNC_QUEUE.name);
      await this.jobs.wakeMany(SYNC_QUEUE.name, due, 'inTurn');
      // A job that waits already is not announced again, and an announcement may be missed.
      this.jobs.look(SYNC_QUEUE.name);
    } catch (error) {
      // The next sweep tries again; while the database is away there is nothing else to do.
      this.logger.warn(`Due work could not be looked for: ${(error as Error).message}`);
    }
  }

  private async serve(connectionId: string, turn: Turn): Promise<'again' | 'done'> {
    const signal = AbortSignal.any([turn.signal, this.stopping.signal]);
    const { again } = await this.runner.run(connectionId, { ...turn, signal });
    if (typeof again === 'object') this.wakeLater(connectionId, again.afterMs);
    // Another turn is another process's then, and needs no sweep to be found.
    return again === 'now' || this.stopping.signal.aborted ? 'again' : 'done';
  }

  /** A hint kept in memory so that a rest ends on time; if this process dies, a sweep finds the work. */
  private wakeLater(connectionId: string, afterMs: number): void {
    if (this.stopping.signal.aborted) return;
    const at = performance.now() + afterMs + 5;
    const known = this.later.get(connectionId);
    if (known && known.at <= at) return;
    clearTimeout(known?.timer);
    const timer = setTimeout(() => {
      this.later.delete(connectionId);
      this.jobs.wake(SYNC_QUEUE.name, connectionId).catch(() => undefined);
    }, at - performance.now());
    this.later.set(connectionId, { at, timer });
  }
}
