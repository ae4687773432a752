import { invalid } from '../simulator-error.js';

/** The JSON object that a control call brings; every value is checked where it is used. */
export type Arguments = Record<string, unknown>;

/** A text that must be there. */
export function text(args: Arguments, name: string): string {
  const value = args[name];
  if (typeof value !== 'string' || value === '') throw invalid(`"${name}" is missing.`);
  return value;
}

/** A text that may be missing. */
export function optionalText(args: Arguments, name: string): string | undefined {
  const value = args[name];
  return value === undefined || value === null ? undefined : String(value);
}

/** A number that may be missing; command lines give it as text. */
export function optionalNumber(args: Arguments, name: string): number | undefined {
  const value = args[name];
  if (value === undefined || value === null) return undefined;
  const number = Number(value);
  if (Number.isNaN(number)) throw invalid(`"${name}" is no number.`);
  return number;
}

/** A list that may be missing. */
export function optionalList<T>(args: Arguments, name: string): T[] | undefined {
  const value = args[name];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw invalid(`"${name}" is no list.`);
  return value as T[];
}

/** Everything but some names, as the input of a builder. */
export function without<T>(args: Arguments, ...names: string[]): T {
  return Object.fromEntries(Object.entries(args).filter(([name]) => !names.includes(name))) as T;
}
