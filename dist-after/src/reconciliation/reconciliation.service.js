var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { AuditService } from '../access/audit.service.js';
import { ConnectionDirectory } from '../connections/connection-directory.service.js';
import { invalidRequest, notFound, ProblemError } from '../platform/http/problem.js';
import { SyncWaker } from '../sync/sync-waker.js';
import { ReconciliationReader } from './reconciliation.reader.js';
import { ReconciliationStore } from './reconciliation.store.js';
/** What people do with runs. */
let ReconciliationService = class ReconciliationService {
    store;
    reader;
    connections;
    waker;
    audit;
    constructor(store, reader, connections, waker, audit) {
        this.store = store;
        this.reader = reader;
        this.connections = connections;
        this.waker = waker;
        this.audit = audit;
    }
    /** Throws 409 when a run of the connection is running. */
    async start(connectionId, input, caller) {
        const since = sinceOf(input);
        if (!(await this.connections.openForSync(connectionId)))
            throw notFound('connection', connectionId);
        const { runId, started } = await this.store.start({
            connectionId,
            reason: input.reason ?? 'requested',
            isDeep: input.deep ?? false,
            acceptsLosses: input.acceptLosses ?? false,
            ...(since ? { since } : {}),
            ...(input.domains ? { domains: input.domains } : {}),
        });
        if (!started)
            throw isRunning(connectionId, runId);
        await this.audit.record(caller.actor, 'reconciliation.started', subject(runId), { connectionId, ...input });
        this.waker.wake([connectionId]);
        return this.reader.get(runId);
    }
    async pause(id, caller) {
        const run = await this.reader.get(id);
        if (!(await this.store.pause(id)))
            throw notPossible(run, 'paused');
        await this.audit.record(caller.actor, 'reconciliation.paused', subject(id));
        return this.reader.get(id);
    }
    async resume(id, caller) {
        const run = await this.reader.get(id);
        if (!(await this.store.resume(id)))
            throw notPossible(run, 'resumed');
        await this.audit.record(caller.actor, 'reconciliation.resumed', subject(id));
        this.waker.wake([run.connectionId]);
        return this.reader.get(id);
    }
    async cancel(id, caller) {
        const run = await this.reader.get(id);
        if (!(await this.store.cancel(id)))
            throw notPossible(run, 'cancelled');
        await this.audit.record(caller.actor, 'reconciliation.cancelled', subject(id));
        return this.reader.get(id);
    }
};
ReconciliationService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ReconciliationStore,
        ReconciliationReader,
        ConnectionDirectory,
        SyncWaker,
        AuditService])
], ReconciliationService);
export { ReconciliationService };
function sinceOf({ reason = 'requested', since }) {
    if (reason === 'backfill' && since === undefined) {
        throw invalidRequest([{ path: 'since', message: 'a backfill needs the instant to go back to' }]);
    }
    if (reason !== 'backfill' && since !== undefined) {
        throw invalidRequest([{ path: 'since', message: 'only a backfill goes back; give reason backfill with it' }]);
    }
    return since === undefined ? null : new Date(since);
}
function isRunning(connectionId, runId) {
    const detail = `The connection ${connectionId} is being reconciled already, by ${runId}. Wait until that run has ended, or cancel it with POST /api/v1/reconciliations/${runId}/cancel.`;
    return new ProblemError(409, 'reconciliation_running', detail);
}
function notPossible({ id, status, pausedAt }, what) {
    const state = status === 'running' && pausedAt !== null ? 'paused' : status;
    return new ProblemError(409, 'reconciliation_state', `The reconciliation ${id} is ${state} and cannot be ${what}.`);
}
const subject = (id) => ({ type: 'reconciliation', id });
//# sourceMappingURL=reconciliation.service.js.map