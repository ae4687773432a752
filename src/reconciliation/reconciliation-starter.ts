import { Injectable } from '@nestjs/common';
import type { Domain } from '../sync/sync-handler.js';
import { type StartOrder, ReconciliationStore } from './reconciliation.store.js';
import { SyncWaker } from '../sync/sync-waker.js';
import type { RunReason } from './reconciliation.entity.js';

/** A run that somebody wants. */
export interface StartRequest {
  connectionId: string;
  reason: RunReason;
  /** How far back at the least; without it, from where each domain was last proven complete. */
  since?: Date;
  /** Without it, all. */
  domains?: readonly Domain[];
}

/** The one way in for whoever finds that something may be missing. */
@Injectable()
export class ReconciliationStarter {
  constructor(
    private readonly store: ReconciliationStore,
    private readonly waker: SyncWaker,
  ) {}

  /**
   * Starts a run, or has one follow when one is running: that one may have passed already what is wanted.
   *
   * @returns the run, and false when it was running before
   */
  async start(request: StartRequest): Promise<{ runId: string; started: boolean }> {
    const order: StartOrder = { isDeep: false, acceptsLosses: false, ...request };
    const result = await this.store.startOrFollow(order);
    if (result.started) this.waker.wake([request.connectionId]);
    return result;
  }
}
