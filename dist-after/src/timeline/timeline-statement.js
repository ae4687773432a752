/**
 * Everything that happened to one number, oldest first. Each step reads by an index that begins with the connection and
 * the number, or by the key of what the step before found; nothing grows with what other numbers did. Bodies and contents
 * are not touched here. `offset 0` keeps the planner from looking for the number among all connections at once.
 *
 * `$1` connections that may be seen, null for all; `$2` the number; `$3` whether the way in may be seen (notifications, sync
 * requests, looks); `$4`, `$5`, `$6` the place after which to begin, null for the beginning; `$7` how many.
 */
export const TIMELINE = `
  with scope as materialized (
    select id from connection where $1::uuid[] is null or id = any($1::uuid[])),
  -- Documents that have a record of this number: the number of an order is not that of its sale.
  named as materialized (
    select r.connection_id, r.external_id,
           case r.kind when 'item' then 'products' when 'purchase' then 'purchases' when 'sale' then 'sales'
                       else 'transfers' end as domain
      from scope cross join lateral (
        select * from record t
         where t.connection_id = scope.id and t.record_type in ('item', 'receipt', 'order') and t.reference = $2
         offset 0) r),
  numbers as materialized (
    select id as connection_id, $2::text as number from scope
    union
    select s.connection_id, s.reference
      from named r
      join source_document s
        on s.connection_id = r.connection_id and s.domain = r.domain and s.external_id = r.external_id
     where s.reference is not null),
  notices as materialized (
    select n.id, n.connection_id, n.received_at, n.topic, n.event_type, n.status, n.reason
      from numbers cross join lateral (
        select * from notification m
         where m.connection_id = numbers.connection_id and m.reference = numbers.number
         offset 0) n),
  documents as materialized (
    select connection_id, domain, external_id, bool_or(is_whole) as is_whole
      from (
        select s.connection_id, s.domain, s.external_id, true as is_whole
          from scope cross join lateral (
            select * from source_document d where d.connection_id = scope.id and d.reference = $2 offset 0) s
        union all
        select connection_id, domain, external_id, false from named
        union all
        select q.connection_id, q.domain, q.external_id, true
          from notices n
          join notification_document d on d.notification_id = n.id
          join sync_request q on q.id = d.sync_request_id
         where q.reference = $2
      ) found
     group by connection_id, domain, external_id),
  records as materialized (
    select r.id, r.connection_id, r.record_type, r.reference
      from documents d cross join lateral (
        select * from record t
         where t.connection_id = d.connection_id and t.record_type in ('item', 'receipt', 'order')
           and t.kind = case d.domain when 'products' then 'item' when 'purchases' then 'purchase'
                                      when 'sales' then 'sale' else 'transfer' end
           and t.external_id = d.external_id) r
     where d.is_whole or r.reference = $2),
  entries as (
    select 'notification' as kind, 1 as rank, n.id::text as key, n.received_at as at, n.connection_id,
           jsonb_build_object('id', n.id, 'topic', n.topic, 'eventType', n.event_type, 'status', n.status,
                              'reason', n.reason) as detail
      from notices n where $3
    union all
    select 'sync_request', 2, lpad(q.id::text, 20, '0'), q.requested_at, q.connection_id,
           jsonb_build_object('id', q.id::text, 'domain', q.domain, 'externalId', q.external_id, 'lane', q.lane,
                              'status', q.status, 'reason', q.reason, 'attempts', q.attempts,
                              'dueAt', case when q.status = 'waiting' then q.due_at end)
      from documents d
      join sync_request q
        on q.connection_id = d.connection_id and q.domain = d.domain and q.external_id = d.external_id
     where $3
    union all
    select 'look', 3, md5(n.connection_id::text || x.domain || x.external_id), x.at, n.connection_id,
           jsonb_build_object('domain', x.domain, 'externalId', x.external_id, 'outcome', min(x.outcome),
                              'reason', min(x.reason), 'notifications', count(*))
      from notices n
      join notification_document x on x.notification_id = n.id
     where $3 and x.at is not null
       -- A notification may name other documents beside the one of this number.
       and (exists (select 1 from documents d
                     where d.connection_id = n.connection_id and d.domain = x.domain and d.external_id = x.external_id)
            or not exists (select 1 from notification_document o
                            where o.notification_id = n.id and (o.domain, o.external_id) <> (x.domain, x.external_id)))
     group by n.connection_id, x.domain, x.external_id, x.at
    union all
    select 'revision', 4, lpad(v.position::text, 20, '0'), v.occurred_at, r.connection_id,
           jsonb_build_object('position', v.position::text, 'recordType', r.record_type, 'recordId', r.id,
                              'reference', v.reference, 'revision', v.revision, 'change', v.change)
      from records r join revision v on v.record_id = r.id
    union all
    select 'acknowledgement', 5, a.id::text, a.at, r.connection_id,
           jsonb_build_object('id', a.id, 'recordType', r.record_type, 'recordId', r.id, 'reference', r.reference,
                              'revision', a.revision, 'status', a.status, 'reason', a.reason, 'by', a.actor)
      from records r join acknowledgement a on a.record_id = r.id),
  timed as (
    select e.*, round(extract(epoch from at - lag(at) over (partition by connection_id order by at, rank, key collate "C"))
                      * 1000)::float8 as "afterMs"
      from entries e)
  select kind, rank, key, at::text as at, connection_id as "connectionId", detail, "afterMs"
    from timed
   where $4::timestamptz is null or (at, rank, key collate "C") > ($4::timestamptz, $5::int, $6::text collate "C")
   order by timed.at, rank, key collate "C"
   limit $7`;
/** The contents of revisions by their places in the feed, each with the content before it. */
export const REVISED_CONTENTS = `
  select v.position::text as position, v.content, b.content as before
    from revision v
    left join revision b on b.record_id = v.record_id and b.revision = v.revision - 1
   where v.position = any($1::bigint[])`;
//# sourceMappingURL=timeline-statement.js.map