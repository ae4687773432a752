import { call } from './json-call.js';

/** One notification on its way, as the simulated Cin7 logs it. */
export interface Delivery {
  id: number;
  type: string;
  state: string;
  eventAt: string;
  attempts: { status: number | null }[];
}

/** One call that the simulated Cin7 answered. */
export interface Cin7Call {
  method: string;
  path: string;
  status: number;
}

/** A webhook in Cin7's words, as far as the demo looks at it. */
export interface HandWebhook {
  ID: string;
  Type: string;
  IsActive: boolean;
  ExternalHeaders: { Key: string; Value: string }[];
}

/** The login to a Cin7 account. */
export interface Cin7Login {
  accountId: string;
  key: string;
}

/** The simulated Cin7 by its control API, in place of the people and other programs that work in it. */
export class Cin7Client {
  constructor(readonly controlUrl: string) {}

  /** Registers a webhook as a person does on Cin7's page of notifications. */
  registerWebhookByHand(type: string, url: string, headers: Record<string, string>): Promise<unknown> {
    return this.post('/webhooks', { type, url, headers });
  }

  /** All webhooks of the account. */
  webhooks(): Promise<HandWebhook[]> {
    return call(`${this.controlUrl}/webhooks`);
  }

  /** Replaces a webhook in full, as any other program of the merchant can. */
  overwriteWebhook(webhook: HandWebhook): Promise<unknown> {
    return call(`${this.controlUrl}/webhooks/${webhook.ID}`, { method: 'PUT', body: webhook });
  }

  removeWebhook(id: string): Promise<unknown> {
    return call(`${this.controlUrl}/webhooks/${id}`, { method: 'DELETE' });
  }

  /** Does what a person would click, and answers the document. */
  do<T = Record<string, unknown>>(move: string, body: object): Promise<T> {
    return this.post<T>(`/do/${move}`, body);
  }

  /** Makes coming API calls go wrong. */
  addFault(fault: object): Promise<unknown> {
    return this.post('/faults', fault);
  }

  /** The log of deliveries, oldest first. */
  deliveries(): Promise<Delivery[]> {
    return call(`${this.controlUrl}/deliveries`);
  }

  /** The log of calls, oldest first. */
  calls(): Promise<Cin7Call[]> {
    return call(`${this.controlUrl}/calls`);
  }

  private post<T>(path: string, body: object): Promise<T> {
    return call<T>(`${this.controlUrl}${path}`, { method: 'POST', body });
  }
}
