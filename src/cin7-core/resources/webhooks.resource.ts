import { Injectable } from '@nestjs/common';
import { type Cin7Account, type Cin7CallOptions, Cin7Client, type Cin7SendOptions } from '../cin7-client.service.js';
import { Cin7Error } from '../cin7-error.js';
import { readWebhooks, type WebhookHeader, type WebhookPayload } from '../payloads/webhook.payload.js';
import { readReferenceData } from './read-answer.js';

const PATH = '/webhooks';

/** At most so many webhooks of one type in an account, whoever made them (REFERENCE 7.2). */
export const MOST_WEBHOOKS_PER_TYPE = 5;

/** Everything that Cin7 keeps of a webhook; what is not sent is gone (REFERENCE 7.2, 10 no. 31). */
export interface WebhookRecord {
  Type: string;
  IsActive: boolean;
  ExternalURL: string;
  ExternalAuthorizationType: 'noauth';
  ExternalHeaders: WebhookHeader[];
}

/**
 * The webhooks of an account (REFERENCE 7.2). A 401 or 403 here is about this part of the API and not about the key:
 * accounts without the Automation module have no webhooks. It comes out as `rejected`, see `meaningOfRefusal`.
 */
@Injectable()
export class WebhooksResource {
  constructor(private readonly client: Cin7Client) {}

  /** All webhooks of the account, other people's as well. */
  async list(account: Cin7Account, options: Cin7CallOptions = {}): Promise<WebhookPayload[]> {
    return readReferenceData(this.client, account, PATH, {}, readWebhooks, { ...options, isPartOptional: true });
  }

  /** The webhook as Cin7 took it; null when its answer does not say. */
  async create(
    account: Cin7Account,
    record: WebhookRecord,
    options: Cin7CallOptions = {},
  ): Promise<WebhookPayload | null> {
    return this.write('POST', account, record, options);
  }

  /** Replaces everything, headers included. The webhook as Cin7 took it; null when its answer does not say. */
  async replace(
    account: Cin7Account,
    id: string,
    record: WebhookRecord,
    options: Cin7CallOptions = {},
  ): Promise<WebhookPayload | null> {
    return this.write('PUT', account, { ID: id, ...record }, options);
  }

  /** One that is gone already is as good as deleted. */
  async delete(account: Cin7Account, id: string, options: Cin7CallOptions = {}): Promise<void> {
    try {
      await this.client.send('DELETE', account, PATH, { ...options, isPartOptional: true, query: { ID: id } });
    } catch (error) {
      if (!(error instanceof Cin7Error) || error.kind !== 'not_found') throw error;
    }
  }

  private async write(
    method: 'POST' | 'PUT',
    account: Cin7Account,
    record: WebhookRecord & { ID?: string },
    options: Cin7CallOptions,
  ): Promise<WebhookPayload | null> {
    const secrets = record.ExternalHeaders.map((header) => header.Value);
    const send: Cin7SendOptions = { ...options, isPartOptional: true, body: record, secrets };
    const answer = await this.client.send(method, account, PATH, send);
    const answered = answer === null ? [] : readWebhooks(answer);
    return (record.ID === undefined ? answered[0] : answered.find((one) => isSameId(one.ID, record.ID))) ?? null;
  }
}

/** Ids are compared without case (REFERENCE 10, no. 21). */
export function isSameId(one: string | null | undefined, other: string | null | undefined): boolean {
  return one != null && other != null && one.toLowerCase() === other.toLowerCase();
}

/**
 * What a refusal of `/webhooks` means.
 * - `not_allowed`: this account, or this key, may not use webhooks; most likely the Automation module is missing.
 * - `limit_reached`: there are five webhooks of the type already.
 * - `other`: Cin7 does not take the record for another reason, in its own words.
 */
export type WebhookRefusal = 'not_allowed' | 'limit_reached' | 'other';

/** Null when the error is no refusal but a fault that passes: a rate limit, a network fault, a page instead of JSON. */
export function meaningOfRefusal(error: unknown): WebhookRefusal | null {
  if (!(error instanceof Cin7Error) || (error.kind !== 'rejected' && error.kind !== 'not_found')) return null;
  if (error.status === 401 || error.status === 403) return 'not_allowed';
  // The words of the real answer are not known to us (REFERENCE 7.2 has the limit only).
  return /\b(?:maximum|limit|exceed\w*|no more than|up to)\b/i.test(error.message) ? 'limit_reached' : 'other';
}
