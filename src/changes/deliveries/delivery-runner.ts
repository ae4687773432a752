import { Injectable, Logger } from '@nestjs/common';
import { SecretBoxError } from '../../platform/crypto/secret-box-error.js';
import { ProblemError } from '../../platform/http/problem.js';
import type { Turn } from '../../platform/jobs/job-dispatcher.js';
import { ChangeFeedReader } from '../change-feed.reader.js';
import type { FeedFilter } from '../feed-filter.js';
import { FeedEpochs } from '../feed-epochs.js';
import type { FeedRow } from '../feed-row.js';
import { changeMessage, sign } from './delivery-message.js';
import { DeliveryMetrics } from './delivery-metrics.js';
import { nextAttempt } from './delivery-schedule.js';
import { type DeliveryOutcome, DeliverySender } from './delivery-sender.service.js';
import { type ClaimedEndpoint, DeliveryStore, type LateRecord, type LateState, MOST_LATE } from './delivery.store.js';
import { EndpointSecrets } from './endpoint-secrets.js';
import { inParallel } from './in-parallel.js';

/** Messages that are on their way to one endpoint at once. */
const AT_ONCE = 4;
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
  async run(endpointId: string, turn: Turn): Promise<'again' | 'done'> {
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
    if (endpoint.isKeyRevoked) {
      await this.giveUp(endpoint, 'The client key that it belongs to was revoked.');
      return null;
    }
    const { allowedConnectionIds, connectionId, recordType, warehouse } = endpoint;
    const filter = { allowedConnectionIds, connectionId, recordType, warehouse };
    try {
      const secrets = this.secrets.open(endpoint, new Date());
      return { endpoint, filter, secrets, turn, until: Date.now() + TURN_MS };
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
      if (work.turn.signal.aborted || (late === 'idle' && swept === 'idle')) return 'done';
      if (isTurnOver(work)) return 'again';
    }
  }

  /** Tries late records whose time has come, a few at a time, so that others do not wait for them. */
  private async sendLate(work: Work): Promise<Step> {
    const { endpoint } = work;
    const due = await this.store.lateAndDue(endpoint.id, AT_ONCE);
    if (due.length === 0) return 'idle';
    const states: LateState[] = [];
    const caughtUp: string[] = [];
    let isRecovering = false;
    let lost: string | null = null;
    await inParallel(due, AT_ONCE, async (late) => {
      const rows = await this.store.changesOf(
        late.recordId,
        late.position,
        endpoint.position,
        work.filter,
        MOST_OF_RECORD,
      );
      const { failed, outcome } = await this.sendInOrder(work, rows);
      if (work.turn.signal.aborted && failed) return;
      if (rows.length > 0 && rows[0] !== failed && late.attempts > 0) isRecovering = true;
      if (failed) {
        const { state, isOver } = failureOf(late, failed, outcome);
        states.push(state);
        if (isOver || outcome?.isGone) lost = `${failed.reference}: ${outcome?.error}`;
      } else if (rows.length < MOST_OF_RECORD) caughtUp.push(late.recordId);
      else states.push(catchingUp(late.recordId, rows.at(-1) as FeedRow));
    });
    if (!(await this.store.settleLate(endpoint, states, caughtUp, isRecovering))) return 'over';
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
    if (room <= 0 || work.turn.signal.aborted) return 'idle';
    const piece = await this.reader.read(BigInt(endpoint.position), work.filter, PIECE, true);
    if (String(piece.position) === endpoint.position) return 'idle';
    const groups = byRecord(piece.rows.filter(({ recordId }) => !lateIds.has(recordId)));
    const failures = new Map<FeedRow, DeliveryOutcome | null>();
    let unsettled: bigint | null = null;
    let isGone = false;
    let delivered = 0;
    await inParallel(groups, AT_ONCE, async (rows) => {
      const isStopped = unsettled !== null || failures.size >= room || isGone || (delivered > 0 && isTurnOver(work));
      const sent = isStopped ? null : await this.sendInOrder(work, rows);
      delivered += sent?.count ?? 0;
      if (sent?.failed && !work.turn.signal.aborted) {
        failures.set(sent.failed, sent.outcome);
        if (sent.outcome?.isGone) isGone = true;
      } else if (sent === null || sent.failed) {
        const open = BigInt((sent?.failed ?? (rows[0] as FeedRow)).position);
        if (unsettled === null || open < unsettled) unsettled = open;
      }
    });
    const position = (unsettled as bigint | null) === null ? piece.position : (unsettled as unknown as bigint) - 1n;
    const late = [...failures]
      .filter(([row]) => BigInt(row.position) <= position)
      .map(
        ([row, outcome]) =>
          failureOf({ recordId: row.recordId, attempts: 0, failingForMs: null, position: '' }, row, outcome).state,
      );
    if (!(await this.store.advance(endpoint, position, late, delivered > 0))) return 'over';
    endpoint.position = String(position);
    if (isGone) {
      await this.giveUp(endpoint, 'It answered 410: it wants no deliveries any more.');
      return 'over';
    }
    return piece.hasMore || position < piece.position ? 'more' : 'idle';
  }

  /** Delivers changes of one record until one fails. */
  private async sendInOrder(work: Work, rows: readonly FeedRow[]) {
    let count = 0;
    for (const row of rows) {
      if (work.turn.signal.aborted) return { count, failed: row, outcome: null };
      const message = sign(changeMessage(row, this.epochs), work.secrets, new Date());
      const outcome = await this.sender.send(work.endpoint.url, message, work.turn.signal);
      this.metrics.count(outcome.isDelivered);
      if (!outcome.isDelivered) return { count, failed: row, outcome };
      count += 1;
    }
    return { count, failed: null, outcome: null };
  }

  private async giveUp(endpoint: ClaimedEndpoint, reason: string): Promise<void> {
    if (!(await this.store.switchOff(endpoint, reason))) return;
    this.logger.warn({ endpointId: endpoint.id, reason }, 'An endpoint was switched off');
  }
}

function isTurnOver({ turn, until }: Work): boolean {
  return turn.othersWait() || Date.now() > until;
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

function failureOf(late: LateRecord, failed: FeedRow, outcome: DeliveryOutcome | null) {
  const isSame = late.position === failed.position || late.attempts === 0;
  const attempts = (isSame ? late.attempts : 0) + 1;
  const { delayMs, isOver } = nextAttempt(attempts, isSame ? (late.failingForMs ?? 0) : 0, Math.random());
  const error = outcome?.error ?? null;
  return { isOver, state: { recordId: late.recordId, position: failed.position, attempts, delayMs, error } };
}

function catchingUp(recordId: string, last: FeedRow): LateState {
  return { recordId, position: String(BigInt(last.position) + 1n), attempts: 0, delayMs: 0, error: null };
}
