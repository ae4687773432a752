import { defineEntity, p } from '@mikro-orm/core';
const PageScanSchema = defineEntity({
    name: 'PageScan',
    tableName: 'page_scan',
    properties: {
        connectionId: p.uuid().primary(),
        domain: p.text().$type().primary(),
        /** The pages hold what changed since then. */
        changedSince: p.datetime(3).columnType('timestamptz(3)'),
        nextPage: p.integer(),
        startedAt: p.datetime(3).columnType('timestamptz(3)'),
    },
});
/** How far a list is read that serves many waiting documents; kept so that a rest or a crash does not begin it anew. */
export class PageScan extends PageScanSchema.class {
}
PageScanSchema.setClass(PageScan);
//# sourceMappingURL=page-scan.entity.js.map