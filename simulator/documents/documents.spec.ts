import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Account } from '../account.js';
import { Simulator } from '../simulator.js';
import type { Purchase } from './purchase.js';
import type { Transfer } from './transfer.js';

describe('documents', () => {
  let simulator: Simulator;
  let account: Account;

  beforeEach(() => {
    simulator = new Simulator({ seed: true });
    ({ account } = simulator);
    simulator.deliveries.hold();
  });

  const purchase = (number: string) => account.show(number)?.document as Purchase;
  const transfer = () => account.show('TR-00001')?.document as Transfer;
  const bodies = () => simulator.deliveries.log.map((delivery) => JSON.parse(delivery.body) as Record<string, unknown>);
  const listen = (type: string) => account.registerWebhook({ type, url: 'http://127.0.0.1:9/' });

  it('purchases are authorised, received in parts, received in full', () => {
    listen('Purchase/OrderAuthorised');
    account.authorisePurchase('PO-00001');
    expect(bodies()).toMatchObject([
      { TaskID: purchase('PO-00001').ID, PurchaseOrderNumber: 'PO-00001', SupplierName: 'Southern Footwear Imports' },
    ]);
    account.receivePurchase('PO-00001', { lines: [{ sku: 'BOOT-TAN-09', quantity: 40 }] });
    expect(purchase('PO-00001')).toMatchObject({
      Status: 'RECEIVING',
      CombinedReceivingStatus: 'PARTIALLY RECEIVED',
      StockReceived: [],
    });
    account.receivePurchase('PO-00001');
    expect(purchase('PO-00001')).toMatchObject({
      Status: 'RECEIVED',
      CombinedReceivingStatus: 'FULLY RECEIVED',
      PutAway: [{ Lines: [{ Quantity: 40 }, { Quantity: 60 }] }],
    });
  });

  it('an advanced purchase has a receipt of its own each time', () => {
    account.authorisePurchase('PO-00002');
    account.receivePurchase('PO-00002', {
      lines: [
        { sku: 'BAR-MUESLI', quantity: 100, batch: 'M-0500', expiresOn: '2027-09-30', location: 'Dandenong DC: Cold' },
      ],
    });
    account.receivePurchase('PO-00002');
    expect(purchase('PO-00002').PutAway).toMatchObject([
      {
        InvoicingAndReceivingNumber: 1,
        Lines: [{ BatchSN: 'M-0500', ExpiryDate: '2027-09-30T00:00:00', Location: 'Dandenong DC: Cold' }],
      },
      { InvoicingAndReceivingNumber: 2, Lines: [{ Quantity: 1100 }, { Quantity: 96 }] },
    ]);
  });

  it('a service purchase has charges and no lines, and nothing arrives', () => {
    account.authorisePurchase('PO-00003');
    expect(purchase('PO-00003')).toMatchObject({
      IsServiceOnly: true,
      CombinedReceivingStatus: 'NOT AVAILABLE',
      Order: { Lines: [], AdditionalCharges: [{}] },
    });
    expect(() => account.receivePurchase('PO-00003')).toThrow(/services only/);
  });

  it('a drop-ship purchase names its sale, in the detail and in the list', () => {
    const saleId = account.show('SO-00001')?.document.ID as string;
    account.createPurchase({ lines: [{ sku: 'TENT-2P', quantity: 1 }], dropShipFor: saleId });
    expect(purchase('PO-00004').RelatedDropShipSaleTask).toBe(saleId);
    expect(account.purchases.documents.list().at(-1)?.DropShipTaskID).toBe(saleId);
  });

  it('un-authorising and voiding a purchase tell nobody', () => {
    for (const type of ['Purchase/OrderAuthorised', 'Purchase/Updated']) listen(type);
    account.authorisePurchase('PO-00001');
    account.unauthorisePurchase('PO-00001');
    expect(purchase('PO-00001')).toMatchObject({ Status: 'ORDERING', Order: { Status: 'DRAFT' } });
    account.voidPurchase('PO-00001');
    expect(purchase('PO-00001').Status).toBe('VOIDED');
    expect(bodies()).toHaveLength(1);
  });

  it('a transfer keeps its quantities in the order until it is sent', () => {
    listen('Stock/TransferOrderAuthorised');
    account.authoriseTransfer('TR-00001');
    expect(transfer()).toMatchObject({
      Status: 'ORDERED',
      Lines: [],
      Order: { Status: 'AUTHORISED', Lines: [{ TransferQuantity: 48 }, { TransferQuantity: 3 }] },
    });
    expect(bodies()).toMatchObject([{ TaskID: transfer().TaskID.toUpperCase(), Number: 'TR-00001' }]);
    account.sendTransfer('TR-00001', { lines: [{ sku: 'MUG-ENAMEL', quantity: 40 }] });
    expect(transfer()).toMatchObject({
      Status: 'IN TRANSIT',
      Lines: [{ TransferQuantity: 40 }],
      Order: { Status: 'AUTHORISED' },
    });
    account.completeTransfer('TR-00001');
    expect(transfer()).toMatchObject({ Status: 'COMPLETED', Lines: [{ TransferQuantity: 40 }] });
  });

  it('a transfer can be stepped back and voided', () => {
    account.authoriseTransfer('TR-00001');
    expect(account.unauthoriseTransfer('TR-00001')).toMatchObject({ Status: 'DRAFT', Order: { Status: 'DRAFT' } });
    expect(account.voidTransfer('TR-00001')).toMatchObject({ Status: 'VOIDED', Lines: [] });
  });

  it('stamps of transfers come without a zone, those of others with Z', () => {
    expect(transfer().LastModifiedOn).not.toMatch(/Z$/);
    expect(purchase('PO-00001').LastUpdatedDate).toMatch(/Z$/);
  });

  it('a stamp moves forward even when the clock stands still', () => {
    const still = new Simulator({ seed: true, now: () => Date.parse('2026-11-24T01:02:03.400Z') });
    const stamps = [0, 1, 2].map(() => still.account.updateProduct('TENT-2P', {}).LastModifiedOn);
    expect(stamps).toEqual(['2026-11-24T01:02:03.401Z', '2026-11-24T01:02:03.402Z', '2026-11-24T01:02:03.403Z']);
  });

  it("business dates are the merchant's day, not UTC's", () => {
    const late = new Simulator({ seed: true, now: () => Date.parse('2026-11-23T20:00:00Z') });
    expect(late.account.createPurchase({ lines: [] }).OrderDate).toBe('2026-11-24T00:00:00');
  });

  it('product changes name the whole product, arrays and carton left out', () => {
    listen('Product/Updated');
    account.createProduct({ sku: 'NEW-1', carton: { quantity: 6 } });
    account.deprecateProduct('NEW-1');
    expect(bodies()).toMatchObject([
      { NumberOfProducts: 1, ProductDetailsList: [{ Event: 'Creation', SKU: 'NEW-1', Status: 'Active' }] },
      { ProductDetailsList: [{ SKU: 'NEW-1', Status: 'Deprecated' }] },
    ]);
    expect((bodies()[0]?.['ProductDetailsList'] as object[])[0]).not.toHaveProperty('CartonQuantity');
  });
});
