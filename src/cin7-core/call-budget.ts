import type { Cin7Error } from './cin7-error.js';

/**
 * Why a call is made; a person's own actions may use the small reserve that background work leaves. `watch` is for the
 * feed guard: 50,000 waiting documents spend the budget for hours, and meanwhile somebody has to see that the feed is
 * dead. It may take one call of the reserve, and keeps to rests and stops as background work does.
 */
export type CallPurpose = 'background' | 'watch' | 'person';

/** Whose budget a call is taken from. */
export interface BudgetAccount {
  /** Cin7 Account ID, lower case: the limit is per account, whichever key or connection calls (REFERENCE 1.4). */
  accountId: string;
  callsPerMinute: number;
}

/**
 * Counts every call to one Cin7 account, by all processes together, in a rolling 60 s window.
 * Every call of `Cin7Client` passes through here; there is no other way out to Cin7.
 */
export abstract class CallBudget {
  /**
   * Takes one call, or throws `Cin7Error('rate_limited', ..., { isOwnBudget: true, retryAfterMs })` when none is
   * left or the account is asked to rest, and `Cin7Error('auth', ...)` when its calls are stopped.
   */
  abstract take(account: BudgetAccount, purpose: CallPurpose): Promise<void>;

  /** Tells how a call that was taken ended, so that the account rests after rate limits and stops after `auth`. */
  abstract report(account: BudgetAccount, result: 'ok' | Cin7Error): Promise<void>;

  /** Lifts the stop of an account, after a test of its credential succeeded. */
  abstract resume(accountId: string): Promise<void>;
}
