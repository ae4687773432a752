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
    expect([box.has('old'), box.has('new'), box.has('other')]).toEqual([true, true, false]);
  });

  it('reads what a key encrypted before it was given a name', () => {
    const unnamed = new SecretBox([{ id: keyIdOf(newKey.key), key: newKey.key }]).encrypt('secret', CONTEXT);
    const box = new SecretBox([newKey]);

    expect(box.decrypt(unnamed.ciphertext, unnamed.keyId, CONTEXT)).toBe('secret');
  });

  it('reads what was stored before each secret had a data key of its own', () => {
    // Made by the version before decision 0028, with 32 bytes of 7.
    const stored = 'v1.AwMDAwMDAwMDAwMDRN7QZjlaOzZaLyV8iTKZY59Z5_vjWA-qCTGxtYT-8S3vEQ';
    const box = new SecretBox([{ id: 'k', key: Buffer.alloc(32, 7) }]);

    expect(box.decrypt(stored, 'k', CONTEXT)).toBe('a secret of before');
    expect(() => box.decrypt(stored, 'k', 'credential.password:2')).toThrow(/cannot be opened/);
    // Neither form is taken for the other.
    expect(() => box.decrypt(stored.replace('v1.', 'v2.'), 'k', CONTEXT)).toThrow(/cannot be opened/);
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
    expect(() => box.decrypt(`v2.${Buffer.from(changed).toString('base64url')}`, keyId, CONTEXT)).toThrow(refused);
    expect(() => box.decrypt(ciphertext.slice(0, -4), keyId, CONTEXT)).toThrow(refused);
    expect(() => box.decrypt('v2.', keyId, CONTEXT)).toThrow(refused);
    expect(() => box.decrypt('secret', keyId, CONTEXT)).toThrow(refused);
  });
});
