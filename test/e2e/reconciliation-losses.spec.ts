import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SyncWaker } from '../../src/sync/sync-waker.js';
import { endOf, reconcile, startRun } from '../support/reconciliation-runs.js';
import { hurry, requestsOf } from '../support/sync-helpers.js';
import { startTestGateway, type TestGateway } from '../support/test-gateway.js';
import {
  backfill,
  date,
  HOURS_AGO_MS,
  orderedTransfers,
  pickedSales,
  trappedMerchant,
  type TrappedMerchant,
} from '../support/trapped-merchant.js';
import { waitFor } from '../support/wait-for.js';

const LISTS = [
  ['sales', '/salelist'],
  ['purchases', '/purchaselist'],
  ['products', '/product'],
  ['transfers', '/stocktransferlist'],
] as const;

/** What a list does not show, or shows as if nothing had happened (REFERENCE 4.6, 5, 10). */
describe('what is no longer listed, or has changed unseen', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterEach(() => gateway.simulator.faults.clear());
  afterAll(() => gateway?.stop());

  /** With five open orders of sales, five of transfers and two receipts, hours old. */
  const established = async (): Promise<TrappedMerchant> => {
    const merchant = await trappedMerchant(gateway, (account) => {
      pickedSales(account, 5);
      orderedTransfers(account, 5);
      for (let n = 0; n < 5; n += 1)
        account.createPurchase({ lines: [{ sku: 'MUG-ENAMEL', quantity: 9 }], authorised: true });
      date(account, HOURS_AGO_MS);
    });
    await backfill(gateway, merchant);
    return merchant;
  };
  const saidGone = (request: { error_kind: string }) => request.error_kind === 'not_found';
  const statuses = (records: { status: string }[]) => records.map((record) => record.status);

  it.each(LISTS)('an empty list of %s closes nothing: the run is aborted and says why', async (domain, path) => {
    const merchant = await established();
    const { connection } = merchant;
    const revisions = () =>
      gateway.database.query('select record_id, revision from revision where connection_id = $1', [connection.id]);
    const before = await revisions();
    merchant.trap({ kind: 'empty_list' }, path);
    const run = await reconcile(gateway, connection, { deep: true });
    expect(run).toMatchObject({ status: 'aborted', domains: { [domain]: { completeUpTo: null } } });
    expect(run.abortReason).toMatch(new RegExp(`${domain}.*lacks|empty`));
    expect(await revisions()).toEqual(before);
    merchant.clear();
    expect(await reconcile(gateway, connection, { deep: true })).toMatchObject({
      status: 'completed',
      domains: { [domain]: { missing: 0, stale: 0 } },
    });
  });

  it('a list that has lost most of what stands is not believed, unless a person says that it is so', async () => {
    const merchant = await established();
    const { account, connection } = merchant;
    for (const number of ['SO-00003', 'SO-00004', 'SO-00005', 'SO-00006']) account.remove(number);
    const run = await reconcile(gateway, connection, { deep: true });
    expect(run).toMatchObject({ status: 'aborted' });
    expect(run.abortReason).toContain('SO-00003');
    expect(statuses(await merchant.records('orders', 'sale'))).toEqual(Array(5).fill('open'));
    // Gone is only what Cin7 said twice, some seconds apart.
    const runId = await startRun(gateway, connection, { deep: true, acceptLosses: true, domains: ['sales'] });
    await waitFor(async () => (await requestsOf(gateway, connection)).filter(saidGone).length === 4, {
      describe: 'Cin7 to say for the first time that four sales are gone',
      timeoutMs: 15_000,
    });
    expect(statuses(await merchant.records('orders', 'sale'))).toEqual(Array(5).fill('open'));
    await hurry(gateway, connection);
    const accepted = await endOf(gateway, runId);
    expect(accepted).toMatchObject({ status: 'completed', domains: { sales: { stale: 4, repaired: 4 } } });
    const orders = await merchant.records('orders', 'sale');
    expect(statuses(orders)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled', 'open']);
    expect(orders[0].cancellation.reason).toBe('source_gone');
  });

  it('a sale whose pick was undone and that was voided later: cancelled for the last reason', async () => {
    const merchant = await established();
    const { account, connection } = merchant;
    const [order] = await merchant.records('orders', 'sale');
    const cancellation = async () => (await gateway.api('GET', `/orders/${order.id}`)).body.cancellation;
    account.undoPick('SO-00003');
    await reconcile(gateway, connection);
    expect(await cancellation()).toMatchObject({ reason: 'pick_undone' });
    account.voidSale('SO-00003');
    expect((await reconcile(gateway, connection)).domains.sales).toMatchObject({ stale: 1, repaired: 1 });
    expect(await cancellation()).toMatchObject({ reason: 'voided' });
    expect((await reconcile(gateway, connection)).domains.sales).toMatchObject({ stale: 0 });
  });

  it('a document that changed without a later stamp', async () => {
    const merchant = await established();
    const { account, connection } = merchant;
    const [first, second] = await merchant.records('orders', 'sale');
    // Voided: the row says so, whatever its stamp.
    account.edit<any>(
      'SO-00003',
      (sale) => {
        sale.Status = 'VOIDED';
        sale.Order.Status = 'VOIDED';
        for (const each of sale.Fulfilments) each.Pick.Status = 'VOIDED';
      },
      { keepStamp: true },
    );
    // Edited: no row shows it. What is open is read anew once a week.
    account.edit<any>('SO-00004', (sale) => (sale.Fulfilments[0].Pick.Lines[0].Quantity = 1), { keepStamp: true });
    const run = await reconcile(gateway, connection);
    expect(run).toMatchObject({ status: 'completed', domains: { sales: { stale: 1, repaired: 1 } } });
    expect((await gateway.api('GET', `/orders/${first.id}`)).body).toMatchObject({
      status: 'cancelled',
      cancellation: { reason: 'voided' },
    });
    expect((await gateway.api('GET', `/orders/${second.id}`)).body.lines[0].quantity).toBe(2);
    await gateway.database.query(
      `update source_document set last_read_at = last_read_at - interval '8 days' where connection_id = $1`,
      [connection.id],
    );
    expect(await reconcile(gateway, connection, { deep: true })).toMatchObject({ status: 'completed' });
    expect((await gateway.api('GET', `/orders/${second.id}`)).body.lines[0].quantity).toBe(1);
  });

  it.each([
    ['COMPLETED', 'closed', (merchant: TrappedMerchant, number: string) => merchant.account.completeTransfer(number)],
    ['VOIDED', 'cancelled', (merchant: TrappedMerchant, number: string) => merchant.account.voidTransfer(number)],
  ])('a transfer that left the open ones as %s: by a run, and by a look at the open ones', async (_, status, leave) => {
    const merchant = await established();
    const { connection } = merchant;
    const transfers = (await merchant.records('orders', 'transfer')).map((order) => order.reference);
    leave(merchant, transfers[0]);
    const run = await reconcile(gateway, connection);
    expect(run).toMatchObject({ status: 'completed', domains: { transfers: { stale: 1, repaired: 1 } } });
    leave(merchant, transfers[1]);
    const added = orderedTransfers(merchant.account, 1);
    await gateway.database.query(
      `update connection_schedule set poll_due_at = now() - interval '1 second' where connection_id = $1`,
      [connection.id],
    );
    gateway.app.get(SyncWaker, { strict: false }).wake([connection.id]);
    await waitFor(
      async () => {
        const orders = await merchant.records('orders', 'transfer');
        expect(orders.slice(0, 2).map((order) => order.status)).toEqual([status, status]);
        expect(orders.at(-1)).toMatchObject({ reference: added[0], status: 'open' });
        return true;
      },
      { describe: `the transfers to be ${status} without a run`, timeoutMs: 15_000 },
    );
    const receipts = await merchant.records('receipts', 'transfer');
    expect(receipts.map((receipt) => receipt.status)).toEqual([status, status, 'open', 'open', 'open', 'open']);
  });
});
