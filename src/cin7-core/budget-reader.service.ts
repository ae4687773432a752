import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { BudgetAccount } from './call-budget.js';
import { limitFor, WINDOW_FULL } from './call-limits.js';
import { callsInWindow, type CallWindow } from './call-window.js';
import { effectiveLimit, type SlowDown, takeCallSlowly } from './slow-down.js';

/** How the budget of one Cin7 account stands, on the database's clock. */
export interface BudgetState {
  now: Date;
  /** What the settings allow. */
  callsPerMinute: number;
  /** What we hold ourselves to, which is less beside strangers who use the account as well. */
  effectiveCallsPerMinute: number;
  /** Of these, what is there for work that no person waits for. */
  backgroundCallsPerMinute: number;
  /** Calls of the last 60 s. */
  usedInWindow: number;
  /** When background work can call next; null when it can now, or when calls are stopped. */
  nextCallAt: Date | null;
  /** Null when we are as fast as the settings allow. */
  slowDown: { to: number; since: Date } | null;
  /** Null unless Cin7 asked for it, or does not answer. */
  rest: { until: Date; reason: string } | null;
  /** Set when Cin7 refused the key. */
  stopped: { since: Date; reason: string } | null;
}

interface AccountRow {
  now_ms: number;
  slice_numbers: string[] | null;
  slice_counts: number[] | null;
  rest_until_ms: number | null;
  rest_reason: string | null;
  slowed_to: number | null;
  slowed_at_ms: number | null;
  stopped_at_ms: number | null;
  stopped_reason: string | null;
}

const milliseconds = (column: string): string => `(extract(epoch from a.${column}) * 1000)::float8 as ${column}_ms`;

/** Shows the call budget to people; takes nothing from it and locks nothing. */
@Injectable()
export class BudgetReader {
  constructor(private readonly database: Database) {}

  async read({ accountId, callsPerMinute }: BudgetAccount): Promise<BudgetState> {
    const [row] = await this.database.query<AccountRow>(
      `select (extract(epoch from clock.now) * 1000)::float8 as now_ms, a.slice_numbers, a.slice_counts, a.rest_reason,
              ${milliseconds('rest_until')}, a.slowed_to, ${milliseconds('slowed_at')}, a.stopped_reason,
              ${milliseconds('stopped_at')}
         from (select clock_timestamp() as now) clock left join cin7_account a on a.account_id = $1`,
      [accountId],
    );
    if (!row) throw new Error(`The call budget of Cin7 account ${accountId} cannot be read.`);
    return stateOf(row, callsPerMinute);
  }
}

/** Also of an account that was never called and so has no row. */
function stateOf(row: AccountRow, callsPerMinute: number): BudgetState {
  const nowMs = row.now_ms;
  const window = { sliceNumbers: (row.slice_numbers ?? []).map(Number), sliceCounts: row.slice_counts ?? [] };
  const slowed = row.slowed_to === null ? null : { to: row.slowed_to, atMs: row.slowed_at_ms ?? nowMs };
  const effective = effectiveLimit(callsPerMinute, slowed, nowMs);
  const background = limitFor(effective, 'background');
  const restUntilMs = row.rest_reason === WINDOW_FULL ? 0 : (row.rest_until_ms ?? 0);
  const isResting = restUntilMs > nowMs;
  const isStopped = row.stopped_at_ms !== null;
  const nextCallMs = Math.max(
    nowMs + untilRoom(window, nowMs, slowed, { full: limitFor(callsPerMinute, 'background'), slowed: background }),
    isResting ? restUntilMs : 0,
  );
  return {
    now: new Date(nowMs),
    callsPerMinute,
    effectiveCallsPerMinute: effective,
    backgroundCallsPerMinute: background,
    usedInWindow: callsInWindow(window, nowMs),
    nextCallAt: nextCallMs > nowMs && !isStopped ? new Date(nextCallMs) : null,
    slowDown: slowed && effective < callsPerMinute ? { to: slowed.to, since: new Date(slowed.atMs) } : null,
    rest: isResting ? { until: new Date(restUntilMs), reason: row.rest_reason ?? 'Cin7 asked for it.' } : null,
    stopped: isStopped
      ? { since: new Date(row.stopped_at_ms ?? nowMs), reason: row.stopped_reason ?? 'Cin7 refused the key.' }
      : null,
  };
}

function untilRoom(
  window: CallWindow,
  nowMs: number,
  slowDown: SlowDown | null,
  limits: { full: number; slowed: number },
): number {
  const taken = takeCallSlowly(window, nowMs, slowDown, limits);
  return taken.granted ? 0 : taken.retryAfterMs;
}
