import { describe, expect, it } from '@jest/globals';
import { newNotificationId } from './notification-id.js';

describe('newNotificationId', () => {
  const ids = Array.from({ length: 20_000 }, () => newNotificationId());

  it('makes UUIDs of version 7 that carry the time', () => {
    const before = Date.now();
    const id = newNotificationId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    // Ahead of the clock only by what was made faster than 4,096 a millisecond.
    expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16) - before).toBeLessThan(1_000);
    expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBeGreaterThanOrEqual(before);
  });

  it('makes each once, and each greater than the one before', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });

  it('leaves 62 bits to chance', () => {
    expect(new Set(ids.map((id) => id.slice(19))).size).toBe(ids.length);
  });
});
