import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Settings } from '../platform/config/settings.js';
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
  private readonly timers = new Map<string, NodeJS.Timeout>();
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
    await this.jobs.work(SYNC_QUEUE.name, this.settings.workerConcurrency, (id, signal) => this.serve(id, signal));
    await this.sweep();
  }

  /** Running connections end after the document they are at, before the job runner stops. */
  onModuleDestroy(): void {
    this.stopping.abort();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  /** Wakes every connection that has due work and may work. */
  @Interval(SWEEP_MS)
  async sweep(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    try {
      await this.runner.releaseBroken();
      const asked = await this.requests.connectionsWithDueWork();
      const due = [...new Set([...asked, ...(await this.background.get().connectionsWithDueSteps())])];
      if (due.length === 0) return;
      await this.jobs.releaseDead(SYNC_QUEUE.name);
      await this.jobs.wakeMany(SYNC_QUEUE.name, due);
      // A job that waits already is not announced again, and an announcement may be missed.
      this.jobs.look(SYNC_QUEUE.name);
    } catch (error) {
      // The next sweep tries again; while the database is away there is nothing else to do.
      this.logger.warn(`Due work could not be looked for: ${(error as Error).message}`);
    }
  }

  private async serve(connectionId: string, signal: AbortSignal): Promise<void> {
    const stop = AbortSignal.any([signal, this.stopping.signal]);
    const { again } = await this.runner.run(connectionId, stop);
    if (again === 'now' && !this.stopping.signal.aborted) await this.jobs.wake(SYNC_QUEUE.name, connectionId);
    else if (typeof again === 'object') this.wakeLater(connectionId, again.afterMs);
  }

  /** A hint kept in memory so that a rest ends on time; if this process dies, a sweep finds the work. */
  private wakeLater(connectionId: string, afterMs: number): void {
    if (this.stopping.signal.aborted || this.timers.has(connectionId)) return;
    const timer = setTimeout(() => {
      this.timers.delete(connectionId);
      this.jobs.wake(SYNC_QUEUE.name, connectionId).catch(() => undefined);
    }, afterMs + 5);
    this.timers.set(connectionId, timer);
  }
}
