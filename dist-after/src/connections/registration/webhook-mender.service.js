var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Cin7Error } from '../../cin7-core/cin7-error.js';
import { meaningOfRefusal, WebhooksResource } from '../../cin7-core/resources/webhooks.resource.js';
import { TOPIC_DEFINITIONS } from '../../cin7-core/topics.js';
import { compareWebhooks } from './compare-webhooks.js';
const OUR_HEADERS = ['connectionid', 'apikey'];
/** Writes single webhooks of ours into Cin7, always the full record: Cin7 forgets what is not sent. */
let WebhookMender = class WebhookMender {
    webhooks;
    constructor(webhooks) {
        this.webhooks = webhooks;
    }
    /** @param mayCreate whether a webhook that is missing may be made */
    async mend(target, finding, wanted, mayCreate, options) {
        if (finding.state === 'active')
            return unmended('kept', finding);
        const isCreation = finding.hook === null;
        const isPossible = !isCreation || (mayCreate && finding.state === 'missing');
        if (!isPossible)
            return unmended('left', finding);
        const record = recordOf(target, finding, wanted);
        try {
            const answered = isCreation
                ? await this.webhooks.create(target.account, record, options)
                : await this.webhooks.replace(target.account, finding.hook?.ID ?? '', record, options);
            return judge(finding, wanted, answered, record, isCreation);
        }
        catch (error) {
            return refused(finding, error);
        }
    }
    /**
     * Takes webhooks of ours away.
     *
     * @returns those that are gone; stops at the first that Cin7 does not delete
     */
    async remove(target, hooks, options) {
        const removed = [];
        for (const hook of hooks) {
            try {
                if (hook.ID !== null)
                    await this.webhooks.delete(target.account, hook.ID, options);
                removed.push(hook);
            }
            catch (error) {
                if (!(error instanceof Cin7Error))
                    throw error;
                return { removed, error };
            }
        }
        return { removed, error: null };
    }
};
WebhookMender = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [WebhooksResource])
], WebhookMender);
export { WebhookMender };
function recordOf(target, { topic, hook }, wanted) {
    // A header that a person added, for a proxy in front of us perhaps, is not ours to drop.
    const others = (hook?.ExternalHeaders ?? []).filter(({ Key }) => Key !== '' && !OUR_HEADERS.includes(Key.toLowerCase()));
    return {
        Type: hook?.Type ?? TOPIC_DEFINITIONS[topic].webhookType ?? '',
        IsActive: true,
        ExternalURL: wanted.address,
        ExternalAuthorizationType: 'noauth',
        ExternalHeaders: [
            { Key: 'CONNECTIONID', Value: target.connectionId },
            { Key: 'APIKEY', Value: target.pushApiKey },
            ...others,
        ],
    };
}
/** Believes Cin7's answer and not its status: what it took is compared once more. */
function judge(finding, wanted, answered, record, isCreation) {
    const action = isCreation ? 'created' : 'repaired';
    const hook = answered ?? { ...record, ID: finding.hook?.ID ?? null };
    const { state, detail, isDelivering } = compareWebhooks(TOPIC_DEFINITIONS[finding.topic], [hook], null, wanted);
    if (state === 'active')
        return { action, state, detail: null, hook, isDelivering, halt: null };
    const said = `Cin7 answered that it took the webhook, and yet: ${detail ?? 'it is not as it should be.'}`;
    return { action: 'failed', state, detail: said, hook: finding.hook, isDelivering, halt: null };
}
function refused(finding, error) {
    if (!(error instanceof Cin7Error))
        throw error;
    const refusal = meaningOfRefusal(error);
    const failed = unmended('failed', finding);
    const detail = [finding.detail, `It could not be mended: ${error.message}`].filter(Boolean).join(' ');
    if (refusal === 'limit_reached' && finding.hook === null)
        return { ...failed, state: 'limit_reached', detail };
    return { ...failed, detail, halt: refusal === null ? error : null };
}
function unmended(action, { state, detail, hook, isDelivering }) {
    return { action, state, detail, hook, isDelivering, halt: null };
}
//# sourceMappingURL=webhook-mender.service.js.map