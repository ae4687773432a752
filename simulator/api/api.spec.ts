import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { callApi } from '../../test/simulator-support.js';
import { Simulator } from '../simulator.js';

const NOBODY = '11111111-2222-4333-8444-555555555555';

describe('the API', () => {
  let sim: Simulator;

  beforeEach(async () => {
    sim = await new Simulator({ seed: true, rateLimit: { calls: 0 } }).start();
  });

  afterEach(() => sim.stop());

  describe('transport', () => {
    it('answers whatever the case of path and parameters', async () => {
      const answer = await callApi(sim, '/PRODUCT?SKU=boot&LIMIT=1');
      expect(answer.body).toMatchObject({ Total: 2, Page: 1, Products: [{ SKU: 'BOOT-TAN-09' }] });
    });

    it.each([{ key: NOBODY }, { accountId: NOBODY }])('refuses wrong credentials with a list: %j', async (wrong) => {
      const answer = await callApi(sim, '/me', wrong);
      expect(answer).toMatchObject({ status: 403, body: [{ ErrorCode: 403 }] });
    });

    it('answers a wrong path with a web page and 200', async () => {
      const answer = await callApi(sim, '/stockTransferOrder');
      expect(answer.status).toBe(200);
      expect(answer.text).toMatch(/^<!DOCTYPE html>/);
    });

    it('answers a wrong method with 405 and a bare object', async () => {
      const answer = await callApi(sim, '/sale', { method: 'PUT', body: '{}' });
      expect(answer).toMatchObject({ status: 405, body: { ErrorCode: 405 } });
    });

    it('redirects some wrong paths to themselves', async () => {
      const answer = await callApi(sim, '/BillOfMaterials');
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toBe('/ExternalApi/v2/BillOfMaterials');
    });

    it('logs every call', async () => {
      await callApi(sim, '/Sale?ID=nonsense');
      expect(sim.calls).toMatchObject([
        { method: 'GET', path: '/sale', query: { id: 'nonsense' }, status: 400, special: null },
      ]);
      expect(sim.calls[0]?.at).toBeInstanceOf(Date);
    });
  });

  describe('paging', () => {
    beforeEach(() => {
      sim.account.createProducts(
        Array.from({ length: 250 }, (_, index) => ({ sku: `P-${String(index).padStart(3, '0')}` })),
      );
    });

    it('gives 100 rows unless told, and 1000 at most', async () => {
      expect((await callApi(sim, '/product?Sku=P-')).body.Products).toHaveLength(100);
      expect((await callApi(sim, '/product?Sku=P-&Limit=5000')).body.Products).toHaveLength(250);
    });

    it('gives the last page what is left, and later pages nothing', async () => {
      expect((await callApi(sim, '/product?Sku=P-&Page=3&Limit=100')).body.Products).toHaveLength(50);
      expect((await callApi(sim, '/product?Sku=P-&Page=4&Limit=100')).body).toMatchObject({
        Total: 250,
        Page: 4,
        Products: [],
      });
    });
  });

  describe('/product', () => {
    it('hides what is deprecated unless asked', async () => {
      expect((await callApi(sim, '/product?Sku=LAMP-OLD')).body.Total).toBe(0);
      expect((await callApi(sim, '/product?Sku=LAMP-OLD&IncludeDeprecated=true')).body.Total).toBe(1);
    });

    it('finds what changed since an instant, with or without a zone', async () => {
      sim.clock.advance(60_000);
      const since = sim.clock.date().toISOString();
      sim.account.updateProduct('TENT-2P', { name: 'Tent for two' });
      for (const text of [since, since.replace('Z', '')]) {
        expect((await callApi(sim, `/product?ModifiedSince=${text}`)).body).toMatchObject({
          Total: 1,
          Products: [{ SKU: 'TENT-2P' }],
        });
      }
    });

    it('answers an unknown id with an empty list', async () => {
      expect(await callApi(sim, `/product?ID=${NOBODY}`)).toMatchObject({
        status: 200,
        body: { Total: 0, Products: [] },
      });
    });

    it('fills arrays only on request', async () => {
      sim.account.updateProduct('TENT-2P', { fields: { Suppliers: [{ SupplierInventoryCode: 'X' }] } });
      expect((await callApi(sim, '/product?Sku=TENT-2P')).body.Products[0].Suppliers).toEqual([]);
      expect(
        (await callApi(sim, '/product?Sku=TENT-2P&IncludeSuppliers=true')).body.Products[0].Suppliers,
      ).toHaveLength(1);
    });
  });

  describe('lists', () => {
    it('honours one value per filter and ignores names it does not know', async () => {
      sim.account.authorisePurchase('PO-00001');
      expect((await callApi(sim, '/purchaseList?OrderStatus=AUTHORISED')).body.Total).toBe(1);
      expect((await callApi(sim, '/purchaseList?OrderStatus=AUTHORISED,DRAFT')).body.Total).toBe(0);
      expect((await callApi(sim, '/purchaseList?OrderState=AUTHORISED')).body.Total).toBe(3);
    });

    it('ignores the purchase filters that Cin7 ignores', async () => {
      expect(
        (await callApi(sim, '/purchaseList?Type=Service%20Purchase&RestockReceivedStatus=AUTHORISED')).body.Total,
      ).toBe(3);
    });

    it('lists sales by number with the change stamp of the detail', async () => {
      const list = (await callApi(sim, '/saleList')).body.SaleList;
      expect(list.map((row: { OrderNumber: string }) => row.OrderNumber)).toEqual(['SO-00001', 'SO-00002']);
      const detail = (await callApi(sim, `/sale?ID=${list[0].SaleID}`)).body;
      expect(list[0].Updated).toBe(detail.LastModifiedOn);
    });

    it('filters sales by the parameter that is named otherwise than its field', async () => {
      sim.account.authorisePick('SO-00001');
      const answer = await callApi(sim, '/saleList?CombinedPickStatus=PICKED');
      expect(answer.body).toMatchObject({ Total: 1, SaleList: [{ CombinedPickingStatus: 'PICKED' }] });
    });

    it('knows no date filter on transfers', async () => {
      expect((await callApi(sim, '/stockTransferList?ModifiedSince=2099-01-01')).body.Total).toBe(1);
      expect((await callApi(sim, '/stockTransferList?Status=ordered')).body.Total).toBe(0);
    });
  });

  describe('details', () => {
    it('refuses the deprecated purchase endpoint for advanced and service purchases', async () => {
      const ask = async (number: string) => callApi(sim, `/purchase?ID=${sim.account.show(number)?.document.ID}`);
      expect((await ask('PO-00001')).body).toMatchObject({ StockReceived: { Status: 'NOT AVAILABLE' } });
      for (const number of ['PO-00002', 'PO-00003'])
        expect(await ask(number)).toMatchObject({ status: 400, body: { ErrorCode: 400 } });
    });

    it('wants TaskID for a transfer, not ID', async () => {
      const id = sim.account.show('TR-00001')?.document.TaskID;
      expect((await callApi(sim, `/stockTransfer?ID=${id}`)).status).toBe(400);
      expect((await callApi(sim, `/stockTransfer?TaskID=${id}`)).body.Number).toBe('TR-00001');
    });

    it.each([
      [404, 404],
      [400, 400],
      [200, 404],
    ] as const)('answers an unknown document with status %d', async (unknownDocumentStatus, code) => {
      const other = await new Simulator({ unknownDocumentStatus }).start();
      const answer = await callApi(other, `/sale?ID=${NOBODY}`).finally(() => other.stop());
      expect(answer).toMatchObject({ status: unknownDocumentStatus, body: [{ ErrorCode: code }] });
    });

    it('answers one pick without the product fields that the sale repeats', async () => {
      const { TaskID } = sim.account.authorisePick('SO-00001');
      const pick = (await callApi(sim, `/sale/fulfilment/pick?TaskID=${TaskID.toUpperCase()}`)).body;
      expect(pick).toMatchObject({ TaskID, Status: 'AUTHORISED' });
      expect(pick.Lines[0]).not.toHaveProperty('ProductWeight');
    });
  });
});
