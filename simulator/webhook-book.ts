import { newId } from './ids.js';
import { invalid, unknown } from './simulator-error.js';
import { BY_HAND_TYPES, WEBHOOK_TYPES } from './webhook-types.js';

/** A webhook in Cin7's words (REFERENCE 7.2). */
export interface Webhook {
  ID: string;
  Type: string;
  Name: string;
  IsActive: boolean;
  ExternalURL: string;
  ExternalAuthorizationType: 'noauth' | 'basicauth' | 'bearerauth';
  ExternalUserName: string | null;
  ExternalPassword: string | null;
  ExternalBearerToken: string | null;
  ExternalHeaders: { Key: string; Value: string }[];
}

/** A webhook as a person registers it. */
export interface HandRegistration {
  /** One of Cin7's types, or any other text. */
  type: string;
  url: string;
  headers?: Record<string, string>;
  bearerToken?: string;
  isActive?: boolean;
}

/** At most so many webhooks of one type per account (REFERENCE 7.2). */
export const WEBHOOKS_PER_TYPE = 5;

const AUTHORIZATIONS = ['noauth', 'basicauth', 'bearerauth'];

/** The webhooks of one account. Those of types the webhook API does not know are kept, but its answers leave them out. */
export class WebhookBook {
  private readonly webhooks = new Map<string, Webhook>();

  /** All, or with `knownToApi` those that `GET /webhooks` shows. */
  all(knownToApi = false): Webhook[] {
    return [...this.webhooks.values()].filter((webhook) => !knownToApi || webhook.Type in WEBHOOK_TYPES);
  }

  find(id: string): Webhook | undefined {
    return this.webhooks.get(id.toLowerCase());
  }

  get(id: string): Webhook {
    const webhook = this.find(id);
    if (webhook === undefined) throw unknown('webhook', id);
    return webhook;
  }

  active(type: string): Webhook[] {
    return this.all().filter((webhook) => webhook.IsActive && webhook.Type === type);
  }

  /** Registers a webhook; `byHand` allows the types that only the product's own screens might offer. */
  add(body: Record<string, unknown>, byHand = false): Webhook {
    const webhook = read(body, newId(), byHand);
    this.checkLimit(webhook);
    this.webhooks.set(webhook.ID, webhook);
    return webhook;
  }

  /** Registers a webhook in the product's own screens. */
  addByHand(given: HandRegistration): Webhook {
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
  replace(body: Record<string, unknown>): Webhook {
    const existing = this.get(String(body['ID'] ?? ''));
    const webhook = read(body, existing.ID, !(existing.Type in WEBHOOK_TYPES));
    this.checkLimit(webhook);
    this.webhooks.set(webhook.ID, webhook);
    return webhook;
  }

  remove(id: string): void {
    this.webhooks.delete(this.get(id).ID);
  }

  private checkLimit(webhook: Webhook): void {
    const others = this.all().filter((each) => each.Type === webhook.Type && each.ID !== webhook.ID);
    if (others.length >= WEBHOOKS_PER_TYPE) {
      throw invalid(`Maximum number of webhooks (${WEBHOOKS_PER_TYPE}) for type '${webhook.Type}' is reached.`);
    }
  }
}

function read(body: Record<string, unknown>, id: string, byHand: boolean): Webhook {
  const type = required(body, 'Type');
  const name = WEBHOOK_TYPES[type] ?? (byHand ? (BY_HAND_TYPES[type] ?? type) : undefined);
  if (name === undefined) throw invalid(`'Type' has an invalid value '${type}'.`);
  if (typeof body['IsActive'] !== 'boolean') throw invalid("Required attribute 'IsActive' is not provided.");
  const authorization = required(body, 'ExternalAuthorizationType');
  if (!AUTHORIZATIONS.includes(authorization)) throw invalid("'ExternalAuthorizationType' has an invalid value.");
  if (authorization === 'basicauth') required(body, 'ExternalUserName');
  if (authorization === 'bearerauth') required(body, 'ExternalBearerToken');
  return {
    ID: id,
    Type: type,
    Name: name,
    IsActive: body['IsActive'],
    ExternalURL: required(body, 'ExternalURL'),
    ExternalAuthorizationType: authorization as Webhook['ExternalAuthorizationType'],
    ExternalUserName: text(body['ExternalUserName']),
    ExternalPassword: text(body['ExternalPassword']),
    ExternalBearerToken: text(body['ExternalBearerToken']),
    ExternalHeaders: headers(body['ExternalHeaders']),
  };
}

function headers(value: unknown): Webhook['ExternalHeaders'] {
  if (!Array.isArray(value)) return [];
  return value.map((entry: { Key?: unknown; Value?: unknown }) => ({
    Key: String(entry.Key ?? ''),
    Value: String(entry.Value ?? ''),
  }));
}

function required(body: Record<string, unknown>, key: string): string {
  const value = body[key];
  if (typeof value !== 'string' || value === '') throw invalid(`Required attribute '${key}' is not provided.`);
  return value;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
