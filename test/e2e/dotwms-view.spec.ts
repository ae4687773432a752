import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from '../support/test-gateway.js';

describe('records in the field names of .wms', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    await gateway.connect({ warehouseMap: { 'Dandenong DC': 'MEL' } });
    const { account } = gateway.simulator;
    account.updateProduct('MUG-ENAMEL', { name: 'Enamel mug' });
    account.createPurchase({
      supplier: 'Bushtrack Foods',
      lines: [{ sku: 'MUG-ENAMEL', quantity: 120 }],
      authorised: true,
    });
    const sale = account.createSale({ customer: 'Noa Brightwater', lines: [{ sku: 'MUG-ENAMEL', quantity: 6 }] });
    account.authoriseSale(sale.ID);
    account.authorisePick(sale.ID);
    await gateway.settled();
  });
  afterAll(() => gateway?.stop());

  it.each([
    ['orders', (ours: any) => ({ PackSlipNumber: ours.reference, WarehouseCode: 'MEL', DeliveryState: 'WA' })],
    ['receipts', (ours: any) => ({ ShipmentNumber: ours.reference, WarehouseCode: 'MEL' })],
    ['items', (ours: any) => ({ ItemCode: ours.itemCode, ItemName: ours.name })],
  ])('shows %s in either view, one and in the list, of the same revision', async (list, theirs) => {
    const [ours] = await gateway.all(`/${list}?itemCode=MUG-ENAMEL`);
    const [listed] = await gateway.all(`/${list}?itemCode=MUG-ENAMEL&view=dotwms`);
    const { id, revision, status, updatedAt } = ours;
    expect(listed).toMatchObject({ id, revision, status, updatedAt, ...theirs(ours) });
    expect((await gateway.api('GET', `/${list}/${id}?view=dotwms`)).body).toEqual(listed);
    expect((await gateway.api('GET', `/${list}/${id}`)).body).toEqual(ours);
  });

  it('refuses a view that there is not', async () => {
    const [order] = await gateway.all('/orders');
    for (const path of [`/orders/${order.id}?view=other`, '/items?view=', `/receipts?View=dotwms`]) {
      expect(await gateway.api('GET', path)).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    }
  });
});
