import { defineEntity, p } from '@mikro-orm/core';
const WebhookRegistrationSchema = defineEntity({
    name: 'WebhookRegistration',
    tableName: 'webhook_registration',
    properties: {
        connectionId: p.uuid().primary(),
        topic: p.text().$type().primary(),
        state: p.text().$type(),
        /** Since when it is in this state. */
        since: p.datetime(3).columnType('timestamptz(3)'),
        /** What is wrong, a sentence; null when nothing is. */
        detail: p.text().nullable(),
        /** Cin7's id of our webhook, made or recognised; kept when it is gone. */
        hookId: p.text().nullable(),
        /** The address it was given: another `PUBLIC_URL` since then is no reason to take it away from there. */
        address: p.text().nullable(),
        /** Whether a person had it registered by `apply`: then the feed guard makes it anew when it is missing. */
        isManaged: p.boolean(),
        lastCheckedAt: p.datetime(3).columnType('timestamptz(3)'),
        /** When notifications last were known to come; what a gap is counted from. */
        lastGoodAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        lastRepairedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
    },
});
/** How the webhook of one topic of one connection stands in Cin7. */
export class WebhookRegistration extends WebhookRegistrationSchema.class {
}
WebhookRegistrationSchema.setClass(WebhookRegistration);
//# sourceMappingURL=webhook-registration.entity.js.map