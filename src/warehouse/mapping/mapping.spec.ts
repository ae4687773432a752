import { describe, expect, it } from '@jest/globals';
import { countryCode } from './country-codes.js';
import { deliverTo } from './deliver-to.js';
import { lookUpIgnoringCase } from './ignoring-case.js';
import { ISO_COUNTRIES } from './iso-countries.js';
import { dimensionsOf, volumeOf, weightOf } from './measures.js';
import { stateCode } from './state-codes.js';
import { decideWarehouse, unmappedReason } from './warehouse-code.js';

describe('weightOf', () => {
  it.each([
    [500, 'g', { value: 0.5, unit: 'kg' }],
    [2, 'mg', { value: 0.000002, unit: 'kg' }],
    [2.5, 'KG', { value: 2.5, unit: 'kg' }],
    [24, 'oz', { value: 1.5, unit: 'lb' }],
    [3, ' lb ', { value: 3, unit: 'lb' }],
    [0, 'kg', null],
    [-1, 'kg', null],
    [null, 'kg', null],
    [5, 'stone', null],
    [5, null, null],
    [5, 'constructor', null],
    [1e300, 'kg', null],
  ])('%j %j is %j', (value, unit, expected) => {
    expect(weightOf(value, unit)).toEqual(expected);
  });
});

describe('dimensionsOf and volumeOf', () => {
  it.each([
    ['mm', 'mm', 1],
    ['cm', 'mm', 10],
    ['m', 'mm', 1000],
    ['km', 'mm', 1_000_000],
    ['in', 'in', 1],
    ['ft', 'in', 12],
    ['yd', 'in', 36],
    ['mi', 'in', 63_360],
  ])('%s becomes %s times %d', (unit, expectedUnit, factor) => {
    const dimensions = dimensionsOf({ length: 1, width: 2, height: 3 }, unit);
    expect(dimensions).toEqual({ length: factor, width: 2 * factor, height: 3 * factor, unit: expectedUnit });
    expect(volumeOf(dimensions)).toEqual({ value: 6 * factor ** 3, unit: `${expectedUnit}3` });
  });

  it('shows no noise of binary fractions', () => {
    expect(dimensionsOf({ length: 12.3, width: 0.1, height: 0.7 }, 'cm')).toMatchObject({ length: 123, width: 1 });
  });

  it('has none where all are zero, or the unit is not known', () => {
    expect(dimensionsOf({ length: 0, width: 0, height: null }, 'cm')).toBeNull();
    expect(dimensionsOf({ length: 4, width: 4, height: 4 }, null)).toBeNull();
    expect(volumeOf(null)).toBeNull();
  });

  it('has no volume where one length is zero', () => {
    expect(volumeOf(dimensionsOf({ length: 4, width: 0, height: 4 }, 'cm'))).toBeNull();
  });
});

