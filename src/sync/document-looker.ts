import { Injectable, Logger } from '@nestjs/common';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { Database } from '../platform/database/database.js';
import { DocumentCommitter } from './document-committer.js';
import { decide, type FailureKind, kindOfFailure } from './failure-policy.js';
import { HandlerRegistry } from './handler-registry.js';
import type { DocumentResult, ReadDocument, SyncContext } from './sync-handler.js';
import { type ClaimedRequest, SyncRequestStore } from './sync-request.store.js';

/** After "there is no such document", how long until the second look that decides. */
export const SECOND_LOOK_MS = 15_000;

/** How long a connection rests when Cin7 cannot be reached at all. */
const UNREACHABLE_REST_MS = 15_000;

/** What a run does after one document. */
export type Next = 'go_on' | { restMs: number } | 'stop';

/** One look at one document: read, stored, and its request cleared, put back or set aside. */
@Injectable()
export class DocumentLooker {
  private readonly logger = new Logger(DocumentLooker.name);

  constructor(
    private readonly database: Database,
    private readonly requests: SyncRequestStore,
    private readonly committer: DocumentCommitter,
    private readonly handlers: HandlerRegistry,
  ) {}

  /** Never throws for a fault of the document or of Cin7: those end as the failure policy says. */
  async lookAt(request: ClaimedRequest, context: SyncContext): Promise<Next> {
    const startedAt = performance.now();
    let result: DocumentResult;
    try {
      result = await this.read(request, context);
      if (result.kind === 'not_found') return await this.notThere(request, result.reason, startedAt);
      await this.store(request, result, startedAt);
      return 'go_on';
    } catch (error) {
      if (error instanceof Cin7Error && error.kind === 'not_found') {
        return this.notThere(request, error.message, startedAt);
      }
      return this.failed(request, error, startedAt);
    }
  }

  private read(request: ClaimedRequest, context: SyncContext): Promise<DocumentResult> {
    const { connectionId, externalId, reference } = request;
    return this.handlers.of(request.domain).read({ connectionId, externalId, reference }, context);
  }

  private async store(request: ClaimedRequest, result: ReadDocument, startedAt: number): Promise<void> {
    const ending = await this.committer.commit(request, result);
    this.report(request, ending.outcome, ending.reason, startedAt);
  }

  /** A document that Cin7 does not know gets a second look before anything is cancelled: lists and details lag. */
  private async notThere(request: ClaimedRequest, reason: string, startedAt: number): Promise<Next> {
    if (request.errorKind !== 'not_found') {
      const retry = { delayMs: SECOND_LOOK_MS, attempts: request.attempts, errorKind: 'not_found', reason };
      await this.requests.retryLater(request, retry);
      this.report(request, 'second_look', reason, startedAt);
      return 'go_on';
    }
    await this.committer.commit(request, { kind: 'gone', externalId: request.externalId, reason });
    this.report(request, 'gone', reason, startedAt);
    return 'go_on';
  }

  private async failed(request: ClaimedRequest, error: unknown, startedAt: number): Promise<Next> {
    const kind = kindOfFailure(error);
    const decision = decide(kind, request.attempts, Math.random());
    const reason = reasonOf(error);
    if (kind === 'internal') this.logger.error({ err: error, request }, 'A document could not be handled');
    if (decision.action === 'park') {
      const ending = { outcome: 'parked', reason, recordIds: [] } as const;
      const kept = { status: 'parked', attempts: decision.attempts, errorKind: kind } as const;
      await this.database.transaction((tx) => this.requests.conclude(tx, [{ request, ending, kept }]));
      this.report(request, 'parked', reason, startedAt);
      return 'go_on';
    }
    const rest = restOf(kind, error);
    const delayMs = Math.max(decision.delayMs, decision.connection === 'rests' ? rest : 0);
    await this.requests.retryLater(request, { delayMs, attempts: decision.attempts, errorKind: kind, reason });
    this.report(request, `retry_${kind}`, reason, startedAt);
    if (decision.connection === 'stops') return 'stop';
    return decision.connection === 'rests' ? { restMs: rest } : 'go_on';
  }

  /** One line per look, with everything an operator asks first. */
  private report(request: ClaimedRequest, outcome: string, reason: string, startedAt: number): void {
    this.logger.log(
      {
        connectionId: request.connectionId,
        domain: request.domain,
        externalId: request.externalId,
        reference: request.reference,
        outcome,
        reason,
        attempts: request.attempts,
        waitedMs: Date.now() - new Date(request.requestedAt).getTime(),
        ms: Math.round(performance.now() - startedAt),
      },
      'A document was looked at',
    );
  }
}

function restOf(kind: FailureKind, error: unknown): number {
  if (kind === 'unreachable') return UNREACHABLE_REST_MS;
  return error instanceof Cin7Error ? (error.retryAfterMs ?? 1_000) : 1_000;
}

function reasonOf(error: unknown): string {
  if (error instanceof Cin7Error) return error.path === null ? error.message : withPath(error.message, error.path);
  return 'A fault of the gateway itself stopped this document; the log has the details. It will be tried again.';
}

function withPath(message: string, path: string): string {
  return message.includes(path) ? message : `${message} (at ${path})`;
}
