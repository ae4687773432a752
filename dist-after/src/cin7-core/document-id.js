import { toGuid, toText } from './payloads/payload-reader.js';
/** Longest number or SKU we keep; Cin7's own limit is 256 (REFERENCE 3.3). */
const MAX_REFERENCE_LENGTH = 256;
const NUMBER_PREFIX = 'number:';
const GUID_WITHOUT_HYPHENS = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i;
/**
 * A GUID of a notification in the form the API uses: lower case with hyphens (REFERENCE 1.6). Braces and missing
 * hyphens are tolerated; the empty GUID means "not given".
 */
export function readDocumentGuid(value) {
    if (typeof value !== 'string')
        return null;
    const bare = value.replace(/[{}()\s\0]/g, '');
    return toGuid(GUID_WITHOUT_HYPHENS.test(bare) ? bare.replace(GUID_WITHOUT_HYPHENS, '$1-$2-$3-$4-$5') : bare);
}
/** A document number, SKU or other short text: trimmed, storable, null when nothing is left. */
export function readReference(value) {
    const text = typeof value === 'boolean' ? null : toText(value);
    return text === null ? null : toText(text.slice(0, MAX_REFERENCE_LENGTH));
}
/** The external id of a document of which only the number is known. Numbers are compared without case. */
export function externalIdOfNumber(number) {
    return `${NUMBER_PREFIX}${number.toUpperCase()}`;
}
/** The number within such an external id; null when the external id is Cin7's own. */
export function numberOfExternalId(externalId) {
    return externalId.startsWith(NUMBER_PREFIX) ? externalId.slice(NUMBER_PREFIX.length) : null;
}
/** Whether two document numbers are the same; Cin7's own searches only find what *contains* a number (REFERENCE 1.7). */
export function isSameNumber(one, other) {
    if (one === null || other === null)
        return false;
    return one.trim().toUpperCase() === other.trim().toUpperCase();
}
//# sourceMappingURL=document-id.js.map