import { isDeepStrictEqual } from 'node:util';

/** One value that differs between two contents. */
export interface FieldChange {
  path: string;
  from: unknown;
  to: unknown;
}

/** What differs between two JSON values, by path; lists are compared place by place. Pure. */
export function differencesBetween(before: unknown, after: unknown, path = ''): FieldChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, i) => differencesBetween(before[i], after[i], `${path}[${i}]`)).flat();
  }
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => differencesBetween(before[name], after[name], path ? `${path}.${name}` : name));
  }
  return [{ path, from: before ?? null, to: after ?? null }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
