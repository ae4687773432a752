import { invalidRequest, ProblemError, type ProblemDetail } from './problem.js';
import { DEEPEST } from './request-check.js';

/** Faults told at once. */
const MOST_FAULTS = 20;

/** An object or list that is open at a place of the text. */
interface Level {
  /** Names so far; null in a list. */
  names: Set<string> | null;
  /** Of the field, or the number of the entry, that is read now. */
  place: string | number;
  isNameNext: boolean;
}

/**
 * Reads the JSON of an API request, and refuses what two readers may take for two things: a name twice in one object
 * (`JSON.parse` takes the last, a proxy in front perhaps the first) and `__proto__`, which some code takes for an order.
 *
 * @returns undefined for an empty body
 * @throws ProblemError 400
 */
export function parseStrictJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  const text = body.toString('utf8');
  const value = parse(text);
  const faults = ambiguitiesIn(text);
  if (faults.length > 0) throw invalidRequest(faults);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProblemError(400, 'invalid_json', `The body is not JSON: ${(error as Error).message}`);
  }
}

/** @param text valid JSON. What is nested deeper than the API takes is left to `refuseUnusable`, which names the place */
function ambiguitiesIn(text: string): ProblemDetail[] {
  const faults: ProblemDetail[] = [];
  const levels: Level[] = [];
  for (let i = 0; i < text.length && levels.length <= DEEPEST && faults.length < MOST_FAULTS; i += 1) {
    const level = levels.at(-1);
    switch (text[i]) {
      case '{':
        levels.push({ names: new Set(), place: '', isNameNext: true });
        break;
      case '[':
        levels.push({ names: null, place: 0, isNameNext: false });
        break;
      case '}':
      case ']':
        levels.pop();
        break;
      case ',':
        if (level) stepOn(level);
        break;
      case '"': {
        const end = endOfString(text, i);
        if (level?.names && level.isNameNext) readName(level, text.slice(i, end), levels, faults);
        i = end - 1;
        break;
      }
      default:
        break;
    }
  }
  return faults;
}

function stepOn(level: Level): void {
  if (level.names) level.isNameNext = true;
  else level.place = Number(level.place) + 1;
}

function readName(level: Level, quoted: string, levels: readonly Level[], faults: ProblemDetail[]): void {
  const name = JSON.parse(quoted) as string;
  level.place = name;
  level.isNameNext = false;
  if (name === '__proto__') faults.push({ path: pathOf(levels), message: 'is not a known field; remove it' });
  else if (level.names?.has(name)) faults.push({ path: pathOf(levels), message: 'is there more than once' });
  level.names?.add(name);
}

/** @returns the place behind the closing quote */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i += 1) {
    if (text[i] === '"') return i + 1;
    if (text[i] === '\\') i += 1;
  }
  return text.length;
}

function pathOf(levels: readonly Level[]): string {
  const path = levels.map(({ names, place }) => (names ? `.${place}` : `[${place}]`)).join('');
  return path.replace(/^\./, '').toWellFormed().replaceAll('\0', '');
}
