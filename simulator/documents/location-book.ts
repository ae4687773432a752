import { newId } from '../ids.js';
import { unknown } from '../simulator-error.js';
import type { AddressInput } from './address.js';

/** A row of `/ref/location`: a warehouse, or a bin with its warehouse as parent (REFERENCE 6.1). */
export interface Location {
  ID: string;
  Name: string;
  IsDefault: boolean;
  IsDeprecated: boolean;
  Bins: { ID: string; Name: string; IsDeprecated: boolean; IsStaging: boolean }[] | null;
  ParentID: string | null;
  ParentName: string | null;
  [key: string]: unknown;
}

/** A warehouse as one gives it to the simulator. */
export interface LocationInput {
  id?: string;
  name: string;
  isDefault?: boolean;
  address?: AddressInput;
  /** Bin names, or names with ids. */
  bins?: (string | { name: string; id?: string })[];
}

/** The warehouses and bins of one account. */
export class LocationBook {
  private readonly rows = new Map<string, Location>();

  /** Adds a warehouse and its bins; returns the warehouse's row. */
  add(input: LocationInput): Location {
    const bins = (input.bins ?? []).map((bin) => (typeof bin === 'string' ? { name: bin } : bin));
    const warehouse = row(input, null);
    for (const bin of bins) this.put(row(bin, warehouse));
    warehouse.Bins = [...this.rows.values()]
      .filter((location) => location.ParentID === warehouse.ID)
      // Bins are upper case inside the warehouse's row, lower case in their own (as documented).
      .map((bin) => ({ ID: bin.ID.toUpperCase(), Name: bin.Name, IsDeprecated: false, IsStaging: false }));
    return this.put(warehouse);
  }

  put(location: Location): Location {
    this.rows.set(location.ID.toLowerCase(), location);
    return location;
  }

  all(): Location[] {
    return [...this.rows.values()];
  }

  /** Finds by id, by `Warehouse`, or by `Warehouse: Bin`. */
  find(reference: string): Location | undefined {
    const byId = this.rows.get(reference.toLowerCase());
    if (byId !== undefined) return byId;
    const wanted = reference.trim().toLowerCase();
    const named = this.all().filter((location) => this.fullName(location).toLowerCase() === wanted);
    // Names are not unique: a warehouse wins over a bin of the same name (REFERENCE 6.1).
    return named.find((location) => location.ParentID === null) ?? named[0];
  }

  get(reference: string): Location {
    const location = this.find(reference);
    if (location === undefined) throw unknown('location', reference);
    return location;
  }

  /** The default warehouse, or the first there is. */
  default(): Location | undefined {
    const warehouses = this.all().filter((location) => location.ParentID === null);
    return warehouses.find((location) => location.IsDefault) ?? warehouses[0];
  }

  /** `Main Warehouse` or `Main Warehouse: A-01`, as documents write it (REFERENCE 4.4). */
  fullName(location: Location): string {
    return location.ParentID === null ? location.Name : `${location.ParentName}: ${location.Name}`;
  }

  /** The location and, for a warehouse, all its bins. */
  idsWithin(location: Location): string[] {
    const bins = this.all().filter((other) => other.ParentID === location.ID);
    return [location.ID, ...bins.map((bin) => bin.ID)];
  }
}

function row(input: LocationInput | { name: string; id?: string }, parent: Location | null): Location {
  const address = 'address' in input ? (input.address ?? {}) : {};
  return {
    ID: (input.id ?? newId()).toLowerCase(),
    Name: input.name,
    IsDefault: 'isDefault' in input ? (input.isDefault ?? false) : false,
    IsDeprecated: false,
    Bins: null,
    FixedAssetsLocation: false,
    ParentID: parent?.ID ?? null,
    ParentName: parent?.Name ?? null,
    ReferenceCount: 0,
    AddressLine1: address.line1 ?? '',
    AddressLine2: address.line2 ?? '',
    AddressCitySuburb: address.city ?? '',
    AddressStateProvince: address.state ?? '',
    AddressZipPostCode: address.postcode ?? '',
    AddressCountry: address.country ?? '',
    PickZones: null,
    IsShopfloor: false,
    IsCoMan: false,
    IsStaging: false,
  };
}
