import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Account } from '../../simulator/account.js';
import { ReconciliationStarter } from '../../src/reconciliation/reconciliation-starter.js';
import { Cin7Gate } from '../support/cin7-gate.js';
import { connectUntold, endOf, EVER, reconcile, runOf, startRun } from '../support/reconciliation-runs.js';
import { ADMIN_KEY, startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

/** What people do with runs, and what the next one makes of it. */
describe('runs', () => {
  let gateway: TestGateway;
  let gate: Cin7Gate;
  let account: Account;
  let connection: TestConnection;

  beforeAll(async () => {
    const cin7Url = async (url: string) => {
      gate = await Cin7Gate.start(url);
      return gate.url;
    };
    gateway = await startTestGateway({ simulator: { seed: true }, cin7Url });
    account = gateway.simulator.account;
    connection = await connectUntold(gateway);
  });
  afterAll(async () => {
    await gateway?.stop();
    await gate?.stop();
  });

  const pick = (): string => {
    const sale = account.createSale({ customer: 'Noa Brightwater', lines: [{ sku: 'MUG-ENAMEL', quantity: 1 }] });
    account.authoriseSale(sale.ID);
    account.authorisePick(sale.ID);
    return sale.Order.SaleOrderNumber;
  };
  const orders = (reference: string) => gateway.all(`/orders?connectionId=${connection.id}&reference=${reference}`);
  const completeness = async () => (await gateway.api('GET', `/connections/${connection.id}/completeness`)).body;

  /** A run that waits for the first page of a list. */
  async function heldRun(path: RegExp, body = {}) {
    const held = gate.holdNext(path);
    const id = await startRun(gateway, connection, body);
    await held.given;
    return { id, release: held.release };
  }

  it('reads what nobody told of, and says so', async () => {
    const number = pick();
    const run = await reconcile(gateway, connection);
    expect(run).toMatchObject({ status: 'completed', reason: 'requested', waitingFor: null });
    expect(run.domains.sales).toMatchObject({ listed: 1, inSync: 0, missing: 1, repaired: 1, held: 0, failed: 0 });
    expect(run.domains.sales?.completeUpTo).not.toBeNull();
    expect(await orders(number)).toMatchObject([{ reference: `${number}.1`, status: 'open' }]);
    const report = await completeness();
    expect(report).toMatchObject({ isComplete: true, neverProven: [], lastRun: { id: run.id, status: 'completed' } });
    const sales = report.domains.find((each: any) => each.domain === 'sales');
    expect(sales).toMatchObject({ inCin7: 1, here: 1, missing: 0, found: { missing: 1 } });
    expect(sales.healed.data).toMatchObject([{ reference: number, what: 'missing' }]);
  });

  it('says what clients said of the records, and for how long they have not', async () => {
    const number = pick();
    await reconcile(gateway, connection);
    const acknowledged = async () =>
      (await completeness()).domains.map(({ domain, acknowledged }: any) => [domain, acknowledged]);
    const of = async (name: string) => Object.fromEntries(await acknowledged())[name];
    const before = await of('sales');
    const [order] = await orders(number);
    const say = (revision: number, status: string) =>
      gateway.api('POST', `/orders/${order.id}/acknowledgements`, { revision, status });
    expect(before.unacknowledged).toMatchObject({ oldestAgeSeconds: expect.any(Number) });
    expect(await of('products')).toBeNull();
    await say(1, 'accepted');
    const accepted = { accepted: before.accepted + 1, rejected: 0, done: 0 };
    expect(await of('sales')).toMatchObject({
      ...accepted,
      unacknowledged: { count: before.unacknowledged.count - 1 },
      awaitingCancelAnswer: { count: 0, oldestAt: null, oldestAgeSeconds: null },
    });
    await gateway.database.query(
      `update record set status = 'cancelled', revision = 2, updated_at = now() - interval '2 hours' where id = $1`,
      [order.id],
    );
    const waiting = await of('sales');
    expect(waiting).toMatchObject({ accepted: before.accepted, awaitingCancelAnswer: { count: 1 } });
    expect(waiting.awaitingCancelAnswer.oldestAgeSeconds).toBeGreaterThanOrEqual(7_200);
    expect(waiting.unacknowledged.count).toBe(before.unacknowledged.count - 1);
  });

  it('pauses after its page, and goes on where it was', async () => {
    const number = pick();
    const run = await heldRun(/saleList/i);
    expect((await gateway.api('POST', `/reconciliations/${run.id}/pause`)).body.pausedAt).not.toBeNull();
    run.release();
    await waitFor(async () => (await runOf(gateway, run.id)).domains.sales?.phase === 'repairing', {
      describe: 'the page under way to be taken in',
    });
    expect(await runOf(gateway, run.id)).toMatchObject({ status: 'running', waitingFor: 'A person paused it.' });
    expect(await orders(number)).toEqual([]);
    expect((await gateway.api('POST', `/reconciliations/${run.id}/pause`)).status).toBe(409);
    expect((await gateway.api('POST', `/reconciliations/${run.id}/resume`)).status).toBe(200);
    expect(await endOf(gateway, run.id)).toMatchObject({ status: 'completed', domains: { sales: { repaired: 1 } } });
    expect((await gateway.api('POST', `/reconciliations/${run.id}/resume`)).body.code).toBe('reconciliation_state');
  });

  it('is cancelled without having proven anything; the next one finds what it left', async () => {
    const before = (await completeness()).completeUpTo;
    const number = pick();
    const run = await heldRun(/saleList/i);
    expect((await gateway.api('POST', `/reconciliations/${run.id}/cancel`)).body).toMatchObject({
      status: 'cancelled',
    });
    run.release();
    expect((await gateway.api('POST', `/reconciliations/${run.id}/cancel`)).status).toBe(409);
    expect((await completeness()).completeUpTo).toBe(before);
    const next = await reconcile(gateway, connection);
    expect(next.domains.sales).toMatchObject({ missing: 1, repaired: 1 });
    expect(await orders(number)).toHaveLength(1);
    expect((await runOf(gateway, run.id)).status).toBe('cancelled');
  });

  it('is one at a time; who finds a gap meanwhile has another follow', async () => {
    const run = await heldRun(/saleList/i);
    const second = await gateway.api('POST', `/connections/${connection.id}/reconciliations`, {});
    expect(second).toMatchObject({ status: 409, body: { code: 'reconciliation_running' } });
    expect(second.body.detail).toContain(run.id);
    const starter = gateway.app.get(ReconciliationStarter, { strict: false });
    const wanted = { connectionId: connection.id, reason: 'feed_guard' as const };
    const since = new Date('2026-11-20T00:00:00Z');
    expect(await starter.start({ ...wanted, since, domains: ['sales'] })).toEqual({ runId: run.id, started: false });
    expect(await starter.start({ ...wanted, domains: ['products'] })).toEqual({ runId: run.id, started: false });
    const number = pick();
    run.release();
    await endOf(gateway, run.id);
    const [following] = await gateway.all(`/reconciliations?connectionId=${connection.id}&reason=feed_guard`);
    const ended = await endOf(gateway, following.id);
    expect(ended).toMatchObject({ status: 'completed', since: since.toISOString() });
    expect(Object.keys(ended.domains).sort()).toEqual(['products', 'sales']);
    expect(await orders(number)).toHaveLength(1);
  });

  it('gives way to a pick: no page is read before it', async () => {
    const run = await heldRun(/product\?/i);
    const told = account.createSale({ customer: 'Noa Brightwater', lines: [{ sku: 'MUG-ENAMEL', quantity: 1 }] });
    account.authoriseSale(told.ID);
    account.authorisePick(told.ID);
    await gateway.notify(connection, { EventType: 'Sale/PickAuthorised', SaleID: told.ID, TaskID: told.ID });
    const before = gateway.simulator.calls.length;
    run.release();
    await endOf(gateway, run.id);
    const paths = gateway.simulator.calls.slice(before).map((call) => call.path);
    expect(paths[0]).toBe('/sale');
    expect(paths.filter((path) => path === '/sale')).toHaveLength(1);
  });

  it('shows its report as a page to print, which runs nothing', async () => {
    const headers = { authorization: `Bearer ${ADMIN_KEY}`, accept: 'text/html,*/*' };
    const page = await fetch(`${gateway.url}/api/v1/connections/${connection.id}/completeness`, { headers });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(await page.text()).toContain('Nothing is missing up to');
    const [run] = await gateway.all(`/reconciliations?connectionId=${connection.id}&status=completed`);
    const json = await gateway.api('GET', `/reconciliations/${run.id}/report`);
    expect(json.body).toMatchObject({ runId: run.id, isComplete: true, connectionName: 'Merchant' });
    const html = await fetch(`${gateway.url}/api/v1/reconciliations/${run.id}/report`, { headers });
    expect(await html.text()).toContain(run.id);
  });

  it('says what a backfill would cost, and takes in what is older than the connection', async () => {
    const path = `/connections/${connection.id}/reconciliations/estimate`;
    const estimate = (await gateway.api('GET', `${path}?since=${EVER}&domains=products,purchases`)).body;
    expect(estimate.domains).toMatchObject([
      { domain: 'products', listed: 12, pages: 1, details: 0 },
      { domain: 'purchases', pages: 1 },
    ]);
    expect((await gateway.all(`/items?connectionId=${connection.id}`)).length).toBeLessThan(12);
    const run = await reconcile(gateway, connection, { reason: 'backfill', since: EVER, domains: ['products'] });
    expect(run.domains).toMatchObject({ products: { listed: 12, failed: 0 } });
    expect(Object.keys(run.domains)).toEqual(['products']);
    const bad = await gateway.api('POST', `/connections/${connection.id}/reconciliations`, { reason: 'backfill' });
    expect(bad).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });
});
