import type { SqlRunner } from '../database/database.js';
import type { KeyStatus } from './encryption-key.entity.js';
import { EncryptionKeyError } from './encryption-key-error.js';
import type { SecretBox } from './secret-box.js';
import type { SecretColumn } from './secret-column.js';

/** Any fixed number: who changes `encryption_key` holds this transaction lock. */
const LEDGER_LOCK = 7_290_117_004;
/** How many secrets of a key without a check value are tried: one may be spoilt, not all. */
const SAMPLES = 5;

interface KnownKey {
  id: string;
  status: KeyStatus;
  checkCiphertext: string;
}

/** How many secrets of a column one key encrypts. */
export interface KeyUse {
  table: string;
  column: string;
  keyId: string;
  secrets: number;
}

const checkContext = (keyId: string) => `encryption_key.check:${keyId}`;
const CHECK_TEXT = 'ERPGate knows this key.';

/** For whoever changes `encryption_key`: only one at a time, until the transaction ends. */
export async function lockKeys(tx: SqlRunner): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [LEDGER_LOCK]);
}

/**
 * Compares the keys of this process with what the database needs. Writes nothing, and works on a database of any
 * version, also on an empty one.
 *
 * @throws EncryptionKeyError when a needed key is missing, or is another one than that name meant before
 */
export async function checkKeys(sql: SqlRunner, box: SecretBox, columns: readonly SecretColumn[]): Promise<void> {
  const known = await knownKeys(sql);
  const status = new Map(known.map((key) => [key.id, key.status]));
  const faults: string[] = [];
  const needed = new Map(known.filter((key) => key.status === 'active').map(({ id }) => [id, 0]));
  for (const { keyId, secrets } of await countUses(sql, columns)) {
    if (status.get(keyId) !== 'lost') needed.set(keyId, (needed.get(keyId) ?? 0) + secrets);
  }
  for (const [keyId, secrets] of needed) if (!box.has(keyId)) faults.push(missing(keyId, secrets, box));
  for (const key of known) if (box.has(key.id) && !opens(box, key)) faults.push(anotherKey(key.id));
  for (const keyId of needed.keys()) {
    if (status.has(keyId) || !box.has(keyId)) continue;
    if (!(await opensStored(sql, box, columns, keyId))) faults.push(anotherKey(keyId));
  }
  if (faults.length > 0) throw new EncryptionKeyError(faults);
}

/**
 * Notes in the database which keys it needs: the current one, and those that stored secrets name. Checks once more
 * under a lock, so that of two processes that begin with different keys at once, one does not start.
 */
export async function registerKeys(tx: SqlRunner, box: SecretBox, columns: readonly SecretColumn[]): Promise<void> {
  await lockKeys(tx);
  await checkKeys(tx, box, columns);
  const used = (await countUses(tx, columns)).map(({ keyId }) => keyId).filter((keyId) => box.has(keyId));
  const ids = [...new Set([box.currentKeyId, ...used])].sort();
  await tx.query(
    // A key that was lost or retired and is used again counts again. What is as it should be is not written.
    `insert into encryption_key as k (id, status, check_ciphertext, created_at, status_at)
     select id, 'active', check_ciphertext, now(), now() from unnest($1::text[], $2::text[]) as n(id, check_ciphertext)
     on conflict (id) do update set status = 'active', status_at = now() where k.status <> 'active'`,
    [ids, ids.map((id) => box.encryptUnder(id, CHECK_TEXT, checkContext(id)))],
  );
}

/** Which keys the stored secrets name. The tables have a row for each merchant or client, so they are simply read. */
export async function countUses(sql: SqlRunner, columns: readonly SecretColumn[]): Promise<KeyUse[]> {
  const uses: KeyUse[] = [];
  for (const column of await existing(sql, columns)) {
    const rows = await sql.query<{ keyId: string; secrets: string }>(
      `select "${column.keyId}" as "keyId", count(*)::text as secrets from "${column.table}"
        where "${column.ciphertext}" is not null group by 1 order by 1`,
    );
    for (const { keyId, secrets } of rows)
      uses.push({ table: column.table, column: column.ciphertext, keyId, secrets: Number(secrets) });
  }
  return uses;
}

async function knownKeys(sql: SqlRunner): Promise<KnownKey[]> {
  if (!(await hasTable(sql, 'encryption_key'))) return [];
  return sql.query<KnownKey>(
    'select id, status, check_ciphertext as "checkCiphertext" from encryption_key order by created_at, id',
  );
}

async function existing(sql: SqlRunner, columns: readonly SecretColumn[]): Promise<SecretColumn[]> {
  const there: SecretColumn[] = [];
  for (const column of columns) if (await hasTable(sql, column.table)) there.push(column);
  return there;
}

async function hasTable(sql: SqlRunner, table: string): Promise<boolean> {
  const [row] = await sql.query<{ found: boolean }>('select to_regclass($1) is not null as found', [`"${table}"`]);
  return row?.found ?? false;
}

function opens(box: SecretBox, key: KnownKey): boolean {
  try {
    return box.decrypt(key.checkCiphertext, key.id, checkContext(key.id)) === CHECK_TEXT;
  } catch {
    return false;
  }
}

async function opensStored(
  sql: SqlRunner,
  box: SecretBox,
  columns: readonly SecretColumn[],
  keyId: string,
): Promise<boolean> {
  for (const column of await existing(sql, columns)) {
    const rows = await sql.query<{ id: string; ciphertext: string }>(
      `select "id"::text as id, "${column.ciphertext}" as ciphertext from "${column.table}"
        where "${column.keyId}" = $1 and "${column.ciphertext}" is not null order by 1 limit ${SAMPLES}`,
      [keyId],
    );
    for (const { id, ciphertext } of rows) {
      try {
        box.decrypt(ciphertext, keyId, column.contextOf(id));
        return true;
      } catch {
        // The next one may open.
      }
    }
  }
  return false;
}

function missing(keyId: string, secrets: number, box: SecretBox): string {
  const use = secrets === 0 ? 'this database was set up with it' : `${secrets} stored secrets need it`;
  return (
    `The key ${keyId} is missing: ${use}, but ENCRYPTION_KEY begins with the key ${box.currentKeyId}. Put the missing key ` +
    `back, after a comma if another one is to encrypt. If it is lost for good: npm run keys:forget -- ${keyId}, then enter those secrets anew.`
  );
}

function anotherKey(keyId: string): string {
  return `The key that ENCRYPTION_KEY calls ${keyId} is not the one that this database knows by that name. Put the right key there; a new key needs a new name.`;
}
