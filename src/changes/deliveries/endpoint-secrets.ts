import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretBox, type EncryptedSecret } from '../../platform/crypto/secret-box.js';
import { ENDPOINT_SECRET } from './endpoint-secret-columns.js';

/** The secrets of an endpoint as they are stored. */
export interface StoredSecrets {
  id: string;
  secretCiphertext: string;
  secretKeyId: string;
  previousSecretCiphertext: string | null;
  previousSecretKeyId: string | null;
  previousSecretUntil: Date | string | null;
}

/** Makes and opens the secrets with which messages are signed. */
@Injectable()
export class EndpointSecrets {
  constructor(private readonly secrets: SecretBox) {}

  /** A new secret in the form of Standard Webhooks; shown once, kept encrypted. */
  make(endpointId: string): { secret: string; stored: EncryptedSecret } {
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    return { secret, stored: this.secrets.encrypt(secret, ENDPOINT_SECRET.contextOf(endpointId)) };
  }

  /**
   * The secret, and the one before as long as it is still good.
   *
   * @throws SecretBoxError when the encryption key is not there any more
   */
  open(stored: StoredSecrets, now: Date): string[] {
    const context = ENDPOINT_SECRET.contextOf(stored.id);
    const secrets = [this.secrets.decrypt(stored.secretCiphertext, stored.secretKeyId, context)];
    const { previousSecretCiphertext: text, previousSecretKeyId: keyId, previousSecretUntil: until } = stored;
    if (text !== null && keyId !== null && until !== null && new Date(until) > now) {
      secrets.push(this.secrets.decrypt(text, keyId, context));
    }
    return secrets;
  }
}
