import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyIdOf } from '../config/encryption-keys.js';
import { SecretBox } from './secret-box.js';

const oldKey = { id: 'old', key: randomBytes(32) };
const newKey = { id: 'new', key: randomBytes(32) };
const CONTEXT = 'credential.password:1';

describe('SecretBox', () => {
  it('gives back what was put in, whatever it is', () => {
    const box = new SecretBox([newKey]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, context) => {
        const { ciphertext, keyId } = box.encrypt(plain, context);
        expect(box.decrypt(ciphertext, keyId, context)).toBe(plain);
      }),
    );
  });

  it('never makes the same text twice', () => {
    const box = new SecretBox([newKey]);
    const texts = new Set(Array.from({ length: 1000 }, () => box.encrypt('secret', CONTEXT).ciphertext));
    expect(texts.size).toBe(1000);
  });

  it('encrypts with the first key and reads with all', () => {
    const before = new SecretBox([oldKey]).encrypt('secret', CONTEXT);
    const box = new SecretBox([newKey, oldKey]);

    expect(box.decrypt(before.ciphertext, before.keyId, CONTEXT)).toBe('secret');
    expect(box.encrypt('secret', CONTEXT).keyId).toBe('new');
    expect(box.isOutdated('old')).toBe(true);
    expect(box.isOutdated('new')).toBe(false);
  });

  it('reads what a key encrypted before it was given a name', () => {
    const unnamed = new SecretBox([{ id: keyIdOf(newKey.key), key: newKey.key }]).encrypt('secret', CONTEXT);
    const box = new SecretBox([newKey]);

    expect(box.decrypt(unnamed.ciphertext, unnamed.keyId, CONTEXT)).toBe('secret');
    expect(box.isOutdated(unnamed.keyId)).toBe(false);
  });

  it('names the missing key and the remedy', () => {
    const { ciphertext, keyId } = new SecretBox([oldKey]).encrypt('secret', CONTEXT);
    expect(() => new SecretBox([newKey]).decrypt(ciphertext, keyId, CONTEXT)).toThrow(
      /credential\.password:1.*the key old, which this process does not have\. Add that key to ENCRYPTION_KEY/,
    );
  });

  it('refuses a text from another row, under another key of that name, changed, or cut off', () => {
    const box = new SecretBox([newKey]);
    const { ciphertext, keyId } = box.encrypt('secret', CONTEXT);
    const bytes = Buffer.from(ciphertext.slice(3), 'base64url');
    const changed = bytes.map((byte, index) => (index === 14 ? byte ^ 1 : byte));
    const refused = /cannot be opened with the key new/;

    expect(() => box.decrypt(ciphertext, keyId, 'credential.password:2')).toThrow(refused);
    expect(() => new SecretBox([{ ...oldKey, id: 'new' }]).decrypt(ciphertext, keyId, CONTEXT)).toThrow(refused);
    expect(() => box.decrypt(`v1.${Buffer.from(changed).toString('base64url')}`, keyId, CONTEXT)).toThrow(refused);
    expect(() => box.decrypt(ciphertext.slice(0, -4), keyId, CONTEXT)).toThrow(refused);
    expect(() => box.decrypt('v1.', keyId, CONTEXT)).toThrow(refused);
    expect(() => box.decrypt('secret', keyId, CONTEXT)).toThrow(refused);
  });
});
