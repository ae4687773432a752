import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Settings } from '../../platform/config/settings.js';
import { SyncWaker } from '../../sync/sync-waker.js';
import { HeartbeatStore, type Role } from './heartbeat.store.js';

/** How often a process says that it is alive. */
export const BEAT_MS = 30_000;

/** By the role of the settings. */
const ROLES_ALIVE = { all: ['api', 'worker'], api: ['api'], worker: ['worker'], command: [] } as const;

/**
 * Says that this process is alive, and starts a run of each connection when nobody of its role was for a while: whether
 * notifications could not be taken in or documents not be read, something may have been missed.
 */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Heartbeat.name);
  private readonly roles: readonly Role[];
  private isStopping = false;

  constructor(
    settings: Settings,
    private readonly store: HeartbeatStore,
    private readonly waker: SyncWaker,
  ) {
    this.roles = ROLES_ALIVE[settings.role];
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.beat();
  }

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  @Interval(BEAT_MS)
  async beat(): Promise<void> {
    if (this.isStopping || this.roles.length === 0) return;
    try {
      const { awaySince, started } = await this.store.beat(this.roles);
      if (awaySince === null) return;
      const connections = started.length;
      this.logger.warn({ awaySince, connections }, 'The gateway was away; what it may have missed is compared');
      this.waker.wake(started);
    } catch (error) {
      // The database is away, so the gap grows and is noticed when it is back.
      this.logger.warn(`A sign of life could not be written: ${(error as Error).message}`);
    }
  }
}
