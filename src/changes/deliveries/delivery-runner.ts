import { Injectable, Logger } from '@nestjs/common';
import { SecretBoxError } from '../../platform/crypto/secret-box-error.js';
import { ProblemError } from '../../platform/http/problem.js';
import { traced } from '../../platform/observability/tracing.js';
import { inContext } from '../../platform/observability/work-context.js';
import type { Turn } from '../../platform/jobs/job-dispatcher.js';
import { ChangeFeedReader } from '../change-feed.reader.js';
import type { FeedFilter } from '../feed-filter.js';
import { FeedEpochs } from '../feed-epochs.js';
import type { FeedRow } from '../feed-row.js';
import { changeMessage, type SignedMessage, sign } from './delivery-message.js';
import { DeliveryMetrics } from './delivery-metrics.js';
import { nextAttempt } from './delivery-schedule.js';
import { type DeliveryOutcome, DeliverySender } from './delivery-sender.service.js';
import {
  type ClaimedEndpoint,
  type Delivered,
  DeliveryStore,
  type LateRecord,
  type LateState,
  MOST_LATE,
} from './delivery.store.js';
import { EndpointSecrets } from './endpoint-secrets.js';
import { inParallel } from './in-parallel.js';

/** Messages that are on their way to one endpoint at once. */
const AT_ONCE = 8;
const PIECE = 100;
/** Changes of one late record in one go. */
const MOST_OF_RECORD = 20;
/** After so long another endpoint gets its turn. */
const TURN_MS = 10_000;

/** What a turn works with. */
interface Work {
  endpoint: ClaimedEndpoint;
  filter: FeedFilter;
  secrets: string[];
  turn: Turn;
  until: number;
  /** For how long the receiver asked to be left alone; nothing more is sent in this turn then. */
  waitMs: number | null;
}

/** How far a record's changes were delivered. */
interface Sent {
  delivered: Delivered[];
  /** The first that was not; null when all were. */
  next: FeedRow | null;
  /** What became of that one; null when it was not tried, or in vain because the process stops. */
  failure: DeliveryOutcome | null;
}

/** `idle`: nothing more to do now; `more`: there is; `over`: the endpoint is not ours, or not active, any more. */
type Step = 'idle' | 'more' | 'over';

/**
 * Delivers to one endpoint. The order of each record is kept: its changes go one after the other, and when one fails, the
 * record becomes late and its later changes wait behind it, while other records go on.
 */
@Injectable()
export class DeliveryRunner {
  private readonly logger = new Logger(DeliveryRunner.name);

  constructor(
    private readonly store: DeliveryStore,
    private readonly reader: ChangeFeedReader,
    private readonly sender: DeliverySender,
    private readonly secrets: EndpointSecrets,
    private readonly metrics: DeliveryMetrics,
    private readonly epochs: FeedEpochs,
  ) {}

  /** One turn. Whatever a killed predecessor did not note is delivered again, with the same ids. */
  run(endpointId: string, turn: Turn): Promise<'again' | 'done'> {
    return inContext({ endpointId }, () => this.turn(endpointId, turn));
  }

  private async turn(endpointId: string, turn: Turn): Promise<'again' | 'done'> {
    await this.epochs.look();
    const endpoint = await this.store.claim(endpointId);
    if (!endpoint) return 'done';
    try {
      const work = await this.begin(endpoint, turn);
      return work ? await this.workOff(work) : 'done';
    } catch (error) {
      // The feed begins after this place now, or ends before it: a person has to say where to go on.
      if (!(error instanceof ProblemError) || error.getStatus() !== 410) throw error;
      await this.giveUp(endpoint, error.detail);
      return 'done';
    }
  }

  private async begin(endpoint: ClaimedEndpoint, turn: Turn): Promise<Work | null> {
    if (endpoint.isKeyEnded) {
      await this.giveUp(endpoint, 'The client key that it belongs to was revoked or has expired.');
      return null;
    }
    const { allowedConnectionIds, connectionId, recordType, warehouse } = endpoint;
    const filter = { allowedConnectionIds, connectionId, recordType, warehouse };
    try {
      const secrets = this.secrets.open(endpoint, new Date());
      return { endpoint, filter, secrets, turn, until: Date.now() + TURN_MS, waitMs: null };
    } catch (error) {
      if (!(error instanceof SecretBoxError)) throw error;
      await this.giveUp(endpoint, `${error.message} For an endpoint: rotate its secret.`);
      return null;
    }
  }

