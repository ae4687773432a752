import type { SimulatorClock } from '../clock.js';

/** What the books of one account share. */
export interface BookContext {
  readonly accountId: string;
  readonly clock: SimulatorClock;
  /** The merchant's currency, such as `AUD`. */
  currency(): string;
  /** Today in the merchant's time zone as `yyyy-MM-dd`. */
  today(): string;
  /** Something happened that Cin7 tells its webhooks about. */
  notify(type: string, body: unknown): void;
}
