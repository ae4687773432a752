import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { SyncWaker } from '../../sync/sync-waker.js';
import { jitterOf, lastNight } from './night.js';
import { type ScheduledConnection, ScheduleStore } from './schedule.store.js';

/** How often the clocks of all connections are looked at. */
export const TICK_MS = 60_000;

const PURGE_EVERY_MS = 6 * 60 * 60_000;

/**
 * Begins the nightly runs, each at the merchant's own time. Every worker looks at the clocks; which one begins a run is
 * decided by a row, so a run is begun once whatever number of workers there is, and made up for when all were away.
 */
@Injectable()
export class ReconciliationScheduler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ReconciliationScheduler.name);
  private isStopping = false;
  private purgedAt = 0;

  constructor(
    private readonly store: ScheduleStore,
    private readonly waker: SyncWaker,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.tick();
  }

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  @Interval(TICK_MS)
  async tick(): Promise<void> {
    if (this.isStopping) return;
    try {
      const now = new Date();
      const connections = await this.store.connections();
      await this.store.plan(connections);
      for (const connection of connections) await this.lookAtClock(connection, now);
      if (now.getTime() - this.purgedAt < PURGE_EVERY_MS) return;
      await this.store.purge();
      this.purgedAt = now.getTime();
    } catch (error) {
      // The next tick tries again; what was missed is made up for.
      this.logger.warn(`The clocks of the connections could not be looked at: ${(error as Error).message}`);
    }
  }

  private async lookAtClock(connection: ScheduledConnection, now: Date): Promise<void> {
    const { id, settings, accountZone, night: decided } = connection;
    const zone = settings.timeZone ?? accountZone ?? 'utc';
    const night = lastNight(now, settings.reconciliation.at, zone, jitterOf(id));
    if (night.dueAt < connection.createdAt) return;
    if (decided && (decided.on > night.on || (decided.on === night.on && decided.outcome === 'started'))) return;
    const obstacle = obstacleOf(connection);
    if (obstacle !== null) {
      if (decided?.on !== night.on || decided.reason !== obstacle) await this.store.skipNight(id, night, obstacle);
      return;
    }
    if (!(await this.store.startNight(id, night))) return;
    this.logger.log({ connectionId: id, night: night.on, zone }, 'A nightly reconciliation began');
    this.waker.wake([id]);
  }
}

function obstacleOf({ enabled, stoppedReason }: ScheduledConnection): string | null {
  if (!enabled) return 'The connection is paused. The run begins as soon as it is enabled.';
  if (stoppedReason === null) return null;
  return `Cin7 refused the key, so the run begins when a test of the credential succeeds: ${stoppedReason}`;
}
