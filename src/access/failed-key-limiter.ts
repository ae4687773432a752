import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Counter } from 'prom-client';
import { Settings } from '../platform/config/settings.js';
import { senderOf } from '../platform/http/client-network.js';
import { ProblemError } from '../platform/http/problem.js';
import { WindowCounter } from '../platform/http/window-counter.js';
import { MetricsService } from '../platform/observability/metrics.service.js';

const WINDOW_MS = 60_000;
/** Some 2 MB when all are taken. */
const MOST_SENDERS = 10_000;
/** Lines of the log for refusals in a window, whoever was refused. */
const MOST_LINES = 1_000;

/** Why a request was not let in. */
export type RefusalReason = 'key' | 'network';

/**
 * Keeps wrong keys cheap and quiet. It is asked only after a key turned out to be wrong, so it can never keep a right one
 * out: not behind an address that others share, not for a connection that is under attack. Counts are of this process
 * alone, on purpose (decision 0026).
 */
@Injectable()
export class FailedKeyLimiter {
  private readonly logger = new Logger(FailedKeyLimiter.name);
  private readonly bySender = new WindowCounter(WINDOW_MS, MOST_SENDERS);
  private readonly byConnection = new WindowCounter(WINDOW_MS, MOST_SENDERS);
  private readonly lines = new WindowCounter(WINDOW_MS, 1);
  private readonly refusals: Counter<'reason'>;

  constructor(
    private readonly settings: Settings,
    metrics: MetricsService,
  ) {
    this.refusals = metrics.counter(
      'requests_refused_total',
      'Requests that were not let in: wrong key, too many wrong keys, or an address that is not allowed.',
      ['reason'],
    );
  }

  /**
   * @param refusal what the request is refused with
   * @param connectionId the connection whose key was wrong; only one that exists
   * @returns what to answer: that refusal, or 429 when there were too many from this address or for this connection
   */
  refuse(refusal: ProblemError, request: FastifyRequest, reason: RefusalReason, connectionId?: string): ProblemError {
    const sender = senderOf(request.ip);
    const bySender = this.bySender.count(sender);
    const byConnection = connectionId === undefined ? null : this.byConnection.count(connectionId);
    const limit = this.settings.http.failedKeysPerMinute;
    if (bySender.count === limit + 1) this.tell({ sender }, 'An address sends too many requests that are refused');
    if (byConnection?.count === limit + 1) this.tell({ connectionId }, 'A connection is called with many wrong keys');
    const ends = [bySender, byConnection].filter((each) => each !== null && each.count > limit);
    // An address that is not allowed is told so each time: its key may be right.
    if (ends.length > 0 && reason === 'key') return this.tooMany(Math.max(...ends.map((each) => each?.endsInMs ?? 0)));
    this.refusals.inc({ reason });
    const isQuiet = ends.length > 0 || this.lines.count('all').count > MOST_LINES;
    const { code, detail, errors } = refusal;
    return new ProblemError(refusal.getStatus(), code, detail, errors, { isQuiet });
  }

  private tooMany(endsInMs: number): ProblemError {
    this.refusals.inc({ reason: 'too_many' });
    const retryAfterSeconds = Math.max(1, Math.ceil(endsInMs / 1000));
    const detail = `Too many requests with wrong keys. Send the right one: it is taken at any time. Others are refused for ${retryAfterSeconds} s.`;
    return new ProblemError(429, 'too_many_failures', detail, undefined, { retryAfterSeconds, isQuiet: true });
  }

  private tell(who: object, what: string): void {
    if (this.lines.count('all').count <= MOST_LINES) this.logger.warn(who, what);
  }
}
