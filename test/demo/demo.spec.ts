import { describe, expect, it } from '@jest/globals';
import { GOOD_DAY } from '../../demo/acts.js';
import { describeChange, describeRecord } from '../../demo/describe-record.js';
import { differences } from '../../demo/differences.js';
import type { Change, Notification, Order, Receipt } from '../../demo/gateway-answers.js';
import { MISHAPS } from '../../demo/mishaps.js';
import { describePace } from '../../demo/narrate.js';
import { Paper, withHeading, wrap } from '../../demo/paper.js';
import { summaryTable } from '../../demo/summary.js';
import { waitFor } from '../../demo/wait-for.js';
import { TOPIC_DEFINITIONS } from '../../src/cin7-core/topics.js';

const order: Order = {
  id: 'r1',
  revision: 3,
  kind: 'sale',
  reference: 'SO-00001.1',
  status: 'open',
  cancellation: null,
  customer: { name: 'Ann' },
  carrier: 'STARTRACK',
  shippingNotes: null,
  deliverTo: { name: 'Ann', line1: '1 High Street', line2: null, suburb: 'Perth', state: 'WA', postcode: '6000' },
  warehouse: { code: 'MEL', locationName: 'Dandenong DC' },
  lines: [
    { itemCode: 'SOCK', name: 'Sock', quantity: 12.5, binLocation: 'A-01', batchOrSerial: null, expiresOn: null },
    { itemCode: 'BAR-MUESLI', name: null, quantity: 6, batchOrSerial: 'M-1', expiresOn: '2027-06-30' },
  ],
};
const cancelled: Order = { ...order, status: 'cancelled', cancellation: { reason: 'voided' } };

const change: Change = {
  cursor: 'c',
  connectionId: 'x',
  recordType: 'order',
  recordId: 'r1',
  reference: 'SO-00001.1',
  revision: 3,
  change: 'cancelled',
  record: cancelled,
};

const notification: Notification = {
  id: 'n1',
  topic: 'sale.picked',
  eventType: 'Sale/PickAuthorised',
  status: 'done',
  reason: null,
  reference: 'SO-00001',
  receivedAt: '2026-11-23T10:00:00.020Z',
  processedAt: '2026-11-23T10:00:00.075Z',
  outcomes: [{ outcome: 'applied', reason: 'order SO-00001.1 created.', recordIds: ['r1'] }],
};

describe("the demo's story", () => {
  it('has every topic that ERPGate knows', () => {
    const topics = [...GOOD_DAY, ...MISHAPS].flatMap((act) => act.beats.map((beat) => beat.topic));
    expect(new Set(topics)).toEqual(new Set(Object.keys(TOPIC_DEFINITIONS)));
  });

  it('describes an order by what a warehouse looks at, in aligned lines', () => {
    expect(describeRecord('order', order)).toEqual([
      'order SO-00001.1 (sale): open, revision 3',
      'warehouse MEL (Dandenong DC), carrier STARTRACK',
      'to Ann, 1 High Street, Perth WA 6000',
      '12.5 x  SOCK        bin A-01',
      '   6 x  BAR-MUESLI  batch or serial M-1, expires 2027-06-30',
    ]);
  });

  it('describes records that lack almost everything', () => {
    const bare: Receipt = {
      id: 'r2',
      revision: 1,
      kind: 'purchase',
      reference: 'PO-1',
      status: 'open',
      cancellation: null,
      supplier: null,
      warehouse: { code: 'Main', locationName: 'Main' },
      note: null,
      lines: [],
    };
    expect(describeRecord('receipt', bare)).toEqual(['receipt PO-1 (purchase): open, revision 1', 'warehouse Main']);
    expect(describeRecord('order', { ...order, deliverTo: null, carrier: null, lines: [] })).toHaveLength(2);
  });

  it('says of a cancelled order only that and why', () => {
    expect(describeRecord('order', cancelled)).toEqual(['order SO-00001.1 (sale): cancelled (voided), revision 3']);
    expect(describeChange(change)).toBe('cancelled order SO-00001.1, revision 3');
  });

  it('tells how long a notification took', () => {
    const eventAt = '2026-11-23T10:00:00.012Z';
    const delivery = { id: 1, type: 'Sale/PickAuthorised', state: 'delivered', eventAt, attempts: [{ status: 200 }] };
    expect(describePace(notification, delivery)).toBe('stored 8 ms after it happened, done 55 ms later');
    expect(describePace({ ...notification, processedAt: null }, undefined)).toBe('');
  });

  it('sums up each kind of notification once for each record', () => {
    const one = { group: 'Sale', webhookType: null, address: '', isByHandOnly: false };
    const notifications = [
      { ...one, topic: 'sale.picked', title: 'Sale has been picked' },
      { ...one, topic: 'sale.voided', title: 'Sale has been voided' },
    ];
    const unreadable = { ...notification, id: 'n2', status: 'unreadable', outcomes: [] };
    expect(summaryTable({ notifications }, [notification, notification, unreadable], [change])).toEqual([
      'notification                 outcome     record, as it stands now',
      '-----------------------------------------------------------------------------',
      'Sale / Sale has been picked  applied     order SO-00001.1: cancelled (voided)',
      '                             unreadable  none',
    ]);
  });
});

