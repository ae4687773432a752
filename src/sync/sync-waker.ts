import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { SYNC_QUEUE } from './sync-queue.js';

/**
 * How long a connection that was woken is not woken again. A run goes on until nothing is due, so it finds by itself
 * what comes meanwhile; this is the longest that something waits which came just after its end.
 */
const GAP_MS = 100;

/**
 * Tells the workers which connections have work: the first time at once, then gathered, so that a thousand
 * notifications a second do not cost a thousand messages. Nobody waits for the message, and one that fails is only
 * logged, because the sweep finds the work anyway.
 */
@Injectable()
export class SyncWaker implements OnModuleDestroy {
  private readonly logger = new Logger(SyncWaker.name);
  /** Woken since the last gap ended. */
  private woken = new Set<string>();
  /** To be woken when it ends. */
  private waiting = new Set<string>();
  private gap: NodeJS.Timeout | null = null;

  constructor(private readonly jobs: JobQueue) {}

  wake(connectionIds: Iterable<string>): void {
    const now: string[] = [];
    for (const id of connectionIds) {
      if (this.woken.has(id)) this.waiting.add(id);
      else now.push(id);
      this.woken.add(id);
    }
    this.send(now);
  }

  /** What still waits is told at once: the process ends. */
  onModuleDestroy(): void {
    this.endGap();
    if (this.gap) clearTimeout(this.gap);
  }

  private send(ids: string[]): void {
    if (ids.length === 0) return;
    this.gap ??= setTimeout(() => this.endGap(), GAP_MS);
    this.jobs.wakeMany(SYNC_QUEUE.name, ids).catch((error: unknown) => {
      this.logger.warn(`Workers could not be woken, the next sweep will: ${(error as Error).message}`);
    });
  }

  private endGap(): void {
    this.gap = null;
    this.woken = this.waiting;
    this.waiting = new Set();
    this.send([...this.woken]);
  }
}
