import type { SecretColumn } from '../platform/crypto/secret-column.js';

/** Where push keys are stored. */
export const PUSH_KEY_COLUMN: SecretColumn = {
  table: 'connection',
  ciphertext: 'push_api_key_ciphertext',
  keyId: 'push_api_key_key_id',
  contextOf: (id) => `connection.push_api_key:${id}`,
};
