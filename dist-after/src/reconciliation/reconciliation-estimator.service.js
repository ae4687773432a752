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
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { ConnectionDirectory } from '../connections/connection-directory.service.js';
import { notFound, ProblemError } from '../platform/http/problem.js';
import { ListerRegistry } from '../sync/lister-registry.js';
import { DOMAINS } from '../sync/sync-handler.js';
import { CoverageReader } from './coverage.reader.js';
import { PAGE_LIMIT } from './scan/page-turn.js';
import { windowOf } from './scan/scan-window.js';
/** Says beforehand what a run would cost: reads the first page of each list, and reckons from it. Starts nothing. */
let ReconciliationEstimator = class ReconciliationEstimator {
    connections;
    listers;
    coverage;
    constructor(connections, listers, coverage) {
        this.connections = connections;
        this.listers = listers;
        this.coverage = coverage;
    }
    /** Throws 404 when there is no such connection, 502 when Cin7 gives no list. */
    async estimate(connectionId, { since, domains }) {
        const connection = await this.connections.openForSync(connectionId);
        if (!connection)
            throw notFound('connection', connectionId);
        const wanted = DOMAINS.filter((domain) => domains === undefined || domains.includes(domain));
        const from = since === undefined ? null : new Date(since);
        const estimates = [];
        for (const domain of wanted)
            estimates.push(await this.ofDomain(domain, from, connection));
        const calls = estimates.reduce((sum, each) => sum + each.pages + each.details, 0);
        const minutes = Math.ceil(calls / connection.callsPerMinute);
        const explanation = `At most ${calls} calls at ${connection.callsPerMinute} a minute, which other work of the same Cin7 account shares. Reckoned from the first page of each list: what it holds that is not here as listed is fetched one by one, but for products.`;
        return { connectionId, domains: estimates, calls, minutes, explanation };
    }
    async ofDomain(domain, since, connection) {
        const lister = this.listers.of(domain);
        const covered = await this.coverage.of(connection.id, domain);
        const scopeFrom = since !== null && since < covered.coversFrom ? since : covered.coversFrom;
        const { completeUpTo } = covered;
        const from = windowOf({ trust: lister.trust, isDeep: false, since, scopeFrom, completeUpTo });
        const query = { page: 1, limit: PAGE_LIMIT, since: from, isForPerson: true };
        const page = await readOrExplain(() => lister.readPage(query, contextOf(connection)), domain);
        const rows = page.rows.length;
        const total = page.total ?? rows;
        const differing = lister.trust.holdsDocuments
            ? 0
            : await this.coverage.countDiffering(connection.id, domain, scopeFrom, page.rows);
        return {
            domain,
            since: from?.toISOString() ?? null,
            listed: page.total,
            pages: Math.max(1, Math.ceil(total / (rows > 0 && rows < total ? rows : PAGE_LIMIT))),
            details: rows === 0 ? 0 : Math.ceil((differing / rows) * total),
        };
    }
};
ReconciliationEstimator = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ConnectionDirectory,
        ListerRegistry,
        CoverageReader])
], ReconciliationEstimator);
export { ReconciliationEstimator };
async function readOrExplain(read, domain) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof Cin7Error))
            throw error;
        throw new ProblemError(502, `cin7_${error.kind}`, `The list of ${domain} could not be read: ${error.message}`);
    }
}
function contextOf({ id, credential, callsPerMinute, settings, updatedAt }) {
    return { connectionId: id, credential, callsPerMinute, settings, settingsAt: updatedAt };
}
//# sourceMappingURL=reconciliation-estimator.service.js.map