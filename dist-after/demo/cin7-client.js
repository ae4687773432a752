import { call } from './json-call.js';
/** The simulated Cin7 by its control API, in place of the people and other programs that work in it. */
export class Cin7Client {
    controlUrl;
    constructor(controlUrl) {
        this.controlUrl = controlUrl;
    }
    /** Registers a webhook as a person does on Cin7's page of notifications. */
    registerWebhookByHand(type, url, headers) {
        return this.post('/webhooks', { type, url, headers });
    }
    /** All webhooks of the account. */
    webhooks() {
        return call(`${this.controlUrl}/webhooks`);
    }
    /** Replaces a webhook in full, as any other program of the merchant can. */
    overwriteWebhook(webhook) {
        return call(`${this.controlUrl}/webhooks/${webhook.ID}`, { method: 'PUT', body: webhook });
    }
    removeWebhook(id) {
        return call(`${this.controlUrl}/webhooks/${id}`, { method: 'DELETE' });
    }
    /** Does what a person would click, and answers the document. */
    do(move, body) {
        return this.post(`/do/${move}`, body);
    }
    /** Makes coming API calls go wrong. */
    addFault(fault) {
        return this.post('/faults', fault);
    }
    /** The log of deliveries, oldest first. */
    deliveries() {
        return call(`${this.controlUrl}/deliveries`);
    }
    /** The log of calls, oldest first. */
    calls() {
        return call(`${this.controlUrl}/calls`);
    }
    post(path, body) {
        return call(`${this.controlUrl}${path}`, { method: 'POST', body });
    }
}
//# sourceMappingURL=cin7-client.js.map