describe("the demo's paper", () => {
  const told = (hasColours: boolean, tell: (paper: Paper) => void) => {
    let text = '';
    tell(new Paper((part) => (text += part), hasColours));
    return text;
  };

  it('puts further and overlong lines below the first', () => {
    const text = told(false, (paper) => paper.row('arrived', 'word '.repeat(20).trim(), 'more'));
    expect(text.split('\n').map((line) => line.trimEnd().length)).toEqual([102, 32, 22, 0]);
    expect(text).toMatch(/^ {2}arrived {9}word/);
  });

  it('adds colours only where they are shown, and does not count them', () => {
    expect(told(false, (paper) => paper.title('Title'))).toBe('\nTitle\n');
    expect(told(true, (paper) => paper.title('Title'))).toBe('\n\u001B[1mTitle\u001B[0m\n');
    expect(wrap(`\u001B[32mgood\u001B[0m news`, 9)).toHaveLength(1);
  });

  it('never breaks a word', () => {
    expect(wrap('a verylongword b', 4)).toEqual(['a', 'verylongword', 'b']);
  });

  it('aligns columns', () => {
    expect(withHeading(['a', 'b'], [['long', '']])).toEqual(['a     b', '-------', 'long']);
  });
});

describe("the demo's self-check", () => {
  it('compares only what is expected, but lists as a whole', () => {
    expect(differences({ a: 1, b: { c: [{ d: 2, e: 3 }] } }, { b: { c: [{ d: 2 }] } })).toEqual([]);
    expect(differences({ lines: [1, 2] }, { lines: [1] })).toEqual(['lines has 2 entries instead of 1']);
  });

  it('says where something differs and how', () => {
    expect(
      differences({ lines: [{ quantity: 1 }], status: 'open' }, { lines: [{ quantity: 2 }], status: 'closed' }),
    ).toEqual(['lines[0].quantity is 1 instead of 2', 'status is "open" instead of "closed"']);
    expect(differences(undefined, { a: 1 })).toEqual(['it is missing instead of {"a":1}']);
    expect(differences({ a: null }, { a: { b: 1 } })).toEqual(['a is null instead of {"b":1}']);
    expect(differences({}, { a: null })).toEqual(['a is missing instead of null']);
  });
});

describe('waiting in the demo', () => {
  const { signal } = new AbortController();

  it('ends with the first answer, also a falsy one', async () => {
    const answers = [null, undefined, 0];
    expect(await waitFor('an answer', () => Promise.resolve(answers.shift()), signal)).toBe(0);
  });

  it('ends with a sentence when nothing comes', async () => {
    await expect(waitFor('an answer', () => Promise.resolve(null), signal, 20)).rejects.toThrow(
      'Waited 0.02 s in vain for an answer.',
    );
  });

  it('ends at once when the demo is interrupted', async () => {
    const aborted = AbortSignal.abort(new Error('Interrupted.'));
    await expect(waitFor('an answer', () => Promise.resolve(null), aborted)).rejects.toThrow('Interrupted.');
  });
});
