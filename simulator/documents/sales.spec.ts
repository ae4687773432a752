import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Account } from '../account.js';
import { Simulator } from '../simulator.js';
import type { Sale } from './sale.js';

describe('sales', () => {
  let account: Account;

  beforeEach(() => {
    ({ account } = new Simulator({ seed: true }));
  });

  const sale = (number = 'SO-00001') => account.show(number)?.document as Sale;
  /** Types that webhooks would be told of. */
  const told = (types: string[], act: () => void): string[] => {
    const simulator = new Simulator({ seed: true });
    account = simulator.account;
    for (const type of types) account.registerWebhook({ type, url: 'http://127.0.0.1:9/' });
    simulator.deliveries.hold();
    act();
    return simulator.deliveries.log.map((delivery) => delivery.type);
  };

  it('go from draft to shipped, with a later stamp each time', () => {
    const stamps = [
      account.createSale({ customer: 'Cradle Peak Adventures', lines: [{ sku: 'TENT-2P', quantity: 1 }] })
        .LastModifiedOn,
    ];
    const number = 'SO-00003';
    expect(sale(number)).toMatchObject({
      Status: 'ORDERING',
      Order: { Status: 'DRAFT' },
      CombinedPickingStatus: 'NOT AVAILABLE',
    });
    stamps.push(account.authoriseSale(number).LastModifiedOn);
    expect(sale(number)).toMatchObject({
      Status: 'ORDERED',
      CombinedPickingStatus: 'NOT PICKED',
      Fulfilments: [{ TaskID: sale(number).ID }],
    });
    account.draftPick(number);
    stamps.push(sale(number).LastModifiedOn);
    expect(sale(number)).toMatchObject({
      Status: 'PICKING',
      CombinedPickingStatus: 'PICKING',
      Fulfilments: [{ Pick: { Status: 'DRAFT' } }],
    });
    account.authorisePick(number);
    stamps.push(sale(number).LastModifiedOn);
    expect(sale(number)).toMatchObject({ Status: 'PICKED', CombinedPickingStatus: 'PICKED' });
    account.ship(number, 1, { trackingNumber: 'ST123' });
    stamps.push(sale(number).LastModifiedOn);
    expect(sale(number)).toMatchObject({
      CombinedShippingStatus: 'SHIPPED',
      FulFilmentStatus: 'FULFILLED',
      CombinedTrackingNumbers: 'ST123',
    });
    expect([...new Set(stamps)].sort((a, b) => Date.parse(a) - Date.parse(b))).toEqual(stamps);
  });

  it('suggest what expires first, from bins, and mark services as non-inventory', () => {
    const { Lines } = account.draftPick('SO-00001').Pick;
    expect(Lines.map((line) => [line.SKU, line.Quantity, line.Location, line.BatchSN, line.NonInventory])).toEqual([
      ['SOCK-WOOL-M', 5, 'Dandenong DC: A-01', null, false],
      ['SOCK-WOOL-M', 3, 'Dandenong DC: A-02', null, false],
      ['BAR-MUESLI', 30, 'Dandenong DC: A-02', 'M-0417', false],
      ['BAR-MUESLI', 6, 'Dandenong DC: A-02', 'M-0455', false],
      ['ENGRAVE', 1, 'Dandenong DC', null, true],
    ]);
    expect(Lines[2]?.ExpiryDate).toBe('2027-03-31T00:00:00');
  });

  it('are picked in parts over several fulfilments and warehouses', () => {
    account.authorisePick('SO-00002', undefined, [{ sku: 'GPS-HAND', quantity: 1, batch: 'TN-70011' }]);
    expect(sale('SO-00002')).toMatchObject({ Status: 'ORDERED', CombinedPickingStatus: 'PARTIALLY PICKED' });
    account.authorisePick('SO-00002', undefined, [
      { sku: 'GPS-HAND', quantity: 1, batch: 'TN-70012' },
      { sku: 'MUG-ENAMEL', quantity: 4, location: 'Eagle Farm: A-01' },
    ]);
    expect(sale('SO-00002')).toMatchObject({
      Type: 'Advanced Sale',
      Status: 'ORDERED',
      CombinedPickingStatus: 'PICKED',
    });
    expect(sale('SO-00002').Fulfilments.map((each) => each.FulfillmentNumber)).toEqual([1, 2]);
    expect(account.show('SO-00002.2')).toBeUndefined();
    expect(account.undoPick('SO-00002.2').Pick).toMatchObject({
      Status: 'DRAFT',
      Lines: [{}, { Location: 'Eagle Farm: A-01' }],
    });
  });

  it('become advanced with a second fulfilment, and refuse a third while one is open', () => {
    account.authorisePick('SO-00001', 1, [{ sku: 'SOCK-WOOL-M', quantity: 2 }]);
    account.addFulfilment('SO-00001');
    expect(sale().Type).toBe('Advanced Sale');
    expect(() => account.addFulfilment('SO-00001')).toThrow(/not authorised yet/);
  });

  it('refuse to change an authorised pick', () => {
    account.authorisePick('SO-00001.1');
    expect(() => account.authorisePick('SO-00001.1')).toThrow(/picked already/);
  });

  it('can be voided, with every step', () => {
    account.authorisePick('SO-00001');
    expect(account.voidSale('SO-00001')).toMatchObject({
      Status: 'VOIDED',
      Order: { Status: 'VOIDED' },
      CombinedPickingStatus: 'VOIDED',
      Fulfilments: [{ FulFilmentStatus: 'VOIDED', Pick: { Status: 'VOIDED' } }],
    });
  });

  it('tell what Cin7 tells, and drafts tell nothing', () => {
    const types = [
      'Sale/OrderAuthorised',
      'Sale/PickAuthorised',
      'Sale/Undo',
      'Sale/PackAuthorised',
      'Sale/ShipmentAuthorised',
      'Sale/Voided',
      'Sale/Backordered',
    ];
    const events = told(types, () => {
      account.draftPick('SO-00001');
      account.authorisePick('SO-00001');
      account.undoPick('SO-00001');
      account.authorisePick('SO-00001');
      account.ship('SO-00001');
      account.voidSale('SO-00001');
      account.createSale({ lines: [{ sku: 'TENT-2P', quantity: 5, backorderQuantity: 5 }], authorised: true });
    });
    expect(events).toEqual([
      'Sale/PickAuthorised',
      'Sale/Undo',
      'Sale/PickAuthorised',
      'Sale/PackAuthorised',
      'Sale/ShipmentAuthorised',
      'Sale/Voided',
      'Sale/OrderAuthorised',
      'Sale/Backordered',
    ]);
  });

  it('leave drop-ship lines unpicked', () => {
    account.createSale({
      lines: [
        { sku: 'TENT-2P', quantity: 1, dropShip: true },
        { sku: 'MUG-ENAMEL', quantity: 1 },
      ],
      authorised: true,
    });
    expect(account.authorisePick('SO-00003').Pick.Lines).toMatchObject([{ SKU: 'MUG-ENAMEL' }]);
    expect(sale('SO-00003').CombinedPickingStatus).toBe('PICKED');
  });

  it('can be taken away without a trace, or changed in any way', () => {
    account.edit<Sale>('SO-00001', (found) => (found.Carrier = 'Toll'));
    expect(sale().Carrier).toBe('Toll');
    account.remove('SO-00001');
    expect(account.show('SO-00001')).toBeUndefined();
  });
});
