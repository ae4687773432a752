import { Injectable } from '@nestjs/common';
import { hashKey } from '../platform/crypto/hash-key.js';
import { newKey } from '../platform/crypto/random-key.js';
import { SecretBox } from '../platform/crypto/secret-box.js';
import { PUSH_KEY_COLUMN } from './push-key-column.js';

const PREFIX = 'egp_';

/** The stored forms of a push key: one to show it again to an administrator, one to recognise it. */
export interface StoredPushKey {
  pushApiKeyCiphertext: string;
  pushApiKeyKeyId: string;
  pushApiKeyHash: string;
}

/** Makes push keys and opens stored ones. */
@Injectable()
export class PushKeyBox {
  constructor(private readonly secrets: SecretBox) {}

  make(connectionId: string): { pushApiKey: string; stored: StoredPushKey } {
    const pushApiKey = newKey(PREFIX);
    const { ciphertext, keyId } = this.secrets.encrypt(pushApiKey, PUSH_KEY_COLUMN.contextOf(connectionId));
    const stored = { pushApiKeyCiphertext: ciphertext, pushApiKeyKeyId: keyId, pushApiKeyHash: hashKey(pushApiKey) };
    return { pushApiKey, stored };
  }

  /** @throws SecretBoxError when the encryption key it was stored with is not there any more */
  open(connectionId: string, stored: StoredPushKey): string {
    return this.secrets.decrypt(
      stored.pushApiKeyCiphertext,
      stored.pushApiKeyKeyId,
      PUSH_KEY_COLUMN.contextOf(connectionId),
    );
  }

  /** A push key as it may be shown to everybody: enough to see what kind of key belongs there. */
  static get masked(): string {
    return PREFIX + '•'.repeat(12);
  }
}
