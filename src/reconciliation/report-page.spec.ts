import { describe, expect, it } from '@jest/globals';
import type { CompletenessDto, DomainReport } from './completeness.dto.js';
import { completenessPage, runReportPage } from './report-page.js';

const NASTY = `<script>alert("x")</script> & 'y'`;

const SALES: DomainReport = {
  domain: 'sales',
  inCin7: 12,
  here: 11,
  missing: 1,
  stale: 0,
  held: 0,
  failed: 1,
  acknowledged: {
    accepted: 7,
    rejected: 1,
    done: 2,
    unacknowledged: { count: 3, oldestAt: '2026-11-23T09:15:00.000Z', oldestAgeSeconds: 97_200 },
    awaitingCancelAnswer: { count: 1, oldestAt: '2026-11-23T15:00:00.000Z', oldestAgeSeconds: 300 },
  },
  found: { missing: 3, stale: 1, repaired: 3 },
  coversFrom: '2026-01-01T00:00:00.000Z',
  completeUpTo: '2026-11-23T15:00:00.000Z',
  notes: ['The list holds headers.'],
  notRight: {
    total: 250,
    data: [{ reference: NASTY, externalId: 'x', what: 'missing', cause: NASTY, repair: 'Retry.' }],
  },
  healed: { total: 0, data: [] },
  judgedAt: '2026-11-23T15:05:00.000Z',
  runId: 'r',
};

const REPORT: CompletenessDto = {
  connectionId: 'c',
  connectionName: NASTY,
  isComplete: false,
  completeUpTo: null,
  domains: [SALES],
  neverProven: ['transfers'],
  lastNight: { on: '2026-11-24', outcome: 'skipped', reason: 'The connection is paused.', runId: null },
  lastRun: { id: 'r', reason: 'scheduled', status: 'aborted', abortReason: NASTY, startedAt: '', finishedAt: null },
};

describe('the page to print', () => {
  it('shows whatever Cin7 has as text, and runs and loads nothing', () => {
    const page = completenessPage(REPORT);
    expect(page).not.toMatch(/<script|<link|<img|src=|href=|\son\w+=/i);
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;');
  });

  it('says what is not right, how many in all, and what was not proven', () => {
    const page = completenessPage(REPORT);
    expect(page).toContain('Not right: 250. The first 1 of 250.');
    expect(page).toContain('Nothing is proven yet of: transfers.');
    expect(page).toContain('The run of 2026-11-24 was skipped: The connection is paused.');
    expect(page).toMatch(/Not everything is right/);
  });

  it('says what clients said, what they have not said, and for how long', () => {
    const page = completenessPage(REPORT);
    expect(page).toContain('Clients: 7 accepted, 1 rejected, 2 done.');
    expect(page).toContain('3 not acknowledged, the oldest for 1 d 3 h, since 2026-11-23T09:15:00.000Z.');
    expect(page).toContain('1 cancellation not answered, the oldest for 5 min, since 2026-11-23T15:00:00.000Z.');
    const products = completenessPage({ ...REPORT, domains: [{ ...SALES, domain: 'products', acknowledged: null }] });
    expect(products).not.toContain('Clients:');
  });

  it('says up to when nothing is missing', () => {
    const domains = [{ ...SALES, missing: 0, here: 12, failed: 0, notRight: { total: 0, data: [] } }];
    const run = { runId: 'r', connectionId: 'c', connectionName: 'Merchant', reason: 'scheduled', status: 'completed' };
    const times = { abortReason: null, startedAt: '2026-11-23T15:00:00.000Z', finishedAt: null, calls: 4 };
    const page = runReportPage({ ...run, ...times, isComplete: true, domains } as Parameters<typeof runReportPage>[0]);
    expect(page).toContain('Nothing is missing up to 2026-11-23T15:00:00.000Z.');
    expect(page).toContain('4 calls to Cin7');
  });
});
