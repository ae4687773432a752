export function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A list of objects, or undefined. */
export function objects(value) {
    return Array.isArray(value) && value.every(isObject) ? value : undefined;
}
/** Every place of a document by its keys, list positions left out: how much of the full shape is there. */
export function shapeOf(value, path = '', found = new Set()) {
    if (Array.isArray(value)) {
        for (const item of value)
            shapeOf(item, `${path}[]`, found);
    }
    else if (isObject(value)) {
        for (const [key, item] of Object.entries(value)) {
            found.add(`${path}.${key}`);
            shapeOf(item, `${path}.${key}`, found);
        }
    }
    return found;
}
/** A copy in which every text equal to `from` (without regard to case) is `to`. */
export function replaceText(value, from, to, onHit) {
    if (typeof value === 'string') {
        if (value.toLowerCase() !== from.toLowerCase())
            return value;
        onHit();
        return to;
    }
    if (Array.isArray(value))
        return value.map((item) => replaceText(item, from, to, onHit));
    if (!isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceText(item, from, to, onHit)]));
}
//# sourceMappingURL=json.js.map