import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Fault, FaultAnswer } from '../../simulator/faults.js';
import { makeDue, standingOf, type SyncRow, syncRequestOf, syncRequests } from '../support/sync-probe.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { GONE, MALFORMED, PASSING, TOLERATED } from './spoilt-answers.js';

describe('a document that Cin7 answers', () => {
  let gateway: TestGateway;
  let connection: TestConnection;

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true }, env: { CIN7_CORE_TIMEOUT_SECONDS: '1' } });
    // Products are to be read from Cin7 here, not taken from their notifications.
    connection = await gateway.connect({ items: { trustPayload: false } });
  });
  afterEach(() => gateway.simulator.faults.clear());
  afterAll(() => gateway?.stop());

  const account = () => gateway.simulator.account;
  const fault = (answer: FaultAnswer, path: string, times = 1) =>
    gateway.simulator.faults.add({ ...answer, path, times } as Fault);
  const isParked = (row: SyncRow) => row.status === 'parked';
  const wasTried = (row: SyncRow) => row.errorKind !== null && !row.isClaimed;

  /** A sale that is ready to be picked: nothing has told the gateway of it. */
  function aSale(lines = [{ sku: 'MUG-ENAMEL', quantity: 2 }]) {
    const sale = account().createSale({ customer: 'Noa Brightwater', lines, authorised: true });
    return { id: sale.ID.toLowerCase(), number: sale.Order.SaleOrderNumber, path: `^/sale\\?ID=${sale.ID}` };
  }

  async function notify(body: object) {
    const answer = await gateway.notify(connection, body);
    expect(answer.status).toBe(200);
    return answer.body.notificationId as string;
  }
  const notifySale = (sale: { id: string; number: string }) =>
    notify({ EventType: 'Sale/PickAuthorised', SaleID: sale.id.toUpperCase(), SaleOrderNumber: sale.number });
  const notification = async (id: string) => (await gateway.api('GET', `/notifications/${id}`)).body;

  it.each(MALFORMED)(
    'with %s is parked with the place, and nothing of it is stored',
    async (...[, mutation, place]) => {
      const sale = aSale();
      fault({ kind: 'mutated', ...mutation }, sale.path);
      account().authorisePick(sale.id);
      const row = await syncRequestOf(gateway, sale.id, isParked);
      expect(row).toMatchObject({ attempts: 1, errorKind: 'malformed', reason: expect.stringContaining(place) });
      expect(await standingOf(gateway, sale.id)).toEqual({ records: [], revisions: 0 });
      const [parked] = await gateway.all(`/notifications?reference=${sale.number}`);
      expect(parked).toMatchObject({
        status: 'parked',
        outcomes: [{ outcome: 'parked', reason: row.reason, recordIds: [] }],
      });
      // The next notification brings what the first could not, and tells the first as well.
      await notifySale(sale);
      await gateway.settled();
      const notifications = await gateway.all(`/notifications?reference=${sale.number}`);
      expect(notifications.map((each) => each.status)).toEqual(['done', 'done']);
      expect(await standingOf(gateway, sale.id)).toMatchObject({
        records: [{ status: 'open', revision: 1 }],
        revisions: 1,
      });
      expect(await syncRequests(gateway)).toEqual([]);
    },
  );

  it.each(TOLERATED)('with %s becomes a record', async (...[, mutation, line]) => {
    const sale = aSale();
    fault({ kind: 'mutated', ...mutation }, sale.path);
    account().authorisePick(sale.id);
    await gateway.settled();
    const { records } = await standingOf(gateway, sale.id);
    expect(records).toMatchObject([
      { reference: `${sale.number}.1`, content: { lines: [expect.objectContaining(line)] } },
    ]);
  });

  it.each(PASSING)('with %s waits with its reason and comes later', async (...[, answer, kind, reason]) => {
    const sale = aSale();
    fault(answer, sale.path);
    account().authorisePick(sale.id);
    const row = await syncRequestOf(gateway, sale.id, wasTried);
    expect(row).toMatchObject({
      status: 'waiting',
      attempts: 1,
      errorKind: kind,
      reason: expect.stringMatching(reason),
    });
    expect(row.dueIn).toBeGreaterThan(2);
    expect(row.dueIn).toBeLessThan(7);
    expect(await standingOf(gateway, sale.id)).toEqual({ records: [], revisions: 0 });
    const [waiting] = await gateway.all(`/notifications?reference=${sale.number}`);
    expect(waiting).toMatchObject({ status: 'pending', outcomes: [{ outcome: null }] });
    await notifySale(sale);
    await gateway.settled();
    expect(await standingOf(gateway, sale.id)).toMatchObject({
      records: [{ status: 'open', revision: 1 }],
      revisions: 1,
    });
  });

  it('with one good and one bad pick is stored not even in part', async () => {
    const sale = aSale([{ sku: 'MUG-ENAMEL', quantity: 4 }]);
    const pick = (quantity: number) => [{ sku: 'MUG-ENAMEL', quantity, location: 'Dandenong DC: B-01' }];
    account().authorisePick(sale.id, undefined, pick(1));
    await gateway.settled();
    const before = await standingOf(gateway, sale.id);
    fault({ kind: 'mutated', at: 'Fulfilments[1].Pick.Lines[0].Quantity', to: 'three' }, sale.path);
    account().authorisePick(sale.id, undefined, pick(3));
    await syncRequestOf(gateway, sale.id, isParked);
    expect(await standingOf(gateway, sale.id)).toEqual(before);
    expect(before).toMatchObject({ records: [{ revision: 1 }], revisions: 1 });
    await notifySale(sale);
    await gateway.settled();
    expect((await standingOf(gateway, sale.id)).records.map((record) => record.reference)).toEqual([
      `${sale.number}.1`,
      `${sale.number}.2`,
    ]);
  });

  it('is parked with the place in the other three domains too', async () => {
    const purchase = account().createPurchase({
      supplier: 'Bushtrack Foods',
      lines: [{ sku: 'BAR-MUESLI', quantity: 5 }],
    });
    const transfer = account().createTransfer({
      from: 'Dandenong DC',
      to: 'Eagle Farm',
      lines: [{ sku: 'TENT-2P', quantity: 1 }],
    });
    const product = account().createProduct({ sku: 'LAMP-1', name: 'Lamp' });
    await gateway.settled();
    fault({ kind: 'mutated', at: 'Order.Lines[0].Quantity', to: null }, `^/advanced-purchase\\?ID=${purchase.ID}`);
    fault({ kind: 'mutated', at: 'Order.Lines[0].SKU', to: null }, `^/stockTransfer\\?TaskID=${transfer.TaskID}`);
    fault({ kind: 'mutated', at: 'Products[0].SKU', to: null }, `^/product\\?ID=${product.ID}`);
    account().authorisePurchase(purchase.ID);
    account().authoriseTransfer(transfer.TaskID);
    account().updateProduct(product.ID, { name: 'Lamp, bright' });
    for (const [id, place] of [
      [purchase.ID, 'Order.Lines[0].Quantity'],
      [transfer.TaskID, 'Order.Lines[0].SKU'],
      [product.ID, 'SKU'],
    ] as const) {
      const row = await syncRequestOf(gateway, id.toLowerCase(), isParked);
      expect(row).toMatchObject({ errorKind: 'malformed', reason: expect.stringContaining(place) });
    }
    expect((await standingOf(gateway, product.ID.toLowerCase())).records).toMatchObject([
      { revision: 1, content: { name: 'Lamp' } },
    ]);
  });

  describe('as unknown', () => {
    it('gets a second look, and is gone after that', async () => {
      const id = randomUUID();
      const notificationId = await notify({ EventType: 'Sale/PickAuthorised', SaleID: id });
      const row = await syncRequestOf(gateway, id, wasTried);
      expect(row).toMatchObject({ status: 'waiting', attempts: 0, errorKind: 'not_found' });
      expect(row.dueIn).toBeGreaterThan(10);
      expect(await notification(notificationId)).toMatchObject({ status: 'pending' });
      await makeDue(gateway);
      await gateway.settled();
      expect(await notification(notificationId)).toMatchObject({
        status: 'done',
        outcomes: [{ outcome: 'gone', reason: expect.stringContaining(id), recordIds: [] }],
      });
      expect(await standingOf(gateway, id)).toEqual({ records: [], revisions: 0 });
      expect((await syncRequests(gateway)).map((each) => each.externalId)).not.toContain(id);
    });

    it.each(GONE)('for good cancels its order, told by %s', async (_, answer) => {
      const sale = aSale();
      account().authorisePick(sale.id);
      await gateway.settled();
      fault(answer, sale.path, 2);
      await notifySale(sale);
      await syncRequestOf(gateway, sale.id, wasTried);
      expect((await standingOf(gateway, sale.id)).records).toMatchObject([{ status: 'open', revision: 1 }]);
      await makeDue(gateway);
      await gateway.settled();
      expect((await standingOf(gateway, sale.id)).records).toMatchObject([
        { status: 'cancelled', revision: 2, content: { cancellation: { reason: 'source_gone' } } },
      ]);
      // It comes back, as it was.
      await notifySale(sale);
      await gateway.settled();
      expect((await standingOf(gateway, sale.id)).records).toMatchObject([{ status: 'open', revision: 3 }]);
    });

    it('twice within a moment, because two notifications came, cancels nothing yet', async () => {
      const sale = aSale();
      account().authorisePick(sale.id);
      await gateway.settled();
      fault({ kind: 'status', status: 404, message: 'Sale not found' }, sale.path, 2);
      await notifySale(sale);
      await syncRequestOf(gateway, sale.id, wasTried);
      const before = gateway.simulator.calls.length;
      await notifySale(sale);
      await syncRequestOf(gateway, sale.id, (row) => wasTried(row) && gateway.simulator.calls.length > before);
      expect((await standingOf(gateway, sale.id)).records).toMatchObject([{ status: 'open', revision: 1 }]);
      await makeDue(gateway);
      await gateway.settled();
      expect((await standingOf(gateway, sale.id)).records).toMatchObject([{ status: 'open', revision: 1 }]);
    });

    it('by its id is found by its number', async () => {
      const purchase = account().createPurchase({
        supplier: 'Bushtrack Foods',
        lines: [{ sku: 'BAR-MUESLI', quantity: 5 }],
      });
      await gateway.simulator.settled();
      account().edit<any>(purchase.ID, (each) => {
        each.Order.Status = 'AUTHORISED';
        each.Status = 'ORDERED';
      });
      const task = {
        EventType: 'Purchase/OrderAuthorised',
        TaskID: randomUUID(),
        PurchaseOrderNumber: purchase.OrderNumber,
      };
      const notificationId = await notify(task);
      await gateway.settled();
      expect(await notification(notificationId)).toMatchObject({ outcomes: [{ outcome: 'applied' }] });
      const receipts = await gateway.all(`/receipts?reference=${purchase.OrderNumber}`);
      expect(receipts).toMatchObject([{ externalId: purchase.ID.toLowerCase(), status: 'open', revision: 1 }]);
    });

    it('by any id is found by its number: a transfer and a sale of which no more is known', async () => {
      const transfer = account().createTransfer({
        from: 'Dandenong DC',
        to: 'Eagle Farm',
        lines: [{ sku: 'TENT-2P', quantity: 1 }],
      });
      account().edit<any>(transfer.TaskID, (each) => (each.Order.Status = 'AUTHORISED'));
      const sale = aSale();
      account().draftPick(sale.id);
      account().edit<any>(sale.id, (each) => (each.Fulfilments[0].Pick.Status = 'AUTHORISED'));
      await notify({ EventType: 'Stock/SomethingAboutTransfers', Number: transfer.Number.toLowerCase() });
      await notify({ EventType: 'Sale/PickAuthorised', SaleOrderNumber: sale.number });
      await gateway.settled();
      expect(await gateway.all(`/orders?reference=${transfer.Number}`)).toMatchObject([
        { externalId: transfer.TaskID.toLowerCase() },
      ]);
      expect(await gateway.all(`/orders?reference=${sale.number}`)).toMatchObject([
        { externalId: sale.id, status: 'open' },
      ]);
    });
  });
});