  private async workOff(work: Work): Promise<'again' | 'done'> {
    for (;;) {
      const late = await this.sendLate(work);
      if (late === 'over') return 'again';
      const swept = await this.sendNext(work);
      if (swept === 'over') return 'again';
      if (isStopped(work) || (late === 'idle' && swept === 'idle')) return 'done';
      if (isTurnOver(work)) return 'again';
    }
  }

  /** Tries late records whose time has come, a few at a time, so that others do not wait for them. */
  private async sendLate(work: Work): Promise<Step> {
    const { endpoint } = work;
    const due = await this.store.lateAndDue(endpoint.id, AT_ONCE);
    if (due.length === 0) return 'idle';
    const late: LateState[] = [];
    const delivered: Delivered[] = [];
    const caughtUp: string[] = [];
    let isRecovering = false;
    let lost: string | null = null;
    await inParallel(due, AT_ONCE, async (record) => {
      const { recordId, position, attempts } = record;
      const rows = await this.store.changesOf(recordId, position, endpoint.position, work.filter, MOST_OF_RECORD);
      const sent = await this.sendInOrder(work, rows, attempts);
      delivered.push(...sent.delivered);
      if (sent.delivered.length > 0 && attempts > 0) isRecovering = true;
      if (sent.next && sent.failure) {
        const { state, isOver } = failureOf(record, sent.next, sent.failure);
        late.push(state);
        if (isOver || sent.failure.isGone) lost = `${sent.next.reference}: ${sent.failure.error}`;
      } else if (sent.next === null && rows.length < MOST_OF_RECORD) caughtUp.push(recordId);
      else if (sent.delivered.length > 0)
        late.push(catchingUp(recordId, sent.next?.position ?? after(rows.at(-1) as FeedRow)));
    });
    const { waitMs } = work;
    if (!(await this.store.settle(endpoint, { delivered, late, caughtUp, isRecovering, waitMs }))) return 'over';
    if (lost !== null) {
      await this.giveUp(endpoint, `Not delivered for too long, or not wanted any more (410). ${lost}`);
      return 'over';
    }
    return 'more';
  }

  /** Reads on in the feed and delivers what nobody has failed with yet. */
  private async sendNext(work: Work): Promise<Step> {
    const { endpoint } = work;
    const lateIds = await this.store.lateIds(endpoint.id);
    const room = MOST_LATE - lateIds.size;
    if (room <= 0 || isStopped(work)) return 'idle';
    const piece = await this.reader.read(BigInt(endpoint.position), work.filter, PIECE, true);
    if (String(piece.position) === endpoint.position) return 'idle';
    const groups = byRecord(piece.rows.filter(({ recordId }) => !lateIds.has(recordId)));
    const delivered: Delivered[] = [];
    const failures = new Map<FeedRow, DeliveryOutcome>();
    const left: FeedRow[] = [];
    await inParallel(groups, AT_ONCE, async (rows) => {
      const hasTried = delivered.length + failures.size > 0;
      const isEnough = failures.size >= room || (hasTried && isTurnOver(work));
      const sent = isEnough ? untried(rows) : await this.sendInOrder(work, rows);
      delivered.push(...sent.delivered);
      if (sent.next && sent.failure) failures.set(sent.next, sent.failure);
      else if (sent.next) left.push(sent.next);
    });
    // What a turn had no time for is late without a fault, so that nothing is sent twice. An endpoint that is down keeps its
    // place instead; the little that it took after that is sent again, with the same ids.
    const isDown = failures.size >= room;
    const position = isDown ? beforeFirst(left, piece.position) : piece.position;
    const late = [...failures]
      .filter(([row]) => BigInt(row.position) <= position)
      .map(([row, failure]) => failureOf(neverTried(row), row, failure).state);
    if (!isDown) late.push(...left.map((row) => catchingUp(row.recordId, row.position)));
    if (!(await this.store.settle(endpoint, { position, delivered, late, waitMs: work.waitMs }))) return 'over';
    endpoint.position = String(position);
    if ([...failures.values()].some(({ isGone }) => isGone)) {
      await this.giveUp(endpoint, 'It answered 410: it wants no deliveries any more.');
      return 'over';
    }
    return piece.hasMore || position < piece.position ? 'more' : 'idle';
  }

