import { ProblemError } from './problem.js';

/**
 * Opaque places in a list. A cursor is only good for the list it came from (`kind`), and only in the exact spelling
 * that was given out: anything else is refused instead of being guessed at, because a wrong place loses records.
 */
export function encodeCursor(kind: string, parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([kind, ...parts.map(String)]), 'utf8').toString('base64url');
}

/** @returns the parts; throws 400 `invalid_cursor` when it is not a cursor of this list */
export function decodeCursor(kind: string, cursor: string, length: number): string[] {
  const parts = parse(cursor);
  if (!parts || parts.length !== length + 1 || parts[0] !== kind || encodeCursor(kind, parts.slice(1)) !== cursor) {
    throw invalidCursor();
  }
  return parts.slice(1);
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
