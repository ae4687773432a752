import { Injectable, Logger } from '@nestjs/common';
import { Cin7Error } from '../../cin7-core/cin7-error.js';
import { ProblemError } from '../../platform/http/problem.js';
import { FeedCheckStore } from './feed-check.store.js';
import { RegistrationTargets } from './registration-targets.reader.js';
import { WebhookRegistrar } from './webhook-registrar.service.js';

/** A person waits, and a connection must be deletable while Cin7 is away. */
const MOST_MS = 10_000;

/** What became of a connection's webhooks in Cin7 when it was deleted; kept in the audit. */
export interface RemovedWebhooks {
  removed: number;
  /** Null when none are left as far as we know; else why, and what becomes of them. */
  left: string | null;
}

const WHAT_THEN = 'Cin7 gets 401 for what is left and switches it off by itself after six tries.';

/** Takes a connection's webhooks out of Cin7, as far as that goes, before the connection is deleted. */
@Injectable()
export class RegistrationRemoval {
  private readonly logger = new Logger(RegistrationRemoval.name);

  constructor(
    private readonly targets: RegistrationTargets,
    private readonly checks: FeedCheckStore,
    private readonly registrar: WebhookRegistrar,
  ) {}

  /**
   * Never in the way of the deletion: faults are answered, not thrown. The claim is kept, so that no other process
   * makes the webhooks anew before the connection is gone; `release` gives it back if the deletion fails.
   */
  async removeFor(connectionId: string): Promise<RemovedWebhooks & { release: () => Promise<void> }> {
    const claim = await this.checks.claim(connectionId);
    const release = async (): Promise<void> => {
      if (claim !== null) await this.checks.release(claim);
    };
    if (claim === null) {
      return { removed: 0, left: `They were being looked at just then and were left. ${WHAT_THEN}`, release };
    }
    const outcome = await this.remove(connectionId);
    if (outcome.left !== null) this.logger.warn({ connectionId }, `Webhooks were left in Cin7: ${outcome.left}`);
    return { ...outcome, release };
  }

  private async remove(connectionId: string): Promise<RemovedWebhooks> {
    try {
      const target = await this.targets.open(connectionId);
      const options = { purpose: 'person' as const, signal: AbortSignal.timeout(MOST_MS) };
      const { removed, left, error } = await this.registrar.removeAll(target, options);
      return {
        removed,
        left: left === 0 ? null : `${left} could not be removed: ${error?.message ?? ''} ${WHAT_THEN}`,
      };
    } catch (error) {
      // A password that cannot be opened any more is no reason to keep the connection.
      if (!(error instanceof Cin7Error) && !(error instanceof ProblemError)) throw error;
      return { removed: 0, left: `They could not be read: ${error.message} ${WHAT_THEN}` };
    }
  }
}
