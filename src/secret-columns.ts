import { ENDPOINT_SECRET, PREVIOUS_ENDPOINT_SECRET } from './changes/deliveries/endpoint-secret-columns.js';
import { PUSH_KEY_COLUMN } from './connections/push-key-column.js';
import { PASSWORD_COLUMN } from './credentials/password-column.js';
import type { SecretColumn } from './platform/crypto/secret-column.js';

/** Every place where a secret is stored encrypted; a test compares them with the entities. */
export const SECRET_COLUMNS: readonly SecretColumn[] = [
  PASSWORD_COLUMN,
  PUSH_KEY_COLUMN,
  ENDPOINT_SECRET,
  PREVIOUS_ENDPOINT_SECRET,
];
