import { defineEntity, p } from '@mikro-orm/core';
const SourceDocumentSchema = defineEntity({
    name: 'SourceDocument',
    tableName: 'source_document',
    indexes: [{ properties: ['connectionId', 'reference'] }],
    properties: {
        connectionId: p.uuid().primary(),
        domain: p.text().$type().primary(),
        externalId: p.text().primary(),
        reference: p.text().nullable(),
        /** The newest change stamp seen: an older version of the document must not overwrite what it brought. */
        sourceUpdatedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** The same among stamps that lay in the future when they were read, see `document-version.ts`. */
        futureStamp: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** The newest change stamp of Cin7's list that a reading answered: lists and documents do not share one clock. */
        listedStamp: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** When Cin7 first said that it is gone; a second look is needed before anything is cancelled. */
        missingSince: p.datetime(3).columnType('timestamptz(3)').nullable(),
        lastReadAt: p.datetime(3).columnType('timestamptz(3)'),
    },
});
/** A document of Cin7 that was read at least once; its row is the lock under which its records change. */
export class SourceDocument extends SourceDocumentSchema.class {
}
SourceDocumentSchema.setClass(SourceDocument);
//# sourceMappingURL=source-document.entity.js.map