import { Injectable, Logger } from '@nestjs/common';
import { Cin7Error } from '../../cin7-core/cin7-error.js';
import type { BackgroundStep } from '../../sync/background-work-registry.js';
import { FAILURE_POLICY, kindOfFailure } from '../../sync/failure-policy.js';
import type { ListedDocument } from '../../sync/lister.js';
import { ListerRegistry } from '../../sync/lister-registry.js';
import type { SyncContext } from '../../sync/sync-handler.js';
import { looksEmpty } from '../scan/loss-rule.js';
import { isLastPage, limitAfter, PAGE_LIMIT } from '../scan/page-turn.js';
import { OpenTransferStore, type PollTurn, type WantedTransfer } from './open-transfer.store.js';

/** Transfers that skip the order step turn up in transit at once; they are looked for this often. */
const IN_TRANSIT_EVERY_MS = 15 * 60_000;

/** A list that goes on after this many pages is left to the nightly run. */
const MOST_PAGES = 20;

/**
 * Looks at the open transfers every few minutes, because Cin7 tells of no transfer (REFERENCE 7.3): the ordered ones each
 * time, those in transit when some are known or now and then. One call when all is quiet.
 */
@Injectable()
export class TransferPoller {
  private readonly logger = new Logger(TransferPoller.name);

  constructor(
    private readonly listers: ListerRegistry,
    private readonly store: OpenTransferStore,
  ) {}

  async step(context: SyncContext): Promise<BackgroundStep> {
    const { connectionId, settings } = context;
    const minutes = settings.transfers.pollMinutes;
    const turn = await this.store.claim(connectionId, minutes);
    if (!turn || minutes === 0) return 'nothing_due';
    try {
      await this.look(turn, context);
      return 'go_on';
    } catch (error) {
      return this.failed(connectionId, error);
    }
  }

  private async look(turn: PollTurn, context: SyncContext): Promise<void> {
    const { connectionId } = context;
    const known = await this.store.open(connectionId);
    const rows = await this.read('ORDERED', context);
    const isListed = (id: string): boolean => rows.some((row) => row.externalId === id);
    const withInTransit =
      known.some((transfer) => !transfer.isOrdered && !isListed(transfer.externalId)) ||
      Date.now() - (turn.inTransitPolledAt?.getTime() ?? 0) >= IN_TRANSIT_EVERY_MS;
    if (withInTransit) rows.push(...(await this.read('IN TRANSIT', context)));
    // What is in transit is not expected among the ordered ones.
    const left = known.filter(({ externalId, isOrdered }) => (isOrdered || withInTransit) && !isListed(externalId));
    const gone = await this.believed(left, known.length, context);
    const changed = await this.store.changed(connectionId, rows);
    await this.store.ask(connectionId, [...changed, ...gone]);
    await this.store.done(connectionId, withInTransit);
    if (changed.length + gone.length === 0) return;
    this.logger.log({ connectionId, changed: changed.length, left: gone.length }, 'Open transfers have moved');
  }

  /**
   * Those that left the open states. When many did at once the open list may just look empty: then only those are
   * believed that the whole list shows in another state; what it lacks as well is left to the nightly run.
   */
  private async believed(left: WantedTransfer[], expected: number, context: SyncContext): Promise<WantedTransfer[]> {
    if (!looksEmpty({ expected, lost: left.length, isWholeRange: true })) return left;
    const all = new Set((await this.read(null, context)).map((row) => row.externalId));
    return left.filter((transfer) => all.has(transfer.externalId));
  }

  /** The transfers in one state, or all. The state is checked: a filter that is ignored brings all of them. */
  private async read(state: string | null, context: SyncContext): Promise<ListedDocument[]> {
    const lister = this.listers.of('transfers');
    const rows: ListedDocument[] = [];
    let limit = PAGE_LIMIT;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const answer = await lister.readPage({ page, limit, since: null, ...(state ? { state } : {}) }, context);
      rows.push(...answer.rows.filter((row) => row.externalId !== null));
      const read = { page, limit, rows: answer.rows.length, total: answer.total };
      if (isLastPage(read)) break;
      limit = limitAfter(read);
    }
    return state === null ? rows : rows.filter((row) => row.state?.trim().toUpperCase() === state);
  }

  private async failed(connectionId: string, error: unknown): Promise<BackgroundStep> {
    if (!(error instanceof Cin7Error)) throw error;
    const { connection } = FAILURE_POLICY[kindOfFailure(error)];
    const restMs = connection === 'rests' ? (error.retryAfterMs ?? 1_000) : null;
    await this.store.failed(connectionId, error.message, connection === 'stops' ? 0 : restMs);
    if (connection === 'stops') return 'stop';
    return restMs === null ? 'go_on' : { restMs };
  }
}
