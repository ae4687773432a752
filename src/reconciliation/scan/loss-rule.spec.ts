import { describe, expect, it } from '@jest/globals';
import { looksEmpty } from './loss-rule.js';

describe('a source that suddenly looks empty', () => {
  it.each([
    ['nothing is lost', 50, 0, true, false],
    ['all of many are lost', 50, 50, true, true],
    ['all of three are lost', 3, 3, true, true],
    ['both of two are lost: each is asked for', 2, 2, true, false],
    ['a fifth is lost', 50, 10, true, false],
    ['more than a fifth is lost', 50, 11, true, true],
    ['many, but few of very many', 5_000, 40, true, false],
    ['over a part of the range, some are lost', 50, 40, false, false],
    ['over a part of the range, all are lost', 50, 50, false, true],
  ])('%s', (_case, expected, lost, isWholeRange, answer) => {
    expect(looksEmpty({ expected, lost, isWholeRange })).toBe(answer);
  });
});
