import { defineEntity, p } from '@mikro-orm/core';
/**
 * - `found`: a webhook was seen in another state than before.
 * - `created`, `repaired`: ERPGate wrote it; `removed`: ERPGate took a surplus one away.
 * - `failed`: writing it was tried, and Cin7 did not take it.
 */
export const WEBHOOK_EVENT_KINDS = ['found', 'created', 'repaired', 'removed', 'failed'];
const WebhookEventSchema = defineEntity({
    name: 'WebhookEvent',
    tableName: 'webhook_event',
    indexes: [{ properties: ['connectionId', 'id'] }],
    properties: {
        /** UUID v7, so that the order of ids is the order of what happened. */
        id: p.uuid().primary(),
        connectionId: p.uuid(),
        topic: p.text().$type(),
        at: p.datetime(3).columnType('timestamptz(3)'),
        kind: p.text().$type(),
        /** Null when it was never looked at before. */
        fromState: p.text().$type().nullable(),
        toState: p.text().$type(),
        detail: p.text().nullable(),
    },
});
/** One thing that happened to a webhook, for the history. */
export class WebhookEvent extends WebhookEventSchema.class {
}
WebhookEventSchema.setClass(WebhookEvent);
//# sourceMappingURL=webhook-event.entity.js.map