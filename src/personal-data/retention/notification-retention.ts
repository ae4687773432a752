import type { SqlRunner } from '../../platform/database/database.js';
import type { Retention, RetentionBatch, RetentionPlace } from './retention.js';

const BATCH = 500;

/** Never removed, however old: somebody or something still has to look at them. */
const UNFINISHED = `('pending', 'held', 'parked')`;

const REMOVE = `
  with old as materialized (
    select id, received_at from notification
     where received_at < $1 and ($2::timestamptz is null or (received_at, id) > ($2, $3::uuid))
     order by received_at, id limit ${BATCH}),
  -- Asked again once they are locked: a replay may have made one of them pending. What a replay holds stays for now.
  doomed as materialized (
    select n.id from notification n
     where n.id in (select id from old) and n.status not in ${UNFINISHED}
       for update of n skip locked),
  documents as (delete from notification_document d using doomed where d.notification_id = doomed.id),
  gone as (delete from notification n using doomed where n.id = doomed.id returning 1)
  select (select count(*)::int from gone) as removed, (select count(*)::int from old) as seen,
         (select received_at::text from old order by received_at desc, id desc limit 1) as "lastAt",
         (select id::text from old order by received_at desc, id desc limit 1) as "lastId"`;

/** Notifications with their raw bodies and outcomes. What is unfinished stays and is stepped over. */
export class NotificationRetention implements Retention {
  readonly name = 'notifications';

  constructor(readonly days: number) {}

  async removeBatch(tx: SqlRunner, before: Date, place: RetentionPlace | null): Promise<RetentionBatch> {
    const [row] = await tx.query<{ removed: number; seen: number; lastAt: string; lastId: string }>(REMOVE, [
      before,
      place?.[0] ?? null,
      place?.[1] ?? null,
    ]);
    if (!row) return { removed: 0, next: null };
    return { removed: row.removed, next: row.seen < BATCH ? null : [row.lastAt, row.lastId] };
  }
}
