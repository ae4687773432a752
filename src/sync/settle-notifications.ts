import type { SqlRunner } from '../platform/database/database.js';

/** Works out each notification's status from its documents: pending until the last one has an outcome. */
export async function settleNotifications(tx: SqlRunner, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  // Locked first: two runs that each finish one document of a notification must not both see the other as pending.
  await tx.query('select id from notification where id = any($1) order by id for update', [ids]);
  await tx.query(
    `update notification n
        set status = s.status, processed_at = case when s.status = 'pending' then null else now() end
       from (select notification_id,
                    case when bool_or(outcome is null) then 'pending'
                         when bool_or(outcome = 'parked') then 'parked'
                         when bool_or(outcome = 'held') then 'held'
                         when bool_and(outcome = 'ignored') then 'ignored'
                         else 'done' end as status
               from notification_document where notification_id = any($1) group by notification_id) s
      where n.id = s.notification_id`,
    [ids],
  );
}
