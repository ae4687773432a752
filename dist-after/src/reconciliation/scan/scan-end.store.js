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
import { Database } from '../../platform/database/database.js';
import { KIND_OF_DOMAIN } from '../../sync/source-document.store.js';
import { RunStore } from '../run.store.js';
import { isWholeRange, RECORD_TYPES } from './domain-scan.js';
import { looksEmpty } from './loss-rule.js';
/** Open documents read anew in one deep run at the most; those that were read the longest ago come first. */
const MOST_REREAD = 500;
/** A stamp of ours may be this much newer than that of the list; and a document may come while its list is read. */
const STAMP_MARGIN_MINUTES = 10;
/** With fewer any plan is quick. */
const MANY_ROWS = 500;
/** Numbers shown in a reason. */
const SHOWN = 5;
/** Documents that stand here and that the list should hold, and whether it did. */
const EXPECTED = `
  select d.external_id, d.reference, d.source_updated_at,
         exists (select 1 from reconciliation_document x
                  where x.run_id = $1 and x.domain = $2 and x.external_id = d.external_id) as is_listed
    from source_document d
   where d.connection_id = $3 and d.domain = $2
     and ($4::timestamptz is null
          or d.source_updated_at > $4::timestamptz + make_interval(mins => ${STAMP_MARGIN_MINUTES}))
     and coalesce(d.source_updated_at, '-infinity') < $5::timestamptz - make_interval(mins => ${STAMP_MARGIN_MINUTES})
     and exists (select 1 from record c where c.connection_id = d.connection_id and c.record_type = any($6)
                    and c.kind = $7 and c.external_id = d.external_id and c.status <> 'cancelled')`;
/** What follows when a list was read to its end. */
let ScanEndStore = class ScanEndStore {
    database;
    runs;
    constructor(database, runs) {
        this.database = database;
        this.runs = runs;
    }
    /**
     * Adds what stands here but was not listed, and counts what was found; or aborts the run when the list cannot be
     * believed.
     *
     * @returns the reason when it was aborted
     */
    async close(run, scan) {
        await this.learnSizes(scan);
        return this.database.transaction(async (tx) => {
            const losses = await this.losses(tx, scan);
            const isEmpty = looksEmpty({ ...losses, isWholeRange: isWholeRange(scan) });
            if (isEmpty && !run.acceptsLosses) {
                const reason = whyNotBelieved(scan, losses);
                await this.runs.abort(tx, run.id, reason);
                return reason;
            }
            if (losses.lost > 0)
                await this.addAbsent(tx, scan);
            if (isWholeRange(scan))
                await this.addRereads(tx, scan);
            await this.count(tx, scan);
            return null;
        });
    }
    /**
     * Thousands of rows have just come, of which the planner knows nothing until autovacuum has looked: it would join them
     * in a time that grows with their square (35 s at 10,000, measured). Outside of the transaction, because it keeps a
     * lock; left out where another connection's scan is at it.
     */
    async learnSizes(scan) {
        const [row] = await this.database.query('select count(*)::int as rows from reconciliation_document where run_id = $1 and domain = $2', [scan.runId, scan.domain]);
        if ((row?.rows ?? 0) < MANY_ROWS)
            return;
        await this.database.query('analyze (skip_locked) reconciliation_document, source_document, record, sync_request');
    }
    async losses(tx, scan) {
        const [row] = await tx.query(`with expected as (${EXPECTED})
       select count(*)::int as expected, count(*) filter (where not is_listed)::int as lost,
              (select string_agg(coalesce(reference, external_id), ', ')
                 from (select * from expected where not is_listed order by reference limit ${SHOWN}) l) as shown
         from expected`, parametersOf(scan));
        return { expected: row?.expected ?? 0, lost: row?.lost ?? 0, shown: row?.shown ?? '' };
    }
    async addAbsent(tx, scan) {
        await tx.query(`insert into reconciliation_document (run_id, domain, external_id, reference, stamp, finding, cause)
       select $1, $2, external_id, reference, null, 'absent', 'A record of it stood here, but Cin7 does not list it.'
         from (${EXPECTED}) e where not is_listed`, parametersOf(scan));
    }
    /** A change that moves no stamp shows in no list: what is still to be done is read anew from time to time. */
    async addRereads(tx, scan) {
        await tx.query(`update reconciliation_document x set cause = 'Open, and not read for a week: read anew to be sure.'
         from (select d.external_id from source_document d
                where d.connection_id = $3 and d.domain = $2 and d.last_read_at < now() - interval '7 days'
                  and exists (select 1 from record c where c.connection_id = d.connection_id
                                 and c.record_type = any($4) and c.kind = $5 and c.external_id = d.external_id
                                 and c.status = 'open')
                order by d.last_read_at limit ${MOST_REREAD}) o
        where x.run_id = $1 and x.domain = $2 and x.external_id = o.external_id and x.finding = 'in_sync'`, [scan.runId, scan.domain, scan.connectionId, RECORD_TYPES[scan.domain], KIND_OF_DOMAIN[scan.domain]]);
    }
    /** As found; and what was right needs not be kept. */
    async count(tx, scan) {
        await tx.query(`update reconciliation_domain d
          set phase = 'repairing', listed = f.listed, in_sync = f.in_sync, missing = f.missing, stale = f.stale,
              held = f.held, failed = f.failed, repaired = f.repaired
         from (select count(*) filter (where finding not in ('out_of_scope', 'absent')) as listed,
                      count(*) filter (where finding = 'in_sync') as in_sync,
                      count(*) filter (where finding = 'missing') as missing,
                      count(*) filter (where finding in ('stale', 'absent')) as stale,
                      count(*) filter (where finding = 'held') as held,
                      count(*) filter (where finding = 'failed') as failed,
                      count(*) filter (where result = 'repaired') as repaired
                 from reconciliation_document where run_id = $1 and domain = $2) f
        where d.run_id = $1 and d.domain = $2 and d.phase = 'scanning'`, [scan.runId, scan.domain]);
        await tx.query(`delete from reconciliation_document
        where run_id = $1 and domain = $2 and finding in ('in_sync', 'out_of_scope') and cause is null`, [scan.runId, scan.domain]);
    }
};
ScanEndStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        RunStore])
], ScanEndStore);
export { ScanEndStore };
function parametersOf(scan) {
    return [
        scan.runId,
        scan.domain,
        scan.connectionId,
        scan.windowFrom,
        scan.scanStartedAt,
        RECORD_TYPES[scan.domain],
        KIND_OF_DOMAIN[scan.domain],
    ];
}
function whyNotBelieved({ domain }, losses) {
    const more = losses.lost > SHOWN ? ' and others' : '';
    return `Cin7's list of ${domain} suddenly lacks ${losses.lost} of ${losses.expected} that stand here (${losses.shown}${more}). That is not believed, and nothing was cancelled. Check that the credential still belongs to the same Cin7 account, and that these are there; then run again. If they were really deleted in Cin7, run again with acceptLosses.`;
}
//# sourceMappingURL=scan-end.store.js.map