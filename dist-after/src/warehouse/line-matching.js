/**
 * Cin7 gives lines no id, and their numbers move up when one goes. A line is the one that it was by what it says, from
 * most to least: all but its number is the same; the same product from the same bin, of the same batch and expiry; the
 * same product. Lines that say the same are taken in their order.
 */
const SAMENESS = [
    (line) => JSON.stringify({ ...line, lineNumber: null }),
    (line) => JSON.stringify([productOf(line), line.binLocation, line.batchOrSerial, line.expiresOn]),
    productOf,
];
/** Finds for each line the one that it was. Pure; takes time in proportion to the number of lines. */
export function matchLines(before, after) {
    let removed = [...before.keys()];
    let added = [...after.keys()];
    const matched = [];
    for (const keyOf of SAMENESS) {
        const candidates = new Map();
        // From the last to the first, so that `pop` takes the first.
        for (const place of added.toReversed()) {
            const key = keyOf(after[place]);
            const places = candidates.get(key);
            if (places)
                places.push(place);
            else
                candidates.set(key, [place]);
        }
        const taken = new Set();
        removed = removed.filter((was) => {
            const is = candidates.get(keyOf(before[was]))?.pop();
            if (is === undefined)
                return true;
            matched.push([was, is]);
            taken.add(is);
            return false;
        });
        added = added.filter((place) => !taken.has(place));
    }
    return { matched: matched.sort(([a], [b]) => a - b), removed, added };
}
function productOf(line) {
    return line.externalProductId ?? line.itemCode;
}
//# sourceMappingURL=line-matching.js.map