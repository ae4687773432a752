import { Injectable } from '@nestjs/common';
import { v4 as uuidV4 } from 'uuid';
import { AuditService } from '../../access/audit.service.js';
import { Database, type SqlRunner } from '../../platform/database/database.js';
import type { RecordType } from '../../warehouse/record-content.js';
import { type FeedFilter, filterParams, filterSql } from '../feed-filter.js';
import { feedColumns, type FeedRow } from '../feed-row.js';
import type { StoredSecrets } from './endpoint-secrets.js';

/** With so many late records an endpoint is taken to be down: then its place in the feed stays, and no rows are added. */
export const MOST_LATE = 100;

/** An endpoint as its one sender has it. */
export interface ClaimedEndpoint extends StoredSecrets {
  claim: string;
  url: string;
  position: string;
  connectionId: string | null;
  recordType: RecordType | null;
  warehouse: string | null;
  allowedConnectionIds: string[] | null;
  isKeyEnded: boolean;
}

/** A record that an endpoint has not got yet. */
export interface LateRecord {
  recordId: string;
  position: string;
  attempts: number;
  failingForMs: number | null;
}

/** How a late record stands after a try. */
export interface LateState {
  recordId: string;
  position: string;
  attempts: number;
  delayMs: number;
  error: string | null;
}

/** A change that was taken. */
export interface Delivered {
  recordId: string;
  revision: number;
  /** Tries, the one that was taken included. */
  attempts: number;
  /** Of `performance.now()`. */
  at: number;
}

/** What became of what was tried. */
export interface Settlement {
  /** Everything up to here is delivered, or late from now on. */
  position?: bigint;
  delivered: readonly Delivered[];
  /** Records that are late, as they stand now. */
  late: readonly LateState[];
  /** Ids of records that are late no more. */
  caughtUp?: readonly string[];
  /** The endpoint took something that it had not taken before: then it gets all now. */
  isRecovering?: boolean;
  /** For how long the receiver asked to be left alone. */
  waitMs: number | null;
}

/** What senders read and write. Every write is void once the claim is somebody else's. */
@Injectable()
export class DeliveryStore {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Endpoints for which something can be done now. */
  async due(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `with head as (
         select greatest(coalesce((select max(position) from revision), 0),
                         coalesce((select position from feed_floor where id = 1), 0)) as position)
       select e.id from endpoint e cross join head
        where e.status = 'active' and (e.wait_until is null or e.wait_until <= now())
          and ((e.position <> head.position
                and (select count(*) from late_delivery l where l.endpoint_id = e.id) < $1)
               or exists (select 1 from late_delivery l where l.endpoint_id = e.id and l.next_attempt_at <= now()))`,
      [MOST_LATE],
    );
    return rows.map(({ id }) => id);
  }

  /** Makes the caller its one sender, whoever was it; null when it is not active, or wants to be left alone. */
  async claim(id: string): Promise<ClaimedEndpoint | null> {
    const [row] = await this.database.query<ClaimedEndpoint>(
      `update endpoint e set claim = $2
        where e.id = $1 and e.status = 'active' and (e.wait_until is null or e.wait_until <= now())
       returning e.id, e.claim, e.url, e.position::text, e.connection_id as "connectionId", e.record_type as "recordType",
                 e.warehouse, e.secret_ciphertext as "secretCiphertext", e.secret_key_id as "secretKeyId",
                 e.previous_secret_ciphertext as "previousSecretCiphertext",
                 e.previous_secret_key_id as "previousSecretKeyId", e.previous_secret_until as "previousSecretUntil",
                 (select k.connection_ids from client_key k where k.id::text = e.owner) as "allowedConnectionIds",
                 exists (select 1 from client_key k where k.id::text = e.owner
                          and (k.revoked_at is not null or k.expires_at <= now())) as "isKeyEnded"`,
      [id, uuidV4()],
    );
    return row ?? null;
  }

  /** Ids of the records that are late at an endpoint. */
  async lateIds(endpointId: string): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      'select record_id as id from late_delivery where endpoint_id = $1',
      [endpointId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  lateAndDue(endpointId: string, limit: number): Promise<LateRecord[]> {
    return this.database.query<LateRecord>(
      `select record_id as "recordId", position::text, attempts,
              (extract(epoch from now() - first_failed_at) * 1000)::float8 as "failingForMs"
         from late_delivery where endpoint_id = $1 and next_attempt_at <= now()
        order by next_attempt_at limit $2`,
      [endpointId, limit],
    );
  }

  /** A record's changes from one place of the feed to another, both included, in their order. */
  changesOf(recordId: string, from: string, to: string, filter: FeedFilter, limit: number): Promise<FeedRow[]> {
    return this.database.query<FeedRow>(
      `select ${feedColumns(true)} from revision r
        where r.record_id = $1 and r.position >= $2 and r.position <= $3 and ${filterSql(4)}
        order by r.position limit $8`,
      [recordId, from, to, ...filterParams(filter), limit],
    );
  }

  /**
   * Notes what became of what was tried, all of it or, when the claim is lost, nothing.
   *
   * @returns false when the claim is lost
   */
  settle(endpoint: ClaimedEndpoint, result: Settlement): Promise<boolean> {
    const { position = null, delivered, late, caughtUp = [], isRecovering = false, waitMs } = result;
    return this.database.transaction(async (tx) => {
      const mine = await tx.query(
        `update endpoint
            set position = coalesce($3, position),
                last_delivered_at = case when $4 then now() else last_delivered_at end,
                wait_until = case when $5::float8 is null then wait_until else now() + $5 * interval '1 ms' end
          where id = $1 and claim = $2 returning id`,
        [endpoint.id, endpoint.claim, position === null ? null : String(position), delivered.length > 0, waitMs],
      );
      if (mine.length === 0) return false;
      await forget(tx, endpoint.id, caughtUp);
      if (isRecovering) await hurry(tx, endpoint.id);
      await writeLate(tx, endpoint.id, late);
      await writeDelivered(tx, endpoint.id, delivered);
      return true;
    });
  }

  /**
   * Gives an endpoint up, with notice in its state and in the audit; what it has not got is kept.
   *
   * @returns false when the claim is lost
   */
  switchOff(endpoint: ClaimedEndpoint, reason: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const mine = await tx.query(
        `update endpoint set status = 'switched_off', status_reason = $3, status_since = now(), claim = null
          where id = $1 and claim = $2 returning id`,
        [endpoint.id, endpoint.claim, reason],
      );
      if (mine.length === 0) return false;
      const details = { url: endpoint.url, reason };
      await this.audit.record(
        'deliveries',
        'endpoint.switched_off',
        { type: 'endpoint', id: endpoint.id },
        details,
        tx,
      );
      return true;
    });
  }
}

