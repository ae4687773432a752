import { ProblemError } from './problem.js';

/**
 * Opaque places in a list. A cursor is only good for the list it came from (`kind`), and only in the exact spelling
 * that was given out: anything else is refused instead of being guessed at, because a wrong place loses records.
 */
export function encodeCursor(kind: string, parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([kind, ...parts.map(String)]), 'utf8').toString('base64url');
}

/** What the parts of a cursor may look like: they go into SQL and must be of the right type before they do. */
export const CURSOR_PART = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  instant: /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  position: /^\d{1,18}$/,
  /** Goes into an `integer` column. */
  revision: /^\d{1,9}$/,
};

/**
 * @param shape one pattern for each part
 * @param more patterns of parts that may be missing at the end
 * @returns the parts; throws 400 `invalid_cursor` when it is not a cursor of this list
 */
export function decodeCursor(
  kind: string,
  cursor: string,
  shape: readonly RegExp[],
  more: readonly RegExp[] = [],
): string[] {
  const parts = parse(cursor);
  if (!parts || parts[0] !== kind || encodeCursor(kind, parts.slice(1)) !== cursor) throw invalidCursor();
  const values = parts.slice(1);
  const patterns = [...shape, ...more].slice(0, Math.max(values.length, shape.length));
  if (values.length !== patterns.length || !patterns.every((pattern, i) => fits(pattern, values[i] ?? ''))) {
    throw invalidCursor();
  }
  return values;
}

function fits(pattern: RegExp, value: string): boolean {
  if (!pattern.test(value)) return false;
  // Digits in the right places are not yet a day that exists.
  return pattern !== CURSOR_PART.instant || !Number.isNaN(Date.parse(value));
}

export function invalidCursor(): ProblemError {
  return new ProblemError(
    400,
    'invalid_cursor',
    'The cursor is not one that this list gave out. Use `nextCursor` as it was answered, or leave it out to begin anew.',
  );
}

function parse(cursor: string): string[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : null;
  } catch {
    return null;
  }
}
