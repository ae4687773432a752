/**
 * The value of a person's table (`warehouseMap`, `carrierMap`, `stateCodes`) for a text, compared without case and
 * outer blanks; null where the table has none or an empty one.
 */
export function lookUpIgnoringCase(table, text) {
    if (text === null)
        return null;
    const wanted = text.trim().toLowerCase();
    for (const [key, value] of Object.entries(table)) {
        if (key.trim().toLowerCase() === wanted && value.trim() !== '')
            return value.trim();
    }
    return null;
}
//# sourceMappingURL=ignoring-case.js.map