import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.js';
import { AgedRowsRetention } from './aged-rows-retention.js';
import { ChangeRetention } from './change-retention.js';
import { NotificationRetention } from './notification-retention.js';
import type { Retention, RetentionBatch, RetentionPlace } from './retention.js';

const EVERY_MS = 10 * 60_000;
/** Between two batches, so that whatever else needs the database comes first. */
const PAUSE_MS = 50;
/** Of one round; what is left is left for the next, ten minutes later. */
const MOST_MS = 5 * 60_000;
/** Any fixed number: who holds it, for the length of a batch, is the one who removes. */
const RETENTION_LOCK = 7_290_117_005;
const MS_PER_DAY = 86_400_000;

/** Lets go of what is older than the settings `RETENTION_...` say, a little at a time; one process at a time. */
@Injectable()
export class RetentionService implements BeforeApplicationShutdown {
  private readonly logger = new Logger(RetentionService.name);
  private readonly stopping = new AbortController();
  private round: Promise<void> | null = null;
  private readonly policies: readonly Retention[];

  constructor(
    private readonly database: Database,
    settings: Settings,
  ) {
    const { notificationDays, changeDays, auditDays } = settings.retention;
    this.policies = [
      new NotificationRetention(notificationDays),
      new AgedRowsRetention('events of webhooks', 'webhook_event', notificationDays),
      new ChangeRetention(changeDays),
      new AgedRowsRetention('acknowledgements', 'acknowledgement', changeDays),
      new AgedRowsRetention('audit entries', 'audit_entry', auditDays),
    ];
  }

  @Interval(EVERY_MS)
  tidy(): Promise<void> {
    this.round ??= this.removeAll(new Date()).finally(() => (this.round = null));
    return this.round;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.round;
  }

  private async removeAll(now: Date): Promise<void> {
    const deadline = performance.now() + MOST_MS;
    for (const policy of this.policies) {
      if (policy.days === 0) continue;
      const before = new Date(now.getTime() - policy.days * MS_PER_DAY);
      try {
        const removed = await this.remove(policy, before, deadline);
        if (removed > 0) this.logger.log({ removed, before: before.toISOString() }, `Old ${policy.name} were removed`);
      } catch (error) {
        // The next round tries again; while the database is away there is nothing else to do.
        this.logger.warn(`Old ${policy.name} could not be removed: ${(error as Error).message}`);
      }
    }
  }

  private async remove(policy: Retention, before: Date, deadline: number): Promise<number> {
    let removed = 0;
    let place: RetentionPlace | null = null;
    while (!this.stopping.signal.aborted && performance.now() < deadline) {
      const at: RetentionPlace | null = place;
      const batch: RetentionBatch | null = await this.database.transaction(async (tx) => {
        const [lock] = await tx.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [
          RETENTION_LOCK,
        ]);
        return lock?.taken ? policy.removeBatch(tx, before, at) : null;
      });
      // Another process is at it.
      if (batch === null) return removed;
      removed += batch.removed;
      if (batch.next === null) return removed;
      place = batch.next;
      await setTimeout(PAUSE_MS, null, { signal: this.stopping.signal }).catch(() => undefined);
    }
    return removed;
  }
}
