import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { ConnectionDirectory, type OpenConnection } from '../connections/connection-directory.service.js';
import { BackgroundWorkRegistry } from './background-work-registry.js';
import { BulkServer } from './bulk-server.js';
import { DocumentLooker, type Next } from './document-looker.js';
import { FAILURE_POLICY } from './failure-policy.js';
import { HandlerRegistry } from './handler-registry.js';
import { WORST_LANE_BEFORE_BACKGROUND, WORST_URGENT_LANE } from './lanes.js';
import type { SyncContext } from './sync-handler.js';
import { type ClaimedRequest, RENEW_CLAIM_MS, SyncRequestStore } from './sync-request.store.js';

/** How long one connection is served before the next one in the queue has its turn. */
export const TIME_SLICE_MS = 5_000;

/** How a run ended: `again` asks for another turn at once, a number of milliseconds for one later. */
export interface RunResult {
  again: 'now' | 'no' | { afterMs: number };
}

/**
 * Serves one connection's sync requests: what is urgent one by one, best lane first; then what can be served many at
 * once; then the rest; then a step of background work, and what that has asked for. Never two calls of one connection at
 * once: Cin7 answers parallel calls with 403 (REFERENCE 1.4).
 */
@Injectable()
export class SyncRunner {
  /** Runs that ended with an error, so perhaps without giving back what they had claimed. */
  private readonly broken = new Set<string>();

  constructor(
    private readonly connections: ConnectionDirectory,
    private readonly requests: SyncRequestStore,
    private readonly looker: DocumentLooker,
    private readonly bulk: BulkServer,
    private readonly handlers: HandlerRegistry,
    private readonly background: BackgroundWorkRegistry,
  ) {}

  /** Works until nothing is due, the time slice is over, or the account needs rest. */
  async run(connectionId: string, signal: AbortSignal): Promise<RunResult> {
    const runId = randomUUID();
    try {
      return await this.serve(connectionId, runId, signal);
    } catch (error) {
      this.broken.add(runId);
      throw error;
    }
  }

  /** Gives back what broken runs still claim, as when the database went away: nobody works on it any more. */
  async releaseBroken(): Promise<void> {
    if (this.broken.size === 0) return;
    const runIds = [...this.broken];
    await this.requests.releaseClaims(runIds);
    for (const runId of runIds) this.broken.delete(runId);
  }

  private async serve(connectionId: string, runId: string, signal: AbortSignal): Promise<RunResult> {
    const endsAt = performance.now() + TIME_SLICE_MS;
    while (!signal.aborted && performance.now() < endsAt) {
      // Asked before each step (it is cached): a pause, a new key or new settings count from the next document on.
      const connection = await this.connections.openForSync(connectionId);
      if (!connection?.enabled) return { again: 'no' };
      const next = await this.step(contextOf(connection), runId);
      if (next === 'nothing_due' || next === 'stop') return { again: 'no' };
      if (next !== 'go_on') return { again: { afterMs: next.restMs } };
    }
    const hasDue = (await this.requests.hasDue(connectionId)) || (await this.background.get().hasDueStep(connectionId));
    return { again: hasDue ? 'now' : 'no' };
  }

  /** The most urgent document, or a step of work on many, or any document. */
  private async step(context: SyncContext, runId: string): Promise<Next | 'nothing_due'> {
    const urgent = await this.requests.claimNext(context.connectionId, runId, WORST_URGENT_LANE);
    if (urgent) return this.lookAt(urgent, runId, context);
    try {
      if (await this.serveMany(context)) return 'go_on';
    } catch (error) {
      return afterBulkFailure(error);
    }
    const wanted = await this.requests.claimNext(context.connectionId, runId, WORST_LANE_BEFORE_BACKGROUND);
    if (wanted) return this.lookAt(wanted, runId, context);
    const background = this.background.get();
    const next = await background.step(context);
    if (next !== 'nothing_due') return next;
    const request = await this.requests.claimNext(context.connectionId, runId);
    if (!request) return 'nothing_due';
    return background.whileRepairing(context.connectionId, () => this.lookAt(request, runId, context));
  }

  private async serveMany(context: SyncContext): Promise<boolean> {
    for (const handler of this.handlers.withBulk()) {
      if (await this.bulk.step(handler, context)) return true;
    }
    return false;
  }

  private async lookAt(request: ClaimedRequest, runId: string, context: SyncContext): Promise<Next> {
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
  const { id, credential, callsPerMinute, settings } = connection;
  return { connectionId: id, credential, callsPerMinute, settings };
}

/** The requests were not claimed, so they simply wait on. */
function afterBulkFailure(error: unknown): Next {
  if (!(error instanceof Cin7Error)) throw error;
  const { connection } = FAILURE_POLICY[error.kind];
  if (connection === 'stops') return 'stop';
  return { restMs: error.retryAfterMs ?? 1_000 };
}
