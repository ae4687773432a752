import { describe, expect, it } from '@jest/globals';
import { judge, type KnownRecord, type Said } from './acknowledgement-rules.js';

const OPEN: KnownRecord = {
  recordType: 'order',
  reference: 'SO-1.1',
  revision: 3,
  statusThen: 'open',
  saidBefore: null,
};
const said = (status: Said['status'], revision = 3, reason: string | null = null): Said => ({
  revision,
  status,
  reason,
});

describe('what becomes of an acknowledgement', () => {
  it.each(['accepted', 'rejected', 'done'] as const)('%s is stored for a revision that is not cancelled', (status) => {
    expect(judge(said(status), OPEN)).toEqual({ result: 'stored' });
    expect(judge(said(status, 1), OPEN)).toEqual({ result: 'stored' });
    expect(judge(said(status), { ...OPEN, statusThen: 'cancelled' })).toMatchObject({ code: 'cancel_answer_expected' });
  });

  it.each(['cancelled', 'too_late', 'return_to_stock'] as const)('%s is stored for one that is', (status) => {
    expect(judge(said(status), { ...OPEN, statusThen: 'cancelled' })).toEqual({ result: 'stored' });
    expect(judge(said(status), OPEN)).toMatchObject({ result: 'refused', code: 'not_cancelled' });
  });

  it('is refused for a revision that is not there yet, and names the one that stands', () => {
    const verdict = judge(said('accepted', 4), OPEN);
    expect(verdict).toMatchObject({ code: 'revision_unknown', detail: expect.stringMatching(/SO-1\.1.*stands at 3/) });
  });

  it('is a repetition when the same was said of the same revision last', () => {
    const before = (status: Said['status'], reason: string | null = null) => ({
      ...OPEN,
      saidBefore: { status, reason },
    });
    expect(judge(said('accepted'), before('accepted'))).toEqual({ result: 'repeated' });
    expect(judge(said('accepted'), before('done'))).toEqual({ result: 'repeated' });
    expect(judge(said('rejected', 3, 'no stock'), before('rejected', 'no stock'))).toEqual({ result: 'repeated' });
    expect(judge(said('rejected', 3, 'no stock'), before('rejected', 'damaged'))).toEqual({ result: 'stored' });
    expect(judge(said('accepted'), before('rejected', 'no stock'))).toEqual({ result: 'stored' });
    expect(judge(said('done'), before('accepted'))).toEqual({ result: 'stored' });
  });

  it('takes either for a revision that is not kept any more', () => {
    for (const status of ['accepted', 'too_late'] as const) {
      expect(judge(said(status, 1), { ...OPEN, statusThen: null })).toEqual({ result: 'stored' });
    }
  });
});