  /**
   * Delivers changes of one record until one fails, or the turn is over.
   *
   * @param failedBefore tries of the first of them
   */
  private async sendInOrder(work: Work, rows: readonly FeedRow[], failedBefore = 0): Promise<Sent> {
    const delivered: Delivered[] = [];
    for (const row of rows) {
      if (isStopped(work) || (delivered.length > 0 && isTurnOver(work))) return { delivered, next: row, failure: null };
      const message = sign(changeMessage(row, this.epochs), work.secrets, new Date());
      const outcome = await this.deliver(work, row, message);
      if (!outcome.isDelivered) {
        if (work.turn.signal.aborted) return { delivered, next: row, failure: null };
        if (outcome.waitMs !== null) work.waitMs = Math.max(work.waitMs ?? 0, outcome.waitMs);
        return { delivered, next: row, failure: outcome };
      }
      const attempts = 1 + (delivered.length === 0 ? failedBefore : 0);
      delivered.push({ recordId: row.recordId, revision: row.revision, attempts, at: performance.now() });
    }
    return { delivered, next: null, failure: null };
  }

  private deliver({ endpoint, turn }: Work, row: FeedRow, message: SignedMessage): Promise<DeliveryOutcome> {
    const attributes = {
      'erpgate.endpoint': endpoint.id,
      'erpgate.record': row.recordId,
      'erpgate.position': row.position,
    };
    return traced('deliver change', { kind: 'client', parent: null, attributes }, async (span) => {
      const outcome = await this.sender.send(endpoint.url, message, turn.signal);
      if (outcome.isDelivered || !turn.signal.aborted) this.metrics.count(outcome);
      if (!outcome.isDelivered) span?.fail(outcome.error);
      return outcome;
    });
  }

  private async giveUp(endpoint: ClaimedEndpoint, reason: string): Promise<void> {
    if (!(await this.store.switchOff(endpoint, reason))) return;
    this.logger.warn({ endpointId: endpoint.id, reason }, 'An endpoint was switched off');
  }
}

function isTurnOver({ turn, until }: Work): boolean {
  return turn.othersWait() || Date.now() > until;
}

/** Whether nothing more may be sent in this turn. */
function isStopped({ turn, waitMs }: Work): boolean {
  return turn.signal.aborted || waitMs !== null;
}

/** Each record's changes in their order, the records in the order of their first. */
function byRecord(rows: readonly FeedRow[]): FeedRow[][] {
  const groups = new Map<string, FeedRow[]>();
  for (const row of rows) {
    const group = groups.get(row.recordId);
    if (group) group.push(row);
    else groups.set(row.recordId, [row]);
  }
  return [...groups.values()];
}

/** The place before the first of these changes. */
function beforeFirst(rows: readonly FeedRow[], otherwise: bigint): bigint {
  return rows.reduce((least, { position }) => (BigInt(position) <= least ? BigInt(position) - 1n : least), otherwise);
}

function untried(rows: readonly FeedRow[]): Sent {
  return { delivered: [], next: rows[0] ?? null, failure: null };
}

function neverTried({ recordId }: FeedRow): LateRecord {
  return { recordId, attempts: 0, failingForMs: null, position: '' };
}

function failureOf(record: LateRecord, failed: FeedRow, { error, waitMs }: DeliveryOutcome) {
  const isSame = record.position === failed.position || record.attempts === 0;
  const attempts = (isSame ? record.attempts : 0) + 1;
  const next = nextAttempt(attempts, isSame ? (record.failingForMs ?? 0) : 0, Math.random());
  const delayMs = Math.max(next.delayMs, waitMs ?? 0);
  const state: LateState = { recordId: record.recordId, position: failed.position, attempts, delayMs, error };
  return { isOver: next.isOver, state };
}

function catchingUp(recordId: string, position: string): LateState {
  return { recordId, position, attempts: 0, delayMs: 0, error: null };
}

function after({ position }: FeedRow): string {
  return String(BigInt(position) + 1n);
}
