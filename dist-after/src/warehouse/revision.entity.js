import { defineEntity, p } from '@mikro-orm/core';
export const CHANGES = ['created', 'updated', 'cancelled'];
const RevisionSchema = defineEntity({
    name: 'Revision',
    tableName: 'revision',
    uniques: [{ properties: ['recordId', 'revision'] }],
    indexes: [{ properties: ['connectionId', 'position'] }],
    triggers: [
        {
            // Whoever writes changes tells all who wait for some, at its commit and once per transaction (decision 0020).
            name: 'revision_announced',
            timing: 'after',
            events: ['insert'],
            forEach: 'statement',
            body: `perform pg_notify('erpgate_changes', ''); return null;`,
        },
    ],
    properties: {
        /**
         * The place in the change feed. Taken under a lock that is held until commit, so that its order is the order of
         * commits and a reader that saw position n can never miss one below n (decision 0004).
         */
        position: p.bigint('string').primary().autoincrement(),
        recordId: p.uuid(),
        revision: p.integer(),
        change: p.text().$type(),
        connectionId: p.uuid(),
        recordType: p.text().$type(),
        externalId: p.text(),
        reference: p.text(),
        content: p.json(),
        sourceUpdatedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        recordCreatedAt: p.datetime(3).columnType('timestamptz(3)'),
        occurredAt: p.datetime(3).columnType('timestamptz(3)'),
    },
});
/** A record's content at one revision, which is also one row of the change feed. */
export class Revision extends RevisionSchema.class {
}
RevisionSchema.setClass(Revision);
//# sourceMappingURL=revision.entity.js.map