import { describe, expect, it } from '@jest/globals';
import { isLastPage, limitAfter } from './page-turn.js';

describe('turning pages', () => {
  it.each([
    ['a full page of more', 1, 1000, 1000, 2500, false],
    ['the last page of three', 3, 1000, 500, 2500, true],
    ['a total that is an exact multiple', 2, 1000, 1000, 2000, true],
    ['a short first page: Cin7 gives fewer than asked for', 1, 1000, 500, 2678, false],
    ['the end in the size that Cin7 gives', 6, 500, 178, 2678, true],
    ['an empty page, whatever the total says', 4, 1000, 0, 9999, true],
    ['no total: a full page', 1, 1000, 1000, null, false],
    ['no total: a short page', 2, 1000, 10, null, true],
    ['an empty list', 1, 1000, 0, 0, true],
  ])('%s', (_case, page, limit, rows, total, isLast) => {
    expect(isLastPage({ page, limit, rows, total })).toBe(isLast);
  });

  it('goes on in the size of a short first page', () => {
    expect(limitAfter({ page: 1, limit: 1000, rows: 500, total: 2678 })).toBe(500);
    expect(limitAfter({ page: 2, limit: 500, rows: 400, total: 2678 })).toBe(500);
    expect(limitAfter({ page: 1, limit: 1000, rows: 3, total: 3 })).toBe(1000);
  });
});
