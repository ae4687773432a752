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

/** The login to a Cin7 account. */
export interface Cin7Login {
  accountId: string;
  key: string;
}

/** The simulated Cin7: its own API as any program uses it, and the control API in place of the people who work in it. */
export class Cin7Client {
  constructor(
    private readonly apiUrl: string,
    readonly controlUrl: string,
    private readonly login: Cin7Login,
  ) {}

  /** Registers a webhook through Cin7's API. */
  registerWebhook(type: string, url: string, headers: Record<string, string>): Promise<unknown> {
    return call(`${this.apiUrl}/webhooks`, {
      method: 'POST',
      headers: { 'api-auth-accountid': this.login.accountId, 'api-auth-applicationkey': this.login.key },
      body: {
        Type: type,
        IsActive: true,
        ExternalURL: url,
        ExternalAuthorizationType: 'noauth',
        ExternalHeaders: Object.entries(headers).map(([Key, Value]) => ({ Key, Value })),
      },
    });
  }

  /** Registers a webhook as a person does on Cin7's page of notifications. */
  registerWebhookByHand(type: string, url: string, headers: Record<string, string>): Promise<unknown> {
    return this.post('/webhooks', { type, url, headers });
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
