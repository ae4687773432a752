import { describe, expect, it } from '@jest/globals';
import { CIN7_ERROR_KINDS, Cin7Error } from '../cin7-core/cin7-error.js';
import { decide, FAILURE_POLICY, kindOfFailure, RETRY_DELAYS_MS, RETRY_JITTER } from './failure-policy.js';

describe('the failure policy', () => {
  it('has a rule for every kind of error', () => {
    for (const kind of CIN7_ERROR_KINDS) expect(FAILURE_POLICY[kind]).toBeDefined();
  });

  it('retries for at least 27 h before it parks', () => {
    const hours = RETRY_DELAYS_MS.reduce((sum, delay) => sum + delay, 0) / 3_600_000;
    expect(hours).toBeGreaterThanOrEqual(27);
  });

  it('waits longer after every failed try and parks after the last', () => {
    const delays: number[] = [];
    let attempts = 0;
    for (;;) {
      const decision = decide('temporary', attempts, 0);
      attempts = decision.attempts;
      if (decision.action === 'park') break;
      delays.push(decision.delayMs);
    }
    expect(delays).toEqual([...RETRY_DELAYS_MS]);
    expect(attempts).toBe(RETRY_DELAYS_MS.length + 1);
  });

  it('stretches a delay by no more than the jitter', () => {
    const most = decide('temporary', 0, 1) as { delayMs: number };
    expect(most.delayMs).toBe((RETRY_DELAYS_MS[0] ?? 0) * (1 + RETRY_JITTER));
  });

  it('never counts a rate limit or a refused key as a try', () => {
    for (const kind of ['rate_limited', 'auth'] as const) {
      expect(decide(kind, 9, 0.5)).toMatchObject({ action: 'retry', attempts: 9 });
    }
  });

  it('ends the run on a rate limit and stops the connection on a refused key', () => {
    expect(decide('rate_limited', 0, 0).connection).toBe('rests');
    expect(decide('auth', 0, 0).connection).toBe('stops');
  });

  it('parks a malformed document at once and HTML after a few tries', () => {
    const malformed = new Cin7Error('unreadable', 'no', { path: 'Order.Lines[0].SKU' });
    expect(decide(kindOfFailure(malformed), 0, 0).action).toBe('park');
    const html = kindOfFailure(new Cin7Error('unreadable', 'HTML'));
    expect([0, 1, 2, 3].map((attempts) => decide(html, attempts, 0).action)).toEqual([
      'retry',
      'retry',
      'retry',
      'park',
    ]);
  });

  it('leaves a document at once to who works next when the process stops', () => {
    const error = new Cin7Error('temporary', 'stopped', { isStopped: true });
    expect(kindOfFailure(error)).toBe('stopped');
    expect(decide('stopped', 3, 0.5)).toEqual({ action: 'retry', delayMs: 0, attempts: 3, connection: 'stops' });
  });

  it('takes an unknown error for a fault of its own', () => {
    expect(kindOfFailure(new TypeError('x'))).toBe('internal');
  });
});
