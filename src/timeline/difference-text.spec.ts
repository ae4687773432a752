import { describe, expect, it } from '@jest/globals';
import { differenceText } from './difference-text.js';

describe('differenceText', () => {
  it.each([
    ['a value', { path: 'status', before: 'open', after: 'closed', itemCode: null }, 'status: open → closed'],
    ['what was not known', { path: 'carrier', before: null, after: 'DHL', itemCode: null }, 'carrier: none → DHL'],
    ['a line', { path: 'lines[0].quantity', before: 6, after: 4, itemCode: 'MUG' }, 'lines[0].quantity (MUG): 6 → 4'],
    ['a line more', { path: 'lines[1]', before: null, after: {}, itemCode: 'MUG' }, 'lines[1] (MUG): added'],
    ['a line less', { path: 'lines[1]', before: {}, after: null, itemCode: 'MUG' }, 'lines[1] (MUG): removed'],
    ['a group', { path: 'c', before: null, after: { a: 1 }, itemCode: null }, 'c: none → {"a":1}'],
  ])('tells %s', (_, change, text) => {
    expect(differenceText(change)).toBe(text);
  });

  it('cuts long values', () => {
    const text = differenceText({ path: 'note', before: 'x'.repeat(1000), after: null, itemCode: null });
    expect(text).toBe(`note: ${'x'.repeat(59)}… → none`);
  });
});
