import { defineEntity, p } from '@mikro-orm/core';
const AcknowledgementSchema = defineEntity({
    name: 'Acknowledgement',
    tableName: 'acknowledgement',
    indexes: [{ properties: ['recordId', 'revision', 'id'] }],
    properties: {
        /** UUID v7: the order of ids is the order in which they came. */
        id: p.uuid().primary(),
        recordId: p.uuid(),
        connectionId: p.uuid(),
        recordType: p.text().$type(),
        /** The revision that is meant, which may be older than the one that stands. */
        revision: p.integer(),
        status: p.text().$type(),
        reason: p.text().nullable(),
        /** The client key's id, or `admin-api-key`. */
        owner: p.text(),
        /** For people: as the audit has it. */
        actor: p.text(),
        at: p.datetime(3).columnType('timestamptz(3)'),
    },
});
/** What a client said about one revision of a record. Never changed; a later one says something newer. */
export class Acknowledgement extends AcknowledgementSchema.class {
}
AcknowledgementSchema.setClass(Acknowledgement);
//# sourceMappingURL=acknowledgement.entity.js.map