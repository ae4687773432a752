import { lookUpIgnoringCase } from './ignoring-case.js';
/** The location's code by `warehouseMap` (id before name), else what `unmappedWarehouse` says. */
export function decideWarehouse(locationId, locationName, rules) {
    const mapped = lookUpIgnoringCase(rules.warehouseMap, locationId) ?? lookUpIgnoringCase(rules.warehouseMap, locationName);
    if (mapped === null && rules.unmappedWarehouse !== 'pass')
        return { kind: rules.unmappedWarehouse };
    return { kind: 'use', warehouse: { code: mapped ?? locationName, locationId, locationName } };
}
/** Why a document waits for a person: `SO-00012` at a location without a code. */
export function unmappedReason(documentName, locationName) {
    const place = locationName === null ? 'a document without a location' : `"${locationName}"`;
    return `${documentName} is held: warehouseMap has no code for ${place}.`;
}
//# sourceMappingURL=warehouse-code.js.map