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
import { RECORD_TYPES } from './domain-scan.js';
import { JUDGE_PAGE } from './judge-page.js';
/** The SQL of reading a list: begun, one page after the other taken in. */
let ScanStore = class ScanStore {
    database;
    constructor(database) {
        this.database = database;
    }
    async coverage(scan) {
        const [row] = await this.database.query(`select d.scope_from, coalesce(w.complete_up_to, c.created_at) as complete_up_to
         from reconciliation_domain d
         join connection c on c.id = $3
         left join reconciliation_watermark w on w.connection_id = c.id and w.domain = d.domain
        where d.run_id = $1 and d.domain = $2`, [scan.runId, scan.domain, scan.connectionId]);
        if (!row)
            throw new Error(`The run ${scan.runId} has no ${scan.domain} any more.`);
        return { scopeFrom: new Date(row.scope_from), completeUpTo: new Date(row.complete_up_to) };
    }
    /** Begins to read, on the database's clock. */
    async begin(scan, windowFrom) {
        const [row] = await this.database.query(`update reconciliation_domain set phase = 'scanning', window_from = $3, scan_started_at = now(), stepped_at = now()
        where run_id = $1 and domain = $2 returning scan_started_at as at`, [scan.runId, scan.domain, windowFrom]);
        const at = new Date(row?.at ?? Number.NaN);
        return { ...scan, phase: 'scanning', windowFrom, scanStartedAt: at, steppedAt: at };
    }
    /** Begins the list anew because its pages have moved since; what was found stays. */
    async beginAgain(scan) {
        await this.database.query(`update reconciliation_domain set next_page = 1, page_limit = null, stepped_at = now()
        where run_id = $1 and domain = $2 and phase = 'scanning'`, [scan.runId, scan.domain]);
        return { ...scan, nextPage: 1, pageLimit: null, steppedAt: new Date() };
    }
    /** Notes each row of a page with what it is found to be, compared with what stands here. Rows seen before stay. */
    async judge(tx, scan, rows) {
        const unique = newestOfEach(scan, rows);
        await tx.query(JUDGE_PAGE, [
            scan.runId,
            scan.domain,
            scan.connectionId,
            KIND_OF_DOMAIN[scan.domain],
            RECORD_TYPES[scan.domain],
            scan.scopeFrom,
            unique.map((row) => row.externalId),
            unique.map((row) => row.reference),
            unique.map((row) => row.stamp),
            unique.map((row) => row.standing),
            unique.map((row) => row.state),
        ]);
    }
    /** Those of the documents that are this connection's. */
    async inScope(scan, externalIds) {
        const rows = await this.database.query(`select external_id as id from reconciliation_document
        where run_id = $1 and domain = $2 and external_id = any($3) and finding <> 'out_of_scope'`, [scan.runId, scan.domain, externalIds]);
        return new Set(rows.map((row) => row.id));
    }
    /**
     * Documents that the page itself has repaired. One whose stamp was the known one but whose record was written all the
     * same had changed without a new stamp.
     */
    async markRepaired(tx, scan, externalIds, storedAt) {
        const page = [scan.runId, scan.domain, externalIds];
        await tx.query(`update reconciliation_document x set finding = 'stale', cause = 'It changed at Cin7 without a newer change stamp.'
        where run_id = $1 and domain = $2 and external_id = any($3) and finding = 'in_sync'
          and exists (select 1 from record c where c.connection_id = $4 and c.record_type = any($5) and c.kind = $6
                         and c.external_id = x.external_id and c.updated_at >= $7)`, [...page, scan.connectionId, RECORD_TYPES[scan.domain], KIND_OF_DOMAIN[scan.domain], storedAt]);
        await tx.query(`update reconciliation_document set result = 'repaired', asked_at = $4
        where run_id = $1 and domain = $2 and external_id = any($3) and finding in ('missing', 'stale')
          and result is null`, [...page, storedAt]);
    }
    /** @returns false when the run was ended meanwhile, or another process has taken the same page in */
    async advance(tx, scan, place) {
        const rows = await tx.query(`update reconciliation_domain d
          set next_page = $5, pass = $6, page_limit = $7, total = $8, stepped_at = now(),
              is_filter_ignored = is_filter_ignored or $9
        where run_id = $1 and domain = $2 and phase = 'scanning' and next_page = $3 and pass = $4
          and exists (select 1 from reconciliation r where r.id = d.run_id and r.status = 'running')
        returning 1`, [
            scan.runId,
            scan.domain,
            scan.nextPage,
            scan.pass,
            place.nextPage,
            place.pass,
            place.pageLimit,
            place.total,
            place.isFilterIgnored,
        ]);
        return rows.length > 0;
    }
    /** Rows of the list that have come, each counted once. */
    async received(tx, runId, domain) {
        const [row] = await tx.query('select count(*)::int as count from reconciliation_document where run_id = $1 and domain = $2', [runId, domain]);
        return row?.count ?? 0;
    }
    async now() {
        const [row] = await this.database.query('select now()');
        return new Date(row?.now ?? Number.NaN);
    }
};
ScanStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], ScanStore);
export { ScanStore };
/** Rows may come twice when they move between pages. A row without an id is noted under its place: it must not vanish. */
function newestOfEach(scan, rows) {
    const newest = new Map();
    rows.forEach((row, index) => {
        if (row.externalId === null) {
            const externalId = `row:${scan.nextPage}:${index}`;
            newest.set(externalId, { ...row, externalId, standing: 'unreadable' });
            return;
        }
        const known = newest.get(row.externalId);
        if (!known || (known.stamp ?? '') <= (row.stamp ?? ''))
            newest.set(row.externalId, row);
    });
    return [...newest.values()];
}
//# sourceMappingURL=scan.store.js.map