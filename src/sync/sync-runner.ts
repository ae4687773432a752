import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { ConnectionDirectory, type OpenConnection } from '../connections/connection-directory.service.js';
import type { Turn } from '../platform/jobs/job-dispatcher.js';
import { inContext } from '../platform/observability/work-context.js';
import { BackgroundWorkRegistry } from './background-work-registry.js';
import { type BulkResult, BulkServer } from './bulk-server.js';
import { BulkWork } from './bulk-work.js';
import { SecretBoxError } from '../platform/crypto/secret-box-error.js';
import { ConnectionWorkStore } from './connection-work.store.js';
import { DocumentLooker, type Next } from './document-looker.js';
import { FAILURE_POLICY, kindOfFailure } from './failure-policy.js';
import { HeldReleaser } from './held-releaser.js';
import { WORST_LANE_BEFORE_BACKGROUND, WORST_URGENT_LANE } from './lanes.js';
import { RestingConnections } from './resting-connections.js';
import type { SyncContext } from './sync-handler.js';
import { type ClaimedRequest, RENEW_CLAIM_MS, SyncRequestStore } from './sync-request.store.js';

/** How long one connection is served while others wait for a place: then it goes to the end of the queue. */
const SHORT_SLICE_MS = 250;

/** The same while nobody waits. */
const LONG_SLICE_MS = 5_000;

/** How a run ended: `again` asks for another turn at once, a number of milliseconds for one later. */
export interface RunResult {
  again: 'now' | 'no' | { afterMs: number };
}

/** What one step came to. */
type Step = Next | 'nothing_due' | { afterMs: number };

/**
 * Serves one connection's sync requests: what is urgent one by one, best lane first; then what can be served many at
 * once; then the rest; then a step of background work, and what that has asked for. Never two calls of one connection at
 * once: Cin7 answers parallel calls with 403 (REFERENCE 1.4).
 */
@Injectable()
export class SyncRunner {
  private readonly logger = new Logger(SyncRunner.name);

  /** Runs that ended with an error, so perhaps without giving back what they had claimed. */
  private readonly broken = new Set<string>();

  constructor(
    private readonly connections: ConnectionDirectory,
    private readonly requests: SyncRequestStore,
    private readonly looker: DocumentLooker,
    private readonly bulk: BulkServer,
    private readonly resting: RestingConnections,
    private readonly work: ConnectionWorkStore,
    private readonly background: BackgroundWorkRegistry,
    private readonly releaser: HeldReleaser,
  ) {}

  /** Works until nothing is due, the time slice is over, or the account needs rest. */
  run(connectionId: string, turn: Turn): Promise<RunResult> {
    return inContext({ connectionId }, () => this.serveTurn(connectionId, turn));
  }

  private async serveTurn(connectionId: string, turn: Turn): Promise<RunResult> {
    const runId = randomUUID();
    const work = new BulkWork();
    try {
      return await this.serve(connectionId, work, runId, turn);
    } catch (error) {
      this.broken.add(runId);
      throw error;
    } finally {
      work.end();
    }
  }

  /** Gives back what broken runs still claim, as when the database went away: nobody works on it any more. */
  async releaseBroken(): Promise<void> {
    if (this.broken.size === 0) return;
    const runIds = [...this.broken];
    await this.requests.releaseClaims(runIds);
    for (const runId of runIds) this.broken.delete(runId);
  }

