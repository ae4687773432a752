import { Injectable, Logger } from '@nestjs/common';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { numberOfExternalId } from '../cin7-core/document-id.js';
import { Database } from '../platform/database/database.js';
import { traced } from '../platform/observability/tracing.js';
import { currentSpan, inContext } from '../platform/observability/work-context.js';
import { DocumentCommitter } from './document-committer.js';
import { decide, type FailureKind, kindOfFailure } from './failure-policy.js';
import { HandlerRegistry } from './handler-registry.js';
import { LookMetrics } from './look-metrics.js';
import { SourceDocumentStore } from './source-document.store.js';
import type { DocumentRequest, DocumentResult, Domain, Outcome, ReadDocument, SyncContext } from './sync-handler.js';
import { type ClaimedRequest, SyncRequestStore } from './sync-request.store.js';

/** After "there is no such document", how long until the second look that decides. */
export const SECOND_LOOK_MS = 15_000;

/** How long a connection rests when Cin7 cannot be reached at all. */
const UNREACHABLE_REST_MS = 15_000;

/** What a run does after one document. */
export type Next = 'go_on' | { restMs: number } | 'stop';

/** What a look came to: an outcome, or what comes next. */
interface CameTo {
  outcome: Outcome | 'second_look' | `retry_${FailureKind}`;
  reason: string;
  /** Of failure, where it failed. */
  kind?: FailureKind;
  notificationIds?: readonly string[];
}

/** Hundreds of notifications may have asked for one document; a line names some of them. */
const MOST_IDS = 10;

/** The ids of which Cin7 says that it has no such document. */
interface Missing {
  missing: readonly string[];
  reason: string;
}

/** One look at one document: read, stored, and its request cleared, put back or set aside. */
@Injectable()
export class DocumentLooker {
  private readonly logger = new Logger(DocumentLooker.name);

  constructor(
    private readonly database: Database,
    private readonly requests: SyncRequestStore,
    private readonly sources: SourceDocumentStore,
    private readonly committer: DocumentCommitter,
    private readonly handlers: HandlerRegistry,
    private readonly metrics: LookMetrics,
  ) {}

  /** Never throws for a fault of the document or of Cin7: those end as the failure policy says. */
  lookAt(request: ClaimedRequest, context: SyncContext): Promise<Next> {
    const { id: syncRequestId, connectionId, domain, externalId } = request;
    const attributes = { 'erpgate.connection': connectionId, 'erpgate.domain': domain, 'erpgate.document': externalId };
    return inContext({ connectionId, syncRequestId }, () =>
      traced('look at document', { parent: null, attributes }, () => this.look(request, context)),
    );
  }

  private async look(request: ClaimedRequest, context: SyncContext): Promise<Next> {
    const startedAt = performance.now();
    try {
      const found = await this.find(request, context);
      if ('missing' in found) return await this.notThere(request, found, context, startedAt);
      await this.store(request, found, context, startedAt);
      return 'go_on';
    } catch (error) {
      return this.failed(request, error, startedAt);
    }
  }

  /** By the request's own id or number; where Cin7 knows neither, by the ids that documents of that number had. */
  private async find(request: ClaimedRequest, context: SyncContext): Promise<ReadDocument | Missing> {
    const { connectionId, domain, externalId, reference } = request;
    const result = await this.read(domain, { connectionId, externalId, reference }, context);
    const number = numberOfExternalId(externalId) ?? reference;
    if (result.kind !== 'not_found' || number === null) return foundOr(result, [externalId]);
    const known = await this.sources.knownByNumber(connectionId, domain, externalId, number);
    for (const id of known) {
      const byId = await this.read(domain, { connectionId, externalId: id, reference: null }, context);
      if (byId.kind !== 'not_found') return byId;
    }
    return foundOr(result, known.length > 0 ? known : [externalId]);
  }

  private async read(domain: Domain, document: DocumentRequest, context: SyncContext): Promise<DocumentResult> {
    try {
      return await this.handlers.of(domain).read(document, context);
    } catch (error) {
      if (!(error instanceof Cin7Error) || error.kind !== 'not_found') throw error;
      return { kind: 'not_found', externalId: document.externalId, reason: error.message };
    }
  }

  private async store(request: ClaimedRequest, result: ReadDocument, context: SyncContext, startedAt: number) {
    this.report(request, await this.committer.commit(request, result, context), startedAt);
  }

  /** A document that Cin7 does not know gets a second look before anything is cancelled: lists and details lag. */
  private async notThere(request: ClaimedRequest, missing: Missing, context: SyncContext, startedAt: number) {
    const { reason } = missing;
    if (request.errorKind !== 'not_found') {
      const retry = { delayMs: SECOND_LOOK_MS, attempts: request.attempts, errorKind: 'not_found', reason };
      await this.requests.retryLater(request, retry);
      this.report(request, { outcome: 'second_look', reason, kind: 'not_found' }, startedAt);
      return 'go_on' as const;
    }
    const gone = { kind: 'gone', externalIds: missing.missing, reason } as const;
    this.report(request, await this.committer.commit(request, gone, context), startedAt);
    return 'go_on' as const;
  }

  private async failed(request: ClaimedRequest, error: unknown, startedAt: number): Promise<Next> {
    const kind = kindOfFailure(error);
    const decision = decide(kind, request.attempts, Math.random());
    const reason = reasonOf(error);
    if (kind === 'internal') this.logger.error({ err: error, request }, 'A document could not be handled');
    if (decision.action === 'park') {
      const ending = { outcome: 'parked', reason, recordIds: [] } as const;
      const kept = { status: 'parked', attempts: decision.attempts, errorKind: kind } as const;
      const told = await this.database.transaction((tx) => this.requests.conclude(tx, [{ request, ending, kept }]));
      this.report(request, { ...ending, kind, notificationIds: told.get(request.id) ?? [] }, startedAt);
      return 'go_on';
    }
    const rest = restOf(kind, error);
    const delayMs = Math.max(decision.delayMs, decision.connection === 'rests' ? rest : 0);
    await this.requests.retryLater(request, { delayMs, attempts: decision.attempts, errorKind: kind, reason });
    this.report(request, { outcome: `retry_${kind}`, reason, kind }, startedAt);
    if (decision.connection === 'stops') return 'stop';
    return decision.connection === 'rests' ? { restMs: rest } : 'go_on';
  }

  /** One line per look, with everything an operator asks first. */
  private report(request: ClaimedRequest, come: CameTo, startedAt: number): void {
    const { connectionId, domain, externalId, reference, attempts } = request;
    const { outcome, reason, kind, notificationIds = [] } = come;
    const waitedMs = Date.now() - new Date(request.requestedAt).getTime();
    const ms = performance.now() - startedAt;
    const isOver = !(outcome === 'second_look' || outcome.startsWith('retry_'));
    this.metrics.count(domain, isOver ? (outcome as Outcome) : 'retry', kind);
    this.metrics.time(domain, ms, isOver ? waitedMs : null);
    const span = currentSpan();
    span?.set({ 'erpgate.outcome': outcome });
    span?.linkNotifications(notificationIds);
    this.logger.log(
      {
        ...{ connectionId, domain, externalId, reference, outcome, reason, attempts, waitedMs, ms: Math.round(ms) },
        notifications: notificationIds.length,
        notificationIds: notificationIds.slice(0, MOST_IDS),
      },
      'A document was looked at',
    );
  }
}

function foundOr(result: DocumentResult, missing: readonly string[]): ReadDocument | Missing {
  return result.kind === 'not_found' ? { missing, reason: result.reason } : result;
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
