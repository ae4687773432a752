import { randomBytes } from 'node:crypto';
/**
 * Makes a key for a person or a program to present, `bytes` random bytes in base64url after `prefix`. The prefix says
 * what kind of key it is, so that one found in a log or a repository can be recognised.
 */
export function newKey(prefix, bytes = 32) {
    return prefix + randomBytes(bytes).toString('base64url');
}
//# sourceMappingURL=random-key.js.map