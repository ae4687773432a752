/** A JSON object of unknown content. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of objects, or undefined. */
export function objects(value: unknown): JsonObject[] | undefined {
  return Array.isArray(value) && value.every(isObject) ? value : undefined;
}

/** Every place of a document by its keys, list positions left out: how much of the full shape is there. */
export function shapeOf(value: unknown, path = '', found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) shapeOf(item, `${path}[]`, found);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      found.add(`${path}.${key}`);
      shapeOf(item, `${path}.${key}`, found);
    }
  }
  return found;
}

/** A copy in which every text equal to `from` (without regard to case) is `to`. */
export function replaceText<T>(value: T, from: string, to: string, onHit: () => void): T {
  if (typeof value === 'string') {
    if (value.toLowerCase() !== from.toLowerCase()) return value;
    onHit();
    return to as T;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => replaceText(item, from, to, onHit)) as T;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceText(item, from, to, onHit)])) as T;
}
