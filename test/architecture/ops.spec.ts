import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { textOf } from './source-tree.js';

const ALERTS = textOf('ops/prometheus/alerts.yml');
const TESTS = textOf('ops/prometheus/alerts.test.yml');
const alerts = ALERTS.split(/^ +- alert: /m)
  .slice(1)
  .map((text) => ({ name: text.split('\n')[0]!, runbook: /runbook_url: (\S+)/.exec(text)?.[1] ?? '' }));

/** As web pages make the address of a heading. */
const anchorsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

describe('the alert rules', () => {
  it('are there', () => expect(alerts.length).toBeGreaterThan(10));

  it.each(alerts)('$name says where to read what to do', ({ runbook }) => {
    const [file = '', anchor = ''] = runbook.split('#');
    expect(existsSync(path.join(import.meta.dirname, '../..', file))).toBe(true);
    expect(anchorsOf(file)).toContain(anchor);
  });

  it.each(alerts)('$name is tried by promtool', ({ name }) => {
    const tried = TESTS.split('- eval_time:').filter((text) => text.includes(`alertname: ${name}\n`));
    // That it comes. What `promtool test rules` makes of it is seen by `npm run alerts`.
    expect(tried.filter((text) => text.includes('exp_labels')).length).toBeGreaterThan(0);
  });

  it('has no runbook that nothing leads to', () => {
    const wanted = new Set(alerts.map(({ runbook }) => runbook.split('#')[1]));
    expect(anchorsOf('docs/runbooks.md').filter((anchor) => anchor !== 'runbooks' && !wanted.has(anchor))).toEqual([]);
  });
});
