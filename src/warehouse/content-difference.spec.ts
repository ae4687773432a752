import { describe, expect, it } from '@jest/globals';
import { differencesBetween } from './content-difference.js';

describe('differencesBetween', () => {
  const cases: [string, unknown, unknown, unknown[]][] = [
    ['equal contents', { a: 1, b: [1] }, { b: [1], a: 1 }, []],
    ['a changed value', { status: 'open' }, { status: 'closed' }, [{ path: 'status', from: 'open', to: 'closed' }]],
    [
      'a value deep inside',
      { lines: [{ quantity: 1 }, { quantity: 2 }] },
      { lines: [{ quantity: 1 }, { quantity: 3 }] },
      [{ path: 'lines[1].quantity', from: 2, to: 3 }],
    ],
    ['a line more', { lines: [] }, { lines: [{ a: 1 }] }, [{ path: 'lines[0]', from: null, to: { a: 1 } }]],
    ['a line less', { lines: [{ a: 1 }] }, { lines: [] }, [{ path: 'lines[0]', from: { a: 1 }, to: null }]],
    ['null against an object', { c: null }, { c: { at: 'x' } }, [{ path: 'c', from: null, to: { at: 'x' } }]],
  ];
  it.each(cases)('%s', (_, before, after, expected) => {
    expect(differencesBetween(before, after)).toEqual(expected);
  });
});
