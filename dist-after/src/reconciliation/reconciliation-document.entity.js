import { defineEntity, p } from '@mikro-orm/core';
/**
 * - `in_sync`: what stands here is what Cin7 lists, or nothing has to stand
 * - `missing`: never read here, and it may concern a warehouse
 * - `stale`: it changed at Cin7 since it was read
 * - `absent`: it stands here, but the list does not have it
 * - `held`, `failed`: waits already for a mapping, or for a person, and has not changed since
 * - `out_of_scope`: never seen here and older than what this connection covers
 */
export const FINDINGS = ['in_sync', 'missing', 'stale', 'absent', 'held', 'failed', 'out_of_scope'];
/** What became of a document that was not right. */
export const REPAIR_RESULTS = ['repaired', 'held', 'failed'];
const ReconciliationDocumentSchema = defineEntity({
    name: 'ReconciliationDocument',
    tableName: 'reconciliation_document',
    properties: {
        runId: p.uuid().primary(),
        domain: p.text().$type().primary(),
        externalId: p.text().primary(),
        reference: p.text().nullable(),
        /** The change stamp that the list gave. */
        stamp: p.datetime(3).columnType('timestamptz(3)').nullable(),
        finding: p.text().$type(),
        /** What differed, in words. */
        cause: p.text().nullable(),
        /** When the document was asked for; null when nothing had to be read. */
        askedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        result: p.text().$type().nullable(),
        resultReason: p.text().nullable(),
    },
});
/** A document as one run found it. While a scan goes on it also tells which rows have come; then only what was not right stays. */
export class ReconciliationDocument extends ReconciliationDocumentSchema.class {
}
ReconciliationDocumentSchema.setClass(ReconciliationDocument);
//# sourceMappingURL=reconciliation-document.entity.js.map