import fc from 'fast-check';
import type { Operation, Parameter } from './api-document.js';
import { ODD_BODIES, oddText } from './odd-values.js';
import { EXISTING, type SchemaValues } from './schema-values.js';

/** Who sends it: `key`s that are good, known but not enough, or nothing at all. */
export const CALLERS = ['admin', 'operator', 'client', 'nobody', 'stranger'] as const;
export type FuzzCaller = (typeof CALLERS)[number];

/** A request before ids are put in the place of `EXISTING`. */
export interface FuzzRequest {
  operation: Operation;
  caller: FuzzCaller;
  path: Record<string, string>;
  query: [string, string][];
  headers: [string, string][];
  body: string | Uint8Array | null;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Requests to one operation: many that get through to the room behind it, many that are spoiled in one way or another. */
export function requestsTo(operation: Operation, values: SchemaValues): fc.Arbitrary<FuzzRequest> {
  const ofKind = (kind: Parameter['in']) => operation.parameters.filter((each) => each.in === kind);
  const one = (parameter: Parameter) =>
    fc.oneof({ weight: 4, arbitrary: values.good(parameter.schema).map(asText) }, oddText);
  const path = fc.record(
    Object.fromEntries(
      ofKind('path').map((parameter) => [
        parameter.name,
        fc.oneof({ weight: 6, arbitrary: fc.constant(EXISTING) }, fc.uuid(), one(parameter)),
      ]),
    ),
  );
  return fc.record({
    operation: fc.constant(operation),
    caller: fc.oneof({ weight: 12, arbitrary: fc.constant('admin' as const) }, fc.constantFrom(...CALLERS)),
    path,
    query: queryOf(ofKind('query'), one),
    headers: headersOf(ofKind('header'), one, operation.body !== null),
    body: bodyOf(operation, values),
  });
}

function queryOf(known: Parameter[], one: (each: Parameter) => fc.Arbitrary<string>): fc.Arbitrary<[string, string][]> {
  const pairs = known.map((each) => {
    const pair = one(each).map((value): [string, string][] => [[each.name, brief(each.name, value)]]);
    const none = fc.constant<[string, string][]>([]);
    const twice = pair.map((single) => [...single, ...single]);
    const often = each.required ? 20 : 3;
    return fc.oneof({ weight: often, arbitrary: pair }, { weight: 6, arbitrary: none }, twice);
  });
  const unknown = fc.array(fc.tuple(oddText, oddText), { maxLength: 1 });
  const rarely = fc.oneof({ weight: 12, arbitrary: fc.constant<[string, string][]>([]) }, unknown);
  return fc.tuple(...pairs, rarely).map((lists) => lists.flat());
}

/** A good `wait` holds the answer back for up to a minute: that is no hang, but it is no use here either. */
const brief = (name: string, value: string) => (name === 'wait' && Number(value) > 1 ? '1' : value);

const HEADERS: [string, string][] = [
  ['accept', 'text/html'],
  ['accept', 'application/xml'],
  ['accept', 'text/event-stream'],
  ['accept', '*/*;q=0'],
  ['accept-encoding', 'gzip, br'],
  ['accept-language', '\u00ff'],
  ['content-encoding', 'gzip'],
  ['content-type', 'text/plain'],
  ['content-type', 'application/xml'],
  ['content-type', 'application/json; charset=utf-16'],
  ['content-type', 'multipart/form-data; boundary=x'],
  ['content-type', ';'],
  ['cookie', `a=${'b'.repeat(2_000)}`],
  ['expect', '100-continue'],
  ['host', 'elsewhere.invalid'],
  ['if-none-match', '*'],
  ['origin', 'https://elsewhere.invalid'],
  ['range', 'bytes=0-1'],
  ['transfer-encoding', 'chunked'],
  ['x-forwarded-for', '127.0.0.1'],
  ['x-http-method-override', 'DELETE'],
  ['x-request-id', 'a'.repeat(300)],
];

function headersOf(known: Parameter[], one: (each: Parameter) => fc.Arbitrary<string>, hasBody: boolean) {
  const json: [string, string][] = hasBody ? [['content-type', 'application/json']] : [];
  const odd = fc.array(fc.constantFrom(...HEADERS), { maxLength: 2 });
  const own = fc.tuple(...known.map((each) => one(each).map((value): [string, string] => [each.name, value])));
  const none: fc.Arbitrary<[string, string][]> = fc.constant([]);
  return fc
    .tuple(fc.oneof({ weight: 5, arbitrary: none }, own), fc.oneof({ weight: 4, arbitrary: none }, odd))
    .map(([first, second]) => distinct([...json, ...first, ...second]));
}

/** The last of each name, in letters that may stand in a header. */
function distinct(pairs: [string, string][]): [string, string][] {
  const usable = pairs.map(([name, value]): [string, string] => [
    name,
    value.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?'),
  ]);
  return [...new Map(usable)];
}

function bodyOf({ body, method }: Operation, values: SchemaValues): fc.Arbitrary<string | Uint8Array | null> {
  const odd = fc.oneof(fc.constantFrom<string | Uint8Array>(...ODD_BODIES), fc.uint8Array({ maxLength: 60 }));
  if (body === null) {
    const none = fc.constant<string | Uint8Array | null>(null);
    return method === 'GET' ? none : fc.oneof({ weight: 9, arbitrary: none }, fc.constant('{}'), odd);
  }
  const written = values.nearlyGood(body).map((value) => JSON.stringify(value) ?? '');
  return fc.oneof({ weight: 12, arbitrary: written }, odd, fc.constant(null));
}