async function forget(tx: SqlRunner, endpointId: string, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length === 0) return;
  await tx.query('delete from late_delivery where endpoint_id = $1 and record_id = any($2::uuid[])', [
    endpointId,
    recordIds,
  ]);
}

async function hurry(tx: SqlRunner, endpointId: string): Promise<void> {
  await tx.query(
    'update late_delivery set next_attempt_at = now() where endpoint_id = $1 and next_attempt_at > now()',
    [endpointId],
  );
}

/** By how long ago it was, so that the clocks of processes do not matter. */
async function writeDelivered(tx: SqlRunner, endpointId: string, delivered: readonly Delivered[]): Promise<void> {
  if (delivered.length === 0) return;
  const now = performance.now();
  await tx.query(
    `insert into delivery (record_id, endpoint_id, revision, at, attempts)
     select d.record_id, $1, d.revision, clock_timestamp() - d.ago_ms * interval '1 ms', d.attempts
       from unnest($2::uuid[], $3::int[], $4::float8[], $5::int[]) as d (record_id, revision, ago_ms, attempts)
     on conflict do nothing`,
    [
      endpointId,
      delivered.map((one) => one.recordId),
      delivered.map((one) => one.revision),
      delivered.map((one) => now - one.at),
      delivered.map((one) => one.attempts),
    ],
  );
}

async function writeLate(tx: SqlRunner, endpointId: string, late: readonly LateState[]): Promise<void> {
  if (late.length === 0) return;
  await tx.query(
    `insert into late_delivery as l (endpoint_id, record_id, position, attempts, next_attempt_at, first_failed_at, last_error)
     select $1, s.record_id, s.position, s.attempts, now() + s.delay_ms * interval '1 ms',
            case when s.attempts > 0 then now() end, s.error
       from unnest($2::uuid[], $3::bigint[], $4::int[], $5::float8[], $6::text[])
            as s (record_id, position, attempts, delay_ms, error)
     on conflict (endpoint_id, record_id) do update
        set position = excluded.position, attempts = excluded.attempts, next_attempt_at = excluded.next_attempt_at,
            last_error = excluded.last_error,
            first_failed_at = case when excluded.attempts > 1
                                   then coalesce(l.first_failed_at, now()) else excluded.first_failed_at end`,
    [
      endpointId,
      late.map((one) => one.recordId),
      late.map((one) => one.position),
      late.map((one) => one.attempts),
      late.map((one) => one.delayMs),
      late.map((one) => one.error),
    ],
  );
}
