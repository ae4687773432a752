import { describe, expect, it } from '@jest/globals';
import { aShippingAddress } from '../../test/fixtures/cin7-documents.js';
import { onlyOrder, shipped } from '../../test/fixtures/mapped-sales.js';

describe('shipping', () => {
  it("takes the shipment's own day, notes and carrier before the sale's", () => {
    const Lines = [{ Carrier: '' }, { Carrier: 'Night Mail' }];
    const order = onlyOrder(
      shipped({ Status: 'DRAFT', RequireBy: '2026-05-05T00:00:00', ShippingNotes: 'Dock 2', Lines }),
    );
    expect(order).toMatchObject({ shipBy: '2026-05-05', shippingNotes: 'Dock 2', carrier: 'Night Mail' });
  });

  it.each([
    [{ 'FAST FREIGHT': 'FF' }, 'FF'],
    [{ 'Night Mail': 'NM' }, 'Fast Freight'],
    [{ 'Fast Freight': '' }, 'Fast Freight'],
  ])('with carrierMap %j the carrier is %s', (carrierMap, carrier) => {
    expect(onlyOrder({}, { carrierMap: carrierMap as Record<string, string> }).carrier).toBe(carrier);
  });

  it('has no carrier where Cin7 has none', () => {
    expect(onlyOrder({ Carrier: '' }).carrier).toBeNull();
  });
});

describe('the address', () => {
  const elsewhere = aShippingAddress({ Company: null, Contact: 'Bo', Line1: '2 Hill St', Line2: '', City: 'Perth' });

  it("is the shipment's when that is filled", () => {
    const { deliverTo } = onlyOrder(shipped({ ShippingAddress: elsewhere }));
    expect(deliverTo).toMatchObject({ name: 'Bo', company: null, line1: '2 Hill St', line2: null, suburb: 'Perth' });
  });

  it("is the sale's when the shipment's says only a country or a name", () => {
    const ShippingAddress = { Line1: '', City: null, Country: 'Australia', Contact: 'Bo' };
    expect(onlyOrder(shipped({ ShippingAddress })).deliverTo).toMatchObject({
      name: 'Corner Tea Room',
      suburb: 'Ballarat',
    });
  });

  it.each([
    [
      { Line1: '', Line2: '', City: '', State: '', Postcode: '' },
      '7 Wattle Lane Unit 3',
      'Ballarat Victoria 3350 Australia',
    ],
    [{ Line1: '', Line2: '' }, '7 Wattle Lane Unit 3', null],
    [{ Line1: '' }, null, 'Unit 3'],
    [{ Line2: '' }, '7 Wattle Lane', null],
  ])('falls back to the display lines where the parts are empty: %j', (changes, line1, line2) => {
    expect(onlyOrder({ ShippingAddress: aShippingAddress(changes) }).deliverTo).toMatchObject({ line1, line2 });
  });

  it.each([
    [{ Company: '' }, 'Mina Alvarez'],
    [{ Company: '', Contact: '' }, 'Tea Rooms Pty Ltd'],
  ])('with %j is named %s', (changes, name) => {
    expect(onlyOrder({ ShippingAddress: aShippingAddress(changes) }).deliverTo?.name).toBe(name);
  });

  it('has the default country, and the state codes of the connection', () => {
    const ShippingAddress = aShippingAddress({ Country: null, State: 'Otago' });
    const settings = { defaultCountry: 'New Zealand', stateCodes: { otago: 'OTA' } };
    expect(onlyOrder({ ShippingAddress }, settings).deliverTo).toMatchObject({
      state: 'OTA',
      country: 'New Zealand',
      countryCode: 'NZ',
    });
  });

  it('is only a name where the sale has none', () => {
    expect(onlyOrder({ ShippingAddress: null }).deliverTo).toMatchObject({ name: 'Tea Rooms Pty Ltd', line1: null });
  });
});
