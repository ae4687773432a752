import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { IncomingNotification } from './incoming-notification.js';

/** One sync request to make or ask again, for all notifications of a batch that name the document. */
interface Ask {
  connectionId: string;
  domain: string;
  externalId: string;
  reference: string | null;
  lane: number;
  count: number;
}

const INSERT_BATCH = `
  with stored as (
    insert into notification (id, connection_id, topic, event_type, status, reason, reference, body, received_at,
                              processed_at)
    select id, connection_id, topic, event_type, status, reason, reference, body, now(),
           case when status = 'pending' then null else now() end
      from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bytea[])
        as n(id, connection_id, topic, event_type, status, reason, reference, body)),
  asked as (
    insert into sync_request as r (connection_id, domain, external_id, reference, lane, generation, status, attempts,
                                   requested_at, due_at)
    select connection_id, domain, external_id, reference, lane, count, 'waiting', 0, now(), now()
      from unnest($9::uuid[], $10::text[], $11::text[], $12::text[], $13::smallint[], $14::int[])
        as a(connection_id, domain, external_id, reference, lane, count)
    on conflict (connection_id, domain, external_id) do update
       set generation = r.generation + excluded.generation,
           reference = coalesce(excluded.reference, r.reference),
           lane = least(r.lane, excluded.lane),
           requested_at = case when r.status = 'waiting' then r.requested_at else excluded.requested_at end,
           due_at = least(r.due_at, excluded.due_at), status = 'waiting',
           attempts = 0, error_kind = null, reason = null
    returning id, connection_id, domain, external_id, generation)
  insert into notification_document (notification_id, domain, external_id, sync_request_id, generation)
  select d.notification_id, d.domain, d.external_id, asked.id, asked.generation
    from unnest($15::uuid[], $16::uuid[], $17::text[], $18::text[])
      as d(notification_id, connection_id, domain, external_id)
    join asked using (connection_id, domain, external_id)`;

/** Stores notifications with their sync requests. */
@Injectable()
export class NotificationStore {
  constructor(private readonly database: Database) {}

  /**
   * Stores a batch and asks for its documents in one statement, which is one transaction and one journey to the
   * database however many notifications there are. When it returns, all of it is committed.
   */
  async insertBatch(batch: readonly IncomingNotification[]): Promise<void> {
    const asks = gatherAsks(batch);
    const documents = batch.flatMap((n) => n.documents.map((document) => ({ n, document })));
    await this.database.query(INSERT_BATCH, [
      batch.map((n) => n.id),
      batch.map((n) => n.connectionId),
      batch.map((n) => n.topic),
      batch.map((n) => n.eventType),
      batch.map((n) => n.status),
      batch.map((n) => n.reason),
      batch.map((n) => n.reference),
      batch.map((n) => n.body),
      asks.map((ask) => ask.connectionId),
      asks.map((ask) => ask.domain),
      asks.map((ask) => ask.externalId),
      asks.map((ask) => ask.reference),
      asks.map((ask) => ask.lane),
      asks.map((ask) => ask.count),
      documents.map(({ n }) => n.id),
      documents.map(({ n }) => n.connectionId),
      documents.map(({ document }) => document.domain),
      documents.map(({ document }) => document.externalId),
    ]);
  }
}

/**
 * One ask per document, in the order of their keys: a statement may touch a row only once, and batches that lock rows
 * in the same order cannot wait for each other in a circle.
 */
function gatherAsks(batch: readonly IncomingNotification[]): Ask[] {
  const asks = new Map<string, Ask>();
  for (const { connectionId, documents } of batch) {
    for (const { domain, externalId, reference, lane } of documents) {
      const key = `${connectionId}/${domain}/${externalId}`;
      const ask = asks.get(key) ?? { connectionId, domain, externalId, reference: null, lane, count: 0 };
      ask.count += 1;
      ask.reference = reference ?? ask.reference;
      ask.lane = Math.min(ask.lane, lane);
      asks.set(key, ask);
    }
  }
  return [...asks.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ask]) => ask);
}
