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
import { Database } from '../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { toPage } from '../platform/http/page.dto.js';
import { notFound } from '../platform/http/problem.js';
import { ReconciliationDomain } from './reconciliation-domain.entity.js';
import { Reconciliation } from './reconciliation.entity.js';
const CURSOR = 'reconciliations';
const CONNECTION_PAUSED = 'The connection is paused; the run goes on when it is enabled.';
const KEY_REFUSED = 'Cin7 refused the key; the run goes on when a test of the credential succeeds.';
/** Reads runs with their counts. */
let ReconciliationReader = class ReconciliationReader {
    database;
    constructor(database) {
        this.database = database;
    }
    /** One page, newest first. */
    async list({ limit = 100, cursor, ...filter }) {
        const place = cursor === undefined ? null : decodeCursor(CURSOR, cursor, [CURSOR_PART.instant, CURSOR_PART.uuid]);
        const [at, id] = place ?? [];
        const { connectionId, status, reason } = filter;
        const where = {
            ...(connectionId ? { connectionId } : {}),
            ...(status ? { status } : {}),
            ...(reason ? { reason } : {}),
            ...(at && id
                ? { $or: [{ startedAt: { $lt: new Date(at) } }, { startedAt: new Date(at), id: { $lt: id } }] }
                : {}),
        };
        const orderBy = { startedAt: 'desc', id: 'desc' };
        const rows = await this.database.em().find(Reconciliation, where, { orderBy, limit: limit + 1 });
        const [domains, obstacles] = await Promise.all([this.domainsOf(rows), this.obstaclesOf(rows)]);
        return toPage(rows, limit, (last) => encodeCursor(CURSOR, [last.startedAt.toISOString(), last.id]), (row) => present(row, domains.get(row.id) ?? [], obstacles));
    }
    async get(id) {
        const row = await this.database.em().findOne(Reconciliation, { id });
        if (!row)
            throw notFound('reconciliation', id);
        const [domains, obstacles] = await Promise.all([this.domainsOf([row]), this.obstaclesOf([row])]);
        return present(row, domains.get(id) ?? [], obstacles);
    }
    /** By connection, why none of its work goes on. */
    async obstaclesOf(runs) {
        const running = runs.filter((run) => run.status === 'running').map((run) => run.connectionId);
        const rows = await this.database.query(`select c.id, c.enabled from connection c
         join credential k on k.id = c.credential_id
         left join cin7_account a on a.account_id = k.username
        where c.id = any($1) and (not c.enabled or a.stopped_at is not null)`, [running]);
        return new Map(rows.map((row) => [row.id, row.enabled ? KEY_REFUSED : CONNECTION_PAUSED]));
    }
    async domainsOf(runs) {
        const where = { runId: { $in: runs.map((run) => run.id) } };
        const rows = await this.database.em().find(ReconciliationDomain, where, { orderBy: { position: 'asc' } });
        const byRun = new Map();
        for (const row of rows)
            byRun.set(row.runId, [...(byRun.get(row.runId) ?? []), row]);
        return byRun;
    }
};
ReconciliationReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], ReconciliationReader);
export { ReconciliationReader };
function present(run, domains, obstacles) {
    return {
        id: run.id,
        connectionId: run.connectionId,
        reason: run.reason,
        status: run.status,
        abortReason: run.abortReason ?? null,
        waitingFor: waitingFor(run, obstacles),
        deep: run.isDeep,
        since: run.since?.toISOString() ?? null,
        startedAt: run.startedAt.toISOString(),
        pausedAt: run.pausedAt?.toISOString() ?? null,
        finishedAt: run.finishedAt?.toISOString() ?? null,
        calls: run.calls,
        domains: Object.fromEntries(domains.map((row) => [row.domain, presentCounts(row)])),
    };
}
function waitingFor(run, obstacles) {
    if (run.status !== 'running')
        return null;
    if (run.pausedAt)
        return 'A person paused it.';
    return obstacles.get(run.connectionId) ?? run.waitingFor ?? null;
}
function presentCounts(row) {
    const { listed, inSync, missing, stale, repaired, held, failed, phase, nextPage } = row;
    return {
        listed,
        inSync,
        missing,
        stale,
        repaired,
        held,
        failed,
        completeUpTo: row.completeUpTo?.toISOString() ?? null,
        phase,
        nextPage,
        total: row.total ?? null,
        failure: row.failure ?? null,
    };
}
//# sourceMappingURL=reconciliation.reader.js.map