import { describe, expect, it } from '@jest/globals';
import { WindowCounter } from './window-counter.js';

describe('WindowCounter', () => {
  it('counts each key by itself and says when its window ends', () => {
    const counter = new WindowCounter(60_000, 10);
    expect(counter.count('a').count).toBe(1);
    expect(counter.count('a').count).toBe(2);
    const other = counter.count('b');
    expect(other.count).toBe(1);
    expect(other.endsInMs).toBe(60_000);
  });

  it('begins anew when a window has ended', () => {
    const counter = new WindowCounter(0, 10);
    counter.count('a');
    expect(counter.count('a').count).toBe(1);
  });

  it('holds no more keys than it may, and counts the others together', () => {
    const counter = new WindowCounter(60_000, 3);
    for (const key of ['a', 'b', 'c']) counter.count(key);
    expect(counter.count('d').count).toBe(1);
    expect(counter.count('e').count).toBe(2);
    expect(counter.count('a').count).toBe(2);
    for (let i = 0; i < 1000; i += 1) counter.count(`invented ${i}`);
    expect(counter.size).toBe(4);
  });

  it('has room again when windows have ended', () => {
    const counter = new WindowCounter(0, 2);
    for (let i = 0; i < 100; i += 1) expect(counter.count(`key ${i}`).count).toBe(1);
    expect(counter.size).toBeLessThanOrEqual(2);
  });
});
