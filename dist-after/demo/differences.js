/**
 * Compares a value with what is expected of it and says where it differs, a sentence each. Of an object only the
 * expected fields count; a list has to be as long as expected.
 */
export function differences(actual, expected, path = '') {
    if (Array.isArray(expected) && Array.isArray(actual))
        return listDifferences(actual, expected, path);
    if (isObject(expected) && isObject(actual)) {
        return Object.entries(expected).flatMap(([key, value]) => differences(actual[key], value, path === '' ? key : `${path}.${key}`));
    }
    if (Object.is(actual, expected))
        return [];
    return [`${path === '' ? 'it' : path} is ${shown(actual)} instead of ${shown(expected)}`];
}
function listDifferences(actual, expected, path) {
    if (actual.length !== expected.length) {
        return [`${path === '' ? 'it' : path} has ${actual.length} entries instead of ${expected.length}`];
    }
    return expected.flatMap((value, index) => differences(actual[index], value, `${path}[${index}]`));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function shown(value) {
    return value === undefined ? 'missing' : JSON.stringify(value);
}
//# sourceMappingURL=differences.js.map