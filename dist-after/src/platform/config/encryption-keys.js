import { createHash } from 'node:crypto';
/** How to make a key, for messages. */
export const MAKE_A_KEY = 'openssl rand -base64 32';
const KEY_BYTES = 32;
/** The id of a key that was given no name: short, and the same wherever the key is used. */
export function keyIdOf(key) {
    return createHash('sha256').update(key).digest('hex').slice(0, 8);
}
/**
 * Reads `ENCRYPTION_KEY`: one or more of `base64` or `keyid:base64`, with commas between; each key 32 bytes.
 * Returns the keys, or in `fault` what is wrong, without repeating any of the text.
 */
export function parseEncryptionKeys(text) {
    const keys = [];
    const parts = text.split(',').map((part) => part.trim());
    for (const [index, part] of parts.entries()) {
        const which = parts.length === 1 ? 'the key' : `key number ${index + 1}`;
        const [, name, encoded] = /^(?:([^:]*):)?(.*)$/.exec(part) ?? [];
        if (name !== undefined && !/^[A-Za-z0-9_-]{1,32}$/.test(name)) {
            return {
                keys: [],
                fault: `has a name before the colon of ${which} that is not 1 to 32 of A-Z, a-z, 0-9, _ and -.`,
            };
        }
        const key = decodeBase64(encoded ?? '');
        if (key?.length !== KEY_BYTES) {
            return { keys: [], fault: `is unusable: ${which} is not the base64 text of ${KEY_BYTES} bytes.` };
        }
        const id = name ?? keyIdOf(key);
        if (keys.some((other) => other.id === id)) {
            return {
                keys: [],
                fault: `is unusable: ${which} has the same name as an earlier one, or is the same key again.`,
            };
        }
        keys.push({ id, key });
    }
    return { keys, fault: null };
}
// Buffer.from skips what is not base64 and so would make a wrong, shorter key out of a mistyped one.
function decodeBase64(text) {
    const plain = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
    return /^[A-Za-z0-9+/]+$/.test(plain) ? Buffer.from(plain, 'base64') : null;
}
//# sourceMappingURL=encryption-keys.js.map