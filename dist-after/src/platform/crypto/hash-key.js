import { hash } from 'node:crypto';
/**
 * What is stored of a key that we made (see `newKey`): its SHA-256 in hex. Fast on purpose: such a key is too random
 * to be guessed, so it needs no slow hash; a password chosen by a person would.
 */
export function hashKey(key) {
    return hash('sha256', key, 'hex');
}
//# sourceMappingURL=hash-key.js.map