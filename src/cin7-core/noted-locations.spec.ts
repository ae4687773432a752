import { describe, expect, it } from '@jest/globals';
import { decideWarehouse, unmappedReason } from '../warehouse/mapping/warehouse-code.js';
import { LocationDirectory } from './location-directory.js';
import { findPlace, type LocationLookup } from './location-lookup.js';
import { notedLocations, noteLocations } from './noted-locations.js';
import { readLocationList } from './payloads/location.payload.js';

const EAST = '7c000000-0000-4000-8000-0000000000a1';
const WEST = '7c000000-0000-4000-8000-0000000000a2';
const BIN_OF_EAST = '7c000000-0000-4000-8000-0000000000b1';
const BIN_OF_WEST = '7c000000-0000-4000-8000-0000000000b2';

/** Two warehouses of one name, one with its bin in its row, one with its bin in a row of its own. */
const BOOK = new LocationDirectory(
  readLocationList({
    Total: 3,
    Page: 1,
    LocationList: [
      { ID: EAST, Name: 'Depot', Bins: [{ ID: BIN_OF_EAST, Name: 'A-01' }] },
      { ID: WEST, Name: 'Depot', Bins: [] },
      { ID: BIN_OF_WEST, Name: 'A-01', ParentID: WEST, ParentName: 'Depot', Bins: [] },
    ],
  }).rows,
);

const MENTIONS = [
  { id: BIN_OF_EAST, text: 'Depot: A-01' },
  { id: BIN_OF_WEST, text: 'Depot: A-01' },
  { id: WEST, text: 'Depot' },
  { id: null, text: 'Depot' },
  { id: null, text: 'Depot: A-01' },
];
const SHARED = `Cin7 has 2 warehouses called "Depot" (${EAST}, ${WEST}).`;

describe.each<[string, LocationLookup]>([
  ['the book', BOOK],
  ['what was noted of it', notedLocations(JSON.parse(JSON.stringify(noteLocations(BOOK, MENTIONS))))],
])('warehouses of one name and their bins, by %s', (_name, book) => {
  const places = MENTIONS.map(({ id, text }) => findPlace(book, id, text));
  const codes = (warehouseMap: Record<string, string>) =>
    places.map(({ warehouseId, warehouseName }) => {
      const decision = decideWarehouse(warehouseId, warehouseName, { warehouseMap, unmappedWarehouse: 'hold' });
      return decision.kind === 'use' ? decision.warehouse.code : decision.kind;
    });

  it('are told apart by their ids, and a bin is its warehouse', () => {
    expect(places.map(({ warehouseId, binName }) => [warehouseId, binName])).toEqual([
      [EAST, 'A-01'],
      [WEST, 'A-01'],
      [WEST, null],
      [null, null],
      [null, 'A-01'],
    ]);
    expect(codes({ [EAST]: 'E', [WEST.toUpperCase()]: 'W' })).toEqual(['E', 'W', 'W', 'hold', 'hold']);
    expect(codes({ [EAST]: 'E', depot: 'D' })).toEqual(['E', 'D', 'D', 'D', 'D']);
  });

  it('say so in the reason, and what to do', () => {
    const [east, , , named] = places.map((place) => unmappedReason('SO-1', place));
    expect(east).toBe(
      `SO-1 is held: warehouseMap has no code for "Depot" with the id ${EAST}. ${SHARED} Give each its code by its id.`,
    );
    expect(named).toBe(
      `SO-1 is held: warehouseMap has no code for "Depot". ${SHARED} The document does not say which; a code for the name counts for all of them.`,
    );
  });
});
