import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

/** The main job: each of the five kinds of notification, from Cin7's webhook to a record a client reads. */
describe("a merchant's day", () => {
  let gateway: TestGateway;
  let connection: TestConnection;

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    connection = await gateway.connect({ warehouseMap: { 'Dandenong DC': 'MEL', 'Eagle Farm': 'BNE' } });
  });
  afterAll(() => gateway.stop());

  it('synchronises an updated product as an item', async () => {
    gateway.simulator.account.updateProduct('BOOT-TAN-09', { name: 'Ridge boot tan 9' });
    await gateway.settled();
    const items = await gateway.all('/items?itemCode=BOOT-TAN-09');
    expect(items).toMatchObject([{ itemCode: 'BOOT-TAN-09', name: 'Ridge boot tan 9', revision: 1, status: 'active' }]);
  });

  it('makes a receipt of an authorised purchase', async () => {
    const purchase = gateway.simulator.account.createPurchase({
      supplier: 'Bushtrack Foods',
      lines: [{ sku: 'BAR-MUESLI', quantity: 120 }],
      authorised: true,
    });
    await gateway.settled();
    const receipts = await gateway.all(`/receipts?reference=${purchase.OrderNumber}`);
    expect(receipts).toMatchObject([
      {
        kind: 'purchase',
        status: 'open',
        supplier: { name: 'Bushtrack Foods' },
        warehouse: { code: 'MEL', locationName: 'Dandenong DC' },
        lines: [{ lineNumber: 1, itemCode: 'BAR-MUESLI', quantity: 120 }],
      },
    ]);
  });

  it('makes an order of a picked sale, cancels it when the pick is undone, and opens it again', async () => {
    const { account } = gateway.simulator;
    const sale = account.createSale({ customer: 'Noa Brightwater', lines: [{ sku: 'MUG-ENAMEL', quantity: 6 }] });
    account.authoriseSale(sale.ID);
    account.authorisePick(sale.ID);
    await gateway.settled();
    const number = sale.Order.SaleOrderNumber;
    const [order] = await gateway.all(`/orders?reference=${number}`);
    expect(order).toMatchObject({
      kind: 'sale',
      reference: `${number}.1`,
      status: 'open',
      revision: 1,
      warehouse: { code: 'MEL' },
      lines: [{ itemCode: 'MUG-ENAMEL', quantity: 6 }],
      deliverTo: { name: 'Noa Brightwater', state: 'WA', countryCode: 'AU' },
    });

    account.undoPick(sale.ID);
    await gateway.settled();
    expect((await gateway.api('GET', `/orders/${order.id}`)).body).toMatchObject({
      status: 'cancelled',
      revision: 2,
      cancellation: { reason: 'pick_undone' },
    });

    account.authorisePick(sale.ID);
    await gateway.settled();
    expect((await gateway.api('GET', `/orders/${order.id}`)).body).toMatchObject({
      status: 'open',
      revision: 3,
      cancellation: null,
    });
    const revisions = await gateway.all(`/orders/${order.id}/revisions`);
    expect(revisions.map((revision) => revision.change)).toEqual(['created', 'cancelled', 'updated']);
    expect(revisions[1].changes).toContainEqual({ path: 'status', before: 'open', after: 'cancelled', itemCode: null });
  });

  it('cancels the order of a voided sale', async () => {
    const { account } = gateway.simulator;
    const sale = account.createSale({ customer: 'Cradle Peak Adventures', lines: [{ sku: 'TENT-2P', quantity: 1 }] });
    account.authoriseSale(sale.ID);
    account.authorisePick(sale.ID);
    await gateway.settled();
    account.voidSale(sale.ID);
    await gateway.settled();
    const orders = await gateway.all(`/orders?reference=${sale.Order.SaleOrderNumber}`);
    expect(orders).toMatchObject([{ status: 'cancelled', revision: 2, cancellation: { reason: 'voided' } }]);
  });

  it('makes an order and a receipt of an authorised transfer, and closes both as the goods move', async () => {
    const { account } = gateway.simulator;
    const transfer = account.createTransfer({
      from: 'Dandenong DC',
      to: 'Eagle Farm',
      lines: [{ sku: 'MUG-ENAMEL', quantity: 12 }],
      authorised: true,
    });
    await gateway.settled();
    const [order] = await gateway.all(`/orders?reference=${transfer.Number}`);
    expect(order).toMatchObject({
      kind: 'transfer',
      status: 'open',
      warehouse: { code: 'MEL' },
      deliverTo: { name: 'Eagle Farm', state: 'QLD' },
      lines: [{ itemCode: 'MUG-ENAMEL', quantity: 12 }],
    });
    const [receipt] = await gateway.all(`/receipts?reference=${transfer.Number}`);
    expect(receipt).toMatchObject({ kind: 'transfer', status: 'open', warehouse: { code: 'BNE' } });

    // Cin7 tells nothing of a transfer that moves on; whoever asks for it again finds out.
    const told = { EventType: 'Stock/TransferOrderAuthorised', TaskID: transfer.TaskID, Number: transfer.Number };
    account.sendTransfer(transfer.Number);
    await gateway.notify(connection, told);
    await gateway.settled();
    expect((await gateway.api('GET', `/orders/${order.id}`)).body.status).toBe('closed');
    expect((await gateway.api('GET', `/receipts/${receipt.id}`)).body.status).toBe('open');
    account.completeTransfer(transfer.Number);
    await gateway.notify(connection, told);
    await gateway.settled();
    expect((await gateway.api('GET', `/receipts/${receipt.id}`)).body.status).toBe('closed');
  });

  it('tells every change once in the feed, in order, with the records', async () => {
    const seen = [];
    let after = '';
    for (;;) {
      const { body } = await gateway.api('GET', `/changes?limit=3${after && `&after=${after}`}`);
      seen.push(...body.data);
      after = body.nextCursor;
      if (!body.hasMore) break;
    }
    const keys = seen.map((change) => `${change.recordId}/${change.revision}`);
    expect(new Set(keys).size).toBe(keys.length);
    const records = await Promise.all(['items', 'receipts', 'orders'].map((list) => gateway.all(`/${list}`)));
    const revisions = records.flat().reduce((sum, record) => sum + record.revision, 0);
    expect(seen).toHaveLength(revisions);
    expect(seen.every((change) => change.record.revision === change.revision)).toBe(true);
    // More than nine, so that an order by text would show; each record's revisions come in their order.
    expect(seen.length).toBeGreaterThan(9);
    const inCommitOrder = await gateway.database.query<{ key: string }>(
      `select record_id || '/' || revision as key from revision order by position`,
    );
    expect(keys).toEqual(inCommitOrder.map((row) => row.key));
    expect((await gateway.api('GET', `/changes?after=${after}`)).body).toEqual({
      data: [],
      nextCursor: after,
      hasMore: false,
    });
  });

  it('shows what became of every notification', async () => {
    const notifications = await gateway.all(`/notifications?connectionId=${connection.id}`);
    expect(notifications.length).toBeGreaterThanOrEqual(7);
    for (const notification of notifications) {
      expect(notification.status).toBe('done');
      for (const outcome of notification.outcomes) expect(outcome.reason).toMatch(/\w/);
    }
    const { body } = await gateway.api('GET', `/notifications/${notifications[0].id}`);
    expect(JSON.parse(body.body)).toHaveProperty('EventType');
  });
});
