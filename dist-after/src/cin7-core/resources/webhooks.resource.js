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
import { Cin7Client } from '../cin7-client.service.js';
import { Cin7Error } from '../cin7-error.js';
import { readWebhooks } from '../payloads/webhook.payload.js';
import { readReferenceData } from './read-answer.js';
const PATH = '/webhooks';
/** At most so many webhooks of one type in an account, whoever made them (REFERENCE 7.2). */
export const MOST_WEBHOOKS_PER_TYPE = 5;
/**
 * The webhooks of an account (REFERENCE 7.2). A 401 or 403 here is about this part of the API and not about the key:
 * accounts without the Automation module have no webhooks. It comes out as `rejected`, see `meaningOfRefusal`.
 */
let WebhooksResource = class WebhooksResource {
    client;
    constructor(client) {
        this.client = client;
    }
    /** All webhooks of the account, other people's as well. */
    async list(account, options = {}) {
        return readReferenceData(this.client, account, PATH, {}, readWebhooks, { ...options, isPartOptional: true });
    }
    /** The webhook as Cin7 took it; null when its answer does not say. */
    async create(account, record, options = {}) {
        return this.write('POST', account, record, options);
    }
    /** Replaces everything, headers included. The webhook as Cin7 took it; null when its answer does not say. */
    async replace(account, id, record, options = {}) {
        return this.write('PUT', account, { ID: id, ...record }, options);
    }
    /** One that is gone already is as good as deleted. */
    async delete(account, id, options = {}) {
        try {
            await this.client.send('DELETE', account, PATH, { ...options, isPartOptional: true, query: { ID: id } });
        }
        catch (error) {
            if (!(error instanceof Cin7Error) || error.kind !== 'not_found')
                throw error;
        }
    }
    async write(method, account, record, options) {
        const secrets = record.ExternalHeaders.map((header) => header.Value);
        const send = { ...options, isPartOptional: true, body: record, secrets };
        const answer = await this.client.send(method, account, PATH, send);
        const answered = answer === null ? [] : readWebhooks(answer);
        return (record.ID === undefined ? answered[0] : answered.find((one) => isSameId(one.ID, record.ID))) ?? null;
    }
};
WebhooksResource = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Cin7Client])
], WebhooksResource);
export { WebhooksResource };
/** Ids are compared without case (REFERENCE 10, no. 21). */
export function isSameId(one, other) {
    return one != null && other != null && one.toLowerCase() === other.toLowerCase();
}
/** Null when the error is no refusal but a fault that passes: a rate limit, a network fault, a page instead of JSON. */
export function meaningOfRefusal(error) {
    if (!(error instanceof Cin7Error) || (error.kind !== 'rejected' && error.kind !== 'not_found'))
        return null;
    if (error.status === 401 || error.status === 403)
        return 'not_allowed';
    // The words of the real answer are not known to us (REFERENCE 7.2 has the limit only).
    return /\b(?:maximum|limit|exceed\w*|no more than|up to)\b/i.test(error.message) ? 'limit_reached' : 'other';
}
//# sourceMappingURL=webhooks.resource.js.map