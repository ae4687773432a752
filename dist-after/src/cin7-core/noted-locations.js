import { findPlace } from './location-lookup.js';
/** Notes what the book says about these locations, so that the document can be mapped again without the book. */
export function noteLocations(book, mentions) {
    const warehouses = [];
    const byId = new Map();
    const byName = new Map();
    const noteIn = (notes, key, known) => {
        if (known === null)
            return known;
        const warehouse = warehouseOnly(known.warehouse);
        let at = warehouses.findIndex(({ ID, Name }) => ID === warehouse.ID && Name === warehouse.Name);
        if (at < 0)
            at = warehouses.push(warehouse) - 1;
        notes.set(key, [at, known.binName]);
        return known;
    };
    const noting = {
        byId: (id) => noteIn(byId, id, book.byId(id)),
        byName: (name) => noteIn(byName, name, book.byName(name)),
    };
    for (const { id, text } of mentions)
        findPlace(noting, id, text);
    return { warehouses, byId: Object.fromEntries(byId), byName: Object.fromEntries(byName) };
}
/** The book as it was noted; it knows nothing else. */
export function notedLocations(notes) {
    const [byId, byName] = [notes.byId, notes.byName].map((noted) => new Map(Object.entries(noted)));
    const find = (noted) => {
        const warehouse = noted && notes.warehouses[noted[0]];
        return noted && warehouse ? { warehouse, binName: noted[1] } : null;
    };
    return { byId: (id) => find(byId?.get(id)), byName: (name) => find(byName?.get(name)) };
}
/** Without the warehouse's bins, of which there may be thousands, and whatever else the answer has. */
function warehouseOnly(row) {
    const { ID, Name, ParentID, ParentName, IsDefault, IsDeprecated, FixedAssetsLocation } = row;
    const { AddressLine1, AddressLine2, AddressCitySuburb, AddressStateProvince, AddressZipPostCode, AddressCountry } = row;
    const address = { AddressLine1, AddressLine2, AddressCitySuburb, AddressStateProvince, AddressZipPostCode };
    const names = { ID, Name, ParentID, ParentName, IsDefault, IsDeprecated, FixedAssetsLocation };
    return { ...names, ...address, AddressCountry, Bins: [] };
}
//# sourceMappingURL=noted-locations.js.map