import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aFulfilment,
  aPickLine,
  aSale,
  aShippingAddress,
  CUP_ID,
  FIRST_TASK_ID,
  NORTH_ID,
  SALE_ID,
  SECOND_TASK_ID,
  SHOP_ID,
  SOUTH_ID,
  TEAPOT_ID,
} from '../../test/fixtures/cin7-documents.js';
import { aLocationLookup } from '../../test/fixtures/location-lookup.js';
import { map, onlyOrder, orders, picked, shipped } from '../../test/fixtures/mapped-sales.js';
import { expectResultOrUnreadable, spoiled } from '../../test/fixtures/mutations.js';
import { readSale } from '../cin7-core/payloads/sale.payload.js';
import { DEFAULT_CONNECTION_SETTINGS } from '../connections/connection-settings.js';
import { mapSale } from './sales.mapper.js';

const SOUTH_LINE = { Location: 'South Depot', LocationID: SOUTH_ID };

describe('mapSale', () => {
  it('makes an order of a picked fulfilment', () => {
    expect(map()).toEqual({
      kind: 'found',
      externalId: SALE_ID,
      reference: 'SO-00871',
      sourceUpdatedAt: '2026-05-04T03:02:01.250Z',
      absence: 'pick_undone',
      emptyReason: null,
      drafts: [{ recordType: 'order', part: `${FIRST_TASK_ID}/${NORTH_ID}`, content: expect.anything() }],
    });
    expect(onlyOrder()).toEqual({
      kind: 'sale',
      reference: 'SO-00871.1',
      saleNumber: 'SO-00871',
      fulfilmentNumber: 1,
      taskId: FIRST_TASK_ID,
      status: 'open',
      cancellation: null,
      customer: {
        id: '0d7f0a3e-2222-4a4a-b1b1-00000000d002',
        name: 'Tea Rooms Pty Ltd',
        contact: 'Joe Park',
        email: 'orders@tearooms.example',
        phone: '03 5550 0202',
      },
      customerReference: 'Web 5501',
      orderedOn: '2026-05-01',
      shipBy: '2026-05-06',
      carrier: 'Fast Freight',
      shippingNotes: 'Ring the bell',
      deliverTo: {
        name: 'Corner Tea Room',
        company: 'Corner Tea Room',
        contact: 'Mina Alvarez',
        line1: '7 Wattle Lane',
        line2: 'Unit 3',
        suburb: 'Ballarat',
        state: 'VIC',
        postcode: '3350',
        country: 'Australia',
        countryCode: 'AU',
        phone: '03 5550 0202',
        email: 'orders@tearooms.example',
      },
      warehouse: { code: 'North Hub', locationId: NORTH_ID, locationName: 'North Hub' },
      lines: [
        {
          lineNumber: 1,
          itemCode: 'TEAPOT-2L',
          externalProductId: TEAPOT_ID,
          name: 'Teapot, two litres',
          quantity: 2,
          binLocation: 'R1-04',
          batchOrSerial: 'B-17',
          expiresOn: '2027-01-31',
        },
      ],
    });
  });

  it('makes one order for each authorised pick, and none for the others', () => {
    const second = { TaskID: SECOND_TASK_ID, FulfillmentNumber: 2 };
    const draft = { TaskID: TEAPOT_ID, FulfillmentNumber: 3, Pick: { Status: 'DRAFT', Lines: [aPickLine()] } };
    const Fulfilments = [aFulfilment(), aFulfilment(second), aFulfilment(draft), null];
    const references = Object.values(orders({ Fulfilments })).map((order) => order.reference);
    expect(references).toEqual(['SO-00871.1', 'SO-00871.2']);
  });

  it('is the same for a simple sale, whose only fulfilment may have no number', () => {
    const Fulfilments = [aFulfilment({ TaskID: SALE_ID, FulfillmentNumber: null })];
    const order = onlyOrder({ Type: 'Simple Sale', Status: 'PICKED', Fulfilments });
    expect(order).toMatchObject({ reference: 'SO-00871.1', taskId: SALE_ID, fulfilmentNumber: 1 });
  });

  it.each([
    ['AUTHORISED', 'closed'],
    ['PARTIALLY AUTHORISED', 'open'],
    ['DRAFT', 'open'],
    [null, 'open'],
  ])('shipment %j leaves the order %s', (Status, status) => {
    expect(onlyOrder(shipped({ Status })).status).toBe(status);
  });

  it.each([
    ['voided', { Status: 'Voided' }, 'voided', 'SO-00871 is voided.'],
    ['not picked', { Fulfilments: [] }, 'pick_undone', 'SO-00871 has no authorised pick.'],
    [
      'undone',
      { Fulfilments: [aFulfilment({ Pick: { Status: 'DRAFT', Lines: [aPickLine()] } })] },
      'pick_undone',
      'SO-00871 has no authorised pick.',
    ],
    [
      'services only',
      picked(aPickLine({ NonInventory: true }), aPickLine({ DropShip: 1 }), aPickLine({ Quantity: 0 })),
      'pick_undone',
      'SO-00871 has nothing picked that is kept in stock.',
    ],
  ])('%s creates nothing and cancels what stands', (_case, changes, absence, emptyReason) => {
    expect(map(changes)).toMatchObject({ kind: 'found', drafts: [], absence, emptyReason });
  });

  it.each([{ ServiceOnly: true }, { Type: 'Service Sale' }])('ignores %j, with a reason', (changes) => {
    expect(map(changes)).toMatchObject({
      kind: 'ignored',
      externalId: SALE_ID,
      reason: 'SO-00871 is a service sale; nothing is picked.',
    });
  });
});

