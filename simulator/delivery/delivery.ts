/** One attempt to deliver a notification. */
export interface DeliveryAttempt {
  at: Date;
  /** HTTP status, null when there was no answer. */
  status: number | null;
  /** What went wrong, null when it was accepted. */
  error: string | null;
  milliseconds: number;
}

/**
 * What became of a notification for one webhook:
 * `held` until released, `waiting` for an attempt, `delivered`, `failed` six times, `lost` on request, or `cancelled`
 * because its webhook was switched off or deleted meanwhile.
 */
export type DeliveryState = 'held' | 'waiting' | 'delivered' | 'failed' | 'lost' | 'cancelled';

/** One notification on its way to one webhook. */
export interface Delivery {
  id: number;
  accountId: string;
  webhookId: string;
  type: string;
  /** The body as sent. */
  body: string;
  /** When it happened in Cin7. */
  eventAt: Date;
  /** True for the second copy of a duplicated delivery. */
  isDuplicate: boolean;
  state: DeliveryState;
  attempts: DeliveryAttempt[];
}
