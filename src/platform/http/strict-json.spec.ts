import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseStrictJson } from './strict-json.js';
import { ProblemError } from './problem.js';

const read = (text: string): unknown => parseStrictJson(Buffer.from(text));

function pathsOf(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ProblemError) return (error.errors ?? []).map(({ path }) => path);
    throw error;
  }
  return [];
}

describe('parseStrictJson', () => {
  it.each([
    ['{"a": 1, "a": 2}', ['a']],
    ['{"a": 1, "\\u0061": 2}', ['a']],
    ['{"a": {"b": 1, "c": [], "b": 1}}', ['a.b']],
    ['{"a": [{"b": 1}, {"b": 1, "b": 2}]}', ['a[1].b']],
    ['{"a": 1, "a": 2, "a": 3}', ['a', 'a']],
    ['{"__proto__": {}}', ['__proto__']],
    ['{"\\u005f_proto__": 1}', ['__proto__']],
    ['{"settings": {"warehouseMap": {"__proto__": "MEL"}}}', ['settings.warehouseMap.__proto__']],
  ])('refuses %s and names the place', (text, paths) => expect(pathsOf(text)).toEqual(paths));

  it.each([
    '{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 2}]}',
    '{"a": "\\"a\\": 1, \\"a\\"", "b": "{", "c": "__proto__"}',
    '{"a\\\\": 1, "a": 2}',
    '[]',
    '"a"',
  ])('takes %s', (text) => expect(read(text)).toEqual(JSON.parse(text)));

  it('takes an empty body for none, and says what is no JSON', () => {
    expect(read('')).toBeUndefined();
    expect(() => read('{"a": }')).toThrow(ProblemError);
  });

  it('agrees with JSON.parse on whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const value = JSON.parse(text) as unknown;
        const again = JSON.stringify(value);
        if (!again.includes('__proto__')) expect(read(again)).toEqual(value);
      }),
    );
  });

  it('finds a name that is there twice wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (name, first, second) => {
        const quoted = JSON.stringify(name);
        const text = `{"x": [${quoted}, {${quoted}: ${JSON.stringify(first)}, ${quoted}: ${JSON.stringify(second)}}]}`;
        expect(pathsOf(text).length).toBeGreaterThan(0);
      }),
    );
  });

  it('does not mind how deep and how long the text is', () => {
    expect(pathsOf('['.repeat(500_000) + ']'.repeat(500_000))).toEqual([]);
    expect(pathsOf(`{"a": "${'\\"'.repeat(500_000)}"}`)).toEqual([]);
  });
});
