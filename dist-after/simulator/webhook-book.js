import { newId } from './ids.js';
import { invalid, unknown } from './simulator-error.js';
import { BY_HAND_TYPES, WEBHOOK_TYPES } from './webhook-types.js';
/** At most so many webhooks of one type per account (REFERENCE 7.2). */
export const WEBHOOKS_PER_TYPE = 5;
const AUTHORIZATIONS = ['noauth', 'basicauth', 'bearerauth'];
/** The webhooks of one account. Those of types the webhook API does not know are kept, but its answers leave them out. */
export class WebhookBook {
    webhooks = new Map();
    /** All, or with `knownToApi` those that `GET /webhooks` shows. */
    all(knownToApi = false) {
        return [...this.webhooks.values()].filter((webhook) => !knownToApi || webhook.Type in WEBHOOK_TYPES);
    }
    find(id) {
        return this.webhooks.get(id.toLowerCase());
    }
    get(id) {
        const webhook = this.find(id);
        if (webhook === undefined)
            throw unknown('webhook', id);
        return webhook;
    }
    active(type) {
        return this.all().filter((webhook) => webhook.IsActive && webhook.Type === type);
    }
    /** Registers a webhook; `byHand` allows the types that only the product's own screens might offer. */
    add(body, byHand = false) {
        const webhook = read(body, newId(), byHand);
        this.checkLimit(webhook);
        this.webhooks.set(webhook.ID, webhook);
        return webhook;
    }
    /** Registers a webhook in the product's own screens. */
    addByHand(given) {
        const body = {
            Type: given.type,
            IsActive: given.isActive ?? true,
            ExternalURL: given.url,
            ExternalAuthorizationType: given.bearerToken === undefined ? 'noauth' : 'bearerauth',
            ExternalBearerToken: given.bearerToken,
            ExternalHeaders: Object.entries(given.headers ?? {}).map(([Key, Value]) => ({ Key, Value })),
        };
        return this.add(body, true);
    }
    /** Replaces a webhook in full: what the body does not give is gone, secrets and headers too (REFERENCE 7.2). */
    replace(body) {
        const existing = this.get(String(body['ID'] ?? ''));
        const webhook = read(body, existing.ID, !(existing.Type in WEBHOOK_TYPES));
        this.checkLimit(webhook);
        this.webhooks.set(webhook.ID, webhook);
        return webhook;
    }
    remove(id) {
        this.webhooks.delete(this.get(id).ID);
    }
    checkLimit(webhook) {
        const others = this.all().filter((each) => each.Type === webhook.Type && each.ID !== webhook.ID);
        if (others.length >= WEBHOOKS_PER_TYPE) {
            throw invalid(`Maximum number of webhooks (${WEBHOOKS_PER_TYPE}) for type '${webhook.Type}' is reached.`);
        }
    }
}
function read(body, id, byHand) {
    const type = required(body, 'Type');
    const name = WEBHOOK_TYPES[type] ?? (byHand ? (BY_HAND_TYPES[type] ?? type) : undefined);
    if (name === undefined)
        throw invalid(`'Type' has an invalid value '${type}'.`);
    if (typeof body['IsActive'] !== 'boolean')
        throw invalid("Required attribute 'IsActive' is not provided.");
    const authorization = required(body, 'ExternalAuthorizationType');
    if (!AUTHORIZATIONS.includes(authorization))
        throw invalid("'ExternalAuthorizationType' has an invalid value.");
    if (authorization === 'basicauth')
        required(body, 'ExternalUserName');
    if (authorization === 'bearerauth')
        required(body, 'ExternalBearerToken');
    return {
        ID: id,
        Type: type,
        Name: name,
        IsActive: body['IsActive'],
        ExternalURL: required(body, 'ExternalURL'),
        ExternalAuthorizationType: authorization,
        ExternalUserName: text(body['ExternalUserName']),
        ExternalPassword: text(body['ExternalPassword']),
        ExternalBearerToken: text(body['ExternalBearerToken']),
        ExternalHeaders: headers(body['ExternalHeaders']),
    };
}
function headers(value) {
    if (!Array.isArray(value))
        return [];
    return value.map((entry) => ({
        Key: String(entry.Key ?? ''),
        Value: String(entry.Value ?? ''),
    }));
}
function required(body, key) {
    const value = body[key];
    if (typeof value !== 'string' || value === '')
        throw invalid(`Required attribute '${key}' is not provided.`);
    return value;
}
function text(value) {
    return typeof value === 'string' ? value : null;
}
//# sourceMappingURL=webhook-book.js.map