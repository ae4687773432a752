import { describe, expect, it } from '@jest/globals';
import { type FreshnessFacts, judgeFreshness, type TopicFacts } from './freshness.js';

const NOW = new Date('2026-11-24T12:00:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const DAY = 24 * 60;

const FRESH: FreshnessFacts = {
  enabled: true,
  createdAt: ago(30 * DAY),
  lastNotificationAt: ago(2),
  lastCallAt: ago(3),
  completeUpTo: { products: ago(600), purchases: ago(600), sales: ago(600), transfers: ago(5) },
  feed: { outcome: 'checked', reason: null, lastCheckedAt: ago(3), nextCheckAt: ago(-2) },
  topics: [],
  rhythms: [],
};
const topic = (changes: Partial<TopicFacts>): TopicFacts => ({
  topic: 'sale.picked',
  state: 'active',
  since: ago(90),
  detail: null,
  isManaged: true,
  lastGoodAt: ago(3),
  ...changes,
});
const quiet = {
  topic: 'sale.picked' as const,
  firstReceivedAt: ago(20 * DAY),
  lastReceivedAt: ago(2 * DAY),
  received: 500,
  week: 0,
  longestGaps: [40_000],
};

describe('freshness', () => {
  const well: [string, Partial<FreshnessFacts>][] = [
    ['all is well', {}],
    ['it is paused, however old everything is', { enabled: false, lastCallAt: null, completeUpTo: {}, feed: null }],
    ['it is new', { createdAt: ago(10), lastCallAt: null, completeUpTo: {}, feed: null, lastNotificationAt: null }],
    ['a call failed a while ago', { lastCallAt: ago(29) }],
    ['a night was missed', { completeUpTo: { ...FRESH.completeUpTo, sales: ago(35 * 60) } }],
    [
      'its webhooks are fine',
      { topics: [topic({}), topic({ topic: 'transfer.authorised', state: 'by_hand', isManaged: false })] },
    ],
  ];
  it.each(well)('needs nobody when %s', (_, changes) => {
    expect(judgeFreshness({ ...FRESH, ...changes }, NOW)).toEqual({ attention: null, warnings: [] });
  });

  const unwell: [string, Partial<FreshnessFacts>, RegExp, Date][] = [
    [
      'no call succeeded',
      { lastCallAt: ago(31) },
      /^No call to Cin7 has succeeded since 2026-11-24T11:29:00Z\.$/,
      ago(31),
    ],
    [
      'a call fails again and again',
      { lastCallAt: ago(31), feed: { ...FRESH.feed!, outcome: 'failed', reason: 'It is broken.' } },
      /The last try: It is broken\.$/,
      ago(31),
    ],
    ['nobody looks', { feed: { ...FRESH.feed!, nextCheckAt: ago(31) } }, /no process with ROLE worker/, ago(31)],
    [
      'a domain is not proven',
      { completeUpTo: { ...FRESH.completeUpTo, sales: ago(37 * 60) } },
      /no sales are missing/,
      ago(37 * 60),
    ],
    ['a domain was never proven', { completeUpTo: {} }, /no products are missing/, FRESH.createdAt],
    [
      'a webhook could not be mended',
      { topics: [topic({ state: 'limit_reached', detail: 'There are five.' })] },
      /"Sale \/ Sale has been picked"\. There are five\. See/,
      ago(90),
    ],
  ];
  it.each(unwell)('needs a person when %s', (_, changes, reason, since) => {
    const { attention } = judgeFreshness({ ...FRESH, ...changes }, NOW);
    expect(attention).toEqual({ reason: expect.stringMatching(reason), since });
  });

  const warned: [string, Partial<FreshnessFacts>, RegExp][] = [
    [
      'a topic is quiet',
      { rhythms: [quiet] },
      /quiet since 2026-11-22T12:00:00Z; the longest pause in four weeks was 11 hours/,
    ],
    [
      'a webhook made by hand is gone',
      { topics: [topic({ isManaged: false, state: 'missing' })] },
      /registered by hand/,
    ],
    [
      'nothing is registered',
      { topics: [topic({ topic: 'transfer.authorised', isManaged: false, state: 'by_hand', lastGoodAt: null })] },
      /Call registration\/apply/,
    ],
    [
      'the guard skips it',
      { lastCallAt: ago(90), feed: { ...FRESH.feed!, outcome: 'skipped', reason: 'PUBLIC_URL is not set.' } },
      /not guarded: PUBLIC_URL/,
    ],
    ['the guard failed once', { feed: { ...FRESH.feed!, outcome: 'failed', reason: 'Broken.' } }, /failed: Broken/],
  ];
  it.each(warned)('only warns when %s', (_, changes, warning) => {
    const { attention, warnings } = judgeFreshness({ ...FRESH, ...changes }, NOW);
    expect(attention).toBeNull();
    expect(warnings).toEqual([expect.stringMatching(warning)]);
  });
});
