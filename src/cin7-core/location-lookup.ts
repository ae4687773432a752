import type { LocationPayload } from './payloads/location.payload.js';

/** Finds locations by what documents say about them. */
export interface LocationLookup {
  /** The warehouse or bin with this id. */
  byId(id: string): KnownLocation | null;
  /** The warehouse of this name, without regard to case. */
  byName(name: string): KnownLocation | null;
  /** A sentence when several warehouses have this name, so that it does not say which is meant; else null. */
  sharedName(name: string): string | null;
}

export interface KnownLocation {
  /** The top-level warehouse: the location itself, or the one its bin belongs to. */
  warehouse: LocationPayload;
  /** Null when the location is the warehouse itself. */
  binName: string | null;
}

/** Where goods lie, are picked or arrive, as far as it is known. */
export interface Place {
  warehouseId: string | null;
  warehouseName: string | null;
  binName: string | null;
  /** A sentence when several warehouses have its name. */
  sharedName: string | null;
  /** The warehouse as Cin7's reference book has it; null when the book does not know it. */
  warehouse: LocationPayload | null;
}

const BIN_SEPARATOR = ': ';

/**
 * The place that a document means by an id and a text such as `Main Warehouse: A-01` (REFERENCE 4.4, 6.1): the id
 * where there is one, else the text before `": "`. A warehouse's own name may hold a `": "`, so the whole text is
 * tried first.
 */
export function findPlace(locations: LocationLookup, id: string | null, text: string | null): Place {
  const known =
    (id === null ? null : locations.byId(id)) ??
    (text === null ? null : locations.byName(text)) ??
    (text === null ? null : locations.byName(splitBin(text).warehouseName));
  if (known === null) return unknownPlace(locations, id, text);
  const { warehouse } = known;
  return {
    warehouseId: warehouse.ID,
    warehouseName: warehouse.Name,
    binName: binWithin(warehouse.Name, text) ?? known.binName,
    sharedName: warehouse.Name === null ? null : locations.sharedName(warehouse.Name),
    warehouse,
  };
}

/** A place the reference book does not know: an id beside a bin is the bin's, so it does not name the warehouse. */
function unknownPlace(locations: LocationLookup, id: string | null, text: string | null): Place {
  if (text === null) return { warehouseId: id, warehouseName: null, binName: null, sharedName: null, warehouse: null };
  const { warehouseName, binName } = splitBin(text);
  const sharedName = locations.sharedName(text) ?? locations.sharedName(warehouseName);
  return { warehouseId: binName === null ? id : null, warehouseName, binName, sharedName, warehouse: null };
}

function binWithin(warehouseName: string | null, text: string | null): string | null {
  const prefix = `${warehouseName ?? ''}${BIN_SEPARATOR}`;
  if (text === null || !text.toLowerCase().startsWith(prefix.toLowerCase())) return null;
  return text.slice(prefix.length).trim() || null;
}

function splitBin(text: string): { warehouseName: string; binName: string | null } {
  const at = text.indexOf(BIN_SEPARATOR);
  if (at <= 0) return { warehouseName: text, binName: null };
  return { warehouseName: text.slice(0, at).trim(), binName: text.slice(at + BIN_SEPARATOR.length).trim() || null };
}
