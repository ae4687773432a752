/**
 * Compares a page's rows with what stands here and notes each with its finding.
 *
 * Parameters: run, domain, connection, kind of record, types of record, where the scope begins; then as arrays the
 * rows' ids, references, stamps, standings (`unreadable` for a row without an id) and states.
 *
 * What a list gives as stamp and what the document gives need not be the same instant, so a stamp that a reading has
 * answered (`listed_stamp`) is known as well. A request that already waits, or was set aside, is not a difference of its
 * own: only what changed after it counts.
 */
export const JUDGE_PAGE = `
  with listed as (
    select * from unnest($7::text[], $8::text[], $9::timestamptz[], $10::text[], $11::text[])
      as l(external_id, reference, stamp, standing, state)),
  seen as (
    select l.*, d.external_id is not null as is_known, d.last_read_at,
           k.stamp as known_stamp, r.status as request_status, r.reason as request_reason,
           coalesce(k.stamp, r.last_asked_at) as set_aside_stamp,
           exists (select 1 from record c
                    where c.connection_id = $3 and c.record_type = any($5) and c.kind = $4
                      and c.external_id = l.external_id and c.status <> 'cancelled') as stands,
           exists (select 1 from record c
                    where c.connection_id = $3 and c.record_type = any($5) and c.kind = $4
                      and c.external_id = l.external_id) as has_record
      from listed l
      left join source_document d on d.connection_id = $3 and d.domain = $2 and d.external_id = l.external_id
      -- A stamp from the future is compared only with another one (decision 0016).
      left join lateral (select case when l.stamp > now() + interval '5 minutes' then d.future_stamp
                                     else greatest(d.source_updated_at, d.listed_stamp) end as stamp) k on true
      left join sync_request r on r.connection_id = $3 and r.domain = $2 and r.external_id = l.external_id),
  judged as (
    select s.*,
           case
             when standing = 'unreadable' then 'failed'
             when request_status in ('held', 'parked') and not coalesce(stamp > set_aside_stamp, false)
               then case request_status when 'held' then 'held' else 'failed' end
             when not is_known and request_status is null and stamp < $6 then 'out_of_scope'
             when not is_known then case standing when 'may' then 'missing' else 'in_sync' end
             when standing = 'must_not' and stands then 'stale'
             -- Of a cancelled record the reason may have changed: undone first, voided later.
             when not stands and (standing = 'need_not' or (standing = 'must_not' and not has_record)) then 'in_sync'
             when stamp is null then case when last_read_at < now() - interval '20 hours' then 'stale' else 'in_sync' end
             when stamp > coalesce(known_stamp, '-infinity') then 'stale'
             else 'in_sync'
           end as finding
      from seen s)
  insert into reconciliation_document as x (run_id, domain, external_id, reference, stamp, finding, cause)
  select $1, $2, external_id, reference, stamp, finding,
         case finding
           when 'failed' then case standing when 'unreadable' then 'Cin7''s list has a row without an id.'
                                            else request_reason end
           when 'held' then request_reason
           when 'missing' then case when request_status is null
             then 'Cin7 lists it, and no notification had told of it.'
             else 'A notification had told of it, and it was not read yet.' end
           when 'stale' then case
             when standing = 'must_not' and stands
               then 'Cin7 lists it as ' || coalesce(state, 'not authorised') || ', but a record of it stood here.'
             when stamp is null then 'Cin7''s list gives no change stamp, so it is read once a day.'
             else 'It changed at Cin7 at ' || to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                  || ', and no notification had told of it.' end
         end
    from judged order by external_id
  on conflict (run_id, domain, external_id) do update
     set stamp = excluded.stamp, reference = excluded.reference,
         finding = case when x.finding in ('missing', 'stale') then x.finding else excluded.finding end,
         cause = coalesce(x.cause, excluded.cause)
   where excluded.stamp > x.stamp and x.asked_at is null`;
//# sourceMappingURL=judge-page.js.map