import type { SqlRunner } from '../../platform/database/database.js';
import type { Retention, RetentionBatch } from './retention.js';

const BATCH = 1000;

/**
 * From the beginning of the feed up to the first change that is young enough or that an active endpoint has not got
 * yet. Raises the floor with it, so that a client behind it is told (410) instead of skipping.
 */
const REMOVE = `
  with floor as materialized (
    select coalesce((select position from feed_floor where id = 1), 0) as position),
  unsent as materialized (
    select least((select min(position) from endpoint where status = 'active'),
                 (select min(l.position) - 1 from late_delivery l)) as position),
  old as materialized (
    select r.position, r.occurred_at from revision r, floor where r.position > floor.position
     order by r.position limit ${BATCH}),
  bound as materialized (
    select max(o.position) as position, max(o.occurred_at) as occurred_at, count(*)::int as count
      from old o left join unsent on true
     where o.position < coalesce((select min(position) from old where occurred_at >= $1), 9223372036854775807)
       and (unsent.position is null or o.position <= unsent.position)),
  raised as (
    insert into feed_floor as f (id, position, removed_until)
    select 1, position, occurred_at from bound where position is not null
    on conflict (id) do update set position = greatest(f.position, excluded.position),
                                   removed_until = greatest(f.removed_until, excluded.removed_until)),
  gone as (
    delete from revision r using bound b
     where r.position in (select position from old) and r.position <= b.position returning 1)
  select count(*)::int as removed from gone`;

/** Revisions, which are the feed. The records themselves stay as they stand. */
export class ChangeRetention implements Retention {
  readonly name = 'changes';

  constructor(readonly days: number) {}

  async removeBatch(tx: SqlRunner, before: Date): Promise<RetentionBatch> {
    const [row] = await tx.query<{ removed: number }>(REMOVE, [before]);
    const removed = row?.removed ?? 0;
    return { removed, next: removed < BATCH ? null : [] };
  }
}
