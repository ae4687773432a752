import { isDeepStrictEqual } from 'node:util';
import { matchLines } from './line-matching.js';
/**
 * What differs between two contents of a record. Pure. Lines are compared with the lines that they were, not place by
 * place (`line-matching.ts`). Whoever makes all the changes to the content before, and puts the lines in the order of
 * their `lineNumber`, has the content after.
 */
export function differencesBetween(before, after) {
    return ofObjects(before, after, '', null);
}
function ofObjects(before, after, prefix, itemCode) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => ofValues(before[name], after[name], `${prefix}${name}`, itemCode));
}
function ofValues(before, after, path, itemCode) {
    if (isDeepStrictEqual(before, after))
        return [];
    if (areLines(before) && areLines(after))
        return ofLines(before, after, path);
    if (isObject(before) && isObject(after))
        return ofObjects(before, after, `${path}.`, itemCode);
    const change = { path, before: before ?? null, after: after ?? null, itemCode };
    // What was not there and what is null mean the same.
    return change.before === change.after ? [] : [change];
}
function ofLines(before, after, path) {
    const { matched, removed, added } = matchLines(before, after);
    const at = (place) => `${path}[${place}]`;
    return [
        ...matched.flatMap(([was, is]) => {
            const [lineBefore, lineAfter] = [before[was], after[is]];
            return ofObjects(lineBefore, lineAfter, `${at(was)}.`, lineBefore.itemCode);
        }),
        ...removed.map((place) => wholeLine(at(place), before[place], null)),
        ...added.map((place) => wholeLine(at(place), null, after[place])),
    ];
}
function wholeLine(path, before, after) {
    return { path, before, after, itemCode: (before ?? after)?.itemCode ?? null };
}
function areLines(value) {
    return Array.isArray(value) && value.every((line) => isObject(line) && typeof line['itemCode'] === 'string');
}
function isObject(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}
//# sourceMappingURL=content-difference.js.map