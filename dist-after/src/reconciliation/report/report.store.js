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
import { ListerRegistry } from '../../sync/lister-registry.js';
import { presentNotRight } from './not-right.js';
/** Documents that a report names. */
const MOST_NAMED = 100;
/**
 * Documents of a run that are still not right, judged by what stands now: a request that is set aside or still tried, or
 * none although the document was not read since.
 */
const NOT_RIGHT = `
  select x.reference, x.external_id as "externalId", x.finding, x.cause, x.result_reason as "resultReason",
         d.external_id is not null as "isKnown", r.id::text as "requestId", r.status as "requestStatus",
         r.reason as "requestReason", r.due_at as "dueAt"
    from reconciliation_document x
    join reconciliation run on run.id = x.run_id
    left join sync_request r
           on r.connection_id = run.connection_id and r.domain = x.domain and r.external_id = x.external_id
    left join source_document d
           on d.connection_id = run.connection_id and d.domain = x.domain and d.external_id = x.external_id
   where x.run_id = $1 and x.domain = $2
     and (x.finding in ('held', 'failed') or x.result in ('held', 'failed'))
     and (r.id is not null or x.external_id like 'row:%'
          or (x.asked_at is not null and coalesce(d.last_read_at < x.asked_at, true)))`;
/** Judges from the data how complete a domain is, and keeps it as the run's history. */
let ReportStore = class ReportStore {
    listers;
    constructor(listers) {
        this.listers = listers;
    }
    /** Writes the report of a domain that is done, and lets go of what was repaired. */
    async keep(tx, scan) {
        const notes = [this.listers.of(scan.domain).trust.inWords];
        const healed = await this.healed(tx, scan);
        const report = await this.judge(tx, scan.runId, scan.domain, { notes, healed });
        await tx.query('update reconciliation_domain set report = $3 where run_id = $1 and domain = $2', [
            scan.runId,
            scan.domain,
            JSON.stringify(report),
        ]);
        await tx.query(`delete from reconciliation_document where run_id = $1 and domain = $2 and coalesce(result, '') = 'repaired'`, [scan.runId, scan.domain]);
    }
    /** The report as it was, with what stands now: somebody may have mended what was not right. */
    async asOfNow(runner, stored) {
        const notes = stored.notes.slice(0, 1);
        return this.judge(runner, stored.runId, stored.domain, { notes, healed: stored.healed });
    }
    async judge(runner, runId, domain, known) {
        const counts = await this.counts(runner, runId, domain);
        const rows = await runner.query(`${NOT_RIGHT} order by x.reference, x.external_id`, [runId, domain]);
        const notRight = rows.map(presentNotRight);
        const of = (what) => notRight.filter((document) => document.what === what).length;
        const unlisted = rows.filter((row) => row.finding === 'absent').length;
        return {
            domain,
            inCin7: counts.listed,
            here: counts.listed - (notRight.length - unlisted),
            missing: of('missing'),
            stale: of('stale'),
            held: of('held'),
            failed: notRight.length - of('held'),
            acknowledged: null,
            found: { missing: counts.missing, stale: counts.stale, repaired: counts.repaired },
            coversFrom: new Date(counts.covers_from).toISOString(),
            completeUpTo: counts.complete_up_to && new Date(counts.complete_up_to).toISOString(),
            notes: [...known.notes, ...noticed(counts)],
            notRight: { total: notRight.length, data: notRight.slice(0, MOST_NAMED) },
            healed: known.healed,
            judgedAt: new Date().toISOString(),
            runId,
        };
    }
    async counts(runner, runId, domain) {
        const [row] = await runner.query(`select run.connection_id, d.listed, d.missing, d.stale, d.repaired, d.is_filter_ignored, d.pass,
              coalesce(w.covers_from, d.scope_from) as covers_from,
              coalesce(w.complete_up_to, d.complete_up_to) as complete_up_to
         from reconciliation_domain d
         join reconciliation run on run.id = d.run_id
         left join reconciliation_watermark w on w.connection_id = run.connection_id and w.domain = d.domain
        where d.run_id = $1 and d.domain = $2`, [runId, domain]);
        if (!row)
            throw new Error(`The run ${runId} has no ${domain} any more.`);
        return row;
    }
    async healed(tx, { runId, domain }) {
        const rows = await tx.query(`select reference, external_id as "externalId", finding, cause, count(*) over ()::int as total
         from reconciliation_document
        where run_id = $1 and domain = $2 and result = 'repaired' and finding <> 'in_sync'
        order by reference, external_id limit ${MOST_NAMED}`, [runId, domain]);
        const data = rows.map(({ reference, externalId, finding, cause }) => {
            const what = finding === 'missing' ? 'missing' : 'stale';
            return { reference, externalId, what, cause: cause ?? '', repair: 'It was read and is right now.' };
        });
        return { total: rows[0]?.total ?? 0, data };
    }
};
ReportStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ListerRegistry])
], ReportStore);
export { ReportStore };
function noticed({ is_filter_ignored, pass }) {
    const notes = [];
    if (is_filter_ignored) {
        notes.push('Cin7 ignored the instant it was asked for and listed older documents too; they were compared as well.');
    }
    if (pass > 1)
        notes.push('The list moved while it was read, so it was read again.');
    return notes;
}
//# sourceMappingURL=report.store.js.map