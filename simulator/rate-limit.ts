import type { SimulatorClock } from './clock.js';

/** How many calls an account may make, and how Cin7 says no. */
export interface RateLimitSettings {
  /** Calls in any window; 0 or Infinity: no limit. */
  calls: number;
  windowSeconds: number;
  /** All three have been seen (REFERENCE 1.4); 400 comes with the same text. */
  answer: 429 | 503 | 400;
  /** The `Retry-After` header's text, such as `60 Seconds`; absent when undefined, as it often is. */
  retryAfter?: string;
}

export const DEFAULT_RATE_LIMIT: RateLimitSettings = { calls: 60, windowSeconds: 60, answer: 429 };

/** A rolling window over the calls of one account. Refused calls do not count. */
export class RateLimit {
  private readonly taken: number[] = [];

  constructor(
    private readonly clock: SimulatorClock,
    public settings: RateLimitSettings = { ...DEFAULT_RATE_LIMIT },
  ) {}

  /** Takes one call; false when the window is full. */
  take(): boolean {
    if (this.settings.calls <= 0 || !Number.isFinite(this.settings.calls)) return true;
    const now = this.clock.now();
    const start = now - this.settings.windowSeconds * 1000;
    while (this.taken[0] !== undefined && this.taken[0] <= start) this.taken.shift();
    if (this.taken.length >= this.settings.calls) return false;
    this.taken.push(now);
    return true;
  }

  /** Cin7's sentence, with the account's own numbers. */
  get message(): string {
    return `You have reached ${this.settings.calls} calls per ${this.settings.windowSeconds} seconds API limit.`;
  }

  reset(): void {
    this.taken.length = 0;
  }
}
