/** The records that a domain's documents make. */
export const RECORD_TYPES = {
    products: ['item'],
    purchases: ['receipt'],
    sales: ['order'],
    transfers: ['order', 'receipt'],
};
/** True when the list is read over all that the connection covers. */
export function isWholeRange({ windowFrom, scopeFrom }) {
    return windowFrom === null || windowFrom <= scopeFrom;
}
//# sourceMappingURL=domain-scan.js.map