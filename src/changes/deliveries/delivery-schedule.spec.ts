import { describe, expect, it } from '@jest/globals';
import { RETRY_DELAYS_MS } from '../../sync/failure-policy.js';
import { GIVE_UP_AFTER_MS, LONGEST_WAIT_MS, nextAttempt, waitAskedFor } from './delivery-schedule.js';

const NOW = Date.parse('2026-11-23T10:00:00Z');

describe('the schedule of deliveries', () => {
  it('reaches over the time after which an endpoint is given up', () => {
    let failingForMs = 0;
    let attempts = 1;
    while (!nextAttempt(attempts, failingForMs, 0).isOver) {
      failingForMs += nextAttempt(attempts, failingForMs, 0).delayMs;
      attempts += 1;
    }
    expect(failingForMs).toBeGreaterThanOrEqual(GIVE_UP_AFTER_MS);
    expect(attempts).toBeGreaterThan(RETRY_DELAYS_MS.length);
    // A day and its night, and no week.
    expect(failingForMs).toBeLessThan(GIVE_UP_AFTER_MS * 1.5);
  });

  it.each([
    ['tries that were brought forward', RETRY_DELAYS_MS.length + 50, GIVE_UP_AFTER_MS - 1],
    ['hours in which nothing was tried', RETRY_DELAYS_MS.length, GIVE_UP_AFTER_MS * 10],
  ])('is not over because of %s alone', (_, attempts, failingForMs) => {
    expect(nextAttempt(attempts, failingForMs, 0).isOver).toBe(false);
  });
});

describe('Retry-After', () => {
  it.each([
    [429, '120', 120_000],
    [503, ' 5 ', 5_000],
    [503, 'Mon, 23 Nov 2026 10:00:30 GMT', 30_000],
    [429, '999999999', LONGEST_WAIT_MS],
    [429, 'Mon, 23 Nov 2099 10:00:30 GMT', LONGEST_WAIT_MS],
  ])('of a %s says %s', (status, header, ms) => expect(waitAskedFor(status, header, NOW)).toBe(ms));

  it.each([
    [500, '120'],
    [429, undefined],
    [429, '0'],
    [429, '-5'],
    [429, 'soon'],
    [429, '1e9'],
    [429, 'Mon, 23 Nov 2026 09:59:00 GMT'],
  ])('of a %s says nothing with %s', (status, header) => expect(waitAskedFor(status, header, NOW)).toBeNull());
});