  private async serve(connectionId: string, work: BulkWork, runId: string, turn: Turn): Promise<RunResult> {
    const startedAt = performance.now();
    while (!turn.signal.aborted) {
      const ms = performance.now() - startedAt;
      // What was read for many is stored before the turn ends: it cost a call.
      if (work.parts.length === 0 && ms >= (turn.othersWait() ? SHORT_SLICE_MS : LONG_SLICE_MS)) break;
      // Asked before each step (it is cached): a pause, a new key or new settings count from the next document on.
      const connection = await this.open(connectionId);
      if (!connection?.enabled) return { again: 'no' };
      const next = await this.step(contextOf(connection), work, runId, ms < LONG_SLICE_MS);
      if (next === 'nothing_due' || next === 'stop') return { again: 'no' };
      if (next === 'go_on') continue;
      if ('afterMs' in next) return { again: next };
      // What needs no call is served in spite of the rest.
      this.resting.note(connectionId, next.restMs);
    }
    // Not asked whether anything is left: mostly there is, and the next turn finds out.
    return { again: turn.signal.aborted ? 'no' : 'now' };
  }

  /** @returns null when nothing can be done: the connection is gone, or its password cannot be read */
  private async open(connectionId: string): Promise<OpenConnection | null> {
    try {
      const connection = await this.connections.openForSync(connectionId);
      if (connection === null) await this.work.endOfDeleted(connectionId);
      return connection;
    } catch (error) {
      if (!(error instanceof SecretBoxError)) throw error;
      this.logger.warn(`Connection ${connectionId} waits: ${error.message}`);
      return null;
    }
  }

  /** After a start: lets be tried again what only other keys can mend, and ends what a deleted connection left. */
  async tidyUp(): Promise<void> {
    await this.connections.tryUnreadableAgain();
    for (const id of await this.work.deletedWithWork()) await this.work.endOfDeleted(id);
  }

  /** The most urgent document, or a step of work on many, or any document. */
  private async step(context: SyncContext, work: BulkWork, runId: string, mayTakeUrgent: boolean): Promise<Step> {
    const { connectionId } = context;
    const restMs = await this.resting.restMs(connectionId);
    if (restMs === 0 && mayTakeUrgent) {
      const urgent = await this.requests.claimNext(connectionId, runId, WORST_URGENT_LANE);
      if (urgent) return this.lookAt(urgent, runId, context);
    }
    let many: BulkResult;
    try {
      many = await this.bulk.step(context, work, restMs === 0);
    } catch (error) {
      return afterBulkFailure(error);
    }
    if (many.isDone) return 'go_on';
    if (restMs > 0) return { afterMs: restMs };
    if (!many.isFresh && many.waitMs !== null) return { afterMs: many.waitMs };
    const { gathering } = many;
    const wanted = await this.requests.claimNext(connectionId, runId, WORST_LANE_BEFORE_BACKGROUND, gathering);
    if (wanted) return this.lookAt(wanted, runId, context);
    const background = this.background.get();
    const next = await background.step(context);
    if (next !== 'nothing_due') return next;
    const request = await this.requests.claimNext(connectionId, runId, undefined, gathering);
    if (request) return background.whileRepairing(connectionId, () => this.lookAt(request, runId, context));
    return many.waitMs === null ? 'nothing_due' : { afterMs: many.waitMs };
  }

  private async lookAt(request: ClaimedRequest, runId: string, context: SyncContext): Promise<Next> {
    if (request.isKept) return this.releaser.release(request, runId);
    const renewal = setInterval(() => {
      // A renewal that fails only means that another run may take the document: the stored version guards it.
      this.requests.renewClaim(request, runId).catch(() => undefined);
    }, RENEW_CLAIM_MS);
    try {
      return await this.looker.lookAt(request, context);
    } finally {
      clearInterval(renewal);
    }
  }
}

function contextOf(connection: OpenConnection): SyncContext {
  const { id, credential, callsPerMinute, settings, updatedAt } = connection;
  return { connectionId: id, credential, callsPerMinute, settings, settingsAt: updatedAt };
}

/** The requests were not claimed, so they simply wait on. */
function afterBulkFailure(error: unknown): Next {
  if (!(error instanceof Cin7Error)) throw error;
  const { connection } = FAILURE_POLICY[kindOfFailure(error)];
  if (connection === 'stops') return 'stop';
  return { restMs: error.retryAfterMs ?? 1_000 };
}
