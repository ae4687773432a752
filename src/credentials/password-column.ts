import type { SecretColumn } from '../platform/crypto/secret-column.js';

/** Where passwords are stored. A password is bound to its row's id: copied into another row it does not open. */
export const PASSWORD_COLUMN: SecretColumn = {
  table: 'credential',
  ciphertext: 'password_ciphertext',
  keyId: 'password_key_id',
  contextOf: (id) => `credential.password:${id}`,
};
