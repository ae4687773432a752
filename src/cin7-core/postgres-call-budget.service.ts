import { Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../platform/database/database.js';
import { type BudgetAccount, CallBudget, type CallPurpose } from './call-budget.js';
import { takeCall } from './call-window.js';
import { Cin7Error } from './cin7-error.js';

interface AccountRow {
  slice_numbers: string[];
  slice_counts: number[];
  rest_reason: string | null;
  refusals: number;
  stopped_reason: string | null;
  is_stopped: boolean;
  rest_ms: number;
  now_ms: number;
}

/** Of every ten calls this many are left for what a person does. */
const RESERVED_SHARE = 0.1;
const MOST_RESERVED = 3;

/** How long an account rests after the first, second, ... rate limit in a row when Cin7 does not say. */
const REST_STEPS_MS = [5_000, 10_000, 20_000, 40_000, 60_000];

/** Marks a rest that only says when our own window has room again; a person's reserve is not bound by it. */
const WINDOW_FULL = 'window_full';

/**
 * The call budget in PostgreSQL: one row per Cin7 account, locked for each call, on the database's clock. So all
 * processes together keep the limit, and a restart forgets nothing.
 */
@Injectable()
export class PostgresCallBudget extends CallBudget {
  /** Accounts whose row holds refusals, as last seen here; saves a write after every call that went well. */
  private readonly refused = new Set<string>();

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
    if (result.kind === 'auth') {
      await this.database.query(
        `update cin7_account set stopped_at = coalesce(stopped_at, now()), stopped_reason = $2, updated_at = now()
          where account_id = $1`,
        [accountId, result.message],
      );
    }
    if (result.kind === 'rate_limited' && !result.isOwnBudget) await this.reportRefusal(accountId, result);
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
    const window = { sliceNumbers: row.slice_numbers.map(Number), sliceCounts: row.slice_counts };
    const taken = takeCall(window, row.now_ms, limitFor(account.callsPerMinute, purpose));
    if (!taken.granted) {
      // A person's call that finds no place must not shorten a rest that Cin7 asked for.
      if (purpose === 'person') return ownBudgetSpent(account, taken.retryAfterMs);
      await tx.query(
        `update cin7_account set rest_until = clock_timestamp() + make_interval(secs => $2), rest_reason = $3
          where account_id = $1`,
        [account.accountId, taken.retryAfterMs / 1000, WINDOW_FULL],
      );
      return ownBudgetSpent(account, taken.retryAfterMs);
    }
    await tx.query(
      `update cin7_account set slice_numbers = $2::bigint[], slice_counts = $3::int[], updated_at = now(),
              rest_until = case when rest_reason = $4 then null else rest_until end
        where account_id = $1`,
      [account.accountId, taken.window.sliceNumbers, taken.window.sliceCounts, WINDOW_FULL],
    );
    return null;
  }

  private async reportSuccess(accountId: string): Promise<void> {
    if (!this.refused.delete(accountId)) return;
    await this.database.query('update cin7_account set refusals = 0, updated_at = now() where account_id = $1', [
      accountId,
    ]);
  }

  /** The longest rest counts: of calls under way at once, one may be told a time and the next one none. */
  private async reportRefusal(accountId: string, refusal: Cin7Error): Promise<void> {
    this.refused.add(accountId);
    await this.database.query(
      `update cin7_account
          set refusals = refusals + 1, rest_reason = $2, updated_at = now(),
              rest_until = greatest(rest_until, clock_timestamp()
                + make_interval(secs => coalesce($3::float8, ($4::float8[])[least(refusals + 1, $5)]) / 1000))
        where account_id = $1`,
      [accountId, refusal.message, refusal.retryAfterMs, REST_STEPS_MS, REST_STEPS_MS.length],
    );
  }
}

async function lockRow(tx: SqlRunner, accountId: string): Promise<AccountRow> {
  const [row] = await tx.query<AccountRow>(
    `insert into cin7_account as a (account_id, slice_numbers, slice_counts, refusals, updated_at)
     values ($1, '{}', '{}', 0, now())
     on conflict (account_id) do update set updated_at = a.updated_at
     returning slice_numbers, slice_counts, rest_reason, refusals, stopped_reason, stopped_at is not null as is_stopped,
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
  return new Cin7Error('rate_limited', `Cin7 asked account ${account.accountId} to rest: ${row.rest_reason}`, {
    retryAfterMs: Math.ceil(row.rest_ms),
    isOwnBudget: true,
  });
}

function ownBudgetSpent(account: BudgetAccount, retryAfterMs: number): Cin7Error {
  return new Cin7Error(
    'rate_limited',
    `The budget of ${account.callsPerMinute} calls a minute for Cin7 account ${account.accountId} is spent for now.`,
    { retryAfterMs, isOwnBudget: true },
  );
}

function limitFor(callsPerMinute: number, purpose: CallPurpose): number {
  if (purpose === 'person') return callsPerMinute;
  const reserve = Math.min(MOST_RESERVED, Math.floor(callsPerMinute * RESERVED_SHARE));
  return callsPerMinute - reserve;
}
