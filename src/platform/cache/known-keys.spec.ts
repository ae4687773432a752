import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { KnownKeys } from './known-keys.js';

const OPTIONS = { freshMs: 60_000, maxEntries: 3, strangersEveryMs: 20 };

function world(options: Partial<typeof OPTIONS> = {}) {
  const stored = new Map<string, string>([['a', 'right']]);
  const reads: string[][] = [];
  const keys = new KnownKeys<string>(
    async (asked) => {
      reads.push(asked);
      await Promise.resolve();
      return new Map([...stored].filter(([key]) => asked.includes(key)));
    },
    { ...OPTIONS, ...options },
  );
  return { stored, reads, keys, knock: (key: string, secret: string) => keys.find(key, (value) => value === secret) };
}

describe('KnownKeys', () => {
  it('lets a right key in from memory, whatever strangers do', async () => {
    const { knock, reads } = world();
    expect(await knock('a', 'right')).toBe('right');
    const wrong = Array.from({ length: 500 }, (_, i) => knock(i % 2 ? 'a' : `x${i}`, `wrong ${i}`));
    const before = reads.length;
    expect(await knock('a', 'right')).toBe('right');
    expect(reads.length).toBe(before);
    expect(new Set(await Promise.all(wrong))).toEqual(new Set([null]));
    // All strangers together: those that came first, and the rest.
    expect(reads.length).toBeLessThanOrEqual(3);
  });

  it('never refuses a key that was made a moment ago, even while strangers knock', async () => {
    const { stored, knock } = world({ strangersEveryMs: 50 });
    await knock('a', 'wrong');
    const flood = knock('a', 'wrong again');
    stored.set('a', 'new');
    stored.set('b', 'made elsewhere');
    expect(await Promise.all([knock('a', 'new'), knock('b', 'made elsewhere')])).toEqual(['new', 'made elsewhere']);
    expect(await flood).toBeNull();
  });

  it('does not let strangers push out what exists', async () => {
    const { knock, keys } = world();
    await knock('a', 'right');
    await Promise.all(Array.from({ length: 50 }, (_, i) => knock(`invented ${i}`, 'x')));
    expect(keys.has('a')).toBe(true);
    expect(keys.has('invented 1')).toBe(false);
  });

  it('looks again when what it knows is old, and refuses what ended meanwhile', async () => {
    const { stored, knock, reads } = world({ freshMs: 0 });
    await knock('a', 'right');
    await knock('a', 'right');
    expect(reads).toHaveLength(2);
    stored.delete('a');
    expect(await knock('a', 'right')).toBeNull();
  });

  it('reads anew what was dropped, also while it was being read', async () => {
    const { stored, knock, keys, reads } = world();
    const reading = knock('a', 'right');
    keys.drop('a');
    stored.set('a', 'other');
    await reading;
    expect(await knock('a', 'right')).toBeNull();
    expect(await knock('a', 'other')).toBe('other');
    expect(reads.length).toBeGreaterThanOrEqual(2);
  });

  it('asks for strangers no more often than it may', async () => {
    const { knock, reads } = world({ strangersEveryMs: 100 });
    const until = performance.now() + 250;
    while (performance.now() < until) {
      void knock('x', 'y');
      await sleep(1);
    }
    expect(reads.length).toBeLessThanOrEqual(4);
  });
});
