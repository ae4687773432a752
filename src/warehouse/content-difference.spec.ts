import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differencesBetween, type FieldChange } from './content-difference.js';

const line = (lineNumber: number, itemCode: string, quantity: number, more: object = {}) => ({
  lineNumber,
  itemCode,
  externalProductId: `id-of-${itemCode}`,
  quantity,
  binLocation: null,
  ...more,
});
const change = (path: string, before: unknown, after: unknown, itemCode: string | null = null) => ({
  path,
  before,
  after,
  itemCode,
});

describe('differencesBetween', () => {
  const cases: [string, object, object, unknown[]][] = [
    ['equal contents', { a: 1, b: [1] }, { b: [1], a: 1 }, []],
    ['a changed value', { status: 'open' }, { status: 'closed' }, [change('status', 'open', 'closed')]],
    ['a value deep inside', { to: { state: 'WA' } }, { to: { state: null } }, [change('to.state', 'WA', null)]],
    ['null against an object', { c: null }, { c: { at: 'x' } }, [change('c', null, { at: 'x' })]],
    ['null against what was not there', {}, { c: null }, []],
    [
      'an attribute more and one less',
      { attributes: { 1: 'Red' } },
      { attributes: { 2: 'XL' } },
      [change('attributes.1', 'Red', null), change('attributes.2', null, 'XL')],
    ],
    [
      'a quantity of a line',
      { lines: [line(1, 'A', 1), line(2, 'B', 2)] },
      { lines: [line(1, 'A', 1), line(2, 'B', 3)] },
      [change('lines[1].quantity', 2, 3, 'B')],
    ],
    [
      'a line less, with the others moving up',
      { lines: [line(1, 'A', 1), line(2, 'B', 2)] },
      { lines: [line(1, 'B', 2)] },
      [change('lines[1].lineNumber', 2, 1, 'B'), change('lines[0]', line(1, 'A', 1), null, 'A')],
    ],
    [
      'a line more in front',
      { lines: [line(1, 'B', 2)] },
      { lines: [line(1, 'A', 1), line(2, 'B', 2)] },
      [change('lines[0].lineNumber', 1, 2, 'B'), change('lines[0]', null, line(1, 'A', 1), 'A')],
    ],
    [
      'the first of two lines of one product gone',
      { lines: [line(1, 'A', 2), line(2, 'A', 5)] },
      { lines: [line(1, 'A', 5)] },
      [change('lines[1].lineNumber', 2, 1, 'A'), change('lines[0]', line(1, 'A', 2), null, 'A')],
    ],
    [
      'lines of one product by their bins',
      { lines: [line(1, 'A', 2, { binLocation: 'X' }), line(2, 'A', 5, { binLocation: 'Y' })] },
      { lines: [line(1, 'A', 6, { binLocation: 'Y' }), line(2, 'A', 2, { binLocation: 'Z' })] },
      [
        change('lines[0].lineNumber', 1, 2, 'A'),
        change('lines[0].binLocation', 'X', 'Z', 'A'),
        change('lines[1].lineNumber', 2, 1, 'A'),
        change('lines[1].quantity', 5, 6, 'A'),
      ],
    ],
    [
      'a renamed product as the same line',
      { lines: [line(1, 'A', 2)] },
      { lines: [{ ...line(1, 'A', 2), itemCode: 'A2' }] },
      [change('lines[0].itemCode', 'A', 'A2', 'A')],
    ],
    [
      'one product for another as two lines',
      { lines: [line(1, 'A', 2)] },
      { lines: [line(1, 'B', 2)] },
      [change('lines[0]', line(1, 'A', 2), null, 'A'), change('lines[0]', null, line(1, 'B', 2), 'B')],
    ],
  ];
  it.each(cases)('%s', (_, before, after, expected) => {
    expect(differencesBetween(before, after)).toEqual(expected);
  });

  it('tells all: made to the content before, the changes give the content after', () => {
    fc.assert(
      fc.property(CONTENT, CONTENT, (before, after) => {
        expect(withChanges(before, differencesBetween(before, after))).toEqual(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells of nothing that stayed, and of each value once', () => {
    fc.assert(
      fc.property(CONTENT, CONTENT, (before, after) => {
        const changes = differencesBetween(before, after);
        for (const each of changes) expect(each.before).not.toEqual(each.after);
        const places = changes.map((each) => JSON.stringify([each.path, each.before === null]));
        expect(new Set(places).size).toBe(places.length);
        expect(differencesBetween(before, structuredClone(before))).toEqual([]);
      }),
    );
  });

  it('matches thousands of equal lines without comparing each with each', () => {
    const many = (from: number) => Array.from({ length: 20_000 }, (_, i) => line(i + 1, 'A', from + i));
    expect(differencesBetween({ lines: many(0) }, { lines: many(1) })).toHaveLength(20_000 + 1);
  });
});

const text = fc.option(fc.constantFrom('x', 'y'));
const CONTENT = fc.record({
  status: fc.constantFrom('open', 'closed'),
  carrier: text,
  deliverTo: fc.option(fc.record({ name: text, state: text })),
  attributes: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.constantFrom('Red', 'Blue')),
  // Few values, so that lines often say the same.
  lines: fc
    .array(
      fc.record({
        itemCode: fc.constantFrom('A', 'B', 'C'),
        externalProductId: fc.option(fc.constantFrom('1', '2')),
        quantity: fc.integer({ min: 1, max: 3 }),
        binLocation: text,
        batchOrSerial: text,
      }),
      { maxLength: 6 },
    )
    .map((lines) => lines.map((each, i) => ({ lineNumber: i + 1, ...each }))),
});

/** What a client would do with the changes; knows nothing of how they were found. */
function withChanges(content: any, changes: FieldChange[]): unknown {
  const result = structuredClone(content);
  const linesBefore = [...result.lines];
  for (const { path, before, after } of changes) {
    const [, place, field] = /^lines\[(\d+)\](?:\.(\w+))?$/.exec(path) ?? [];
    if (place === undefined) setAt(result, path.split('.'), after);
    else if (field !== undefined) linesBefore[Number(place)][field] = after;
    else if (before === null) result.lines.push(after);
    else result.lines = result.lines.filter((each: unknown) => each !== linesBefore[Number(place)]);
  }
  result.lines.sort((a: any, b: any) => a.lineNumber - b.lineNumber);
  return result;
}

function setAt(target: any, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length > 0) setAt(target[name], rest, value);
  else target[name] = value;
  for (const key of Object.keys(target.attributes ?? {}))
    if (target.attributes[key] === null) delete target.attributes[key];
}
