/**
 * What `read` makes of the first of these keys that it can use. Keys are compared without case; the spelling asked
 * for comes first, others in alphabetical order, so that the order of keys in a body never matters.
 */
export function readKey(object, names, read) {
    for (const name of names) {
        const exact = Object.hasOwn(object, name) ? read(object[name]) : null;
        if (exact !== null)
            return exact;
        const lowerName = name.toLowerCase();
        const variants = Object.keys(object).filter((key) => key !== name && key.toLowerCase() === lowerName);
        for (const key of variants.sort()) {
            const result = read(object[key]);
            if (result !== null)
                return result;
        }
    }
    return null;
}
export function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=json-object.js.map