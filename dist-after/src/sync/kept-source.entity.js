import { defineEntity, p } from '@mikro-orm/core';
const KeptSourceSchema = defineEntity({
    name: 'KeptSource',
    tableName: 'kept_source',
    indexes: [
        {
            name: 'kept_source_held_index',
            properties: ['heldRequestId'],
            expression: 'create index "kept_source_held_index" on "kept_source" ("held_request_id") where "held_request_id" is not null',
        },
        { properties: ['connectionId', 'keptAt'] },
    ],
    properties: {
        connectionId: p.uuid().primary(),
        domain: p.text().$type().primary(),
        externalId: p.text().primary(),
        reference: p.text().nullable(),
        /** What mapping needs of the document, `KeptSource` in `sync-handler.ts`. Holds personal data: see `KeptSourceStore`. */
        source: p.json(),
        /** The sync request that is held with this very source, and its generation then: whoever asks again ends that. */
        heldRequestId: p.bigint('string').nullable(),
        heldGeneration: p.integer().nullable(),
        keptAt: p.datetime(3).columnType('timestamptz(3)'),
    },
});
/** A document as it was read last, in the form that mapping takes: to map it anew without a call. */
export class KeptSource extends KeptSourceSchema.class {
}
KeptSourceSchema.setClass(KeptSource);
//# sourceMappingURL=kept-source.entity.js.map