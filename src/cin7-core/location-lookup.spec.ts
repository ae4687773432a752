import { describe, expect, it } from '@jest/globals';
import { NORTH_BIN_ID, NORTH_ID, SHOP_ID } from '../../test/fixtures/cin7-documents.js';
import { aLocationLookup } from '../../test/fixtures/location-lookup.js';
import { findPlace } from './location-lookup.js';

const UNKNOWN_ID = 'ffffffff-0000-4000-8000-00000000ffff';

describe('findPlace', () => {
  it.each([
    ['a bin by id', NORTH_BIN_ID, null, NORTH_ID, 'North Hub', 'R1-04'],
    ['a bin by id and text', NORTH_BIN_ID, 'North Hub: R1-04', NORTH_ID, 'North Hub', 'R1-04'],
    ['a warehouse by id', NORTH_ID, 'North Hub', NORTH_ID, 'North Hub', null],
    ['a bin in the text beside the warehouse id', NORTH_ID, 'North Hub: R9', NORTH_ID, 'North Hub', 'R9'],
    ['a name, in any case', null, 'north hub', NORTH_ID, 'North Hub', null],
    ['a name with a bin', null, 'NORTH HUB: R9: left', NORTH_ID, 'North Hub', 'R9: left'],
    ['an unknown bin of a known warehouse', UNKNOWN_ID, 'North Hub: R9', NORTH_ID, 'North Hub', 'R9'],
    ['a warehouse with a colon in its name', null, 'Shop: High Street', SHOP_ID, 'Shop: High Street', null],
    ['a bin of such a warehouse', SHOP_ID, 'Shop: High Street: T1', SHOP_ID, 'Shop: High Street', 'T1'],
    ['an unknown name', null, 'Old Barn', null, 'Old Barn', null],
    ['an unknown warehouse with an id', UNKNOWN_ID, 'Old Barn', UNKNOWN_ID, 'Old Barn', null],
    ['an unknown bin, whose id is not the warehouse', UNKNOWN_ID, 'Old Barn: B2', null, 'Old Barn', 'B2'],
    ['an unknown id alone', UNKNOWN_ID, null, UNKNOWN_ID, null, null],
    ['nothing', null, null, null, null, null],
  ])('finds %s', (_case, id, text, warehouseId, warehouseName, binName) => {
    expect(findPlace(aLocationLookup(), id, text)).toMatchObject({ warehouseId, warehouseName, binName });
  });
});
