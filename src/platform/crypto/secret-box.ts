import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyIdOf } from '../config/encryption-keys.js';
import type { EncryptionKey } from '../config/settings.js';
import { SecretBoxError } from './secret-box-error.js';

/** A secret as it is stored: the text, and beside it which key opens it. */
export interface EncryptedSecret {
  ciphertext: string;
  keyId: string;
}

/** The form in which secrets are stored: a data key of its own for each, sealed with the key of `keyId` (decision 0028). */
export const SECRET_FORMAT = 'v2.';
/** What was stored before that: sealed with the key of `keyId` itself. Read, never written. */
const DIRECT_FORMAT = 'v1.';
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED_KEY_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES;

/**
 * Encrypts secrets at rest with AES-256-GCM: each under a fresh data key, which is stored beside it, itself encrypted
 * with a key of `ENCRYPTION_KEY`.
 *
 * `context` says what the secret is and whose, such as `credential.password:<row id>`; both layers authenticate it,
 * it is not stored. A ciphertext copied into another row or column does not open there.
 */
export class SecretBox {
  private readonly current: EncryptionKey;
  private readonly keys = new Map<string, Buffer>();

  /** @param keys the first encrypts, all decrypt; ids and order as in `ENCRYPTION_KEY` */
  constructor(keys: readonly EncryptionKey[]) {
    const [current] = keys;
    if (!current) throw new Error('A SecretBox needs at least one encryption key.');
    this.current = current;
    // Also under the id it has without a name, so that naming a key later does not shut out what it encrypted before.
    for (const { key } of keys) this.keys.set(keyIdOf(key), key);
    for (const { id, key } of keys) this.keys.set(id, key);
  }

  /** The id of the key that encrypts. */
  get currentKeyId(): string {
    return this.current.id;
  }

  /** Whether what was encrypted under this id can be opened here. */
  has(keyId: string): boolean {
    return this.keys.has(keyId);
  }

  encrypt(plain: string, context: string): EncryptedSecret {
    return { ciphertext: this.encryptUnder(this.current.id, plain, context), keyId: this.current.id };
  }

  /** With another key than the current one; only for what proves that key. @param keyId one that `has` knows */
  encryptUnder(keyId: string, plain: string, context: string): string {
    const key = this.keys.get(keyId);
    if (!key) throw new Error(`There is no key ${keyId}.`);
    const dataKey = randomBytes(KEY_BYTES);
    const sealedKey = seal(dataKey, key, dataKeyContext(context));
    const sealed = Buffer.concat([sealedKey, seal(Buffer.from(plain, 'utf8'), dataKey, context)]);
    return SECRET_FORMAT + sealed.toString('base64url');
  }

  /** @throws SecretBoxError when the key is unknown, or the text was changed or belongs to another context */
  decrypt(ciphertext: string, keyId: string, context: string): string {
    const key = this.keys.get(keyId);
    if (!key) {
      throw new SecretBoxError(
        'unknown_key',
        `A stored secret (${context}) was encrypted with the key ${keyId}, which this process does not have. ` +
          'Add that key to ENCRYPTION_KEY, after a comma, or enter the secret anew.',
      );
    }
    try {
      return open(ciphertext, key, context).toString('utf8');
    } catch {
      throw unreadable(context, keyId);
    }
  }
}

function open(ciphertext: string, key: Buffer, context: string): Buffer {
  const sealed = Buffer.from(ciphertext.slice(SECRET_FORMAT.length), 'base64url');
  if (ciphertext.startsWith(DIRECT_FORMAT)) return unseal(sealed, key, context);
  if (!ciphertext.startsWith(SECRET_FORMAT)) throw new Error('not a stored secret');
  const dataKey = unseal(sealed.subarray(0, SEALED_KEY_BYTES), key, dataKeyContext(context));
  return unseal(sealed.subarray(SEALED_KEY_BYTES), dataKey, context);
}

/** Another one than the secret's own, so that neither layer can be taken for the other. */
const dataKeyContext = (context: string) => `data key of ${context}`;

/** @returns nonce, ciphertext and tag, one after the other */
function seal(plain: Buffer, key: Buffer, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function unseal(sealed: Buffer, key: Buffer, context: string): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new Error('too short');
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

function unreadable(context: string, keyId: string): SecretBoxError {
  return new SecretBoxError(
    'unreadable',
    `A stored secret (${context}) cannot be opened with the key ${keyId}: it was changed, moved from another row, or another key has that name. Enter the secret anew.`,
  );
}
