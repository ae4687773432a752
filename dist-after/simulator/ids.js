import { createHash, randomUUID } from 'node:crypto';
/** What Cin7 sends for "not given" in some places (REFERENCE 1.6). */
export const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** A new id as Cin7's API answers it: lower case (REFERENCE 1.6). */
export function newId() {
    return randomUUID();
}
/** Always the same id for the same text, so that a seeded account has the same ids in every run. */
export function stableId(text) {
    const hex = createHash('sha1').update(`erpgate-simulator:${text}`).digest('hex');
    const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
    return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `5${hex.slice(13, 16)}`,
        variant + hex.slice(18, 20),
        hex.slice(20, 32),
    ].join('-');
}
/** True when the text is a GUID in either case. */
export function isGuid(text) {
    return GUID.test(text);
}
//# sourceMappingURL=ids.js.map