/**
 * Compares a value with what is expected of it and says where it differs, a sentence each. Of an object only the
 * expected fields count; a list has to be as long as expected.
 */
export function differences(actual: unknown, expected: unknown, path = ''): string[] {
  if (Array.isArray(expected) && Array.isArray(actual)) return listDifferences(actual, expected, path);
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(actual[key], value, path === '' ? key : `${path}.${key}`),
    );
  }
  if (Object.is(actual, expected)) return [];
  return [`${path === '' ? 'it' : path} is ${shown(actual)} instead of ${shown(expected)}`];
}

function listDifferences(actual: unknown[], expected: unknown[], path: string): string[] {
  if (actual.length !== expected.length) {
    return [`${path === '' ? 'it' : path} has ${actual.length} entries instead of ${expected.length}`];
  }
  return expected.flatMap((value, index) => differences(actual[index], value, `${path}[${index}]`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
