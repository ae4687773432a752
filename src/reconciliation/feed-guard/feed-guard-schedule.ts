import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { type FeedClaim, FeedCheckStore } from '../../connections/registration/feed-check.store.js';
import { FeedGuard } from './feed-guard.service.js';

/** How often due checks are looked for, with one statement; a rotated push key is in Cin7 this soon. */
const TICK_MS = 30_000;
/** Connections looked at side by side: each is one call of half a second to an account of its own. */
const AT_ONCE = 4;
const MOST_PER_CLAIM = 20;

/** Runs the checks that are due; in every process that works, each check in one of them. */
@Injectable()
export class FeedGuardSchedule implements OnModuleDestroy, BeforeApplicationShutdown {
  private readonly logger = new Logger(FeedGuardSchedule.name);
  private isStopping = false;
  private running: Promise<void> | null = null;

  constructor(
    private readonly checks: FeedCheckStore,
    private readonly guard: FeedGuard,
  ) {}

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  /** Lets the checks under way end, after everybody was told to stop: a call that hangs is given up then. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  @Interval(TICK_MS)
  async tick(): Promise<void> {
    if (this.isStopping || this.running !== null) return;
    this.running = this.checkDue()
      .catch((error: unknown) => {
        // The next tick tries again; while the database is away there is nothing else to do.
        this.logger.warn(`Due checks of the feed could not be looked for: ${(error as Error).message}`);
      })
      .finally(() => {
        this.running = null;
      });
    await this.running;
  }

  private async checkDue(): Promise<void> {
    for (;;) {
      const claims = await this.checks.claimDue(MOST_PER_CLAIM);
      await Promise.all(Array.from({ length: AT_ONCE }, () => this.checkSome(claims)));
      if (claims.length < MOST_PER_CLAIM || this.isStopping) return;
    }
  }

  private async checkSome(claims: FeedClaim[]): Promise<void> {
    for (let claim = claims.shift(); claim; claim = claims.shift()) {
      if (this.isStopping) {
        await this.checks.release(claim);
        await this.checks.makeDue(claim.connectionId);
        continue;
      }
      try {
        await this.guard.check(claim, 'watch');
      } catch (err) {
        this.logger.error({ err, connectionId: claim.connectionId }, 'The feed of a connection could not be looked at');
      }
    }
  }
}
