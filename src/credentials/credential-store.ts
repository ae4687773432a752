import { Injectable } from '@nestjs/common';
import { SecretBox } from '../platform/crypto/secret-box.js';
import { Database } from '../platform/database/database.js';
import { Credential } from './credential.entity.js';
import type { CredentialLogin } from './credential-tester.js';

/** The stored form of a password. */
export interface SealedPassword {
  passwordCiphertext: string;
  passwordKeyId: string;
}

/** Seals and opens passwords; the only way to a stored one. */
@Injectable()
export class CredentialStore {
  constructor(
    private readonly database: Database,
    private readonly secrets: SecretBox,
  ) {}

  /**
   * @returns the login in the clear, never to be answered or logged; null when there is no such credential
   * @throws SecretBoxError when the encryption key it was stored with is not there any more
   */
  async open(credentialId: string): Promise<CredentialLogin | null> {
    const row = await this.database.em().findOne(Credential, { id: credentialId });
    return row && this.openRow(row);
  }

  /** The login of a row that was read already. */
  openRow(row: Credential): CredentialLogin {
    const apiKey = this.secrets.decrypt(row.passwordCiphertext, row.passwordKeyId, contextOf(row.id));
    return { accountId: row.username, apiKey };
  }

  /** Bound to the row's id: copied into another row it does not open. */
  seal(credentialId: string, password: string): SealedPassword {
    const { ciphertext, keyId } = this.secrets.encrypt(password, contextOf(credentialId));
    return { passwordCiphertext: ciphertext, passwordKeyId: keyId };
  }
}

const contextOf = (id: string) => `credential.password:${id}`;
