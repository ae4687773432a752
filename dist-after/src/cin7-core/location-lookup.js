const BIN_SEPARATOR = ': ';
/**
 * The place that a document means by an id and a text such as `Main Warehouse: A-01` (REFERENCE 4.4, 6.1): the id
 * where there is one, else the text before `": "`. A warehouse's own name may hold a `": "`, so the whole text is
 * tried first.
 */
export function findPlace(locations, id, text) {
    const known = (id === null ? null : locations.byId(id)) ??
        (text === null ? null : locations.byName(text)) ??
        (text === null ? null : locations.byName(splitBin(text).warehouseName));
    if (known === null)
        return unknownPlace(id, text);
    const { warehouse } = known;
    return {
        warehouseId: warehouse.ID,
        warehouseName: warehouse.Name,
        binName: binWithin(warehouse.Name, text) ?? known.binName,
        warehouse,
    };
}
/** A place the reference book does not know: an id beside a bin is the bin's, so it does not name the warehouse. */
function unknownPlace(id, text) {
    if (text === null)
        return { warehouseId: id, warehouseName: null, binName: null, warehouse: null };
    const { warehouseName, binName } = splitBin(text);
    return { warehouseId: binName === null ? id : null, warehouseName, binName, warehouse: null };
}
function binWithin(warehouseName, text) {
    const prefix = `${warehouseName ?? ''}${BIN_SEPARATOR}`;
    if (text === null || !text.toLowerCase().startsWith(prefix.toLowerCase()))
        return null;
    return text.slice(prefix.length).trim() || null;
}
function splitBin(text) {
    const at = text.indexOf(BIN_SEPARATOR);
    if (at <= 0)
        return { warehouseName: text, binName: null };
    return { warehouseName: text.slice(0, at).trim(), binName: text.slice(at + BIN_SEPARATOR.length).trim() || null };
}
//# sourceMappingURL=location-lookup.js.map