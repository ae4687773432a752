import { defineEntity, p } from '@mikro-orm/core';
const GatewayHeartbeatSchema = defineEntity({
    name: 'GatewayHeartbeat',
    tableName: 'gateway_heartbeat',
    properties: {
        /** `api` takes notifications in, `worker` reads documents. */
        role: p.text().$type().primary(),
        at: p.datetime(3).columnType('timestamptz(3)'),
    },
});
/** When a process of a role was last alive: a long gap means that something may have been missed. */
export class GatewayHeartbeat extends GatewayHeartbeatSchema.class {
}
GatewayHeartbeatSchema.setClass(GatewayHeartbeat);
//# sourceMappingURL=gateway-heartbeat.entity.js.map