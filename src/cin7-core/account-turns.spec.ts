import { describe, expect, it } from '@jest/globals';
import { AccountTurns } from './account-turns.js';

/** Work that ends when told. */
function gate() {
  let open: (value: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<string>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { promise, open, fail };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('AccountTurns', () => {
  it('begins the next call of an account when the one before is over', async () => {
    const turns = new AccountTurns();
    const begun: string[] = [];
    const first = gate();
    const one = turns.inTurn('a', () => (begun.push('one'), first.promise));
    const two = turns.inTurn('a', async () => (begun.push('two'), 'second'));
    await settled();
    expect(begun).toEqual(['one']);
    first.open('first');
    await expect(Promise.all([one, two])).resolves.toEqual(['first', 'second']);
  });

  it('goes on after a call that failed', async () => {
    const turns = new AccountTurns();
    const first = gate();
    const one = turns.inTurn('a', () => first.promise);
    const two = turns.inTurn('a', async () => 'second');
    first.fail(new Error('no'));
    await expect(one).rejects.toThrow('no');
    await expect(two).resolves.toBe('second');
  });

  it('lets accounts not wait for each other', async () => {
    const turns = new AccountTurns();
    const first = gate();
    const one = turns.inTurn('a', () => first.promise);
    await expect(turns.inTurn('b', async () => 'other')).resolves.toBe('other');
    first.open('first');
    await one;
  });
});