describe('countryCode', () => {
  it.each([
    ['Australia', 'AU'],
    ['AUS', 'AU'],
    ['au', 'AU'],
    ['New Zealand', 'NZ'],
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['United States of America', 'US'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['The Netherlands', 'NL'],
    ["Côte d'Ivoire", 'CI'],
    ['Ivory Coast', 'CI'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['Hong Kong', 'HK'],
    ['South Korea', 'KR'],
    ['Korea, Republic of', 'KR'],
    ['Viet Nam', 'VN'],
    ['Czech Republic', 'CZ'],
    ['Trinidad and Tobago', 'TT'],
    ['Papua New Guinea', 'PG'],
    ['Atlantis', null],
    ['XX', null],
    [null, null],
  ])('%j is %j', (country, code) => {
    expect(countryCode(country)).toBe(code);
  });

  it('knows every country by name and both codes', () => {
    expect(ISO_COUNTRIES).toHaveLength(249);
    const names = new Intl.DisplayNames('en', { type: 'region' });
    for (const [alpha2, alpha3] of ISO_COUNTRIES) {
      expect([countryCode(alpha2), countryCode(alpha3), countryCode(names.of(alpha2) ?? null)]).toEqual([
        alpha2,
        alpha2,
        alpha2,
      ]);
    }
  });
});

describe('stateCode', () => {
  it.each([
    ['Victoria', {}, 'VIC'],
    ['new south wales', {}, 'NSW'],
    ['VIC', {}, 'VIC'],
    ['Otago', {}, 'Otago'],
    ['Otago', { OTAGO: 'OTA' }, 'OTA'],
    ['Victoria', { victoria: 'V' }, 'V'],
    ['Victoria', { victoria: ' ' }, 'VIC'],
    [null, {}, null],
  ])('%j with %j is %j', (state, stateCodes, code) => {
    expect(stateCode(state, stateCodes)).toBe(code);
  });
});

describe('lookUpIgnoringCase', () => {
  it('compares without case and outer blanks, and passes over empty values', () => {
    expect(lookUpIgnoringCase({ ' Fast Freight ': ' FF ' }, 'fast freight')).toBe('FF');
    expect(lookUpIgnoringCase({ 'Fast Freight': '' }, 'Fast Freight')).toBeNull();
    expect(lookUpIgnoringCase({}, 'toString')).toBeNull();
    expect(lookUpIgnoringCase({ '': 'X' }, null)).toBeNull();
  });
});

describe('decideWarehouse', () => {
  const ID = '41b5f3a2-0001-4c00-9d00-0000000000e1';
  const used = (code: string) => ({ kind: 'use', warehouse: { code, locationId: ID, locationName: 'North Hub' } });

  it.each([
    ['by id before name', { [ID.toUpperCase()]: 'N1', 'North Hub': 'N2' }, 'hold', used('N1')],
    ['by name in any case', { 'NORTH HUB': 'N2' }, 'ignore', used('N2')],
    ['passes the name', {}, 'pass', used('North Hub')],
    ['holds', {}, 'hold', { kind: 'hold' }],
    ['ignores', { 'South Depot': 'S1' }, 'ignore', { kind: 'ignore' }],
  ] as const)('%s', (_case, warehouseMap, unmappedWarehouse, expected) => {
    expect(decideWarehouse(ID, 'North Hub', { warehouseMap, unmappedWarehouse })).toEqual(expected);
  });

  it('says what is missing', () => {
    const nowhere = { warehouseId: null, warehouseName: null, sharedName: null };
    expect(unmappedReason('SO-00871', { ...nowhere, warehouseName: 'North Hub' })).toBe(
      'SO-00871 is held: warehouseMap has no code for "North Hub".',
    );
    expect(unmappedReason('SO-00871', nowhere)).toContain('without a location');
  });
});

describe('deliverTo', () => {
  const nobody = { fallbackName: null, company: null, contact: null, phone: null, email: null };
  const nowhere = { line1: null, line2: null, suburb: null, state: null, postcode: null, country: null };
  const rules = { defaultCountry: 'Australia', stateCodes: {} };

  it.each([
    [{ fallbackName: 'C', company: 'A', contact: 'B' }, 'A'],
    [{ fallbackName: 'C', contact: 'B' }, 'B'],
    [{ fallbackName: 'C' }, 'C'],
    [{}, null],
  ])('names %j %j', (recipient, name) => {
    expect(deliverTo({ ...nobody, ...recipient }, nowhere, rules).name).toBe(name);
  });

  it('fills in the default country and its code', () => {
    expect(deliverTo(nobody, nowhere, rules)).toMatchObject({ country: 'Australia', countryCode: 'AU' });
    expect(deliverTo(nobody, { ...nowhere, country: 'NZL' }, rules)).toMatchObject({
      country: 'NZL',
      countryCode: 'NZ',
    });
    expect(deliverTo(nobody, nowhere, { ...rules, defaultCountry: ' ' })).toMatchObject({ country: null });
  });
});
