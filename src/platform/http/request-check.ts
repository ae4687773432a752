import { invalidRequest, type ProblemDetail } from './problem.js';

/** Deeper than anything the API takes; what goes on for ever would exhaust the stack of whoever reads it next. */
export const DEEPEST = 20;
/** Faults told at once. */
const MOST_FAULTS = 20;

/**
 * Refuses what no route can take, before anything else looks at it: texts that PostgreSQL does not store, fields named
 * like what every object has by itself (the validation overlooks them), and nesting without end. Each fault is named
 * by its place.
 */
export function refuseUnusable(input: unknown): void {
  const faults: ProblemDetail[] = [];
  collectFaults(input, '', 0, faults);
  if (faults.length > 0) throw invalidRequest(faults);
}

function collectFaults(value: unknown, path: string, depth: number, faults: ProblemDetail[]): void {
  if (faults.length >= MOST_FAULTS) return;
  if (typeof value === 'string') {
    if (!isStorable(value)) faults.push({ path, message: 'holds a NUL or half a character, which cannot be stored' });
    return;
  }
  if (value === null || typeof value !== 'object') return;
  if (depth >= DEEPEST) {
    faults.push({ path, message: `is nested more than ${DEEPEST} levels deep` });
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const name = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    if (isReachingOut(key, inner, depth)) faults.push({ path: name, message: 'is not a known field; remove it' });
    else if (!isStorable(key))
      faults.push({ path: name.toWellFormed().replaceAll('\0', ''), message: 'is no usable name' });
    else collectFaults(inner, name, depth + 1, faults);
  }
}

/** `__proto__`, `constructor`, `toString`; a text deeper down may be an entry of a map, where any name is right. */
function isReachingOut(key: string, value: unknown, depth: number): boolean {
  return key in Object.prototype && (depth === 0 || (value !== null && typeof value === 'object'));
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
