import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ConnectionDirectory } from '../../src/connections/connection-directory.service.js';
import { DocumentBatchStore } from '../../src/sync/document-batch.store.js';
import type { ReadDocument } from '../../src/sync/sync-handler.js';
import { UnknownItemStore } from '../../src/sync/unknown-items/unknown-item.store.js';
import { UnknownItemSweep } from '../../src/sync/unknown-items/unknown-item-sweep.js';
import { UnknownItems } from '../../src/sync/unknown-items/unknown-items.service.js';
import { ItemBatchStore } from '../../src/warehouse/item-batch.store.js';
import { itemDraft } from '../support/stored-records.js';
import { enable, inStatus, pickSale, requestsOf } from '../support/sync-helpers.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

/** Documents that name items which the connection does not have: held, and let go by the items alone. */
describe('unknown items', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  const service = <T>(type: new (...args: any[]) => T): T => gateway.app.get(type, { strict: false });
  const patch = (settings: object) => gateway.api('PATCH', `/connections/${connection.id}`, { settings });
  const orders = (): Promise<any[]> => gateway.all(`/orders?connectionId=${connection.id}`);
  const items = async () =>
    (await gateway.all<any>(`/items?connectionId=${connection.id}`)).map((item) => item.itemCode);
  const heldOnes = async () => (await requestsOf(gateway, connection)).filter(({ status }) => status === 'held');
  const callsOf = (path: string) => gateway.simulator.calls.filter((call) => call.path.toLowerCase().includes(path));
  /** A picked sale whose lines name these codes and no product, so that none can be asked for. */
  const pick = async (...codes: string[]) => {
    await enable(gateway, connection, false);
    const sale = pickSale(gateway);
    gateway.simulator.account.edit<any>(sale.id, (each) => {
      const { Pick } = each.Fulfilments[0];
      Pick.Lines = codes.map((SKU) => ({ ...Pick.Lines[0], SKU, ProductID: null }));
    });
    await gateway.simulator.settled();
    await enable(gateway, connection, true);
    return sale;
  };
  const held = async (...codes: string[]) => {
    const sale = await pick(...codes);
    await inStatus(gateway, { reference: sale.number }, 'held');
    return sale;
  };
  const product = (code: string, externalId = crypto.randomUUID()): ReadDocument => ({
    ...{ kind: 'found', externalId, reference: code, sourceUpdatedAt: new Date().toISOString() },
    ...{ drafts: [itemDraft(code, code)], absence: 'source_gone', emptyReason: null },
  });
  /** Stores items as a page of products would, by another process. */
  const store = async (...documents: ReadDocument[]) => {
    const settings = (await service(ConnectionDirectory).settingsNow(connection.id))?.settings;
    if (!settings) throw new Error('no settings');
    await service(DocumentBatchStore).store({ connectionId: connection.id, settings }, 'products', documents, {
      requests: [],
    });
  };

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    connection = await gateway.connect({ unknownItem: 'hold' });
  });
  afterAll(() => gateway?.stop());
  afterEach(async () => {
    jest.restoreAllMocks();
    await enable(gateway, connection, true);
    await gateway.settled();
    await patch({ unknownItem: 'hold', warehouseMap: null, unmappedWarehouse: null });
    for (const table of ['sync_request', 'kept_source', 'record', 'source_document']) {
      await gateway.database.query(`delete from ${table} where connection_id = $1`, [connection.id]);
    }
  });

  it('are asked for by the product that the line names, once, and the order follows', async () => {
    const before = callsOf('/product').length;
    const sales = [pickSale(gateway), pickSale(gateway)];
    for (const { number } of sales) await inStatus(gateway, { reference: number }, 'done');
    expect(await items()).toEqual(['MUG-ENAMEL']);
    expect((await orders()).map(({ reference }) => reference).sort()).toEqual(sales.map(({ number }) => `${number}.1`));
    expect(callsOf('/product').length - before).toBe(1);
    expect(await requestsOf(gateway, connection)).toEqual([]);
  });

  it('hold the document with a reason that names them, until the last has come, and exactly that document', async () => {
    const sale = await held('HOOK-S', 'HOOK-L');
    const other = await held('RAIL-2M');
    await waitFor(async () => (await heldOnes()).length === 2, { describe: 'both to be held' });
    expect((await heldOnes()).map(({ reason }) => reason)).toEqual([
      `${sale.number} is held: no item of this connection has the code "HOOK-S" and "HOOK-L".`,
      `${other.number} is held: no item of this connection has the code "RAIL-2M".`,
    ]);
    expect(await orders()).toEqual([]);
    const [reads, keptOf] = [
      callsOf('/sale').length,
      () => gateway.database.query('select kept_at from kept_source where reference = $1', [other.number]),
    ];
    const untouched = await keptOf();

    gateway.simulator.account.createProduct({ sku: 'HOOK-S', name: 'Hook, small' });
    const left = `${sale.number} is held: no item of this connection has the code "HOOK-L".`;
    await waitFor(async () => (await heldOnes())[0]?.reason === left, { describe: 'one item to be left' });
    gateway.simulator.account.createProduct({ sku: 'HOOK-L', name: 'Hook, large' });
    await inStatus(gateway, { reference: sale.number }, 'done');
    expect((await orders()).map(({ reference }) => reference)).toEqual([`${sale.number}.1`]);
    expect(callsOf('/sale').length).toBe(reads);
    expect(await keptOf()).toEqual(untouched);
    expect(await heldOnes()).toHaveLength(1);
  });

  it('pass where the setting says so, and when it is changed; the preview says how many', async () => {
    const sale = await held('HOOK-X');
    const preview = async (settings: object) =>
      (await gateway.api('POST', `/connections/${connection.id}/settings/preview`, { settings })).body;
    expect((await preview({})).held).toMatchObject({ total: 1, released: 0, stillHeld: 1 });
    expect((await preview({})).documents[0]).toMatchObject({
      outcome: 'held',
      reason: expect.stringContaining('"HOOK-X"'),
    });
    expect((await preview({ unknownItem: 'pass' })).held).toMatchObject({ total: 1, released: 1, stillHeld: 0 });
    await patch({ unknownItem: 'pass' });
    await inStatus(gateway, { reference: sale.number }, 'done');
    const unknown = jest.spyOn(service(UnknownItemStore), 'unknown');
    const passed = await pick('HOOK-Y');
    await inStatus(gateway, { reference: passed.number }, 'done');
    expect(unknown).not.toHaveBeenCalled();
    expect(await orders()).toHaveLength(2);
  });

  it('that are services, or come by a receipt, are waited for only until Cin7 says what they are', async () => {
    const { account } = gateway.simulator;
    await enable(gateway, connection, false);
    const [service] = account.createProducts([{ sku: 'FREIGHT', name: 'Freight', type: 'Service' }]);
    account.createProduct({ sku: 'SPOON-1', name: 'Spoon' });
    await gateway.simulator.settled();
    await gateway.database.query('delete from sync_request where connection_id = $1', [connection.id]);
    await gateway.database.query('delete from notification_document');
    await gateway.database.query(`update notification set status = 'done'`);
    await enable(gateway, connection, true);
    const lines = ['FREIGHT', 'SPOON-1'].map((sku) => ({ sku, quantity: 2, price: 1 }));
    const purchase = account.createPurchase({ supplier: 'Kiln & Kettle Trading', lines });
    account.authorisePurchase(purchase.ID);
    await waitFor(async () => (await gateway.all(`/receipts?connectionId=${connection.id}`)).length === 1, {
      describe: 'the receipt',
    });
    expect(service?.ID).toBeDefined();
    expect(await items()).toEqual(['SPOON-1']);
    expect(await requestsOf(gateway, connection)).toEqual([]);
  });

  it('never hold back a cancellation, nor what has left', async () => {
    await patch({ unknownItem: 'pass' });
    const [voided, shipped] = [await pick('HOOK-V'), await pick('HOOK-W')];
    for (const { number } of [voided, shipped]) await inStatus(gateway, { reference: number }, 'done');
    await patch({ unknownItem: 'hold' });
    gateway.simulator.account.voidSale(voided.id);
    gateway.simulator.account.ship(shipped.id);
    await gateway.notify(connection, { EventType: 'Sale/PickAuthorised', SaleID: shipped.id });
    const statuses = async () => (await orders()).map(({ reference, status }) => [reference, status]).sort();
    const ended = [
      [`${voided.number}.1`, 'cancelled'],
      [`${shipped.number}.1`, 'closed'],
    ].sort();
    await waitFor(async () => JSON.stringify(await statuses()) === JSON.stringify(ended), {
      describe: 'the orders to be cancelled and closed',
    });
  });

  it('whose product has another code by now make the document be read anew, once', async () => {
    const { account } = gateway.simulator;
    await enable(gateway, connection, false);
    const sale = pickSale(gateway);
    account.edit<any>(sale.id, (each) => {
      for (const line of each.Fulfilments[0].Pick.Lines) line.SKU = 'MUG-OLD';
    });
    await gateway.simulator.settled();
    const read = callsOf('/sale').length;
    await enable(gateway, connection, true);
    const reason = `${sale.number} is held: no item of this connection has the code "MUG-OLD" (its product is "MUG-ENAMEL" here).`;
    await waitFor(async () => (await heldOnes())[0]?.reason === reason, { describe: 'the reason to name both codes' });
    expect(callsOf('/sale').length - read).toBe(2);
  });

  describe('when an item and its document are stored at the same moment', () => {
    const released = async (sale: { number: string }) => {
      await inStatus(gateway, { reference: sale.number }, 'done');
      expect(await heldOnes()).toEqual([]);
    };

    it('the item in between: between the check and the hold', async () => {
      const items = service(UnknownItemStore);
      const check = items.unknown.bind(items);
      jest.spyOn(items, 'unknown').mockImplementationOnce(async (...given) => {
        const unknown = await check(...given);
        await store(product('HOOK-R'));
        return unknown;
      });
      await released(await pick('HOOK-R'));
    });

    it('the document in between: after the item is written and before it is committed', async () => {
      const items = service(ItemBatchStore);
      const write = items.write.bind(items);
      let sale: { number: string } | null = null;
      jest.spyOn(items, 'write').mockImplementationOnce(async (...given) => {
        const written = await write(...given);
        sale = await held('HOOK-T');
        return written;
      });
      await store(product('HOOK-T'));
      await released(sale ?? { number: 'none' });
    });

    it('and the process dies before it looked: the sweep does, and asks for products', async () => {
      const documents = service(UnknownItems);
      jest.spyOn(documents, 'afterCommit').mockResolvedValue();
      jest.spyOn(documents, 'afterProducts').mockResolvedValue();
      const sale = await held('HOOK-K');
      const asking = pickSale(gateway);
      await inStatus(gateway, { reference: asking.number }, 'held');
      await store(product('HOOK-K'));
      expect(await heldOnes()).toHaveLength(2);
      await service(UnknownItemSweep).sweep();
      await inStatus(gateway, { reference: sale.number }, 'done');
      jest.restoreAllMocks();
      await service(UnknownItemSweep).sweep();
      await released(asking);
    });
  });
});
