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
import { notFound } from '../platform/http/problem.js';
import { DOMAINS } from '../sync/sync-handler.js';
import { ReportStore } from './report/report.store.js';
const RUN_COLUMNS = `r.id, r.connection_id as "connectionId", c.name as "connectionName", r.reason, r.status,
  r.abort_reason as "abortReason", r.started_at as "startedAt", r.finished_at as "finishedAt", r.calls`;
/** Reads how complete connections are. */
let CompletenessReader = class CompletenessReader {
    database;
    reports;
    constructor(database, reports) {
        this.database = database;
        this.reports = reports;
    }
    /** Each domain as its last run left it, with what was mended since. Throws 404 when there is no such connection. */
    async latest(connectionId) {
        const [connection] = await this.database.query('select name from connection where id = $1', [
            connectionId,
        ]);
        if (!connection)
            throw notFound('connection', connectionId);
        const domains = [];
        for (const report of await this.lastReports(connectionId)) {
            domains.push(await this.reports.asOfNow(this.database, report));
        }
        const proven = new Set(domains.map((report) => report.domain));
        const neverProven = DOMAINS.filter((domain) => !proven.has(domain));
        return {
            connectionId,
            connectionName: connection.name,
            isComplete: neverProven.length === 0 && domains.every(isRight),
            completeUpTo: neverProven.length > 0 ? null : earliest(domains),
            domains,
            neverProven,
            lastNight: await this.lastNight(connectionId),
            lastRun: await this.lastRun(connectionId),
        };
    }
    /** As it was when the run ended. Throws 404 when there is no such run. */
    async ofRun(runId) {
        const [run] = await this.database.query(`select ${RUN_COLUMNS} from reconciliation r left join connection c on c.id = r.connection_id where r.id = $1`, [runId]);
        if (!run)
            throw notFound('reconciliation', runId);
        const rows = await this.database.query('select report from reconciliation_domain where run_id = $1 and report is not null order by position', [runId]);
        const domains = rows.map((row) => row.report);
        return {
            ...presentRun(run),
            runId,
            connectionId: run.connectionId,
            connectionName: run.connectionName ?? 'a connection that was deleted',
            calls: run.calls,
            isComplete: run.status === 'completed' && domains.every(isRight),
            domains,
        };
    }
    async lastReports(connectionId) {
        const rows = await this.database.query(`select distinct on (d.domain) d.report
         from reconciliation r join reconciliation_domain d on d.run_id = r.id
        where r.connection_id = $1 and d.phase = 'done' and d.report is not null
        order by d.domain, d.scan_started_at desc`, [connectionId]);
        return rows.map((row) => row.report).sort((a, b) => DOMAINS.indexOf(a.domain) - DOMAINS.indexOf(b.domain));
    }
    async lastNight(connectionId) {
        const [row] = await this.database.query(`select night::text as "on", outcome, reason, run_id as "runId" from reconciliation_night
        where connection_id = $1 order by night desc limit 1`, [connectionId]);
        return row ?? null;
    }
    async lastRun(connectionId) {
        const [row] = await this.database.query(`select ${RUN_COLUMNS} from reconciliation r left join connection c on c.id = r.connection_id
        where r.connection_id = $1 order by r.started_at desc, r.id desc limit 1`, [connectionId]);
        return row ? { id: row.id, ...presentRun(row) } : null;
    }
};
CompletenessReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        ReportStore])
], CompletenessReader);
export { CompletenessReader };
function presentRun(run) {
    const { reason, status, abortReason } = run;
    const finishedAt = run.finishedAt && new Date(run.finishedAt).toISOString();
    return { reason, status, abortReason, startedAt: new Date(run.startedAt).toISOString(), finishedAt };
}
function isRight({ missing, stale, held }) {
    return missing + stale + held === 0;
}
function earliest(domains) {
    return domains.reduce((first, { completeUpTo }) => {
        return completeUpTo !== null && (first === null || completeUpTo < first) ? completeUpTo : first;
    }, null);
}
//# sourceMappingURL=completeness.reader.js.map