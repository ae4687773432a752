import { describe, expect, it } from '@jest/globals';
import { changesOf, type StandingRecord } from './record-changes.js';
import type { OrderContent, RecordDraft } from './record-content.js';

const AT = '2026-11-20T05:11:02.117Z';

function order(part: string, change: Partial<OrderContent> = {}): RecordDraft {
  const content: OrderContent = {
    kind: 'sale',
    reference: `SO-7.${part}`,
    saleNumber: 'SO-7',
    fulfilmentNumber: 1,
    taskId: part,
    status: 'open',
    cancellation: null,
    customer: null,
    customerReference: null,
    orderedOn: null,
    shipBy: null,
    carrier: null,
    shippingNotes: null,
    deliverTo: null,
    warehouse: { code: 'MEL', locationId: null, locationName: 'Melbourne' },
    lines: [],
    ...change,
  };
  return { recordType: 'order', part, content };
}

function standing(draft: RecordDraft, revision = 1): StandingRecord {
  return { id: `id-${draft.part}`, recordType: draft.recordType, part: draft.part, revision, content: draft.content };
}

describe('changesOf', () => {
  it('creates what does not stand yet', () => {
    expect(changesOf([], [order('a')], 'voided', AT)).toMatchObject([{ change: 'created', part: 'a', standing: null }]);
  });

  it('says nothing when nothing changed, whatever the order of keys', () => {
    const draft = order('a');
    const shuffled = Object.fromEntries(Object.entries(draft.content).reverse()) as unknown as OrderContent;
    expect(changesOf([{ ...standing(draft), content: shuffled }], [draft], 'voided', AT)).toEqual([]);
  });

  it('cancels what stands without a draft, with the reason and the stamp', () => {
    const changes = changesOf([standing(order('a')), standing(order('b'))], [order('b')], 'pick_undone', AT);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      part: 'a',
      change: 'cancelled',
      content: { status: 'cancelled', cancellation: { reason: 'pick_undone', at: AT } },
    });
  });

  it('does not cancel twice for the same reason, and keeps the first instant', () => {
    const [cancelled] = changesOf([standing(order('a'))], [], 'voided', AT);
    const again = { ...standing(order('a'), 2), content: cancelled?.content as OrderContent };
    expect(changesOf([again], [], 'voided', '2026-12-01T00:00:00.000Z')).toEqual([]);
  });

  it('tells when a cancelled order is cancelled for another reason', () => {
    const [undone] = changesOf([standing(order('a'))], [], 'pick_undone', AT);
    const again = { ...standing(order('a'), 2), content: undone?.content as OrderContent };
    const later = '2026-12-01T00:00:00.000Z';
    expect(changesOf([again], [], 'voided', later)).toMatchObject([
      { change: 'updated', content: { cancellation: { reason: 'voided', at: later } } },
    ]);
  });

  it('opens a cancelled order again when its pick comes back', () => {
    const [undone] = changesOf([standing(order('a'))], [], 'pick_undone', AT);
    const cancelled = { ...standing(order('a'), 2), content: undone?.content as OrderContent };
    expect(changesOf([cancelled], [order('a')], 'pick_undone', AT)).toMatchObject([
      { change: 'updated', content: { status: 'open', cancellation: null } },
    ]);
  });
});
