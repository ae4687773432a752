import { Injectable } from '@nestjs/common';
import { AuditService } from '../access/audit.service.js';
import type { Caller } from '../access/caller.js';
import { ConnectionDirectory } from '../connections/connection-directory.service.js';
import { invalidRequest, notFound, ProblemError } from '../platform/http/problem.js';
import { SyncWaker } from '../sync/sync-waker.js';
import type { ReconciliationDto, StartReconciliationDto } from './reconciliation.dto.js';
import { ReconciliationReader } from './reconciliation.reader.js';
import { ReconciliationStore } from './reconciliation.store.js';

/** What people do with runs. */
@Injectable()
export class ReconciliationService {
  constructor(
    private readonly store: ReconciliationStore,
    private readonly reader: ReconciliationReader,
    private readonly connections: ConnectionDirectory,
    private readonly waker: SyncWaker,
    private readonly audit: AuditService,
  ) {}

  /** Throws 409 when a run of the connection is running. */
  async start(connectionId: string, input: StartReconciliationDto, caller: Caller): Promise<ReconciliationDto> {
    const since = sinceOf(input);
    if (!(await this.connections.openForSync(connectionId))) throw notFound('connection', connectionId);
    const { runId, started } = await this.store.start({
      connectionId,
      reason: input.reason ?? 'requested',
      isDeep: input.deep ?? false,
      acceptsLosses: input.acceptLosses ?? false,
      ...(since ? { since } : {}),
      ...(input.domains ? { domains: input.domains } : {}),
    });
    if (!started) throw isRunning(connectionId, runId);
    await this.audit.record(caller.actor, 'reconciliation.started', subject(runId), { connectionId, ...input });
    this.waker.wake([connectionId]);
    return this.reader.get(runId);
  }

  async pause(id: string, caller: Caller): Promise<ReconciliationDto> {
    const run = await this.reader.get(id);
    if (!(await this.store.pause(id))) throw notPossible(run, 'paused');
    await this.audit.record(caller.actor, 'reconciliation.paused', subject(id));
    return this.reader.get(id);
  }

  async resume(id: string, caller: Caller): Promise<ReconciliationDto> {
    const run = await this.reader.get(id);
    if (!(await this.store.resume(id))) throw notPossible(run, 'resumed');
    await this.audit.record(caller.actor, 'reconciliation.resumed', subject(id));
    this.waker.wake([run.connectionId]);
    return this.reader.get(id);
  }

  async cancel(id: string, caller: Caller): Promise<ReconciliationDto> {
    const run = await this.reader.get(id);
    if (!(await this.store.cancel(id))) throw notPossible(run, 'cancelled');
    await this.audit.record(caller.actor, 'reconciliation.cancelled', subject(id));
    return this.reader.get(id);
  }
}

function sinceOf({ reason = 'requested', since }: StartReconciliationDto): Date | null {
  if (reason === 'backfill' && since === undefined) {
    throw invalidRequest([{ path: 'since', message: 'a backfill needs the instant to go back to' }]);
  }
  if (reason !== 'backfill' && since !== undefined) {
    throw invalidRequest([{ path: 'since', message: 'only a backfill goes back; give reason backfill with it' }]);
  }
  return since === undefined ? null : new Date(since);
}

function isRunning(connectionId: string, runId: string): ProblemError {
  const detail = `The connection ${connectionId} is being reconciled already, by ${runId}. Wait until that run has ended, or cancel it with POST /api/v1/reconciliations/${runId}/cancel.`;
  return new ProblemError(409, 'reconciliation_running', detail);
}

function notPossible({ id, status, pausedAt }: ReconciliationDto, what: string): ProblemError {
  const state = status === 'running' && pausedAt !== null ? 'paused' : status;
  return new ProblemError(409, 'reconciliation_state', `The reconciliation ${id} is ${state} and cannot be ${what}.`);
}

const subject = (id: string) => ({ type: 'reconciliation', id });
