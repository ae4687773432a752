import { migrateDatabase } from './migrate-database.js';
import type { MigrationResult } from './platform/database/migrate.js';
import type { EncryptionKey } from './platform/config/settings.js';
import { checkKeys, lockKeys, registerKeys } from './platform/crypto/encryption-key-check.js';
import { SecretBox } from './platform/crypto/secret-box.js';
import { SecretRotation, type RotationReport } from './platform/crypto/secret-rotation.js';
import { withConnection } from './platform/database/single-connection.js';
import { SECRET_COLUMNS } from './secret-columns.js';

/**
 * Brings a database to the schema of this version, for a process with these keys (first the one that encrypts).
 * A database that needs other keys is left as it is.
 *
 * @throws EncryptionKeyError when the keys do not fit what is stored
 */
export async function prepareDatabase(url: string, keys: readonly EncryptionKey[]): Promise<MigrationResult> {
  const box = new SecretBox(keys);
  await withConnection(url, (sql) => checkKeys(sql, box, SECRET_COLUMNS));
  const result = await migrateDatabase(url);
  await withConnection(url, (sql) => sql.transaction((tx) => registerKeys(tx, box, SECRET_COLUMNS)));
  return result;
}

/** Encrypts every stored secret with the first key, beside running processes; see `SecretRotation`. */
export async function rotateKeys(
  url: string,
  keys: readonly EncryptionKey[],
  progress?: (rotated: number) => void,
): Promise<RotationReport> {
  await prepareDatabase(url, keys);
  return withConnection(url, (sql) => new SecretRotation(sql, new SecretBox(keys), SECRET_COLUMNS).run(progress));
}

/**
 * Gives a lost key up, so that processes start without it; what it encrypted has to be entered anew.
 *
 * @returns whether this database ever knew such a key
 */
export function forgetKey(url: string, keyId: string): Promise<boolean> {
  return withConnection(url, (sql) =>
    sql.transaction(async (tx) => {
      await lockKeys(tx);
      const rows = await tx.query(
        `update encryption_key set status = 'lost', status_at = now() where id = $1 returning 1`,
        [keyId],
      );
      return rows.length > 0;
    }),
  );
}
