import { describe, expect, it } from '@jest/globals';
import type { StandingItemDto, StandingOrderDto, StandingReceiptDto } from '../standing-record.dto.js';
import { dotwmsItem, dotwmsOrder, dotwmsReceipt } from './dotwms.mapper.js';

const OURS = {
  id: '0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11',
  connectionId: '0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a12',
  externalId: 'the-sale',
  revision: 2,
  sourceUpdatedAt: '2026-11-20T05:11:02.117Z',
  createdAt: '2026-11-20T05:11:03.000Z',
  updatedAt: '2026-11-20T05:12:03.000Z',
  acknowledgement: null,
  awaiting: null,
};
const WAREHOUSE = { code: 'MEL1', locationId: 'the-location', locationName: 'Main Warehouse' };
const LINE = { lineNumber: 1, itemCode: 'MUG', externalProductId: 'the-mug', name: 'Mug', quantity: 2.5 };
const ADDRESS = {
  name: 'Hamilton Books',
  company: 'Hamilton Books',
  contact: 'Ada Hill',
  line1: '3 Park Street',
  line2: 'Level 2',
  suburb: 'Southbank',
  state: 'VIC',
  postcode: '3006',
  country: 'Australia',
  countryCode: 'AU',
  phone: '03 5550 0001',
  email: 'ada@hamilton.example',
};
const SALE: StandingOrderDto = {
  ...OURS,
  kind: 'sale',
  reference: 'SO-00044.1',
  saleNumber: 'SO-00044',
  fulfilmentNumber: 1,
  taskId: 'the-task',
  status: 'cancelled',
  cancellation: { reason: 'voided', at: '2026-11-20T05:11:02.117Z' },
  customer: { id: 'the-customer', name: 'Hamilton', contact: null, email: null, phone: null },
  customerReference: 'PO-778',
  orderedOn: '2026-11-19',
  shipBy: null,
  carrier: 'DHL',
  shippingNotes: null,
  deliverTo: ADDRESS,
  warehouse: WAREHOUSE,
  lines: [{ ...LINE, binLocation: 'A-01', batchOrSerial: 'L1', expiresOn: null }],
};

describe('dotwmsOrder', () => {
  it('gives a sale the field names of .wms, beside the bookkeeping and the status in ours', () => {
    expect(dotwmsOrder(SALE)).toEqual({
      ...OURS,
      status: 'cancelled',
      cancellation: { reason: 'voided', at: '2026-11-20T05:11:02.117Z' },
      WarehouseCode: 'MEL1',
      OrderSource: 'Cin7 Core API (Sales)',
      PackSlipNumber: 'SO-00044.1',
      ParentCustomerCode: 'CUSTOMER',
      CustomerCode: 'Hamilton',
      OrderNumber: 'PO-778',
      OrderDate: '2026-11-19',
      PackingSlipURL: 'INTERNAL',
      CarrierServiceCode: 'DHL',
      DeliveryName: 'Hamilton Books, Ada Hill',
      DeliveryAddress1: '3 Park Street',
      DeliveryAddress2: 'Level 2',
      DeliverySuburb: 'Southbank',
      DeliveryState: 'VIC',
      DeliveryPostcode: '3006',
      DeliveryCountry: 'Australia',
      DeliveryEmail: 'ada@hamilton.example',
      DeliveryPhone: '03 5550 0001',
      Additional01: 'the-sale',
      Additional02: 'the-task',
      Additional03: 'SALESORDER',
      Line: [{ ItemCode: 'MUG', Quantity: 2.5, BinLocation: 'A-01' }],
    });
  });

  it.each([
    ['only the company', { company: 'Books', contact: null }, 'Books'],
    ['only the contact', { company: null, contact: 'Ada' }, 'Ada'],
    ['both the same', { company: 'Ada', contact: 'Ada' }, 'Ada'],
    ['neither', { name: 'Hamilton', company: null, contact: null }, 'Hamilton'],
  ])('names %s of the address', (_, names, expected) => {
    expect(dotwmsOrder({ ...SALE, deliverTo: { ...ADDRESS, ...names } }).DeliveryName).toBe(expected);
  });

  it('gives null for what a sale does not say, and invents no date', () => {
    const bare = dotwmsOrder({ ...SALE, deliverTo: null, customer: null, orderedOn: null, carrier: null });
    expect(bare).toMatchObject({ DeliveryName: null, DeliveryCountry: null, CustomerCode: null, OrderDate: null });
    expect(Object.values(bare)).not.toContain(undefined);
  });

  it('gives a transfer the location that receives, and the day on which it came', () => {
    const transfer = dotwmsOrder({
      ...SALE,
      kind: 'transfer',
      reference: 'TR-00005',
      taskId: 'the-transfer',
      externalId: 'the-transfer',
      customer: { id: 'eagle', name: 'Eagle Farm', contact: null, email: null, phone: null },
      customerReference: 'top-up',
      orderedOn: null,
      deliverTo: { ...ADDRESS, name: 'Eagle Farm', company: null, contact: null, phone: null, email: null },
    });
    expect(transfer).toMatchObject({
      OrderSource: 'Cin7 Core API (Transfers)',
      PackSlipNumber: 'TR-00005',
      ParentCustomerCode: 'Eagle Farm',
      CustomerCode: 'Eagle Farm',
      OrderNumber: 'top-up',
      OrderDate: '2026-11-20',
      PackingSlipURL: null,
      DeliveryName: 'Eagle Farm',
      DeliveryPhone: null,
      Additional01: 'TRANSFER',
      Additional02: 'the-transfer',
      Additional03: 'TRANSFER',
    });
  });
});

