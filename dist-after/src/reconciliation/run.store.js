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
import { LANES } from '../sync/lanes.js';
import { ReconciliationStore } from './reconciliation.store.js';
/** A step is due: the run is running, nobody keeps it waiting, and its rest is over. */
export const STEP_IS_DUE = `status = 'running' and paused_at is null and due_at <= now()`;
const SCAN_COLUMNS = `d.run_id as "runId", r.connection_id as "connectionId", d.domain, d.phase,
  d.window_from as "windowFrom", d.scope_from as "scopeFrom", d.scan_started_at as "scanStartedAt",
  d.stepped_at as "steppedAt", d.pass, d.next_page as "nextPage", d.page_limit as "pageLimit", d.total`;
/** The SQL around a run as a whole: whose turn it is, how a step failed, how it ended. */
let RunStore = class RunStore {
    database;
    starts;
    constructor(database, starts) {
        this.database = database;
        this.starts = starts;
    }
    /** The connection's run, if a step of it is due. */
    async due(connectionId) {
        const [row] = await this.database.query(`select id, connection_id as "connectionId", reason, is_deep as "isDeep", accepts_losses as "acceptsLosses", since,
              attempts, waiting_for is not null as "isWaiting" from reconciliation where connection_id = $1 and ${STEP_IS_DUE}`, [connectionId]);
        return row ? { ...row, since: row.since === null ? null : new Date(row.since) } : null;
    }
    /** The domain of the run that is worked on: first all lists are read, then what was asked for is waited for. */
    async currentDomain(runId) {
        const [row] = await this.database.query(`select ${SCAN_COLUMNS} from reconciliation_domain d join reconciliation r on r.id = d.run_id
        where d.run_id = $1 and d.phase in ('waiting', 'scanning', 'repairing')
        order by d.phase = 'repairing', d.position limit 1`, [runId]);
        return row ? scanOf(row) : null;
    }
    async addCalls(runId, calls) {
        if (calls === 0)
            return;
        await this.database.query('update reconciliation set calls = calls + $2 where id = $1', [runId, calls]);
    }
    /** Counts what a repair cost; after the last one the run looks at once what became of them. */
    async repairEnded(connectionId, calls) {
        await this.database.query(`update reconciliation
          set calls = calls + $2,
              due_at = case when attempts = 0 and not exists (
                         select 1 from sync_request r
                          where r.connection_id = $1 and r.status = 'waiting' and r.lane = $3 and r.due_at <= now())
                       then now() else due_at end
        where connection_id = $1 and status = 'running'`, [connectionId, calls, LANES.reconciliation]);
    }
    /** A step that went well forgets those that did not. */
    async wentWell(run) {
        if (run.attempts === 0 && !run.isWaiting)
            return;
        await this.database.query('update reconciliation set attempts = 0, waiting_for = null where id = $1', [run.id]);
    }
    async lookAgainLater(runId, delayMs, attempts, waitingFor) {
        await this.database.query(`update reconciliation set due_at = now() + make_interval(secs => $2), attempts = $3, waiting_for = $4
        where id = $1 and status = 'running'`, [runId, delayMs / 1000, attempts, waitingFor]);
    }
    /** Gives a domain up; the run goes on with the others and ends aborted. */
    async failDomain(runId, domain, failure) {
        await this.database.transaction(async (tx) => {
            await tx.query(`update reconciliation_domain set phase = 'failed', failure = $3
          where run_id = $1 and domain = $2 and phase in ('waiting', 'scanning', 'repairing')`, [runId, domain, failure]);
            await tx.query('delete from reconciliation_document where run_id = $1 and domain = $2', [runId, domain]);
            await tx.query('update reconciliation set attempts = 0, waiting_for = null, due_at = now() where id = $1', [
                runId,
            ]);
        });
    }
    /** Ends the whole run at once: what it saw cannot be believed. */
    async abort(tx, runId, reason) {
        await tx.query(`update reconciliation_domain set phase = 'failed', failure = $2
        where run_id = $1 and phase in ('waiting', 'scanning', 'repairing')`, [runId, reason]);
        await tx.query(`update reconciliation set status = 'aborted', abort_reason = $2, finished_at = now(), waiting_for = null
        where id = $1 and status = 'running'`, [runId, reason]);
        await tx.query('delete from reconciliation_document where run_id = $1', [runId]);
    }
    /** Ends a run of which every domain has ended, and begins the one that was asked for meanwhile. */
    async finish(run) {
        return this.database.transaction(async (tx) => {
            const [ended] = await tx.query(`update reconciliation r
            set status = case when f.failures is null then 'completed' else 'aborted' end, abort_reason = f.failures,
                finished_at = now(), waiting_for = null
           from (select string_agg(failure, ' ' order by position) as failures from reconciliation_domain
                  where run_id = $1 and phase = 'failed') f
          where r.id = $1 and r.status = 'running'
          returning r.status, r.follow_up as "followUp"`, [run.id]);
            if (!ended)
                return null;
            if (!ended.followUp)
                return { status: ended.status, followedBy: null };
            const { reason, since, domains } = ended.followUp;
            const { runId } = await this.starts.startWithin(tx, {
                connectionId: run.connectionId,
                reason,
                isDeep: false,
                acceptsLosses: false,
                domains,
                ...(since ? { since: new Date(since) } : {}),
            });
            return { status: ended.status, followedBy: runId };
        });
    }
};
RunStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        ReconciliationStore])
], RunStore);
export { RunStore };
function scanOf(row) {
    return {
        ...row,
        windowFrom: row.windowFrom === null ? null : new Date(row.windowFrom),
        scopeFrom: new Date(row.scopeFrom),
        scanStartedAt: new Date(row.scanStartedAt),
        steppedAt: new Date(row.steppedAt),
    };
}
//# sourceMappingURL=run.store.js.map