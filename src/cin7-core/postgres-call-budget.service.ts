import { Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../platform/database/database.js';
import { type BudgetAccount, CallBudget, type CallPurpose } from './call-budget.js';
import { limitFor, WINDOW_FULL } from './call-limits.js';
import { callsInWindow, type CallWindow } from './call-window.js';
import { Cin7Error } from './cin7-error.js';
import { effectiveLimit, type SlowDown, slowDownAfterRefusal, takeCallSlowly } from './slow-down.js';

interface AccountRow {
  slice_numbers: string[];
  slice_counts: number[];
  rest_reason: string | null;
  refusals: number;
  slowed_to: number | null;
  slowed_at_ms: number | null;
  stopped_reason: string | null;
  is_stopped: boolean;
  rest_ms: number;
  now_ms: number;
}

/** How long an account rests after the first, second, ... rate limit in a row when Cin7 does not say. */
const REST_STEPS_MS = [5_000, 10_000, 20_000, 40_000, 60_000];

/** How long an account rests when no connection to Cin7 comes about, or nothing but faults comes back. */
const UNWELL_REST_MS = 15_000;

/** How exactly it is known when a call last went well. */
const SUCCESS_NOTED_MS = 30_000;

/** So many different calls in a row without a usable answer mean that Cin7 is unwell, and not those documents. */
const FAULTS_UNTIL_REST = 3;

/**
 * The call budget in PostgreSQL: one row per Cin7 account, locked for each call, on the database's clock. So all
 * processes together keep the limit, and a restart forgets nothing.
 */
@Injectable()
export class PostgresCallBudget extends CallBudget {
  /** Accounts whose row holds refusals, as last seen here; saves a write after every call that went well. */
  private readonly refused = new Set<string>();

  /** Calls of each account that failed since the last good one, as seen by this process. */
  private readonly faults = new Map<string, Set<string>>();

  /** When this process last wrote down that a call of the account went well. */
  private readonly successNotedAt = new Map<string, number>();

  constructor(private readonly database: Database) {
    super();
  }

  async take(account: BudgetAccount, purpose: CallPurpose): Promise<void> {
    const refusal = await this.database.transaction(async (tx) => {
      const row = await lockRow(tx, account.accountId);
      if (row.refusals > 0) this.refused.add(account.accountId);
      return refusalOf(row, account, purpose) ?? (await this.takeFromWindow(tx, row, account, purpose));
    });
    if (refusal) throw refusal;
  }

  async report(account: BudgetAccount, result: 'ok' | Cin7Error): Promise<void> {
    const { accountId } = account;
    if (result === 'ok') return this.reportSuccess(accountId);
    if (result.kind === 'temporary') return this.reportFault(accountId, result);
    if (result.kind === 'auth') {
      await this.database.query(
        `update cin7_account set stopped_at = coalesce(stopped_at, now()), stopped_reason = $2, updated_at = now()
          where account_id = $1`,
        [accountId, result.message],
      );
    }
    if (result.kind === 'rate_limited' && !result.isOwnBudget) await this.reportRefusal(account, result);
  }

  async resume(accountId: string): Promise<void> {
    this.refused.delete(accountId);
    await this.database.query(
      `update cin7_account set stopped_at = null, stopped_reason = null, rest_until = null, rest_reason = null,
              refusals = 0, updated_at = now()
        where account_id = $1`,
      [accountId],
    );
  }

  private async takeFromWindow(
    tx: SqlRunner,
    row: AccountRow,
    account: BudgetAccount,
    purpose: CallPurpose,
  ): Promise<Cin7Error | null> {
    const slowDown = slowDownOf(row);
    const slowed = effectiveLimit(account.callsPerMinute, slowDown, row.now_ms);
    const limits = { full: limitFor(account.callsPerMinute, purpose), slowed: limitFor(slowed, purpose) };
    // A person's few calls are not slowed down.
    const taken = takeCallSlowly(windowOf(row), row.now_ms, purpose === 'person' ? null : slowDown, limits);
    if (!taken.granted) {
      // A person's call that finds no place must not shorten a rest that Cin7 asked for.
      if (purpose === 'person') return ownBudgetSpent(account, slowed, taken.retryAfterMs);
      await tx.query(
        `update cin7_account set rest_until = clock_timestamp() + make_interval(secs => $2), rest_reason = $3
          where account_id = $1`,
        [account.accountId, taken.retryAfterMs / 1000, WINDOW_FULL],
      );
      return ownBudgetSpent(account, slowed, taken.retryAfterMs);
    }
    await tx.query(
      `update cin7_account set slice_numbers = $2::bigint[], slice_counts = $3::int[], updated_at = now(),
              rest_until = case when rest_reason = $4 then null else rest_until end,
              slowed_to = case when $5 then null else slowed_to end
        where account_id = $1`,
      [
        account.accountId,
        taken.window.sliceNumbers,
        taken.window.sliceCounts,
        WINDOW_FULL,
        slowed >= account.callsPerMinute,
      ],
    );
    return null;
  }

  /** Cin7 being away is no fault of a document: the account rests, so that no document's tries are used up by it. */
  private async reportFault(accountId: string, fault: Cin7Error): Promise<void> {
    const failed = this.faults.get(accountId) ?? new Set<string>();
    this.faults.set(accountId, failed.add(fault.call ?? ''));
    if (!fault.isUnreachable && failed.size < FAULTS_UNTIL_REST) return;
    await this.database.query(
      `update cin7_account set rest_reason = $2, updated_at = now(),
              rest_until = greatest(rest_until, clock_timestamp() + make_interval(secs => $3))
        where account_id = $1`,
      [accountId, `Cin7 does not answer at the moment. Last: ${fault.message}`, UNWELL_REST_MS / 1000],
    );
  }

  /** Written down twice a minute at most: a write after every call would cost as much as taking it. */
  private async reportSuccess(accountId: string): Promise<void> {
    this.faults.delete(accountId);
    const isOld = performance.now() - (this.successNotedAt.get(accountId) ?? -Infinity) >= SUCCESS_NOTED_MS;
    if (!this.refused.delete(accountId) && !isOld) return;
    this.successNotedAt.set(accountId, performance.now());
    await this.database.query(
      'update cin7_account set refusals = 0, last_success_at = now(), updated_at = now() where account_id = $1',
      [accountId],
    );
  }

  /**
   * The account rests, and then goes on more slowly: somebody else uses it too. The longest rest counts: of calls under
   * way at once, one may be told a time and the next one none.
   */
  private async reportRefusal(account: BudgetAccount, refusal: Cin7Error): Promise<void> {
    this.refused.add(account.accountId);
    await this.database.transaction(async (tx) => {
      const row = await lockRow(tx, account.accountId);
      const used = callsInWindow(windowOf(row), row.now_ms);
      const slowDown = slowDownAfterRefusal(account.callsPerMinute, slowDownOf(row), used, row.now_ms);
      await tx.query(
        `update cin7_account
            set refusals = refusals + 1, rest_reason = $2, updated_at = now(),
                rest_until = greatest(rest_until, clock_timestamp() + make_interval(secs => $3)),
                slowed_to = $4, slowed_at = clock_timestamp()
          where account_id = $1`,
        [account.accountId, refusal.message, restMs(refusal, row.refusals) / 1000, slowDown.to],
      );
    });
  }
}

function restMs(refusal: Cin7Error, refusalsBefore: number): number {
  const step = REST_STEPS_MS[Math.min(refusalsBefore, REST_STEPS_MS.length - 1)] ?? 60_000;
  return refusal.retryAfterMs ?? step;
}

function windowOf(row: AccountRow): CallWindow {
  return { sliceNumbers: row.slice_numbers.map(Number), sliceCounts: row.slice_counts };
}

function slowDownOf(row: AccountRow): SlowDown | null {
  if (row.slowed_to === null || row.slowed_at_ms === null) return null;
  return { to: row.slowed_to, atMs: row.slowed_at_ms };
}

async function lockRow(tx: SqlRunner, accountId: string): Promise<AccountRow> {
  const [row] = await tx.query<AccountRow>(
    `insert into cin7_account as a (account_id, slice_numbers, slice_counts, refusals, updated_at)
     values ($1, '{}', '{}', 0, now())
     on conflict (account_id) do update set updated_at = a.updated_at
     returning slice_numbers, slice_counts, rest_reason, refusals, stopped_reason, stopped_at is not null as is_stopped,
               slowed_to, (extract(epoch from slowed_at) * 1000)::float8 as slowed_at_ms,
               coalesce(extract(epoch from rest_until - clock_timestamp()) * 1000, 0)::float8 as rest_ms,
               (extract(epoch from clock_timestamp()) * 1000)::float8 as now_ms`,
    [accountId],
  );
  if (!row) throw new Error(`The call budget of Cin7 account ${accountId} cannot be read.`);
  return row;
}

/** Why no call may be made whatever the window says, or null. */
function refusalOf(row: AccountRow, account: BudgetAccount, purpose: CallPurpose): Cin7Error | null {
  if (row.is_stopped && purpose !== 'person') {
    const why = row.stopped_reason ?? 'the key was refused';
    return new Cin7Error('auth', `Calls to this Cin7 account are stopped until its credential is tested: ${why}`);
  }
  if (row.rest_ms <= 0 || row.rest_reason === WINDOW_FULL || purpose === 'person') return null;
  return new Cin7Error('rate_limited', `Cin7 account ${account.accountId} rests: ${row.rest_reason}`, {
    retryAfterMs: Math.ceil(row.rest_ms),
    isOwnBudget: true,
    isAccountAtRest: true,
  });
}

function ownBudgetSpent(account: BudgetAccount, limit: number, retryAfterMs: number): Cin7Error {
  return new Cin7Error(
    'rate_limited',
    `The budget of ${limit} calls a minute for Cin7 account ${account.accountId} is spent for now.`,
    { retryAfterMs, isOwnBudget: true },
  );
}
