import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { SyncWaker } from '../sync-waker.js';
import { UnknownItemStore } from './unknown-item.store.js';

const SWEEP_MS = 5 * 60_000;

/**
 * Looks after documents that wait for items: a process may have been killed before it let them go, or may not have
 * known yet that a setting holds them. In every process that works, none in the way of another.
 */
@Injectable()
export class UnknownItemSweep {
  private readonly logger = new Logger(UnknownItemSweep.name);

  constructor(
    private readonly store: UnknownItemStore,
    private readonly waker: SyncWaker,
  ) {}

  @Interval(SWEEP_MS)
  async sweep(): Promise<void> {
    try {
      const released = await this.store.releaseArrived(null);
      const asked = await this.store.askForProducts(null);
      this.waker.wake(new Set([...released, ...asked]));
      if (released.length > 0)
        this.logger.log({ documents: released.length }, 'Documents whose items have come are due');
    } catch (error) {
      // The next round tries again; while the database is away there is nothing else to do.
      this.logger.warn(`What waits for items could not be looked after: ${(error as Error).message}`);
    }
  }
}
