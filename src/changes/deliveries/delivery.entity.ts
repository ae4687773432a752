import { defineEntity, p } from '@mikro-orm/core';

const DeliverySchema = defineEntity({
  name: 'Delivery',
  tableName: 'delivery',
  properties: {
    recordId: p.uuid().primary(),
    endpointId: p.uuid().primary(),
    revision: p.integer().primary(),
    /** When the receiver's answer was there. Repeats have rows of their own. */
    at: p.datetime(3).columnType('timestamptz(3)').primary(),
    /** Tries until then, the one that was taken included. */
    attempts: p.integer(),
  },
});

/**
 * One change that an endpoint took, for people who ask what became of a number. Nothing is decided by it: what has to be
 * sent follows from `endpoint.position` and `late_delivery` alone.
 */
export class Delivery extends DeliverySchema.class {}
DeliverySchema.setClass(Delivery);
