import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { endOf, listCalls, reconcile, runOf, startRun } from '../support/reconciliation-runs.js';
import { startTestGateway, type TestGateway } from '../support/test-gateway.js';
import {
  backfill,
  date,
  forgetSlowDown,
  HOURS_AGO_MS,
  LONG_AGO_MS,
  pickedSales,
  trappedMerchant,
} from '../support/trapped-merchant.js';
import { waitFor } from '../support/wait-for.js';

/** Each way in which Cin7's lists are known to mislead (REFERENCE 1.4 to 1.7, 10). */
describe('lists that mislead', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterEach(() => gateway.simulator.faults.clear());
  afterAll(() => gateway?.stop());

  const numbersOf = (sales: { Order: { SaleOrderNumber: string } }[]) =>
    sales.map((sale) => `${sale.Order.SaleOrderNumber}.1`);
  const references = (records: { reference: string }[]) => records.map((record) => record.reference);

  it('a filter that is ignored, as a misspelt one is: what is older than the connection stays out', async () => {
    const merchant = await trappedMerchant(gateway, (account) => {
      pickedSales(account, 4);
      account.authorisePurchase('PO-00001');
      date(account, LONG_AGO_MS);
    });
    const { account, connection } = merchant;
    for (const [path, parameter] of [
      ['/salelist', 'UpdatedSince'],
      ['/purchaselist', 'UpdatedSince'],
      ['/product', 'ModifiedSince'],
    ] as const) {
      merchant.trap({ kind: 'filter_ignored', parameter }, path);
    }
    const picked = pickedSales(account, 3);
    account.authorisePurchase('PO-00002');
    account.updateProduct('TENT-2P', { name: 'Tent for two' });
    const run = await reconcile(gateway, connection);
    expect(run).toMatchObject({ status: 'completed', abortReason: null });
    expect(run.domains.sales).toMatchObject({ listed: 3, missing: 3, repaired: 3 });
    expect(run.domains.purchases).toMatchObject({ listed: 1, missing: 1, repaired: 1 });
    expect(run.domains.products).toMatchObject({ listed: 1, missing: 1, repaired: 1 });
    expect(references(await merchant.records('orders', 'sale'))).toEqual(numbersOf(picked));
    expect(references(await merchant.records('receipts', 'purchase'))).toEqual(['PO-00002']);
    const items = await gateway.all<any>(`/items?connectionId=${connection.id}`);
    expect(items.map((item) => item.itemCode)).toEqual(['TENT-2P']);
    const { body } = await gateway.api('GET', `/connections/${connection.id}/completeness`);
    const notes = body.domains.find((each: { domain: string }) => each.domain === 'sales').notes.join(' ');
    expect(notes).toMatch(/ignored/);
  });

  it('a 429 on page two: nothing is proven and nothing left out until the page has come', async () => {
    const merchant = await trappedMerchant(gateway);
    const { connection } = merchant;
    await backfill(gateway, merchant);
    const provenAt = async () => {
      const { body } = await gateway.api('GET', `/connections/${connection.id}/completeness`);
      return body.domains.find((each: { domain: string }) => each.domain === 'sales').completeUpTo;
    };
    const before = await provenAt();
    const picked = pickedSales(merchant.account, 9);
    merchant.trap({ kind: 'short_pages', rows: 4 }, '/salelist');
    merchant.trap({ kind: 'rate_limited', retryAfter: '1 sec' }, '/salelist.*page=2');
    const firstCall = gateway.simulator.calls.length;
    const runId = await startRun(gateway, connection, { domains: ['sales'] });
    await waitFor(() => listCalls(gateway, firstCall).filter(({ status }) => status === 429).length >= 2, {
      describe: 'page two to be refused twice',
      timeoutMs: 15_000,
    });
    expect(await runOf(gateway, runId)).toMatchObject({
      status: 'running',
      domains: { sales: { completeUpTo: null } },
    });
    expect(await provenAt()).toBe(before);
    merchant.clear();
    await forgetSlowDown(gateway, merchant);
    const run = await endOf(gateway, runId);
    expect(run).toMatchObject({ status: 'completed', domains: { sales: { missing: 9, repaired: 9, failed: 0 } } });
    expect(references(await merchant.records('orders', 'sale'))).toEqual(numbersOf(picked));
    expect((await provenAt()) > before).toBe(true);
  });

  it('rows that shift while pages are turned: the one that slipped through is found', async () => {
    const merchant = await trappedMerchant(gateway);
    await backfill(gateway, merchant);
    const picked = pickedSales(merchant.account, 9);
    merchant.trap({ kind: 'short_pages', rows: 4 }, '/salelist');
    // The fifth row moves to the first page, after that was read.
    merchant.trap({ kind: 'by_stamp' }, '/salelist');
    const moves = [{ move: 'edit', document: picked[0]?.ID, set: { Note: 'touched' } }];
    merchant.trap({ kind: 'meanwhile', moves }, '/salelist.*page=1', 1);
    const firstCall = gateway.simulator.calls.length;
    const run = await reconcile(gateway, merchant.connection, { domains: ['sales'] });
    expect(run).toMatchObject({ status: 'completed', domains: { sales: { missing: 9, repaired: 9 } } });
    expect(references(await merchant.records('orders', 'sale'))).toEqual(numbersOf(picked));
    // Else nothing was proven: the list was read more than once, because once did not bring all.
    expect(listCalls(gateway, firstCall).filter(({ page }) => page === 1).length).toBeGreaterThan(1);
  });

  it('a total that moves while pages are turned: the list is read again', async () => {
    const merchant = await trappedMerchant(gateway);
    await backfill(gateway, merchant);
    const picked = pickedSales(merchant.account, 9);
    merchant.trap({ kind: 'short_pages', rows: 4 }, '/salelist');
    // One is taken away from a page that was read, so the first of the next page is on no page any more.
    const moves = [{ move: 'remove', document: 'SO-00001' }];
    merchant.trap({ kind: 'meanwhile', moves }, '/salelist.*page=1', 1);
    const run = await reconcile(gateway, merchant.connection, { domains: ['sales'] });
    expect(run).toMatchObject({ status: 'completed' });
    expect(references(await merchant.records('orders', 'sale'))).toEqual(numbersOf(picked));
  });

  it('pages shorter than asked for: every row comes, and what is on a later page does not count as gone', async () => {
    const merchant = await trappedMerchant(gateway, (account) => {
      pickedSales(account, 11);
      date(account, HOURS_AGO_MS);
    });
    merchant.trap({ kind: 'short_pages', rows: 5 }, '/(product|salelist|purchaselist|stocktransferlist)');
    await backfill(gateway, merchant);
    expect(await merchant.records('orders', 'sale')).toHaveLength(11);
    const run = await reconcile(gateway, merchant.connection, { deep: true });
    expect(run).toMatchObject({
      status: 'completed',
      domains: {
        products: { listed: 12, inSync: 12, stale: 0 },
        purchases: { listed: 3, stale: 0 },
        sales: { listed: 13, inSync: 13, missing: 0, stale: 0 },
      },
    });
    const orders = await merchant.records('orders', 'sale');
    expect(orders.map((order) => order.status)).toEqual(Array(11).fill('open'));
  });

  it('instants without a zone: they are UTC, and what is in sync stays so', async () => {
    const merchant = await trappedMerchant(gateway, (account) => {
      pickedSales(account, 3);
      account.authorisePurchase('PO-00001');
      date(account, HOURS_AGO_MS);
    });
    await backfill(gateway, merchant);
    merchant.trap({ kind: 'without_zone' }, '/');
    const run = await reconcile(gateway, merchant.connection, { deep: true });
    for (const counts of Object.values(run.domains)) expect(counts).toMatchObject({ missing: 0, stale: 0 });
    merchant.account.edit<any>('PO-00001', (purchase) => (purchase.Note = 'changed'));
    const next = await reconcile(gateway, merchant.connection);
    expect(next.domains).toMatchObject({ purchases: { stale: 1, repaired: 1 }, sales: { stale: 0 } });
  });
});
