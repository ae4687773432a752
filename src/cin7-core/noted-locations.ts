import { findPlace, type KnownLocation, type LocationLookup } from './location-lookup.js';
import type { LocationPayload } from './payloads/location.payload.js';

/** How a document names a location: by id, by a text such as `Main Warehouse: A-01`, or both. */
export interface LocationMention {
  id: string | null;
  text: string | null;
}

/** A place in `LocationNotes.warehouses`, and the bin within it. */
type NotedLocation = [warehouse: number, binName: string | null];

/** What the reference book said about the locations that one document names; plain, to be stored beside it. */
export interface LocationNotes {
  warehouses: LocationPayload[];
  byId: Record<string, NotedLocation>;
  byName: Record<string, NotedLocation>;
  /** What the book says of names that several warehouses have; absent in older notes. */
  sharedNames?: Record<string, string>;
}

/** Notes what the book says about these locations, so that the document can be mapped again without the book. */
export function noteLocations(book: LocationLookup, mentions: readonly LocationMention[]): LocationNotes {
  const warehouses: LocationPayload[] = [];
  const byId = new Map<string, NotedLocation>();
  const byName = new Map<string, NotedLocation>();
  const sharedNames = new Map<string, string>();
  const noteIn = (notes: Map<string, NotedLocation>, key: string, known: KnownLocation | null) => {
    if (known === null) return known;
    const warehouse = warehouseOnly(known.warehouse);
    let at = warehouses.findIndex(({ ID, Name }) => ID === warehouse.ID && Name === warehouse.Name);
    if (at < 0) at = warehouses.push(warehouse) - 1;
    notes.set(key, [at, known.binName]);
    return known;
  };
  const noting: LocationLookup = {
    byId: (id) => noteIn(byId, id, book.byId(id)),
    byName: (name) => noteIn(byName, name, book.byName(name)),
    sharedName: (name) => {
      const sentence = book.sharedName(name);
      if (sentence !== null) sharedNames.set(name, sentence);
      return sentence;
    },
  };
  for (const { id, text } of mentions) findPlace(noting, id, text);
  const notes = { warehouses, byId: Object.fromEntries(byId), byName: Object.fromEntries(byName) };
  return sharedNames.size > 0 ? { ...notes, sharedNames: Object.fromEntries(sharedNames) } : notes;
}

/** The book as it was noted; it knows nothing else. */
export function notedLocations(notes: LocationNotes): LocationLookup {
  const [byId, byName] = [notes.byId, notes.byName].map((noted) => new Map(Object.entries(noted)));
  const sharedNames = new Map(Object.entries(notes.sharedNames ?? {}));
  const find = (noted: NotedLocation | undefined): KnownLocation | null => {
    const warehouse = noted && notes.warehouses[noted[0]];
    return noted && warehouse ? { warehouse, binName: noted[1] } : null;
  };
  return {
    byId: (id) => find(byId?.get(id)),
    byName: (name) => find(byName?.get(name)),
    sharedName: (name) => sharedNames.get(name) ?? null,
  };
}

/** Without the warehouse's bins, of which there may be thousands, and whatever else the answer has. */
function warehouseOnly(row: LocationPayload): LocationPayload {
  const { ID, Name, ParentID, ParentName, IsDefault, IsDeprecated, FixedAssetsLocation } = row;
  const { AddressLine1, AddressLine2, AddressCitySuburb, AddressStateProvince, AddressZipPostCode, AddressCountry } =
    row;
  const address = { AddressLine1, AddressLine2, AddressCitySuburb, AddressStateProvince, AddressZipPostCode };
  const names = { ID, Name, ParentID, ParentName, IsDefault, IsDeprecated, FixedAssetsLocation };
  return { ...names, ...address, AddressCountry, Bins: [] };
}
