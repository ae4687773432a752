import { describe, expect, it } from '@jest/globals';
import { changedFields } from './changed-fields.js';

describe('changedFields', () => {
  it('names only what differs, on both sides', () => {
    const before = { name: 'a', enabled: true, settings: { callsPerMinute: 7, map: { Main: 'A', East: 'E' } } };
    const after = { name: 'b', enabled: true, settings: { at: '02:00', map: { Main: 'B', East: 'E' } } };
    expect(changedFields(before, after)).toEqual({
      before: { name: 'a', settings: { callsPerMinute: 7, at: null, map: { Main: 'A' } } },
      after: { name: 'b', settings: { callsPerMinute: null, at: '02:00', map: { Main: 'B' } } },
    });
  });

  it('says nothing of what stayed, whatever the order of its fields and however it is written', () => {
    const at = new Date();
    expect(changedFields({ at, list: [1] }, { list: [1], at: at.toISOString(), more: undefined })).toEqual({
      before: {},
      after: {},
    });
  });
});
