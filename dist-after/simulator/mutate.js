/** Reads `$.A.B[0].C[*]` (the leading `$.` may be left out). */
export function parsePath(path) {
    const steps = [];
    for (const [, key, index] of path.replace(/^\$\.?/, '').matchAll(/([^.[\]]+)|\[(\d+|\*)\]/g)) {
        if (key !== undefined)
            steps.push(key);
        else if (index === '*')
            steps.push('*');
        else
            steps.push(Number(index));
    }
    return steps;
}
/** Changes one place (or with `[*]` many) of a copy of the document. Places that do not exist are left alone, unless the last key is missing. */
export function mutated(document, path, change) {
    const copy = structuredClone(document);
    walk(copy, parsePath(path), change);
    return copy;
}
function walk(node, steps, change) {
    const [step, ...rest] = steps;
    if (step === undefined || typeof node !== 'object' || node === null)
        return;
    const target = node;
    const keys = step === '*' ? Object.keys(target) : [String(step)];
    for (const key of keys) {
        if (rest.length > 0)
            walk(target[key], rest, change);
        else if (change.remove !== true)
            target[key] = structuredClone(change.to ?? null);
        else if (Array.isArray(node))
            node.splice(Number(key), 1);
        else
            delete target[key];
    }
}
//# sourceMappingURL=mutate.js.map