describe('dotwmsReceipt', () => {
  it('gives a purchase the field names of .wms', () => {
    const receipt: StandingReceiptDto = {
      ...OURS,
      kind: 'purchase',
      reference: 'PO-00026',
      status: 'open',
      cancellation: null,
      supplier: null,
      warehouse: WAREHOUSE,
      expectedOn: null,
      note: null,
      lines: [{ ...LINE, supplierItemCode: 'S-1', comment: null }],
    };
    expect(dotwmsReceipt(receipt)).toEqual({
      ...OURS,
      status: 'open',
      cancellation: null,
      ShipmentNumber: 'PO-00026',
      WarehouseCode: 'MEL1',
      Line: [{ ItemCode: 'MUG', Quantity: 2.5 }],
    });
  });
});

describe('dotwmsItem', () => {
  const ITEM: StandingItemDto = {
    ...OURS,
    itemCode: 'MUG',
    name: 'Mug',
    itemGroup: 'Kitchen',
    brand: null,
    status: 'active',
    stockUnit: 'EA',
    gtin: '9300000000017',
    tracking: 'none',
    expiryTracked: false,
    weight: { value: 0.4, unit: 'kg' },
    dimensions: { length: 120, width: 90, height: 100, unit: 'mm' },
    volume: { value: 1_080_000, unit: 'mm3' },
    carton: null,
    attributes: {},
  };

  it('gives an item the field names of .wms, with itself as the trade item', () => {
    expect(dotwmsItem(ITEM)).toEqual({
      ...OURS,
      status: 'active',
      ItemCode: 'MUG',
      ItemName: 'Mug',
      ItemGroup: 'Kitchen',
      IsDangerous: 'NO',
      ItemWeight: 0.4,
      ItemCubic: 1_080_000,
      StockUnit: 'EA',
      TradeItem: [{ GTIN: '9300000000017', Quantity: 1, Width: 90, Height: 100, Length: 120 }],
    });
  });

  it('gives null for measures that are not known', () => {
    expect(dotwmsItem({ ...ITEM, weight: null, dimensions: null, volume: null })).toMatchObject({
      ItemWeight: null,
      ItemCubic: null,
      TradeItem: [{ Width: null, Height: null, Length: null }],
    });
  });
});
