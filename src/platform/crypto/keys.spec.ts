import { describe, expect, it } from '@jest/globals';
import { isEqualInConstantTime } from './constant-time.js';
import { hashKey } from './hash-key.js';
import { newKey } from './random-key.js';

describe('keys', () => {
  it('are random texts with a prefix, safe in a header and a URL', () => {
    const keys = Array.from({ length: 100 }, () => newKey('eg_client_'));
    expect(new Set(keys).size).toBe(100);
    expect(keys.every((key) => /^eg_client_[\w-]{43}$/.test(key))).toBe(true);
  });

  it('are stored as their SHA-256', () => {
    expect(hashKey('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it.each([
    ['same', 'same', true],
    ['same', 'Same', false],
    ['short', 'a longer one', false],
    ['', '', true],
    ['', 'x', false],
    ['ä', 'a\u0308', false],
  ])('compares %j with %j: %j', (given, expected, answer) => {
    expect(isEqualInConstantTime(given, expected)).toBe(answer);
  });
});
