import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyIdOf } from '../config/encryption-keys.js';
import { SecretBoxError } from './secret-box-error.js';
const FORMAT = 'v1.';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/**
 * Encrypts secrets at rest with AES-256-GCM under a fresh random nonce each time.
 *
 * `context` says what the secret is and whose, such as `credential.password:<row id>`; it is authenticated, not
 * stored. A ciphertext copied into another row or column does not open there.
 */
export class SecretBox {
    current;
    keys = new Map();
    /** @param keys the first encrypts, all decrypt; ids and order as in `ENCRYPTION_KEY` */
    constructor(keys) {
        const [current] = keys;
        if (!current)
            throw new Error('A SecretBox needs at least one encryption key.');
        this.current = current;
        // Also under the id it has without a name, so that naming a key later does not shut out what it encrypted before.
        for (const { key } of keys)
            this.keys.set(keyIdOf(key), key);
        for (const { id, key } of keys)
            this.keys.set(id, key);
    }
    encrypt(plain, context) {
        const nonce = randomBytes(NONCE_BYTES);
        const cipher = createCipheriv(CIPHER, this.current.key, nonce, { authTagLength: TAG_BYTES });
        cipher.setAAD(Buffer.from(context));
        const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
        return { ciphertext: FORMAT + sealed.toString('base64url'), keyId: this.current.id };
    }
    /** @throws SecretBoxError when the key is unknown, or the text was changed or belongs to another context */
    decrypt(ciphertext, keyId, context) {
        const key = this.keys.get(keyId);
        if (!key) {
            throw new SecretBoxError('unknown_key', `A stored secret (${context}) was encrypted with the key ${keyId}, which this process does not have. ` +
                'Add that key to ENCRYPTION_KEY, after a comma, or enter the secret anew.');
        }
        const sealed = ciphertext.startsWith(FORMAT) ? Buffer.from(ciphertext.slice(FORMAT.length), 'base64url') : null;
        if (!sealed || sealed.length < NONCE_BYTES + TAG_BYTES)
            throw unreadable(context, keyId);
        try {
            const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
            decipher.setAAD(Buffer.from(context));
            decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
            return decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
        }
        catch {
            throw unreadable(context, keyId);
        }
    }
    /** Whether the secret should be encrypted again because a newer key has come. */
    isOutdated(keyId) {
        return this.keys.get(keyId) !== this.keys.get(this.current.id);
    }
}
function unreadable(context, keyId) {
    return new SecretBoxError('unreadable', `A stored secret (${context}) cannot be opened with the key ${keyId}: it was changed, moved from another row, or another key has that name. Enter the secret anew.`);
}
//# sourceMappingURL=secret-box.js.map