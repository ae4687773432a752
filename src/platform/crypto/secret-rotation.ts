import type { SqlRunner } from '../database/database.js';
import { countUses, type KeyUse, lockKeys } from './encryption-key-check.js';
import { SecretBoxError } from './secret-box-error.js';
import { SECRET_FORMAT, type SecretBox } from './secret-box.js';
import type { SecretColumn } from './secret-column.js';

/** Secrets that are read, encrypted and written at once. */
const BATCH = 200;
/** Walks over all secrets: a later one finds what running processes wrote behind the one before. */
const MOST_ROUNDS = 5;

/** Runs statements, and several of them in one transaction. */
export interface RotationDatabase extends SqlRunner {
  transaction<T>(work: (tx: SqlRunner) => Promise<T>): Promise<T>;
}

/** A secret that could not be encrypted anew; `reason` says why and holds no secret. */
export interface LeftSecret {
  table: string;
  id: string;
  reason: string;
}

/** What a rotation did, and how things stand. */
export interface RotationReport {
  currentKeyId: string;
  /** Secrets encrypted anew by this run. */
  rotated: number;
  left: LeftSecret[];
  /** How many secrets each key encrypts now. */
  uses: KeyUse[];
  /** Keys that encrypt nothing any more and may leave `ENCRYPTION_KEY`; those retired earlier among them. */
  retired: string[];
  /** Keys that are still needed besides the current one. */
  needed: string[];
}

interface SecretRow {
  id: string;
  ciphertext: string;
  keyId: string;
}

/**
 * Encrypts every stored secret with the current key, while the gateway runs. A secret is written only over the very
 * ciphertext that was read, so that one that was changed meanwhile stays as its writer left it; no row is locked
 * longer than the write of its batch takes. Killed at any moment, it goes on where it was: what is done says so itself.
 */
export class SecretRotation {
  private readonly database: RotationDatabase;
  private readonly box: SecretBox;
  private readonly columns: readonly SecretColumn[];

  constructor(database: RotationDatabase, box: SecretBox, columns: readonly SecretColumn[]) {
    this.database = database;
    this.box = box;
    this.columns = columns;
  }

  /** @param progress told after each batch: secrets done so far */
  async run(progress: (rotated: number) => void = () => undefined): Promise<RotationReport> {
    let rotated = 0;
    let left: LeftSecret[] = [];
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = rotated;
      left = [];
      for (const column of this.columns) {
        rotated = await this.rotateColumn(column, left, rotated, progress);
      }
      if (rotated === before) break;
    }
    const { uses, retired, needed } = await this.retireUnused();
    return { currentKeyId: this.box.currentKeyId, rotated, left, uses, retired, needed };
  }

  private async rotateColumn(
    column: SecretColumn,
    left: LeftSecret[],
    before: number,
    progress: (rotated: number) => void,
  ): Promise<number> {
    let rotated = before;
    let after: string | null = null;
    for (;;) {
      const rows: SecretRow[] = await this.read(column, after);
      const last = rows.at(-1);
      if (!last) return rotated;
      rotated += await this.write(column, rows, left);
      progress(rotated);
      after = last.id;
    }
  }

  private read({ table, ciphertext, keyId }: SecretColumn, after: string | null): Promise<SecretRow[]> {
    return this.database.query<SecretRow>(
      `select "id"::text as id, "${ciphertext}" as ciphertext, "${keyId}" as "keyId" from "${table}"
        where "${ciphertext}" is not null and ($1::uuid is null or "id" > $1)
          and ("${keyId}" <> $2 or not starts_with("${ciphertext}", $3))
        order by "id" limit ${BATCH}`,
      [after, this.box.currentKeyId, SECRET_FORMAT],
    );
  }

  private async write(column: SecretColumn, rows: readonly SecretRow[], left: LeftSecret[]): Promise<number> {
    const done: { row: SecretRow; ciphertext: string }[] = [];
    for (const row of rows) {
      const context = column.contextOf(row.id);
      try {
        const plain = this.box.decrypt(row.ciphertext, row.keyId, context);
        done.push({ row, ciphertext: this.box.encrypt(plain, context).ciphertext });
      } catch (error) {
        if (!(error instanceof SecretBoxError)) throw error;
        left.push({ table: column.table, id: row.id, reason: error.message });
      }
    }
    if (done.length === 0) return 0;
    const { table, ciphertext, keyId } = column;
    const written = await this.database.query(
      `update "${table}" t set "${ciphertext}" = n.new, "${keyId}" = $4
         from unnest($1::uuid[], $2::text[], $3::text[]) as n(id, old, new)
        where t."id" = n.id and t."${ciphertext}" = n.old returning 1`,
      [
        done.map(({ row }) => row.id),
        done.map(({ row }) => row.ciphertext),
        done.map((one) => one.ciphertext),
        this.box.currentKeyId,
      ],
    );
    return written.length;
  }

  /**
   * Retires the keys that encrypt nothing any more. The row of a key is locked before its secrets are counted: a
   * transaction that writes with it holds that row (see `refuseRetiredKeys`), so it is either counted or refused.
   */
  private retireUnused(): Promise<Pick<RotationReport, 'uses' | 'retired' | 'needed'>> {
    return this.database.transaction(async (tx) => {
      await lockKeys(tx);
      await tx.query(`select 1 from encryption_key where id <> $1 order by id for update`, [this.box.currentKeyId]);
      const uses = await countUses(tx, this.columns);
      await tx.query(
        `update encryption_key set status = 'retired', status_at = now()
          where status = 'active' and id <> $1 and id <> all($2::text[])`,
        [this.box.currentKeyId, uses.map(({ keyId }) => keyId)],
      );
      const keys = await tx.query<{ id: string; status: string }>('select id, status from encryption_key order by id');
      const others = keys.filter(({ id }) => id !== this.box.currentKeyId);
      return {
        uses,
        retired: others.filter(({ status }) => status === 'retired').map(({ id }) => id),
        needed: others.filter(({ status }) => status === 'active').map(({ id }) => id),
      };
    });
  }
}
