import { defineEntity, p } from '@mikro-orm/core';
/** `waiting` for its turn, `scanning` the list, `repairing` what differed, then `done` or `failed`. */
export const DOMAIN_PHASES = ['waiting', 'scanning', 'repairing', 'done', 'failed'];
const ReconciliationDomainSchema = defineEntity({
    name: 'ReconciliationDomain',
    tableName: 'reconciliation_domain',
    properties: {
        runId: p.uuid().primary(),
        domain: p.text().$type().primary(),
        /** The order in which domains are scanned. */
        position: p.smallint(),
        phase: p.text().$type(),
        /** The list is asked for what changed since then; null for the whole list. */
        windowFrom: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** Documents that were never seen here and last changed before this are none of this connection's. */
        scopeFrom: p.datetime(3).columnType('timestamptz(3)'),
        scanStartedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** When the last page was taken in; an old scan begins anew. */
        steppedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** Which reading of the list this is, from 1. */
        pass: p.smallint().default(1),
        nextPage: p.integer().default(1),
        /** Rows to a page, once the first page has told how many Cin7 gives. */
        pageLimit: p.integer().nullable(),
        /** What the list says it holds. */
        total: p.integer().nullable(),
        /** Cin7 gave rows from before the window: it ignored the filter, and the whole list is read. */
        isFilterIgnored: p.boolean().default(false),
        listed: p.integer().default(0),
        inSync: p.integer().default(0),
        missing: p.integer().default(0),
        stale: p.integer().default(0),
        repaired: p.integer().default(0),
        held: p.integer().default(0),
        failed: p.integer().default(0),
        completeUpTo: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** Why it failed. */
        failure: p.text().nullable(),
        /** What the data said at the end; kept as it was. */
        report: p.json().nullable(),
    },
});
/** A run's work on one domain: how far it has come, and what it found. */
export class ReconciliationDomain extends ReconciliationDomainSchema.class {
}
ReconciliationDomainSchema.setClass(ReconciliationDomain);
//# sourceMappingURL=reconciliation-domain.entity.js.map