describe('lines', () => {
  it('stay apart where the same SKU comes from two bins or batches', () => {
    const order = onlyOrder(picked(aPickLine(), aPickLine({ Location: 'North Hub: R2', BatchSN: 'B-18' })));
    expect(order.lines).toMatchObject([
      { lineNumber: 1, binLocation: 'R1-04', batchOrSerial: 'B-17' },
      { lineNumber: 2, binLocation: 'R2', batchOrSerial: 'B-18' },
    ]);
  });

  it('leave out services, drop-ship goods, zero quantities and empty lines', () => {
    const order = onlyOrder(
      picked(
        { NonInventory: true, SKU: 'WRAPPING', Quantity: null },
        aPickLine({ DropShip: true }),
        aPickLine({ Quantity: 0 }),
        {},
        null,
        aPickLine({ ProductID: CUP_ID, SKU: 'CUP-S', Quantity: '6.00004' }),
      ),
    );
    expect(order.lines).toMatchObject([{ lineNumber: 1, itemCode: 'CUP-S', quantity: 6 }]);
  });

  it('name the bin by its id where the text does not', () => {
    expect(onlyOrder(picked(aPickLine({ Location: null }))).lines).toMatchObject([{ binLocation: 'R1-04' }]);
    expect(onlyOrder(picked(aPickLine({ LocationID: null }))).lines).toMatchObject([{ binLocation: 'R1-04' }]);
    const withoutBin = onlyOrder(picked(aPickLine({ LocationID: NORTH_ID, Location: 'North Hub' })));
    expect(withoutBin.lines).toMatchObject([{ binLocation: null }]);
  });

  it("come from the sale's location where they name none", () => {
    const order = onlyOrder({ ...picked(aPickLine({ Location: '', LocationID: null })), Location: 'South Depot' });
    expect(order.warehouse.locationId).toBe(SOUTH_ID);
  });
});

