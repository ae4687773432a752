import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Fault, FaultAnswer } from '../../simulator/faults.js';
import { makeDue, standingOf, type SyncRow, syncRequestOf } from '../support/sync-probe.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

const YEAR_MS = 365 * 24 * 3_600_000;
const inAYear = (): string => new Date(Date.now() + YEAR_MS).toISOString();

/** What Cin7's clocks and numbers can do to a document. */
describe('a document that Cin7', () => {
  let gateway: TestGateway;
  let connection: TestConnection;

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    connection = await gateway.connect();
    // The notices are ours to send.
    for (const webhook of account().webhooks.all()) account().webhooks.remove(webhook.ID);
  });
  afterEach(() => gateway.simulator.faults.clear());
  afterAll(() => gateway?.stop());

  const account = () => gateway.simulator.account;
  const fault = (answer: FaultAnswer, path: string, times = 1) =>
    gateway.simulator.faults.add({ ...answer, path, times } as Fault);
  const wasTried = (row: SyncRow) => row.errorKind !== null && !row.isClaimed;
  const notify = async (body: object): Promise<string> => {
    const answer = await gateway.notify(connection, body);
    expect(answer.status).toBe(200);
    return answer.body.notificationId;
  };
  const outcomesOf = async (id: string) => (await gateway.api('GET', `/notifications/${id}`)).body.outcomes;
  const standing = async (id: string) => (await standingOf(gateway, id.toLowerCase())).records;

  function aSale() {
    const lines = [{ sku: 'MUG-ENAMEL', quantity: 2 }];
    const sale = account().createSale({ customer: 'Noa Brightwater', lines, authorised: true });
    account().authorisePick(sale.ID);
    const number = sale.Order.SaleOrderNumber;
    return {
      id: sale.ID,
      number,
      path: `^/sale\\?ID=${sale.ID}`,
      notice: { EventType: 'Sale/PickAuthorised', SaleID: sale.ID, SaleOrderNumber: number },
      edit: (reference: string) => account().edit<any>(sale.ID, (each) => (each.CustomerReference = reference)),
    };
  }

  describe('stamps a year ahead', () => {
    it('is followed by what was changed after it', async () => {
      const sale = aSale();
      fault({ kind: 'mutated', at: 'LastModifiedOn', to: inAYear() }, sale.path);
      await notify(sale.notice);
      await gateway.settled();
      expect(await standing(sale.id)).toMatchObject([{ revision: 1, status: 'open' }]);
      // What stands is in the midst of its life: the pick is undone, with a stamp of today.
      account().undoPick(sale.id);
      const id = await notify(sale.notice);
      await gateway.settled();
      expect(await outcomesOf(id)).toMatchObject([{ outcome: 'applied' }]);
      expect(await standing(sale.id)).toMatchObject([{ revision: 2, status: 'cancelled' }]);
    });

    it('does not come back once it was overtaken', async () => {
      const sale = aSale();
      const future = inAYear();
      fault({ kind: 'mutated', at: 'LastModifiedOn', to: future }, sale.path);
      await notify(sale.notice);
      await gateway.settled();
      sale.edit('two');
      await notify(sale.notice);
      await gateway.settled();
      fault({ kind: 'mutated', at: 'LastModifiedOn', to: future }, sale.path);
      const id = await notify(sale.notice);
      await gateway.settled();
      expect(await outcomesOf(id)).toMatchObject([{ outcome: 'stale' }]);
      expect(await standing(sale.id)).toMatchObject([{ revision: 2, content: { customerReference: 'two' } }]);
    });

    it('in a product that a notification carries, and in one that a page brings, is followed too', async () => {
      const products = ['A', 'B', 'C', 'D'].map((name) => account().createProduct({ sku: `FUTURE-${name}`, name }));
      const read = async (product: { ID: string }): Promise<any> => {
        const { accountId, keys } = account();
        const headers = { 'api-auth-accountid': accountId, 'api-auth-applicationkey': keys[0] ?? '' };
        const answer = await fetch(`${gateway.simulator.url}/product?ID=${product.ID}`, { headers });
        return ((await answer.json()) as any).Products[0];
      };
      const [first] = products as [(typeof products)[0]];
      const carried = await read(first);
      await notify({
        EventType: 'Product/Updated',
        ProductDetailsList: [{ ...carried, Name: 'From the future', LastModifiedOn: inAYear() }],
      });
      await gateway.settled();
      // What it carries is not trusted: Cin7 is asked.
      expect(await standing(first.ID)).toMatchObject([{ revision: 1, content: { name: 'A' } }]);
      fault({ kind: 'mutated', at: 'Products[*].LastModifiedOn', to: inAYear() }, '^/product\\?.*ModifiedSince');
      const list = () => products.map(({ ID }) => ({ ID, Event: 'Update' }));
      await notify({ EventType: 'Product/Updated', ProductDetailsList: list() });
      await gateway.settled();
      // One page brought them, with those stamps.
      expect(gateway.simulator.faults.list()).toEqual([]);
      for (const product of products) account().updateProduct(product.ID, { name: `${product.Name}, newer` });
      await notify({ EventType: 'Product/Updated', ProductDetailsList: list() });
      await gateway.settled();
      for (const product of products)
        expect(await standing(product.ID)).toMatchObject([{ content: { name: `${product.Name}, newer` } }]);
    });
  });

  describe('knows neither by number nor by id any more', () => {
    /** The list is whole, and has nothing of that number. */
    const emptyList = (path: string, list: string, times: number) => {
      fault({ kind: 'mutated', at: list, to: [] }, path, times);
      fault({ kind: 'mutated', at: 'Total', to: 0 }, path, times);
    };
    const NOT_FOUND = { kind: 'status' as const, status: 404, message: 'Not found' };

    function aTransfer() {
      const lines = [{ sku: 'TENT-2P', quantity: 1 }];
      const transfer = account().createTransfer({ from: 'Dandenong DC', to: 'Eagle Farm', lines, authorised: true });
      const { TaskID: id, Number: number } = transfer;
      return { id, number, notice: { EventType: 'Stock/TransferOrderAuthorised', Number: number } };
    }

    it('is cancelled where the notification gave only its number', async () => {
      const transfer = aTransfer();
      await notify(transfer.notice);
      await gateway.settled();
      expect((await standing(transfer.id)).map((record) => record.status)).toEqual(['open', 'open']);
      emptyList('^/stockTransferList', 'StockTransferList', 2);
      fault(NOT_FOUND, `^/stockTransfer\\?TaskID=${transfer.id}`, 2);
      const id = await notify(transfer.notice);
      await syncRequestOf(gateway, `number:${transfer.number}`, wasTried);
      expect((await standing(transfer.id)).map((record) => record.status)).toEqual(['open', 'open']);
      await makeDue(gateway);
      await gateway.settled();
      const records = await standing(transfer.id);
      expect(records).toMatchObject([
        { status: 'cancelled', revision: 2 },
        { status: 'cancelled', revision: 2 },
      ]);
      const [outcome] = await outcomesOf(id);
      expect(outcome).toMatchObject({ outcome: 'gone', reason: expect.stringContaining(transfer.number) });
      expect(outcome.recordIds).toHaveLength(2);
    });

    it('stays when only the search by number missed it', async () => {
      const transfer = aTransfer();
      await notify(transfer.notice);
      await gateway.settled();
      emptyList('^/stockTransferList', 'StockTransferList', 9);
      account().edit<any>(transfer.id, (each) => (each.Reference = 'edited'));
      const id = await notify(transfer.notice);
      await gateway.settled();
      expect((await outcomesOf(id))[0]).toMatchObject({ outcome: expect.stringMatching(/applied|unchanged/) });
      expect((await standing(transfer.id)).map((record) => record.status)).toEqual(['open', 'open']);
    });

    it('is cancelled where the notification gave the id of a task within it', async () => {
      const sale = account().createPurchase({
        supplier: 'Bushtrack Foods',
        lines: [{ sku: 'BAR-MUESLI', quantity: 5 }],
        authorised: true,
      });
      const notice = { EventType: 'Purchase/OrderAuthorised', PurchaseOrderNumber: sale.OrderNumber };
      await notify(notice);
      await gateway.settled();
      expect(await standing(sale.ID)).toMatchObject([{ status: 'open' }]);
      fault(NOT_FOUND, '^/(advanced-)?purchase\\?', 9);
      emptyList('^/purchaseList', 'PurchaseList', 9);
      const task = randomUUID();
      const id = await notify({ ...notice, TaskID: task });
      await syncRequestOf(gateway, task, wasTried);
      await makeDue(gateway);
      await gateway.settled();
      expect(await outcomesOf(id)).toMatchObject([{ outcome: 'gone' }]);
      expect(await standing(sale.ID)).toMatchObject([{ status: 'cancelled' }]);
    });
  });
});
