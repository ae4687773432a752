import { newId } from '../ids.js';
import { unknown } from '../simulator-error.js';
/** The warehouses and bins of one account. */
export class LocationBook {
    rows = new Map();
    /** Adds a warehouse and its bins; returns the warehouse's row. */
    add(input) {
        const bins = (input.bins ?? []).map((bin) => (typeof bin === 'string' ? { name: bin } : bin));
        const warehouse = row(input, null);
        for (const bin of bins)
            this.put(row(bin, warehouse));
        warehouse.Bins = [...this.rows.values()]
            .filter((location) => location.ParentID === warehouse.ID)
            // Bins are upper case inside the warehouse's row, lower case in their own (as documented).
            .map((bin) => ({ ID: bin.ID.toUpperCase(), Name: bin.Name, IsDeprecated: false, IsStaging: false }));
        return this.put(warehouse);
    }
    put(location) {
        this.rows.set(location.ID.toLowerCase(), location);
        return location;
    }
    all() {
        return [...this.rows.values()];
    }
    /** Finds by id, by `Warehouse`, or by `Warehouse: Bin`. */
    find(reference) {
        const byId = this.rows.get(reference.toLowerCase());
        if (byId !== undefined)
            return byId;
        const wanted = reference.trim().toLowerCase();
        const named = this.all().filter((location) => this.fullName(location).toLowerCase() === wanted);
        // Names are not unique: a warehouse wins over a bin of the same name (REFERENCE 6.1).
        return named.find((location) => location.ParentID === null) ?? named[0];
    }
    get(reference) {
        const location = this.find(reference);
        if (location === undefined)
            throw unknown('location', reference);
        return location;
    }
    /** The default warehouse, or the first there is. */
    default() {
        const warehouses = this.all().filter((location) => location.ParentID === null);
        return warehouses.find((location) => location.IsDefault) ?? warehouses[0];
    }
    /** `Main Warehouse` or `Main Warehouse: A-01`, as documents write it (REFERENCE 4.4). */
    fullName(location) {
        return location.ParentID === null ? location.Name : `${location.ParentName}: ${location.Name}`;
    }
    /** The location and, for a warehouse, all its bins. */
    idsWithin(location) {
        const bins = this.all().filter((other) => other.ParentID === location.ID);
        return [location.ID, ...bins.map((bin) => bin.ID)];
    }
}
function row(input, parent) {
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
//# sourceMappingURL=location-book.js.map