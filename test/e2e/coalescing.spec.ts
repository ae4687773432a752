import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FaultAnswer } from '../../simulator/faults.js';
import { Cin7Gate } from '../support/cin7-gate.js';
import { makeDue, standingOf, syncRequestOf, syncRequests } from '../support/sync-probe.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

/** Work is put together, never thrown away: many notices on one document are one fetch, and none is lost. */
describe('notices on one document', () => {
  let gate: Cin7Gate;
  let gateway: TestGateway;
  let connection: TestConnection;

  beforeAll(async () => {
    const cin7Url = async (url: string) => (gate = await Cin7Gate.start(url)).url;
    gateway = await startTestGateway({ simulator: { seed: true }, cin7Url });
    connection = await gateway.connect();
    // The locations are read once and kept.
    gateway.simulator.account.authorisePick('SO-00001');
    await gateway.settled();
  });
  afterAll(async () => {
    await gate?.stop();
    await gateway?.stop();
  });

  const account = () => gateway.simulator.account;
  const setEnabled = (enabled: boolean) => gateway.api('PATCH', `/connections/${connection.id}`, { enabled });

  function aPickedSale() {
    const sale = account().createSale({
      customer: 'Noa Brightwater',
      lines: [{ sku: 'MUG-ENAMEL', quantity: 1 }],
      authorised: true,
    });
    account().draftPick(sale.ID);
    // Picked without a word of the simulator's: the notices are ours.
    account().edit<any>(sale.ID, (each) => (each.Fulfilments[0].Pick.Status = 'AUTHORISED'));
    return { id: sale.ID.toLowerCase(), number: sale.Order.SaleOrderNumber };
  }
  type Sale = ReturnType<typeof aPickedSale>;

  async function notify(sale: Sale): Promise<string> {
    const { status, body } = await gateway.notify(connection, { EventType: 'Sale/PickAuthorised', SaleID: sale.id });
    expect(status).toBe(200);
    return body.notificationId;
  }
  const notification = async (id: string) => (await gateway.api('GET', `/notifications/${id}`)).body;
  const fetchesOf = (sale: Sale) =>
    gateway.simulator.calls.filter((call) => call.path === '/sale' && JSON.stringify(call.query).includes(sale.id))
      .length;

  it('that wait are served by one fetch, and each is told how it ended', async () => {
    await setEnabled(false);
    const sale = aPickedSale();
    const callsBefore = gateway.simulator.calls.length;
    const ids: string[] = [];
    for (let i = 0; i < 12; i += 1) ids.push(await notify(sale));
    expect(new Set(ids).size).toBe(12);
    expect(await syncRequests(gateway)).toMatchObject([
      { externalId: sale.id, generation: 12, status: 'waiting', attempts: 0 },
    ]);
    expect(gateway.simulator.calls.length).toBe(callsBefore);
    await setEnabled(true);
    await gateway.settled();
    expect(fetchesOf(sale)).toBe(1);
    for (const id of ids)
      expect(await notification(id)).toMatchObject({ status: 'done', outcomes: [{ outcome: 'applied' }] });
    expect(await standingOf(gateway, sale.id)).toMatchObject({ records: [{ revision: 1 }], revisions: 1 });
    expect(await syncRequests(gateway)).toEqual([]);
  });

  it('that come while it is paused wait, whoever is woken, and are worked through afterwards', async () => {
    await setEnabled(false);
    const sales = Array.from({ length: 5 }, () => aPickedSale());
    const callsBefore = gateway.simulator.calls.length;
    const ids = await Promise.all(sales.map(notify));
    // Another connection of the same account works on meanwhile: so the worker is there, and leaves these alone.
    const other = await gateway.connect();
    const bystander = aPickedSale();
    await gateway.notify(other, { EventType: 'Sale/PickAuthorised', SaleID: bystander.id });
    await waitFor(async () => (await standingOf(gateway, bystander.id)).records.length === 1, {
      describe: 'the other connection',
    });
    expect(gateway.simulator.calls.length).toBe(callsBefore + 1);
    for (const id of ids) expect(await notification(id)).toMatchObject({ status: 'pending', processedAt: null });
    expect(await syncRequests(gateway, connection)).toHaveLength(5);
    await setEnabled(true);
    await gateway.settled();
    for (const id of ids) expect(await notification(id)).toMatchObject({ status: 'done' });
    for (const sale of sales) expect(fetchesOf(sale)).toBe(1);
    await gateway.api('DELETE', `/connections/${other.id}`);
  });

  it('that come during its fetch lead to exactly one more, however many', async () => {
    const sale = aPickedSale();
    const held = gate.holdNext(new RegExp(`/sale\\?ID=${sale.id}`, 'i'));
    const first = await notify(sale);
    await held.given;
    // What changed now is not in the answer that is on its way.
    account().edit<any>(sale.id, (each) => (each.CustomerReference = 'CHANGED-MEANWHILE'));
    const later = [await notify(sale), await notify(sale), await notify(sale)];
    const row = await syncRequestOf(gateway, sale.id, (each) => each.isClaimed);
    expect(row).toMatchObject({ generation: 4, status: 'waiting' });
    expect(fetchesOf(sale)).toBe(1);
    held.release();
    await gateway.settled();
    expect(fetchesOf(sale)).toBe(2);
    expect(await standingOf(gateway, sale.id)).toMatchObject({
      records: [{ revision: 2, content: { customerReference: 'CHANGED-MEANWHILE' } }],
    });
    const outcomes = await Promise.all([first, ...later].map(notification));
    expect(outcomes.map((each) => each.outcomes[0].outcome)).toEqual(['applied', 'applied', 'applied', 'applied']);
    expect(outcomes[0].processedAt < outcomes[3].processedAt).toBe(true);
    expect(await syncRequests(gateway)).toEqual([]);
  });

  it.each<[string, FaultAnswer]>([
    ['parked', { kind: 'mutated', at: 'Fulfilments[0].Pick.Lines[0].Quantity', to: 'many' }],
    ['gone wrong', { kind: 'status', status: 500 }],
  ])('during a fetch that ends %s are looked at again at once', async (_, fault) => {
    const sale = aPickedSale();
    gateway.simulator.faults.add({ ...fault, path: `^/sale\\?ID=${sale.id}` });
    const held = gate.holdNext(new RegExp(`/sale\\?ID=${sale.id}`, 'i'));
    const first = await notify(sale);
    await held.given;
    const second = await notify(sale);
    held.release();
    await gateway.settled();
    expect(fetchesOf(sale)).toBe(2);
    for (const id of [first, second])
      expect(await notification(id)).toMatchObject({ status: 'done', outcomes: [{ outcome: 'applied' }] });
    expect(await standingOf(gateway, sale.id)).toMatchObject({ records: [{ revision: 1 }] });
  });

  it('that come while Cin7 says there is no such document do not make it gone', async () => {
    const sale = aPickedSale();
    const path = `^/sale\\?ID=${sale.id}`;
    gateway.simulator.faults.add({ kind: 'status', status: 404, message: 'Sale not found', path, times: 2 });
    const held = gate.holdNext(new RegExp(`/sale\\?ID=${sale.id}`, 'i'));
    const first = await notify(sale);
    await held.given;
    const second = await notify(sale);
    held.release();
    const row = await syncRequestOf(gateway, sale.id, (each) => fetchesOf(sale) === 2 && !each.isClaimed);
    expect(row).toMatchObject({ status: 'waiting', attempts: 0, errorKind: 'not_found' });
    expect(row.dueIn).toBeGreaterThan(10);
    for (const id of [first, second]) expect(await notification(id)).toMatchObject({ status: 'pending' });
    await makeDue(gateway);
    await gateway.settled();
    for (const id of [first, second])
      expect(await notification(id)).toMatchObject({ outcomes: [{ outcome: 'applied' }] });
  });

  it('posted 50 at once are all stored, and two fetches are enough', async () => {
    const sale = aPickedSale();
    const held = gate.holdNext(new RegExp(`/sale\\?ID=${sale.id}`, 'i'));
    const ids = await Promise.all(Array.from({ length: 50 }, () => notify(sale)));
    expect(new Set(ids).size).toBe(50);
    await held.given;
    held.release();
    await gateway.settled();
    expect(fetchesOf(sale)).toBeLessThanOrEqual(2);
    const stored = await gateway.all(`/notifications?limit=7`);
    const mine = stored.filter((each) => ids.includes(each.id));
    expect(mine).toHaveLength(50);
    for (const each of mine)
      expect(each).toMatchObject({
        status: 'done',
        outcomes: [{ outcome: expect.stringMatching(/applied|unchanged/) }],
      });
  });

  it('on 50 documents posted at once are all served', async () => {
    const sales = Array.from({ length: 50 }, () => aPickedSale());
    const ids = await Promise.all(sales.map(notify));
    await gateway.settled();
    const orders = await gateway.all('/orders?limit=20');
    for (const sale of sales)
      expect(orders.filter((order) => order.saleNumber === sale.number)).toMatchObject([{ revision: 1 }]);
    for (const id of ids) expect(await notification(id)).toMatchObject({ status: 'done' });
  });

  it('that are the same byte by byte are two events: pick, undo and pick again', async () => {
    const sale = aPickedSale();
    const body = JSON.stringify({ EventType: 'Sale/PickAuthorised', SaleID: sale.id, SaleOrderNumber: sale.number });
    const post = async () => (await gateway.notify(connection, body)).body.notificationId as string;
    const first = await post();
    await gateway.settled();
    account().edit<any>(sale.id, (each) => (each.Fulfilments[0].Pick.Status = 'DRAFT'));
    account().edit<any>(sale.id, (each) => {
      each.Fulfilments[0].Pick.Status = 'AUTHORISED';
      each.Fulfilments[0].Pick.Lines[0].Quantity = 3;
    });
    const second = await post();
    await gateway.settled();
    const third = await post();
    await gateway.settled();
    const found = await Promise.all([first, second, third].map(notification));
    expect(found.map((each) => each.outcomes[0].outcome)).toEqual(['applied', 'applied', 'unchanged']);
    expect(new Set(found.map((each) => each.body))).toEqual(new Set([body]));
    expect(await standingOf(gateway, sale.id)).toMatchObject({ records: [{ revision: 2 }], revisions: 2 });
  });
});
