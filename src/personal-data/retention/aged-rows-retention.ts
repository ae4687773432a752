import type { SqlRunner } from '../../platform/database/database.js';
import { firstIdOf, type Retention, type RetentionBatch } from './retention.js';

const BATCH = 1000;

/** Rows of a table that nothing else refers to and whose primary key `id` is a UUID v7, so that the oldest have the smallest. */
export class AgedRowsRetention implements Retention {
  constructor(
    readonly name: string,
    private readonly table: 'acknowledgement' | 'audit_entry' | 'webhook_event',
    readonly days: number,
  ) {}

  async removeBatch(tx: SqlRunner, before: Date): Promise<RetentionBatch> {
    const rows = await tx.query(
      `delete from ${this.table} where id in (
         select id from ${this.table} where id < $1::uuid order by id limit ${BATCH} for update skip locked) returning 1`,
      [firstIdOf(before)],
    );
    return { removed: rows.length, next: rows.length < BATCH ? null : [] };
  }
}
