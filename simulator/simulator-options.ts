import type { Me } from './documents/me.js';
import type { RateLimitSettings } from './rate-limit.js';

/** How Cin7's API answers for a document id that does not exist; the reference shows 404, other answers are thinkable. */
export type UnknownDocumentStatus = 404 | 400 | 200;

/** Everything a simulator can be told at its creation. */
export interface SimulatorOptions {
  /** Account ID and key of the default account. */
  accountId?: string;
  key?: string;
  me?: Partial<Me>;
  /** Rolling limit per account, default 60 calls per 60 s answered with 429; `calls: 0` means none. */
  rateLimit?: Partial<RateLimitSettings>;
  /** Real seconds per simulated second of delivery waits: 1 is Cin7's pace, 0 (default) means no waiting. */
  timeScale?: number;
  deliveryTimeoutMs?: number;
  deliveryConcurrency?: number;
  /** Milliseconds that every API answer takes at least; default 0. */
  latencyMs?: number;
  unknownDocumentStatus?: UnknownDocumentStatus;
  /** Fills the default account with a small invented merchant. */
  seed?: boolean;
  /** Source of real time, for tests. */
  now?: () => number;
}

/** The default account of every simulator. */
export const DEFAULT_ACCOUNT_ID = '5a1e0000-0000-4000-8000-00000000c1a7';
export const DEFAULT_KEY = '0c7d0000-0000-4000-8000-0000000000e1';