describe('a pick over two warehouses', () => {
  const spread = picked(aPickLine(), aPickLine(SOUTH_LINE), aPickLine({ Quantity: 5 }));
  const northPart = `${FIRST_TASK_ID}/${NORTH_ID}`;
  const southPart = `${FIRST_TASK_ID}/${SOUTH_ID}`;

  it('makes an order for each, numbered from 1', () => {
    const all = orders(spread, { warehouseMap: { 'North Hub': 'NH1', [SOUTH_ID]: 'SD1' } });
    expect(Object.keys(all)).toEqual([northPart, southPart]);
    expect(all[northPart]).toMatchObject({ reference: 'SO-00871.1-NH1', lines: [{ quantity: 2 }, { quantity: 5 }] });
    expect(all[southPart]).toMatchObject({ reference: 'SO-00871.1-SD1', lines: [{ lineNumber: 1 }] });
  });

  it('keeps references apart when both have one code', () => {
    const warehouseMap = { 'North Hub': 'NH1', 'South Depot': 'NH1' };
    const references = Object.values(orders(spread, { warehouseMap })).map((order) => order.reference);
    expect(references).toEqual(['SO-00871.1-NH1-North Hub', 'SO-00871.1-NH1-South Depot']);
  });

  it('has the same parts whatever the settings say', () => {
    expect(Object.keys(orders(spread))).toEqual([northPart, southPart]);
    const ignoring = orders(spread, { warehouseMap: { 'South Depot': 'SD1' }, unmappedWarehouse: 'ignore' });
    expect(Object.keys(ignoring)).toEqual([southPart]);
    expect(ignoring[southPart]?.reference).toBe('SO-00871.1-SD1');
  });

  it('is told apart by lower-case name where the reference book knows no id', () => {
    const barn = { LocationID: null, Location: 'Old Barn: B1' };
    const all = orders(picked(aPickLine(barn), aPickLine({ ...barn, Location: 'OLD BARN: B2' })));
    expect(Object.keys(all)).toEqual([`${FIRST_TASK_ID}/old barn`]);
    expect(Object.values(all)[0]).toMatchObject({ reference: 'SO-00871.1', warehouse: { code: 'Old Barn' } });
  });

  it('is held as a whole when one is not mapped', () => {
    const settings = { warehouseMap: { 'North Hub': 'NH1' }, unmappedWarehouse: 'hold' as const };
    expect(map(spread, settings)).toMatchObject({
      kind: 'held',
      reference: 'SO-00871',
      reason: 'SO-00871 is held: warehouseMap has no code for "South Depot".',
    });
  });

  it('says so when nothing is left', () => {
    expect(map(spread, { unmappedWarehouse: 'ignore' })).toMatchObject({
      kind: 'found',
      drafts: [],
      emptyReason: 'SO-00871 is picked only at locations that are not mapped to a warehouse: North Hub, South Depot.',
    });
  });

  it('takes a warehouse whose name looks like one with a bin for what it is', () => {
    const order = onlyOrder(picked(aPickLine({ LocationID: SHOP_ID, Location: 'Shop: High Street' })));
    expect(order).toMatchObject({ warehouse: { code: 'Shop: High Street' }, lines: [{ binLocation: null }] });
  });
});

describe('unreadable sales', () => {
  const second = aFulfilment({ TaskID: SECOND_TASK_ID, FulfillmentNumber: 2 });

  it.each([
    ['ID', { ID: '' }],
    ['Order.SaleOrderNumber', { Order: null }],
    ['Fulfilments[0].TaskID', { Fulfilments: [aFulfilment({ TaskID: null })] }],
    ['Fulfilments[1].TaskID', { Fulfilments: [aFulfilment(), aFulfilment({ FulfillmentNumber: 2 })] }],
    ['Fulfilments[0].FulfillmentNumber', { Fulfilments: [aFulfilment({ FulfillmentNumber: null }), second] }],
    ['Fulfilments[0].FulfillmentNumber', { Fulfilments: [aFulfilment({ FulfillmentNumber: 1.5 })] }],
    ['Fulfilments[0].Pick.Lines', { Fulfilments: [aFulfilment({ Pick: { Status: 'AUTHORISED', Lines: 'x' } })] }],
    ['Fulfilments[0].Pick.Lines[1].SKU', picked(null, aPickLine({ SKU: '' }))],
    ['Fulfilments[0].Pick.Lines[0].Quantity', picked(aPickLine({ Quantity: '1,5' }))],
    ['Fulfilments[0].Pick.Lines[2].Quantity', picked(aPickLine(), {}, aPickLine({ Quantity: -1 }))],
  ])('say that the trouble is at %s', (path, changes) => {
    expect(() => map(changes)).toThrow(expect.objectContaining({ kind: 'unreadable', path }));
  });

  it('do not come from a pick that is not authorised', () => {
    const Pick = { Status: 'DRAFT', Lines: [aPickLine({ SKU: null, Quantity: -1 })] };
    expect(map({ Fulfilments: [aFulfilment({ TaskID: null, Pick })] })).toMatchObject({ drafts: [] });
  });
});

it('maps any spoiled sale, or says where it cannot be read', () => {
  const Ship = { Status: 'AUTHORISED', ShippingAddress: aShippingAddress(), Lines: [{ Carrier: 'Night Mail' }] };
  const second = aFulfilment({ TaskID: SECOND_TASK_ID, FulfillmentNumber: 2, Ship });
  const body = aSale({ Fulfilments: [aFulfilment(), second] });
  const locations = aLocationLookup();
  fc.assert(
    fc.property(spoiled(body), (spoiledBody) => {
      expectResultOrUnreadable(() => mapSale(readSale(spoiledBody), locations, DEFAULT_CONNECTION_SETTINGS));
    }),
    { numRuns: 2_000 },
  );
});
