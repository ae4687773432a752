import { describe, expect, it } from '@jest/globals';
import { CURSOR_PART, decodeCursor, encodeCursor } from './cursor.js';
import { ProblemError } from './problem.js';

describe('cursors', () => {
  const cursor = encodeCursor('changes', [42]);

  it('come back as they were given out', () => {
    expect(decodeCursor('changes', cursor, [CURSOR_PART.position])).toEqual(['42']);
  });

  const bad: [string, string][] = [
    ['empty', ''],
    ['not base64', '%%%'],
    ['of another list', encodeCursor('orders', [42])],
    ['with a part too many', encodeCursor('changes', [42, 1])],
    ['with a part of the wrong type', encodeCursor('changes', ['1; drop table revision'])],
    ['cut short', cursor.slice(0, -2)],
    ['padded', `${cursor}=`],
    ['with spaces inside its JSON', Buffer.from('["changes", "42"]').toString('base64url')],
    ['JSON of another shape', Buffer.from('{"changes":42}').toString('base64url')],
  ];
  it.each(bad)('%s: refused', (_, text) => {
    expect(() => decodeCursor('changes', text, [CURSOR_PART.position])).toThrow(ProblemError);
  });
});
