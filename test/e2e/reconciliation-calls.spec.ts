import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedMass } from '../../simulator/seed/seed-mass.js';
import type { ReconciliationDto } from '../../src/reconciliation/reconciliation.dto.js';
import { reconcile } from '../support/reconciliation-runs.js';
import { startTestGateway, type TestGateway } from '../support/test-gateway.js';
import { backfill, pickedSales, trappedMerchant, type TrappedMerchant } from '../support/trapped-merchant.js';

const PAGE = 1_000;
const MASS = { products: 1_100, sales: 60, purchases: 30, transfers: 20 };

/** What a run costs, counted at Cin7. */
describe('the calls of a run', () => {
  let gateway: TestGateway;
  let merchant: TrappedMerchant;

  beforeAll(async () => {
    gateway = await startTestGateway();
    merchant = await trappedMerchant(gateway, (account) => seedMass(account, MASS));
  });
  afterAll(() => gateway?.stop());

  /** Calls by path that something made; what is kept for a while, locations and the company, is left out. */
  async function spentBy(work: () => Promise<unknown>): Promise<Record<string, number>> {
    const before = gateway.simulator.calls.length;
    await work();
    const spent: Record<string, number> = {};
    for (const { path } of gateway.simulator.calls.slice(before)) {
      if (!['/me', '/ref/location'].includes(path)) spent[path] = (spent[path] ?? 0) + 1;
    }
    return spent;
  }
  const pages = (count: number) => Math.max(1, Math.ceil(count / PAGE));
  const lists = () => ({
    '/product': pages(merchant.account.products.documents.size),
    '/purchaselist': 1,
    '/salelist': 1,
    '/stocktransferlist': 1,
  });

  it('a backfill: each page once, and each document once that may make a record', async () => {
    const { sales, purchases, transfers } = merchant.account;
    const spent = await spentBy(() => backfill(gateway, merchant));
    const mayStand = {
      '/sale': sales.documents
        .all()
        .filter((sale) => /PICKED$/.test(sale.CombinedPickingStatus) && !/^NOT/.test(sale.CombinedPickingStatus)),
      '/advanced-purchase': purchases.documents
        .all()
        .filter((purchase) => purchase.Order.Status === 'AUTHORISED' && !purchase.IsServiceOnly),
      '/stocktransfer': transfers.documents.all().filter((transfer) => transfer.Status !== 'DRAFT'),
    };
    const details = Object.fromEntries(Object.entries(mayStand).map(([path, documents]) => [path, documents.length]));
    expect(Object.values(details).every((count) => count > 10)).toBe(true);
    expect(spent).toEqual({ ...lists(), ...details });
  }, 60_000);

  it('nothing to repair: pages only, and the run says how many', async () => {
    let run: ReconciliationDto | undefined;
    const spent = await spentBy(async () => (run = await reconcile(gateway, merchant.connection, { deep: true })));
    expect(spent).toEqual(lists());
    expect(run).toMatchObject({ status: 'completed', calls: Object.values(lists()).reduce((a, b) => a + b) });
    // What changed lately is a page of each list.
    const recent = await spentBy(async () => (run = await reconcile(gateway, merchant.connection)));
    expect(recent).toEqual({ ...lists(), '/product': 1 });
    expect(run?.calls).toBe(4);
  });

  it('what differs: a call more for each document, products none', async () => {
    const { account } = merchant;
    pickedSales(account, 3);
    account.updateProduct('MASS-000001', { name: 'another name' });
    account.updateProduct('MASS-000002', { name: 'another name' });
    account.voidPurchase(
      account.purchases.documents.all().find((each) => each.Order.Status === 'AUTHORISED')?.ID ?? '',
    );
    let run: ReconciliationDto | undefined;
    const spent = await spentBy(async () => (run = await reconcile(gateway, merchant.connection)));
    expect(spent).toEqual({ ...lists(), '/product': 1, '/sale': 3, '/advanced-purchase': 1 });
    expect(run).toMatchObject({
      status: 'completed',
      calls: 8,
      domains: { products: { stale: 2 }, sales: { missing: 3 }, purchases: { stale: 1 }, transfers: { stale: 0 } },
    });
  });
});
