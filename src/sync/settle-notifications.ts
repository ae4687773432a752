import type { SqlRunner } from '../platform/database/database.js';
import type { Outcome } from './sync-handler.js';

/** How the look ended that answers a sync request up to a generation. */
export interface AnsweredAsking {
  requestId: string;
  generation: number;
  outcome: Outcome;
  reason: string;
  recordIds: readonly string[];
}

/** The last part locks the notifications in order: two that settle the same ones must not wait for each other. */
const TELL = `
  with told as (
    update notification_document d
       set outcome = e.outcome, reason = e.reason, record_ids = e."recordIds", at = now()
      from jsonb_to_recordset($1::jsonb)
        as e("requestId" bigint, generation int, outcome text, reason text, "recordIds" uuid[])
     where d.sync_request_id = e."requestId" and d.generation <= e.generation
       and (d.outcome is null or d.outcome in ('held', 'parked'))
    returning d.notification_id, d.sync_request_id)
  select n.id, t.sync_request_id::text as "requestId" from notification n join told t on t.notification_id = n.id
   order by n.id for update of n`;

const LOCK = 'select id from notification where id = any($1) order by id for update';

/** A statement of its own after the lock: it must see what those it waited for have written. */
const SETTLE = `
  update notification n
     set status = s.status, processed_at = case when s.status = 'pending' then null else now() end
    from (select notification_id,
                 case when bool_or(outcome is null) then 'pending'
                      when bool_or(outcome = 'parked') then 'parked'
                      when bool_or(outcome = 'held') then 'held'
                      when bool_and(outcome = 'ignored') then 'ignored'
                      else 'done' end as status
            from notification_document where notification_id = any($1) group by notification_id) s
   where n.id = s.notification_id`;

/**
 * Tells every notification that these looks answer how they ended, and works out its status: pending until the last of
 * its documents has an outcome.
 *
 * @returns the ids of the notifications that were told, by sync request
 */
export async function tellNotifications(
  tx: SqlRunner,
  answered: readonly AnsweredAsking[],
): Promise<Map<string, string[]>> {
  const byRequest = new Map<string, string[]>();
  if (answered.length === 0) return byRequest;
  const told = await tx.query<{ id: string; requestId: string }>(TELL, [JSON.stringify(answered)]);
  for (const { id, requestId } of told) {
    const known = byRequest.get(requestId);
    if (known) known.push(id);
    else byRequest.set(requestId, [id]);
  }
  if (told.length > 0) await tx.query(SETTLE, [[...new Set(told.map((row) => row.id))]]);
  return byRequest;
}

/** Works out the status of notifications whose documents were told their outcomes already. */
export async function settleNotifications(tx: SqlRunner, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(LOCK, [ids]);
  await tx.query(SETTLE, [ids]);
}
