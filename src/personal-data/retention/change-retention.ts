import type { SqlRunner } from '../../platform/database/database.js';
import type { Retention, RetentionBatch } from './retention.js';

const BATCH = 1000;

/**
 * From the beginning of the feed up to the first change that is young enough or that an active endpoint has not got
 * yet. Raises the floor with it, so that a client behind it is told (410) instead of skipping. Of each record the newest
 * revision up to the floor stays, out of the feed: a snapshot reads it (`changes/snapshot.reader.ts`). It goes when
 * a later one of the record comes to lie below the floor. With a revision go the notes of who was told of it.
 */
const REMOVE = `
  with floor as materialized (
    select coalesce((select position from feed_floor where id = 1), 0) as position),
  unsent as materialized (
    select least((select min(position) from endpoint where status = 'active'),
                 (select min(l.position) - 1 from late_delivery l)) as position),
  page as materialized (
    select r.position, r.record_id, r.revision, r.occurred_at from revision r, floor where r.position > floor.position
     order by r.position limit ${BATCH}),
  old as materialized (
    select p.* from page p left join unsent on true
     where p.position < coalesce((select min(position) from page where occurred_at >= $1), 9223372036854775807)
       and (unsent.position is null or p.position <= unsent.position)),
  raised as (
    insert into feed_floor as f (id, position, removed_until)
    select 1, max(position), max(occurred_at) from old having count(*) > 0
    on conflict (id) do update set position = greatest(f.position, excluded.position),
                                   removed_until = greatest(f.removed_until, excluded.removed_until)),
  gone as (
    delete from revision r using (select record_id, max(revision) as revision from old group by record_id) n
     where r.record_id = n.record_id and r.revision < n.revision returning r.record_id, r.revision),
  told as (
    delete from delivery d using gone where d.record_id = gone.record_id and d.revision = gone.revision)
  select (select count(*)::int from gone) as removed, (select count(*)::int from old) as passed`;

/** Revisions, which are the feed. The records themselves stay as they stand. */
export class ChangeRetention implements Retention {
  readonly name = 'changes';

  constructor(readonly days: number) {}

  async removeBatch(tx: SqlRunner, before: Date): Promise<RetentionBatch> {
    const [row] = await tx.query<{ removed: number; passed: number }>(REMOVE, [before]);
    return { removed: row?.removed ?? 0, next: (row?.passed ?? 0) < BATCH ? null : [] };
  }
}
