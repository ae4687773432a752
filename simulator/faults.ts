import { invalid } from './simulator-error.js';

/** What goes wrong. */
export type FaultAnswer =
  /** 429, 503 or 400 with Cin7's sentence; `retryAfter` is the header's text, such as `60 Seconds` (REFERENCE 1.4). */
  | { kind: 'rate_limited'; status?: 429 | 503 | 400; retryAfter?: string }
  /** Any status with an error body: 500, a 403 in a burst. */
  | { kind: 'status'; status: number; message?: string; shape?: 'array' | 'object' }
  /** An error inside a 200 (REFERENCE 1.3). */
  | { kind: 'error_in_200'; code?: number; message?: string; shape?: 'array' | 'object' }
  /** A web page with status 200 (REFERENCE 1.2). */
  | { kind: 'html' }
  /** A redirect; default to an address nobody listens on. */
  | { kind: 'redirect'; location?: string }
  /** The right answer, cut in the middle. */
  | { kind: 'truncated' }
  /** The right answer, so many milliseconds late. */
  | { kind: 'slow'; milliseconds: number }
  /** The connection is cut instead of an answer. */
  | { kind: 'reset' }
  /** The right answer with so many bytes of blank text added. */
  | { kind: 'huge'; bytes: number }
  /** The right answer with one place changed: `at` like `Fulfilments[0].Pick.Lines[*].Quantity`; `remove` takes it away. */
  | { kind: 'mutated'; at: string; to?: unknown; remove?: boolean }
  | ListTrap;

/** What lies in wait for whoever trusts a list (REFERENCE 1.5 to 1.7, 10). */
export type ListTrap =
  /** A query parameter is ignored silently, as one that is misspelt: the list comes unfiltered. */
  | { kind: 'filter_ignored'; parameter: string }
  /** A page has at most so many rows, whatever `Limit` asks for; the next page begins after them. */
  | { kind: 'short_pages'; rows: number }
  /** No rows, `Total` 0. */
  | { kind: 'empty_list' }
  /** Rows in the order of their change stamps: what changes while somebody turns pages moves to the end. */
  | { kind: 'by_stamp' }
  /** Instants without their `Z` (REFERENCE 1.6). */
  | { kind: 'without_zone' }
  /** These moves are made just after the answer, before whatever is asked next: `{ move: 'void', document: 'SO-00001' }`. */
  | { kind: 'meanwhile'; moves: { move: string; [argument: string]: unknown }[] };

/** Which calls a fault hits, and how often. */
export type Fault = FaultAnswer & {
  /** Tested against the path below `/ExternalApi/v2` in lower case, with the query: `/sale?id=...`. Default: all. */
  path?: RegExp | string;
  method?: string;
  /** Default: every account. */
  accountId?: string;
  /** How many calls are hit; default 1. */
  times?: number;
  /** So many matching calls pass before the first is hit; default 0. */
  after?: number;
};

/** A fault on the list, with how many hits are left. */
export interface ListedFault {
  id: number;
  fault: Fault;
  left: number;
  toPass: number;
}

const KINDS = [
  'rate_limited',
  'status',
  'error_in_200',
  'html',
  'redirect',
  'truncated',
  'slow',
  'reset',
  'huge',
  'mutated',
  'filter_ignored',
  'short_pages',
  'empty_list',
  'by_stamp',
  'without_zone',
  'meanwhile',
];

/** Those that take the place of the right answer; any number of the others can hit one call and shape it. */
const REPLACING: readonly string[] = ['rate_limited', 'status', 'error_in_200', 'html', 'redirect', 'reset'];

/** What a fault cannot do without. */
const NEEDED: Partial<Record<FaultAnswer['kind'], [name: string, what: string]>> = {
  mutated: ['at', 'the place to change'],
  filter_ignored: ['parameter', 'the name of the one to ignore'],
  short_pages: ['rows', 'the most rows of a page'],
  meanwhile: ['moves', 'a list of moves'],
};

/** The faults that are waiting for their calls. */
export class FaultBook {
  private readonly faults: ListedFault[] = [];
  private lastId = 0;

  add(fault: Fault): ListedFault {
    if (!KINDS.includes(fault.kind))
      throw invalid(`"${String(fault.kind)}" is no kind of fault; there are ${KINDS.join(', ')}.`);
    const needed = NEEDED[fault.kind];
    if (needed && !(needed[0] in fault)) throw invalid(`A fault of this kind needs "${needed[0]}", ${needed[1]}.`);
    this.lastId += 1;
    const listed = { id: this.lastId, fault, left: fault.times ?? 1, toPass: fault.after ?? 0 };
    this.faults.push(listed);
    return listed;
  }

  list(): ListedFault[] {
    return [...this.faults];
  }

  remove(id: number): void {
    const index = this.faults.findIndex((each) => each.id === id);
    if (index >= 0) this.faults.splice(index, 1);
  }

  clear(): void {
    this.faults.length = 0;
  }

  /** The faults that hit this call: at most one that replaces the answer, and all that shape it. */
  take(call: { accountId: string; method: string; pathAndQuery: string }): Fault[] {
    const hits: Fault[] = [];
    for (const listed of [...this.faults]) {
      const isReplacing = REPLACING.includes(listed.fault.kind);
      if (isReplacing && hits.some((hit) => REPLACING.includes(hit.kind))) continue;
      if (!matches(listed.fault, call)) continue;
      if (listed.toPass > 0) {
        listed.toPass -= 1;
        continue;
      }
      hits.push(listed.fault);
      listed.left -= 1;
      if (listed.left <= 0) this.remove(listed.id);
    }
    return hits;
  }
}

function matches(fault: Fault, call: { accountId: string; method: string; pathAndQuery: string }): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== call.method) return false;
  if (fault.accountId !== undefined && fault.accountId.toLowerCase() !== call.accountId) return false;
  if (fault.path === undefined) return true;
  const pattern = typeof fault.path === 'string' ? new RegExp(fault.path, 'i') : fault.path;
  return new RegExp(pattern.source, pattern.flags.replace('g', '')).test(call.pathAndQuery);
}
