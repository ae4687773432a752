import { isDeepStrictEqual } from 'node:util';
import { matchLines, type MatchableLine } from './line-matching.js';

/** One value that differs between two contents. */
export interface FieldChange {
  /**
   * Names joined by dots. A line is named by its place from 0: in the content before; a line that was added (`before` is
   * null and the path ends there) in the content after.
   */
  path: string;
  /** Null when it was not there. */
  before: unknown;
  /** Null when it is not there any more. */
  after: unknown;
  /** What the line is about, with changes of lines; the item code before, where that changed. */
  itemCode: string | null;
}

type Json = Record<string, unknown>;

/**
 * What differs between two contents of a record. Pure. Lines are compared with the lines that they were, not place by
 * place (`line-matching.ts`). Whoever makes all the changes to the content before, and puts the lines in the order of
 * their `lineNumber`, has the content after.
 */
export function differencesBetween(before: object, after: object): FieldChange[] {
  return ofObjects(before as Json, after as Json, '', null);
}

function ofObjects(before: Json, after: Json, prefix: string, itemCode: string | null): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => ofValues(before[name], after[name], `${prefix}${name}`, itemCode));
}

function ofValues(before: unknown, after: unknown, path: string, itemCode: string | null): FieldChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (areLines(before) && areLines(after)) return ofLines(before, after, path);
  if (isObject(before) && isObject(after)) return ofObjects(before, after, `${path}.`, itemCode);
  const change = { path, before: before ?? null, after: after ?? null, itemCode };
  // What was not there and what is null mean the same.
  return change.before === change.after ? [] : [change];
}

function ofLines(before: MatchableLine[], after: MatchableLine[], path: string): FieldChange[] {
  const { matched, removed, added } = matchLines(before, after);
  const at = (place: number) => `${path}[${place}]`;
  return [
    ...matched.flatMap(([was, is]) => {
      const [lineBefore, lineAfter] = [before[was]!, after[is]!];
      return ofObjects(lineBefore as unknown as Json, lineAfter as unknown as Json, `${at(was)}.`, lineBefore.itemCode);
    }),
    ...removed.map((place) => wholeLine(at(place), before[place]!, null)),
    ...added.map((place) => wholeLine(at(place), null, after[place]!)),
  ];
}

function wholeLine(path: string, before: MatchableLine | null, after: MatchableLine | null): FieldChange {
  return { path, before, after, itemCode: (before ?? after)?.itemCode ?? null };
}

function areLines(value: unknown): value is MatchableLine[] {
  return Array.isArray(value) && value.every((line) => isObject(line) && typeof line['itemCode'] === 'string');
}

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
