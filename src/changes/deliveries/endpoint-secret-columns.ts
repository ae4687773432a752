import type { SecretColumn } from '../../platform/crypto/secret-column.js';

const contextOf = (id: string) => `endpoint.secret:${id}`;

/** Where the secret of an endpoint is stored. */
export const ENDPOINT_SECRET: SecretColumn = {
  table: 'endpoint',
  ciphertext: 'secret_ciphertext',
  keyId: 'secret_key_id',
  contextOf,
};

/** The one before it; it was moved there as it stood, so its context is the same. */
export const PREVIOUS_ENDPOINT_SECRET: SecretColumn = {
  table: 'endpoint',
  ciphertext: 'previous_secret_ciphertext',
  keyId: 'previous_secret_key_id',
  contextOf,
};
