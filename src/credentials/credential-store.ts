import { Injectable } from '@nestjs/common';
import { SecretBoxError } from '../platform/crypto/secret-box-error.js';
import { SecretBox } from '../platform/crypto/secret-box.js';
import { Database } from '../platform/database/database.js';
import { Credential } from './credential.entity.js';
import type { CredentialLogin, CredentialTestResult } from './credential-tester.js';
import { PASSWORD_COLUMN } from './password-column.js';

/** `errorKind` of a test result that says that the stored password cannot be opened. */
export const SECRET_UNREADABLE = 'secret_unreadable';

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
    const apiKey = this.secrets.decrypt(row.passwordCiphertext, row.passwordKeyId, PASSWORD_COLUMN.contextOf(row.id));
    return { accountId: row.username, apiKey };
  }

  /**
   * As `openRow`, for work that no person waits for: what cannot be opened is noted as the credential's last test,
   * where people look and which a new password clears.
   */
  async openForWork(row: Credential): Promise<CredentialLogin> {
    const isNoted = row.lastTest?.ok === false && row.lastTest.errorKind === SECRET_UNREADABLE;
    try {
      const login = this.openRow(row);
      if (isNoted) await this.note(row, null);
      return login;
    } catch (error) {
      if (error instanceof SecretBoxError && !isNoted) {
        const test = { ok: false as const, errorKind: SECRET_UNREADABLE, reason: error.message };
        await this.note(row, { ...test, testedAt: new Date().toISOString() });
      }
      throw error;
    }
  }

  /** Unless another password was stored meanwhile. */
  private async note(row: Credential, test: CredentialTestResult | null): Promise<void> {
    await this.database.query(
      `update "credential" set "last_test" = $2 where "id" = $1 and "password_ciphertext" = $3`,
      [row.id, test && JSON.stringify(test), row.passwordCiphertext],
    );
  }

  /** Forgets what could not be opened, because this process may have other keys. */
  async forgetUnreadable(): Promise<void> {
    await this.database.query(`update "credential" set "last_test" = null where "last_test" ->> 'errorKind' = $1`, [
      SECRET_UNREADABLE,
    ]);
  }

  /** Bound to the row's id: copied into another row it does not open. */
  seal(credentialId: string, password: string): SealedPassword {
    const { ciphertext, keyId } = this.secrets.encrypt(password, PASSWORD_COLUMN.contextOf(credentialId));
    return { passwordCiphertext: ciphertext, passwordKeyId: keyId };
  }
}
