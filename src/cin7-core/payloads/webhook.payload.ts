import { PayloadReader, unreadable } from './payload-reader.js';

/** One further header that Cin7 sends with a webhook. */
export interface WebhookHeader {
  Key: string;
  Value: string;
}

/**
 * A webhook as `/webhooks` gives it (REFERENCE 7.2). Only what we compare: the passwords and tokens of other people's
 * webhooks, which Cin7 answers in the clear, are left where they are.
 */
export interface WebhookPayload {
  /** As Cin7 spells it. */
  ID: string | null;
  /** Such as `Sale/PickAuthorised`. */
  Type: string | null;
  IsActive: boolean | null;
  ExternalURL: string | null;
  ExternalAuthorizationType: string | null;
  ExternalHeaders: WebhookHeader[];
}

/** `{ "Webhooks": [...] }`; an answer without the list is unreadable, or all webhooks would look as if they were gone. */
export function readWebhooks(body: unknown): WebhookPayload[] {
  const answer = PayloadReader.of(body);
  if (!answer.has('Webhooks')) throw unreadable('Webhooks', 'is missing');
  return answer.list('Webhooks').map(readWebhook);
}

function readWebhook(webhook: PayloadReader): WebhookPayload {
  return {
    ID: webhook.text('ID'),
    Type: webhook.text('Type'),
    IsActive: webhook.flag('IsActive'),
    ExternalURL: webhook.text('ExternalURL'),
    ExternalAuthorizationType: webhook.text('ExternalAuthorizationType'),
    ExternalHeaders: webhook.list('ExternalHeaders').map((header) => ({
      Key: header.text('Key') ?? '',
      Value: header.text('Value') ?? '',
    })),
  };
}
