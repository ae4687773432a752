import { parseInstant } from '../dates.js';
import { isGuid } from '../ids.js';
import { ApiError } from './api-error.js';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

/**
 * The query of one call. Names are read without regard to case; names nobody asks for are ignored silently, as Cin7
 * does (REFERENCE 1.7). A parameter given twice reads as `A,B`, which matches nothing.
 */
export class Query {
  private readonly values = new Map<string, string>();

  constructor(parameters: URLSearchParams) {
    for (const [name, value] of parameters) {
      const key = name.toLowerCase();
      const before = this.values.get(key);
      this.values.set(key, before === undefined ? value : `${before},${value}`);
    }
  }

  /** The value, or undefined when it is missing or empty. */
  text(name: string): string | undefined {
    return this.values.get(name.toLowerCase())?.trim() || undefined;
  }

  isTrue(name: string): boolean {
    return ['true', '1'].includes(this.text(name)?.toLowerCase() ?? '');
  }

  /** An instant in milliseconds; without a zone it means UTC (REFERENCE 1.6). */
  instant(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const milliseconds = parseInstant(text);
    if (Number.isNaN(milliseconds)) throw new ApiError(400, `'${name}' has an invalid value '${text}'.`);
    return milliseconds;
  }

  /** An id that must be there. */
  id(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw new ApiError(400, `Required attribute '${name}' is not provided.`);
    if (!isGuid(text)) throw new ApiError(400, `'${name}' has an invalid value '${text}'.`);
    return text;
  }

  /** One page of rows with Cin7's frame (REFERENCE 1.5). Wrong numbers fall back to the nearest allowed ones. */
  page<Row>(rows: readonly Row[], listKey: string): Record<string, unknown> {
    const page = Math.max(1, this.whole('Page') ?? 1);
    const limit = Math.min(MAX_LIMIT, Math.max(1, this.whole('Limit') ?? DEFAULT_LIMIT));
    return { Total: rows.length, Page: page, [listKey]: rows.slice((page - 1) * limit, page * limit) };
  }

  asObject(): Record<string, string> {
    return Object.fromEntries(this.values);
  }

  private whole(name: string): number | undefined {
    const value = Number.parseInt(this.text(name) ?? '', 10);
    return Number.isNaN(value) ? undefined : value;
  }
}
