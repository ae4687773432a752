/**
 * All locations of one account, to be found by id or name (REFERENCE 6.1). Bins come twice: within their warehouse's
 * row and as rows of their own with a `ParentID`; either is enough. Names are looked up among warehouses only, as a
 * bin may be called like a warehouse. A name that two warehouses share is not found, see `sharedName`.
 */
export class LocationDirectory {
    locations = new Map();
    warehouses = new Map();
    constructor(rows) {
        const rowsById = new Map(rows.flatMap((row) => (row.ID === null ? [] : [[row.ID, row]])));
        for (const row of rows.filter(isWarehouse))
            this.addWarehouse(row);
        for (const row of rows) {
            if (row.ID === null || isWarehouse(row))
                continue;
            const warehouse = topOf(row, rowsById) ?? this.warehouseNamed(row.ParentName);
            if (warehouse !== null)
                this.locations.set(row.ID, { warehouse, binName: binNameOf(row.Name, warehouse) });
        }
    }
    byId(id) {
        return this.locations.get(id.toLowerCase()) ?? null;
    }
    byName(name) {
        const warehouse = this.warehouseNamed(name);
        return warehouse === null ? null : { warehouse, binName: null };
    }
    /** A sentence when two warehouses share this name, so that the name alone does not say which is meant; else null. */
    sharedName(name) {
        const sharers = this.candidates(name);
        if (sharers.length < 2)
            return null;
        const ids = sharers.map((warehouse) => warehouse.ID ?? 'no ID').join(', ');
        return `Cin7 has ${sharers.length} warehouses called "${name.trim()}" (${ids}).`;
    }
    warehouseNamed(name) {
        const [warehouse, other] = name === null ? [] : this.candidates(name);
        return warehouse === undefined || other !== undefined ? null : warehouse;
    }
    /** A warehouse in use goes before deprecated ones of the same name: nothing new is picked from those. */
    candidates(name) {
        const all = this.warehouses.get(keyOf(name)) ?? [];
        const inUse = all.filter((warehouse) => warehouse.IsDeprecated !== true);
        return inUse.length > 0 ? inUse : all;
    }
    addWarehouse(row) {
        if (row.ID !== null)
            this.locations.set(row.ID, { warehouse: row, binName: null });
        for (const bin of row.Bins) {
            if (bin.ID !== null)
                this.locations.set(bin.ID, { warehouse: row, binName: binNameOf(bin.Name, row) });
        }
        // No goods for sale lie in a place for fixed assets, but documents may name its id.
        if (row.Name === null || row.FixedAssetsLocation === true)
            return;
        const sharers = this.warehouses.get(keyOf(row.Name));
        if (sharers === undefined)
            this.warehouses.set(keyOf(row.Name), [row]);
        else
            sharers.push(row);
    }
}
function isWarehouse(row) {
    return row.ParentID === null && row.ParentName === null;
}
/** Climbs to the warehouse; null where a parent is missing or the parents go round in a circle. */
function topOf(bin, rowsById) {
    let row = bin;
    for (let steps = 0; row !== undefined && steps < 10; steps += 1) {
        if (isWarehouse(row))
            return row;
        row = row.ParentID === null ? undefined : rowsById.get(row.ParentID);
    }
    return null;
}
/** A bin's own name, also where it is given with its warehouse: `Main Warehouse: A-01`. */
function binNameOf(name, warehouse) {
    const prefix = `${warehouse.Name ?? ''}: `;
    const bare = name?.toLowerCase().startsWith(prefix.toLowerCase()) ? name.slice(prefix.length) : name;
    return bare?.trim() || null;
}
function keyOf(name) {
    return name.trim().toLowerCase();
}
//# sourceMappingURL=location-directory.js.map