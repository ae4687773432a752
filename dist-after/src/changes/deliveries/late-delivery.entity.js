import { defineEntity, p } from '@mikro-orm/core';
const LateDeliverySchema = defineEntity({
    name: 'LateDelivery',
    tableName: 'late_delivery',
    indexes: [{ properties: ['endpointId', 'nextAttemptAt'] }],
    properties: {
        endpointId: p.uuid().primary(),
        recordId: p.uuid().primary(),
        /** No change of the record before this place of the feed has to be delivered any more. */
        position: p.bigint('string'),
        attempts: p.integer(),
        nextAttemptAt: p.datetime(3).columnType('timestamptz(3)'),
        firstFailedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        lastError: p.text().nullable(),
    },
});
/**
 * A record that an endpoint has not got up to the endpoint's position: because a delivery failed, or because it is
 * delivered again. Its later changes wait behind it; one row, however many there are.
 */
export class LateDelivery extends LateDeliverySchema.class {
}
LateDeliverySchema.setClass(LateDelivery);
//# sourceMappingURL=late-delivery.entity.js.map