import { Injectable, Logger } from '@nestjs/common';
import { isDatabaseDown } from '../platform/http/problem.filter.js';
import { LogQuota } from '../platform/observability/log-quota.js';
import { traced } from '../platform/observability/tracing.js';
import { outOfContext } from '../platform/observability/work-context.js';
import { SyncWaker } from '../sync/sync-waker.js';
import type { IncomingNotification } from './incoming-notification.js';
import { IntakeMetrics } from './intake-metrics.js';
import { NotificationStore } from './notification.store.js';

/** Batches under way at once. Two are each half as large and were no faster as a whole (decision 0013). */
const BATCHES_IN_FLIGHT = 1;
const MOST_PER_BATCH = 500;
/** Of a batch that failed, in its line in the log. */
const MOST_IDS = 10;
/** Such lines in each stretch. */
const MOST_LINES = 20;
const STRETCH_MS = 10_000;
const MOST_BYTES_PER_BATCH = 8 * 1024 * 1024;

interface Waiting {
  notification: IncomingNotification;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Group commit: notifications that arrive while a batch is being written go together into the next one, so that many
 * HTTP requests share one commit and none waits for company. `accept` resolves only after its notification is
 * committed; that is what a 200 to Cin7 means (guarantee 1).
 */
@Injectable()
export class NotificationIntake {
  private readonly logger = new Logger(NotificationIntake.name);
  private waiting: Waiting[] = [];
  private inFlight = 0;
  private readonly quota = new LogQuota(MOST_LINES, STRETCH_MS);

  constructor(
    private readonly store: NotificationStore,
    private readonly waker: SyncWaker,
    private readonly metrics: IntakeMetrics,
  ) {}

  /** Resolves when the notification is committed; rejects when it is not. */
  accept(notification: IncomingNotification): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ notification, resolve, reject });
      if (this.inFlight < BATCHES_IN_FLIGHT) outOfContext(() => this.startBatches());
    });
  }

  private startBatches(): void {
    while (this.inFlight < BATCHES_IN_FLIGHT && this.waiting.length > 0) {
      const batch = this.nextBatch();
      this.inFlight += 1;
      void this.write(batch).finally(() => {
        this.inFlight -= 1;
        this.startBatches();
      });
    }
  }

  private nextBatch(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { notification } of this.waiting) {
      bytes += notification.body.length;
      if (count > 0 && (count >= MOST_PER_BATCH || bytes > MOST_BYTES_PER_BATCH)) break;
      count += 1;
    }
    return this.waiting.splice(0, count);
  }

  private async write(batch: Waiting[]): Promise<void> {
    const startedAt = performance.now();
    try {
      await traced('store notifications', { attributes: { 'erpgate.notifications': batch.length } }, (span) => {
        span?.linkNotifications(batch.map(({ notification }) => notification.id));
        return this.store.insertBatch(batch.map((entry) => entry.notification));
      });
      this.metrics.committed(batch.length, performance.now() - startedAt);
    } catch (error) {
      await this.afterFailure(batch, error);
      return;
    }
    this.waker.wake(connectionsWithWork(batch));
    for (const entry of batch) entry.resolve();
  }

  /** When the database works and yet refuses a batch, one notification is to blame: the others must not suffer. */
  private async afterFailure(batch: Waiting[], error: unknown): Promise<void> {
    if (batch.length > 1 && !isDatabaseDown(error)) {
      for (const entry of batch) await this.write([entry]);
      return;
    }
    for (const entry of batch) entry.reject(error);
    // While the database is away batches fail as fast as they come.
    const { isAllowed, notWritten } = this.quota.take();
    if (!isAllowed) return;
    const notificationIds = batch.slice(0, MOST_IDS).map(({ notification }) => notification.id);
    const about = { err: error, notifications: batch.length, notificationIds, notWritten };
    this.logger.error(about, 'Notifications could not be stored; answered 503');
  }
}

function connectionsWithWork(batch: readonly Waiting[]): string[] {
  const working = batch.filter((entry) => entry.notification.documents.length > 0);
  return working.map((entry) => entry.notification.connectionId);
}
