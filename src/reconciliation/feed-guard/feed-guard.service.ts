import { Injectable, Logger } from '@nestjs/common';
import type { CallPurpose } from '../../cin7-core/call-budget.js';
import { Cin7Error } from '../../cin7-core/cin7-error.js';
import { ConnectionBudget } from '../../connections/connection-budget.service.js';
import type { FeedCheckOutcome } from '../../connections/registration/feed-check.entity.js';
import { type FeedClaim, FeedCheckStore } from '../../connections/registration/feed-check.store.js';
import { RegistrationTargets } from '../../connections/registration/registration-targets.reader.js';
import { type Look, WebhookRegistrar } from '../../connections/registration/webhook-registrar.service.js';
import { Settings } from '../../platform/config/settings.js';
import { ProblemError } from '../../platform/http/problem.js';
import { ReconciliationStarter } from '../reconciliation-starter.js';
import { TopicRhythmStore } from '../../connections/registration/topic-rhythm.store.js';

/** Shorter than the claim, which must not run out meanwhile. */
const MOST_MS = 90_000;

/** How a look at the feed ended. */
export interface FeedCheckResult {
  outcome: FeedCheckOutcome;
  /** Why it was skipped or failed. */
  reason: string | null;
  /** The reconciliation that was started for what may have been missed. */
  runId: string | null;
}

/**
 * Looks whether the notifications of a connection can still come, mends what stops them, and has a reconciliation look
 * for what was missed meanwhile.
 */
@Injectable()
export class FeedGuard {
  private readonly logger = new Logger(FeedGuard.name);

  constructor(
    private readonly settings: Settings,
    private readonly checks: FeedCheckStore,
    private readonly budgets: ConnectionBudget,
    private readonly targets: RegistrationTargets,
    private readonly registrar: WebhookRegistrar,
    private readonly rhythms: TopicRhythmStore,
    private readonly reconciliations: ReconciliationStarter,
  ) {}

  /** @param claim is given back at the end */
  async check(claim: FeedClaim, purpose: CallPurpose): Promise<FeedCheckResult> {
    const { connectionId } = claim;
    try {
      // Also where nothing can be looked at: what came is counted from here (decision 0033).
      await this.rhythms.observe(connectionId);
      const obstacle = await this.obstacleTo(connectionId);
      if (obstacle !== null) {
        await this.checks.note(connectionId, 'skipped', obstacle);
        return { outcome: 'skipped', reason: obstacle, runId: null };
      }
      const result = await this.look(connectionId, purpose);
      return { ...result, runId: await this.startForGap(connectionId) };
    } finally {
      await this.checks.release(claim);
    }
  }

  private async look(connectionId: string, purpose: CallPurpose): Promise<Omit<FeedCheckResult, 'runId'>> {
    try {
      const target = await this.targets.open(connectionId);
      const signal = AbortSignal.timeout(MOST_MS);
      const look = await this.registrar.look(target, { isApply: false, purpose, signal });
      this.tell(connectionId, look);
      return look.halt === null ? { outcome: 'checked', reason: null } : await this.fail(connectionId, look.halt);
    } catch (error) {
      if (!(error instanceof Cin7Error) && !(error instanceof ProblemError)) throw error;
      return this.fail(connectionId, error);
    }
  }

  private async fail(connectionId: string, error: Cin7Error | ProblemError): Promise<Omit<FeedCheckResult, 'runId'>> {
    if (error instanceof Cin7Error && error.isStopped) {
      await this.checks.makeDue(connectionId);
      return { outcome: 'failed', reason: error.message };
    }
    // Our own budget has room again soon; five minutes would be a long time for that.
    const retryAfterMs = error instanceof Cin7Error && error.kind === 'rate_limited' ? error.retryAfterMs : null;
    await this.checks.note(connectionId, 'failed', error.message, retryAfterMs);
    return { outcome: 'failed', reason: error.message };
  }

  /** Why nothing is looked at; null when nothing is in the way. */
  private async obstacleTo(connectionId: string): Promise<string | null> {
    if (!this.settings.isPublicUrlGiven) {
      return 'PUBLIC_URL is not set, so nobody can know which webhooks in Cin7 are those of this cluster.';
    }
    const connection = await this.budgets.read(connectionId);
    if (connection === null) return 'The connection was deleted.';
    if (!connection.enabled) return 'The connection is paused.';
    const { stopped } = connection.budget;
    return (
      stopped && `Cin7 refused the key, so nothing is called until a test of the credential succeeds: ${stopped.reason}`
    );
  }

  /** The gap stands in the database until a run is there for it, so a process that dies here leaves it to the next. */
  private async startForGap(connectionId: string): Promise<string | null> {
    const since = await this.checks.gapSince(connectionId);
    if (since === null) return null;
    const { runId } = await this.reconciliations.start({ connectionId, reason: 'feed_guard', since });
    await this.checks.closeGap(connectionId, since);
    return runId;
  }

  private tell(connectionId: string, { topics }: Look): void {
    for (const { finding, known, result } of topics) {
      if (result.action === 'kept' || result.action === 'left') continue;
      const about = {
        connectionId,
        topic: finding.topic,
        from: finding.state,
        to: result.state,
        action: result.action,
      };
      const line = 'A webhook was not as it should be';
      // What could not be mended is said once, and not every five minutes.
      if (result.action !== 'failed') this.logger.log({ ...about, detail: finding.detail }, line);
      else if (known?.detail !== result.detail) this.logger.warn({ ...about, detail: result.detail }, line);
    }
  }
}
