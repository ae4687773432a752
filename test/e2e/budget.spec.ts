import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { Account } from '../../simulator/account.js';
import { CallBudget } from '../../src/cin7-core/call-budget.js';
import { Cin7Error } from '../../src/cin7-core/cin7-error.js';
import { createApp } from '../../src/create-app.js';
import { SyncRunner } from '../../src/sync/sync-runner.js';
import { makeDue, standingOf, type SyncRow, syncRequests } from '../support/sync-probe.js';
import { startTestGateway, type TestConnection, type TestGateway, testSettings } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

const CALLS_PER_MINUTE = 20;
/** A tenth is left for what people do. */
const BACKGROUND_CALLS = 18;

interface AccountRow {
  calls: number;
  restSeconds: number;
  restReason: string | null;
  stoppedReason: string | null;
  refusals: number;
}

/** Calls to one Cin7 account stay within its budget, whoever makes them (guarantee 5). */
describe('the call budget', () => {
  const realNow = Date.now;
  let movedMs = 0;
  let gateway: TestGateway;
  let second: NestFastifyApplication;

  beforeAll(async () => {
    // Before anything keeps the clock: how close together refusals are is judged by this process's clock.
    jest.spyOn(Date, 'now').mockImplementation(() => realNow() + movedMs);
    const env = { CIN7_CORE_CALLS_PER_MINUTE: String(CALLS_PER_MINUTE) };
    gateway = await startTestGateway({ env });
    // Another process on the same database, as far as the database can tell.
    const settings = testSettings(gateway.databaseUrl, gateway.simulator.url, env);
    second = await createApp(settings, gateway.databaseUrl);
    await second.init();
  });
  afterEach(() => gateway.simulator.faults.clear());
  afterAll(async () => {
    jest.restoreAllMocks();
    await second?.close();
    await gateway?.stop();
  });

  /** An account that nobody has called yet. */
  function newAccount(): Account {
    return gateway.simulator.addAccount({ accountId: randomUUID(), key: randomUUID(), seed: true });
  }

  async function accountRow(account: Account): Promise<AccountRow> {
    const [row] = await gateway.database.query<AccountRow>(
      `select coalesce((select sum(count) from unnest(slice_counts) as count), 0)::int as calls,
              coalesce(extract(epoch from rest_until - now()), 0)::float8 as "restSeconds", rest_reason as "restReason",
              stopped_reason as "stoppedReason", refusals
         from cin7_account where account_id = $1`,
      [account.accountId],
    );
    if (!row) throw new Error('the account was never called');
    return row;
  }

  const callsOf = (account: Account) => gateway.simulator.calls.filter((call) => call.accountId === account.accountId);
  const busiest = (account: Account) => gateway.simulator.busiestWindow(60_000, account.accountId);

  /** The minute is over: nothing counts any more and nobody rests. */
  async function letAMinutePass(account: Account): Promise<void> {
    movedMs += 60_000;
    gateway.simulator.clock.advance(60_000);
    await gateway.database.query(
      `update cin7_account set slice_numbers = (select array_agg(slice - 241) from unnest(slice_numbers) as slice),
              rest_until = rest_until - interval '60 s' where account_id = $1`,
      [account.accountId],
    );
  }

  /** Sales that are picked, and a notification for each to each connection. */
  async function pick(account: Account, count: number, connections: TestConnection[]): Promise<string[]> {
    const ids = Array.from({ length: count }, () => {
      const lines = [{ sku: 'ROPE-10M', quantity: 1 }];
      const sale = account.createSale({ customer: 'Noa Brightwater', lines, authorised: true });
      account.draftPick(sale.ID);
      account.edit<any>(sale.ID, (each) => (each.Fulfilments[0].Pick.Status = 'AUTHORISED'));
      return sale.ID.toLowerCase();
    });
    const notices = ids.flatMap((id) => connections.map((connection) => ({ id, connection })));
    await Promise.all(
      notices.map(({ id, connection }) => gateway.notify(connection, { EventType: 'Sale/PickAuthorised', SaleID: id })),
    );
    return ids;
  }

  /** Waits until nobody is at work any more. */
  async function atRest(connections: TestConnection[]): Promise<SyncRow[]> {
    const rows = async () => (await Promise.all(connections.map((each) => syncRequests(gateway, each)))).flat();
    const jobs = () =>
      gateway.database.query(
        `select 1 from pgboss.job where name = 'sync-connection' and state in ('created', 'active')`,
      );
    let before = '';
    await waitFor(
      async () => {
        const now = JSON.stringify([
          (await rows()).map((row) => [row.externalId, row.reason]),
          gateway.simulator.calls.length,
        ]);
        const isQuiet = now === before && (await jobs()).length === 0;
        before = now;
        return isQuiet;
      },
      { describe: 'the workers to rest', timeoutMs: 20_000, intervalMs: 100 },
    );
    return rows();
  }

  const served = (connection: TestConnection) =>
    waitFor(async () => (await syncRequests(gateway, connection)).length === 0, {
      describe: 'all to be served',
      timeoutMs: 15_000,
    });

  it('is kept by two connections of one account in two processes, with 60 documents waiting', async () => {
    const account = newAccount();
    const connections = [await gateway.connect({}, account), await gateway.connect({}, account)];
    const ids = await pick(account, 30, connections);
    const rows = await atRest(connections);
    expect(callsOf(account).length).toBe(BACKGROUND_CALLS);
    expect(await accountRow(account)).toMatchObject({ calls: BACKGROUND_CALLS, restReason: 'window_full' });
    const { restSeconds } = await accountRow(account);
    expect(restSeconds).toBeGreaterThan(30);
    expect(restSeconds).toBeLessThanOrEqual(61);
    // The waiting ones have lost nothing: none of them was tried, and those that were asked for say why they wait.
    const documents = callsOf(account).filter((call) => call.path === '/sale').length;
    expect(rows).toHaveLength(60 - documents);
    expect(rows.every((row) => row.status === 'waiting' && row.attempts === 0)).toBe(true);
    const told = rows.filter((row) => row.errorKind !== null);
    expect(told.length).toBeGreaterThanOrEqual(1);
    for (const row of told) {
      expect(row).toMatchObject({
        errorKind: 'rate_limited',
        reason: expect.stringMatching(/budget of 20 calls a minute/),
      });
      expect(row.dueIn).toBeGreaterThan(20);
    }

    await letAMinutePass(account);
    await makeDue(gateway);
    await atRest(connections);
    expect(callsOf(account).length).toBe(2 * BACKGROUND_CALLS);
    for (let minute = 0; minute < 3; minute += 1) {
      await letAMinutePass(account);
      await makeDue(gateway);
      await atRest(connections);
    }
    expect(busiest(account)).toBeLessThanOrEqual(BACKGROUND_CALLS);
    expect(await Promise.all(connections.map((each) => syncRequests(gateway, each)))).toEqual([[], []]);
    for (const id of ids)
      expect((await standingOf(gateway, id)).records).toMatchObject([{ revision: 1 }, { revision: 1 }]);
  });

  it('leaves a few calls to a person, and no more than there are', async () => {
    const account = newAccount();
    const connection = await gateway.connect({}, account);
    await pick(account, 20, [connection]);
    await atRest([connection]);
    const test = () => gateway.api('POST', `/credentials/${connection.credentialId}/test`);
    const results = [await test(), await test(), await test()].map((answer) => answer.body);
    expect(results).toMatchObject([{ ok: true }, { ok: true }, { ok: false, errorKind: 'rate_limited' }]);
    expect(callsOf(account).length).toBe(CALLS_PER_MINUTE);
    expect(busiest(account)).toBe(CALLS_PER_MINUTE);
  });

  it('is shared by both processes call by call', async () => {
    const account = newAccount();
    const connections = [await gateway.connect({}, account), await gateway.connect({}, account)];
    for (const connection of connections)
      await gateway.api('PATCH', `/connections/${connection.id}`, { enabled: false });
    await pick(account, 20, connections);
    await gateway.database.query(`update connection set enabled = true where id = any($1)`, [
      connections.map((each) => each.id),
    ]);
    const turn = { signal: new AbortController().signal, othersWait: () => false };
    const runners = [gateway.app.get(SyncRunner), second.get(SyncRunner)];
    await Promise.all(runners.map((runner, i) => runner.run(connections[i]?.id ?? '', turn)));
    await atRest(connections);
    expect(callsOf(account).length).toBe(BACKGROUND_CALLS);
  });

  it.each([
    [
      '429 with a text for a time',
      { kind: 'rate_limited' as const, status: 429 as const, retryAfter: '60 Seconds' },
      60,
    ],
    ['503', { kind: 'rate_limited' as const, status: 503 as const }, 5],
    ['400 with the sentence', { kind: 'rate_limited' as const, status: 400 as const, retryAfter: '30' }, 30],
  ])('is put to rest by %s, and nothing counts as a try', async (_, fault, seconds) => {
    const account = newAccount();
    const connection = await gateway.connect({}, account);
    gateway.simulator.faults.add({ ...fault, path: '^/sale\\?', accountId: account.accountId });
    const ids = await pick(account, 3, [connection]);
    const rows = await waitFor(
      async () => {
        const all = await syncRequests(gateway, connection);
        return all.some((row) => row.errorKind === 'rate_limited') ? all : null;
      },
      { describe: 'the rate limit' },
    );
    expect(rows).toHaveLength(3);
    expect(rows.every((row) => row.attempts === 0 && row.status === 'waiting')).toBe(true);
    const row = await accountRow(account);
    expect(row).toMatchObject({ restReason: expect.stringMatching(/calls per 60 seconds/), refusals: 1 });
    expect(row.restSeconds).toBeGreaterThan(seconds - 4);
    expect(row.restSeconds).toBeLessThanOrEqual(seconds);
    const calls = callsOf(account).length;
    await makeDue(gateway);
    if (seconds >= 30) {
      const waiting = await atRest([connection]);
      expect(callsOf(account).length).toBe(calls);
      expect(waiting.find((each) => each.errorKind !== null)).toMatchObject({
        attempts: 0,
        // Nothing is taken and put back meanwhile: what Cin7 said first still stands there.
        reason: expect.stringMatching(/Cin7 asked for fewer calls|account .* rests: /),
      });
    }
    await letAMinutePass(account);
    await makeDue(gateway);
    await served(connection);
    for (const id of ids) expect((await standingOf(gateway, id)).records).toMatchObject([{ revision: 1 }]);
    expect(await accountRow(account)).toMatchObject({ refusals: 0 });
  });

  it('rests as long as the longest of several refusals says', async () => {
    const account = newAccount();
    const budget = gateway.app.get(CallBudget);
    const asked = { accountId: account.accountId, callsPerMinute: CALLS_PER_MINUTE };
    await budget.take(asked, 'background');
    await budget.report(asked, new Cin7Error('rate_limited', 'Too many calls per minute.', { retryAfterMs: 60_000 }));
    // A call that was under way as well, refused without a time.
    await budget.report(asked, new Cin7Error('rate_limited', 'Too many calls per minute.'));
    expect((await accountRow(account)).restSeconds).toBeGreaterThan(50);
    await expect(budget.take(asked, 'background')).rejects.toMatchObject({ kind: 'rate_limited', isOwnBudget: true });
    await budget.take(asked, 'person');
  });

  it('is stopped by a refused key until a test of the credential succeeds', async () => {
    const account = newAccount();
    const connection = await gateway.connect({}, account);
    const ids = await pick(account, 1, [connection]);
    await served(connection);
    const key = account.keys[0] ?? '';
    // Somebody removes the key in Cin7.
    account.keys.splice(0, 1, randomUUID());
    ids.push(...(await pick(account, 4, [connection])));
    await waitFor(
      async () => {
        // Refusals in a burst pass; only those that come again after a rest are about the key.
        movedMs += 15_000;
        await gateway.database.query(
          `update cin7_account set rest_until = now(), slowed_to = null where account_id = $1`,
          [account.accountId],
        );
        await makeDue(gateway);
        return (await accountRow(account)).stoppedReason;
      },
      { describe: 'the account to be stopped', timeoutMs: 15_000, intervalMs: 100 },
    );
    const calls = (await atRest([connection]), gateway.simulator.calls.length);
    expect(await accountRow(account)).toMatchObject({
      stoppedReason: expect.stringMatching(/refused the key.*Integrations > API/),
    });
    await makeDue(gateway);
    const rows = await atRest([connection]);
    expect(gateway.simulator.calls.length).toBe(calls);
    expect(rows).toHaveLength(4);
    expect(rows.every((row) => row.status === 'waiting' && row.attempts === 0)).toBe(true);
    expect(rows.find((row) => row.errorKind === 'auth')?.reason).toMatch(/stopped until its credential is tested/);

    const test = () => gateway.api('POST', `/credentials/${connection.credentialId}/test`);
    expect((await test()).body).toMatchObject({ ok: false, errorKind: 'auth' });
    expect((await accountRow(account)).stoppedReason).not.toBeNull();
    account.keys.push(key);
    expect((await test()).body).toMatchObject({ ok: true });
    expect(await accountRow(account)).toMatchObject({ stoppedReason: null, restReason: null });
    await served(connection);
    for (const id of ids) expect((await standingOf(gateway, id)).records).toMatchObject([{ revision: 1 }]);
  });
});
