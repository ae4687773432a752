/**
 * The few ways a call to Cin7 ends badly; every status, body and network fault is put into one of them.
 * - `rate_limited`: 429, 503, "60 calls per 60 seconds" with any status, a 403 in a burst, or our own budget is spent.
 * - `temporary`: network fault, time-out, 5xx other than 503; may go away by itself.
 * - `auth`: the key is refused (401, or 403 that stays).
 * - `not_found`: Cin7 says the document does not exist.
 * - `rejected`: Cin7 understood and refused (400 and other 4xx).
 * - `unreadable`: an answer that is not the JSON we can work with (HTML, a redirect, too large, a required value missing).
 */
export const CIN7_ERROR_KINDS = ['rate_limited', 'temporary', 'auth', 'not_found', 'rejected', 'unreadable'] as const;
export type Cin7ErrorKind = (typeof CIN7_ERROR_KINDS)[number];

export interface Cin7ErrorDetails {
  /** HTTP status, null when there was no answer. */
  status?: number | null;
  /** Call that failed, without secrets: `GET /sale?ID=...`. */
  call?: string;
  /** Where in the answer the trouble is, such as `Fulfilments[0].Pick.Lines[2].Quantity`. */
  path?: string;
  /** Milliseconds after which Cin7 (or our budget) takes calls again, when known. */
  retryAfterMs?: number;
  /** True when the refusal came from our own call budget and no call was made. */
  isOwnBudget?: boolean;
  /** True when our own budget refuses because Cin7 asked for rest, or does not answer. */
  isAccountAtRest?: boolean;
  /** True when no connection to Cin7 came about at all, which says nothing about the document. */
  isUnreachable?: boolean;
  /** True when the call was given up because this process stops, which says nothing about anything. */
  isStopped?: boolean;
  cause?: unknown;
}

/** Thrown by everything in `cin7-core/`; `message` is a sentence a person can act on and never holds a secret. */
export class Cin7Error extends Error {
  readonly status: number | null;
  readonly call: string | null;
  readonly path: string | null;
  readonly retryAfterMs: number | null;
  readonly isOwnBudget: boolean;
  readonly isAccountAtRest: boolean;
  readonly isUnreachable: boolean;
  readonly isStopped: boolean;

  constructor(
    readonly kind: Cin7ErrorKind,
    message: string,
    details: Cin7ErrorDetails = {},
  ) {
    super(message, { cause: details.cause });
    this.name = 'Cin7Error';
    this.status = details.status ?? null;
    this.call = details.call ?? null;
    this.path = details.path ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.isOwnBudget = details.isOwnBudget ?? false;
    this.isAccountAtRest = details.isAccountAtRest ?? false;
    this.isUnreachable = details.isUnreachable ?? false;
    this.isStopped = details.isStopped ?? false;
  }
}
