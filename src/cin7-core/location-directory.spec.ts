import { describe, expect, it } from '@jest/globals';
import { LocationDirectory } from './location-directory.js';
import { readLocationList } from './payloads/location.payload.js';

const ids = {
  main: '11111111-0000-4000-8000-000000000001',
  mainBin: '11111111-0000-4000-8000-000000000002',
  mainShelf: '11111111-0000-4000-8000-000000000003',
  outlet: '22222222-0000-4000-8000-000000000001',
  outletOld: '22222222-0000-4000-8000-000000000002',
  twinA: '33333333-0000-4000-8000-000000000001',
  twinB: '33333333-0000-4000-8000-000000000002',
  dock: '44444444-0000-4000-8000-000000000001',
  assets: '55555555-0000-4000-8000-000000000001',
  orphan: '66666666-0000-4000-8000-000000000001',
  lost: '66666666-0000-4000-8000-000000000002',
  circleA: '77777777-0000-4000-8000-000000000001',
  circleB: '77777777-0000-4000-8000-000000000002',
};

const directory = new LocationDirectory(
  readLocationList({
    LocationList: [
      // A bin before its warehouse, and called like another warehouse.
      { ID: ids.mainBin.toUpperCase(), Name: 'Outlet', ParentID: ids.main, ParentName: 'Main Hall' },
      {
        ID: ids.main,
        Name: 'Main Hall',
        Bins: [
          { ID: ids.mainShelf, Name: 'Main Hall: S-1' },
          { ID: null, Name: 'x' },
        ],
      },
      { ID: ids.outlet, Name: ' Outlet ', IsDeprecated: false, Bins: null },
      { ID: ids.outletOld, Name: 'OUTLET', IsDeprecated: true },
      { ID: ids.twinA, Name: 'Twin' },
      { ID: ids.twinB, Name: 'twin' },
      { ID: ids.dock, Name: 'East: Dock' },
      { ID: ids.assets, Name: 'Office', FixedAssetsLocation: true },
      { ID: ids.orphan, Name: 'B-7', ParentID: ids.lost, ParentName: 'main hall' },
      { ID: ids.lost.replace(/2$/, '3'), Name: 'B-8', ParentID: ids.lost, ParentName: 'Twin' },
      { ID: ids.circleA, Name: 'a', ParentID: ids.circleB },
      { ID: ids.circleB, Name: 'b', ParentID: ids.circleA },
    ],
  }).rows,
);

describe('LocationDirectory', () => {
  it.each([
    [ids.main, 'Main Hall', null],
    [ids.main.toUpperCase(), 'Main Hall', null],
    [ids.mainBin, 'Main Hall', 'Outlet'],
    [ids.mainShelf, 'Main Hall', 'S-1'],
    [ids.outletOld, 'OUTLET', null],
    [ids.assets, 'Office', null],
    [ids.orphan, 'Main Hall', 'B-7'],
  ])('finds %s as %s, bin %s', (id, warehouse, binName) => {
    expect(directory.byId(id)).toMatchObject({ warehouse: { Name: warehouse }, binName });
  });

  it.each([ids.lost, ids.lost.replace(/2$/, '3'), ids.circleA, ''])('does not know %j', (id) => {
    expect(directory.byId(id)).toBeNull();
  });

  it.each([
    ['main hall', ids.main],
    [' MAIN HALL ', ids.main],
    ['Outlet', ids.outlet],
    ['east: dock', ids.dock],
  ])('finds the warehouse %j', (name, id) => {
    expect(directory.byName(name)).toMatchObject({ warehouse: { ID: id }, binName: null });
    expect(directory.sharedName(name)).toBeNull();
  });

  it.each(['S-1', 'Main Hall: S-1', 'Office', 'East', ''])('finds no warehouse called %j', (name) => {
    expect(directory.byName(name)).toBeNull();
    expect(directory.sharedName(name)).toBeNull();
  });

  it('does not guess between two warehouses of one name', () => {
    expect(directory.byName('Twin')).toBeNull();
    expect(directory.sharedName(' Twin')).toBe(`Cin7 has 2 warehouses called "Twin" (${ids.twinA}, ${ids.twinB}).`);
  });
});
