import { Injectable } from '@nestjs/common';
import type { Next } from './document-looker.js';
import type { SyncContext } from './sync-handler.js';

/** How a step ended; see `Next`. */
export type BackgroundStep = Next | 'nothing_due';

/**
 * What a connection does in its turn when nothing more urgent waits. In small steps, at most a call or two each: a pick
 * that arrives meanwhile waits for one step, not for the work.
 */
export interface BackgroundWork {
  /** A condition in SQL: whether the row `c` of `connection` has a step due. Part of the question that every sweep asks. */
  readonly isStepDue: string;
  /** Does one step, if one is due. */
  step(context: SyncContext): Promise<BackgroundStep>;
  /** Goes around each look at a document that only this work asked for. */
  whileRepairing<T>(connectionId: string, look: () => Promise<T>): Promise<T>;
}

const NOTHING: BackgroundWork = {
  isStepDue: 'false',
  step: () => Promise.resolve('nothing_due'),
  whileRepairing: (_, look) => look(),
};

/** Where reconciliation, which knows this room, leaves its work for the runner, which does not know reconciliation. */
@Injectable()
export class BackgroundWorkRegistry {
  private work = NOTHING;

  register(work: BackgroundWork): void {
    if (this.work !== NOTHING) throw new Error('There is background work already; the runner does one kind.');
    this.work = work;
  }

  get(): BackgroundWork {
    return this.work;
  }
}
