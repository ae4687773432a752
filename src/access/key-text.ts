import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** SHA-256 in hex. Enough for keys of 256 random bits: nobody can try them out, so no slow hash is needed. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('hex');
}

/** Compares in constant time, whatever the lengths. */
export function isSameKey(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashKey(given), 'hex'), Buffer.from(hashKey(expected), 'hex'));
}

/** A key of 256 random bits that shows by its beginning what it is for. */
export function newKey(prefix: string): string {
  return prefix + randomBytes(32).toString('base64url');
}
