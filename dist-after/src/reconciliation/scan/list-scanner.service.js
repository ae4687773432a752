var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var ListScanner_1;
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { DocumentBatchStore } from '../../sync/document-batch.store.js';
import { ListerRegistry } from '../../sync/lister-registry.js';
import { RunStore } from '../run.store.js';
import { isLastPage, limitAfter, MOST_PASSES, PAGE_LIMIT, TAIL_OVERLAP_MS, TAIL_PASS } from './page-turn.js';
import { ScanEndStore } from './scan-end.store.js';
import { ScanStore } from './scan.store.js';
import { windowOf } from './scan-window.js';
/** A scan that nobody went on with for this long begins its list anew: the pages have moved. */
const SCAN_IS_OLD_MS = 60 * 60_000;
/** Reads one page of a domain's list and takes it in; at the end of the list, judges it. */
let ListScanner = ListScanner_1 = class ListScanner {
    database;
    listers;
    scans;
    ends;
    documents;
    runs;
    logger = new Logger(ListScanner_1.name);
    constructor(database, listers, scans, ends, documents, runs) {
        this.database = database;
        this.listers = listers;
        this.scans = scans;
        this.ends = ends;
        this.documents = documents;
        this.runs = runs;
    }
    /** One call. @throws Cin7Error when the page could not be read; nothing has moved then */
    async step(run, found, context) {
        const lister = this.listers.of(found.domain);
        const scan = await this.goOn(run, found, lister);
        const since = sinceOf(scan, lister);
        const limit = scan.pageLimit ?? PAGE_LIMIT;
        const askedBefore = await this.scans.now();
        const page = await lister.readPage({ page: scan.nextPage, limit, since }, context);
        const isFilterIgnored = since !== null && page.rows.some((row) => row.stamp !== null && new Date(row.stamp) < since);
        const read = { ...page, limit, askedBefore, isFilterIgnored };
        const turn = lister.trust.holdsDocuments
            ? await this.takeInDocuments(scan, lister, read)
            : await this.takeInHeaders(scan, lister, read);
        if (turn)
            await this.follow(run, scan, turn, page);
    }
    async goOn(run, scan, lister) {
        if (scan.phase === 'waiting') {
            const { scopeFrom, completeUpTo } = await this.scans.coverage(scan);
            const { isDeep, since } = run;
            return this.scans.begin(scan, windowOf({ trust: lister.trust, isDeep, since, scopeFrom, completeUpTo }));
        }
        const isOld = scan.nextPage > 1 && Date.now() - scan.steppedAt.getTime() > SCAN_IS_OLD_MS;
        return isOld ? this.scans.beginAgain(scan) : scan;
    }
    takeInHeaders(scan, lister, page) {
        return this.database.transaction(async (tx) => {
            await this.scans.judge(tx, scan, page.rows);
            return this.turn(tx, scan, lister, page);
        });
    }
    /** The page holds the documents themselves: they are stored, and with that repaired. Judged first, as found. */
    async takeInDocuments(scan, lister, page) {
        await this.database.transaction((tx) => this.scans.judge(tx, scan, page.rows));
        const documents = page.rows.flatMap((row) => (row.document ? [row.document] : []));
        const inScope = await this.scans.inScope(scan, documents.map((document) => document.externalId));
        const wanted = documents.filter((document) => inScope.has(document.externalId));
        const storedAt = await this.scans.now();
        await this.documents.store(scan.connectionId, scan.domain, wanted, { askedBefore: page.askedBefore });
        return this.database.transaction(async (tx) => {
            await this.scans.markRepaired(tx, scan, wanted.map((document) => document.externalId), storedAt);
            return this.turn(tx, scan, lister, page);
        });
    }
    /** Moves on; null when the page no longer counts. */
    async turn(tx, scan, lister, page) {
        const read = { page: scan.nextPage, limit: page.limit, rows: page.rows.length, total: page.total };
        const isTail = scan.pass === TAIL_PASS && lister.trust.honoursSince;
        const place = {
            nextPage: scan.nextPage + 1,
            pass: scan.pass,
            pageLimit: limitAfter(read),
            total: isTail ? scan.total : (page.total ?? scan.total),
            isFilterIgnored: page.isFilterIgnored,
        };
        // Rows that left the list while it was read have pulled others onto pages that were read before.
        const hasShrunk = !isTail && scan.nextPage > 1 && place.total !== null && place.total < (scan.total ?? 0);
        if (hasShrunk)
            return this.readAgain(tx, scan, place, Math.max(scan.pass, TAIL_PASS) + 1);
        if (!isLastPage(read))
            return (await this.scans.advance(tx, scan, place)) ? { ...place, next: 'page' } : null;
        const received = await this.scans.received(tx, scan.runId, scan.domain);
        if (place.total === null || received >= place.total) {
            return (await this.scans.advance(tx, scan, place)) ? { ...place, next: 'end' } : null;
        }
        return this.readAgain(tx, scan, place, scan.pass + 1);
    }
    async readAgain(tx, scan, place, pass) {
        const again = { ...place, nextPage: 1, pass, pageLimit: PAGE_LIMIT };
        if (!(await this.scans.advance(tx, scan, again)))
            return null;
        return { ...again, next: pass > MOST_PASSES ? 'unsteady' : 'page' };
    }
    async follow(run, scan, turn, page) {
        const { connectionId, domain } = scan;
        const progress = {
            connectionId,
            runId: run.id,
            domain,
            page: scan.nextPage,
            pass: scan.pass,
            rows: page.rows.length,
        };
        this.logger.log({ ...progress, total: page.total, next: turn.next }, 'A page was compared');
        if (turn.next === 'unsteady') {
            const received = await this.scans.received(this.database, run.id, domain);
            await this.runs.failDomain(run.id, domain, whyUnsteady(domain, turn.total ?? 0, received));
        }
        if (turn.next !== 'end')
            return;
        const reason = await this.ends.close(run, scan);
        if (reason)
            this.logger.error({ connectionId, runId: run.id, domain }, `A reconciliation was aborted: ${reason}`);
    }
};
ListScanner = ListScanner_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        ListerRegistry,
        ScanStore,
        ScanEndStore,
        DocumentBatchStore,
        RunStore])
], ListScanner);
export { ListScanner };
/**
 * In the second reading only what changed since the scan began: rows move because documents change, so what a first
 * reading in full lacks has mostly changed meanwhile.
 */
function sinceOf(scan, { trust }) {
    if (!trust.honoursSince)
        return null;
    if (scan.pass !== TAIL_PASS)
        return scan.windowFrom;
    return new Date(scan.scanStartedAt.getTime() - TAIL_OVERLAP_MS);
}
function whyUnsteady(domain, total, received) {
    return `Cin7 says that its list of ${domain} holds ${total}, but in ${MOST_PASSES} readings only ${received} came, because it kept moving or rows are withheld. Nothing was concluded from it; the next run reads it again.`;
}
//# sourceMappingURL=list-scanner.service.js.map