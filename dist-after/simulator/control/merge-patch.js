/** Lays a JSON merge patch (RFC 7396) over an object, in place; arrays are replaced as a whole. */
export function mergePatch(target, patch) {
    const record = target;
    for (const [key, value] of Object.entries(patch)) {
        const before = record[key];
        if (isObject(value) && isObject(before))
            mergePatch(before, value);
        else
            record[key] = structuredClone(value);
    }
}
// Unlike RFC 7396 a null stays a null: in Cin7's documents it means "not given" and the key does not go away.
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=merge-patch.js.map