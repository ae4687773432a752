import { Injectable, Logger } from '@nestjs/common';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { SYNC_QUEUE } from './sync-queue.js';

/**
 * Tells the workers which connections have work, many at once: while one message is on its way, further connections
 * gather for the next. A failed message is only logged, because the sweep finds the work anyway.
 */
@Injectable()
export class SyncWaker {
  private readonly logger = new Logger(SyncWaker.name);
  private waiting = new Set<string>();
  private isSending = false;

  constructor(private readonly jobs: JobQueue) {}

  wake(connectionIds: Iterable<string>): void {
    for (const id of connectionIds) this.waiting.add(id);
    if (!this.isSending && this.waiting.size > 0) void this.send();
  }

  private async send(): Promise<void> {
    this.isSending = true;
    while (this.waiting.size > 0) {
      const ids = [...this.waiting];
      this.waiting = new Set();
      try {
        await this.jobs.wakeMany(SYNC_QUEUE.name, ids);
      } catch (error) {
        this.logger.warn(`Workers could not be woken, the next sweep will: ${(error as Error).message}`);
      }
    }
    this.isSending = false;
  }
}
