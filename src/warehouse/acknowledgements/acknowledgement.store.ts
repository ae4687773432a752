import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../../platform/database/database.js';
import type { RecordType } from '../record-content.js';
import type { AcknowledgementStatus } from './acknowledgement-status.js';

/** A record with what its acknowledgements say so far. */
export interface AcknowledgedRecord {
  id: string;
  connectionId: string;
  recordType: RecordType;
  reference: string;
  revision: number;
  acknowledgedRevision: number | null;
}

/** A row of `acknowledgement`. */
export interface AcknowledgementRow {
  id: string;
  recordId: string;
  connectionId: string;
  recordType: RecordType;
  revision: number;
  status: AcknowledgementStatus;
  reason: string | null;
  owner: string;
  actor: string;
  at: string;
}

/** Names a revision of a record in a map. */
export function keyOf(recordId: string, revision: number): string {
  return `${recordId}/${revision}`;
}

export const ACKNOWLEDGEMENT_COLUMNS = `a.id, a.record_id as "recordId", a.connection_id as "connectionId",
  a.record_type as "recordType", a.revision, a.status, a.reason, a.owner, a.actor, a.at`;

/** Writes acknowledgements, a whole request in a few statements. */
@Injectable()
export class AcknowledgementStore {
  /**
   * Locks the records until the transaction ends; in the order in which `RecordStore` writes them, so that
   * neither waits for the other in a circle.
   */
  async lock(tx: SqlRunner, recordIds: readonly string[]): Promise<Map<string, AcknowledgedRecord>> {
    const rows = await tx.query<AcknowledgedRecord>(
      `select id, connection_id as "connectionId", record_type as "recordType", reference, revision,
              acknowledged_revision as "acknowledgedRevision"
         from record where id = any($1::uuid[])
        order by connection_id, record_type, kind, external_id collate "C", part collate "C" for no key update`,
      [recordIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The status that records had at revisions, by `keyOf`. Items have others than orders and receipts. */
  async statusesAt(tx: SqlRunner, revisions: readonly { recordId: string; revision: number }[]) {
    const rows = await tx.query<{ recordId: string; revision: number; status: string }>(
      `select r.record_id as "recordId", r.revision, r.content ->> 'status' as status
         from revision r join (select distinct * from unnest($1::uuid[], $2::int[]) as w(record_id, revision)) w
           on w.record_id = r.record_id and w.revision = r.revision`,
      [revisions.map(({ recordId }) => recordId), revisions.map(({ revision }) => revision)],
    );
    return new Map(rows.map((row) => [keyOf(row.recordId, row.revision), row.status]));
  }

  /** What a client said last about each revision of these records, by `keyOf`. */
  async saidBy(tx: SqlRunner, owner: string, recordIds: readonly string[]): Promise<Map<string, AcknowledgementRow>> {
    const rows = await tx.query<AcknowledgementRow>(
      `select distinct on (a.record_id, a.revision) ${ACKNOWLEDGEMENT_COLUMNS}
         from acknowledgement a where a.record_id = any($1::uuid[]) and a.owner = $2
        order by a.record_id, a.revision, a.id desc`,
      [recordIds, owner],
    );
    return new Map(rows.map((row) => [keyOf(row.recordId, row.revision), row]));
  }

  async insert(tx: SqlRunner, rows: readonly AcknowledgementRow[]): Promise<void> {
    await tx.query(
      `insert into acknowledgement (id, record_id, connection_id, record_type, revision, status, reason, owner, actor, at)
       select id, "recordId", "connectionId", "recordType", revision, status, reason, owner, actor, at
         from jsonb_to_recordset($1::jsonb)
           as n(id uuid, "recordId" uuid, "connectionId" uuid, "recordType" text, revision int, status text,
                reason text, owner text, actor text, at timestamptz)`,
      [JSON.stringify(rows)],
    );
  }

  /** Notes at the records what was said of their newest acknowledged revision, for lists to filter by. */
  async note(tx: SqlRunner, latest: readonly AcknowledgementRow[]): Promise<void> {
    await tx.query(
      `update record set acknowledged_revision = n.revision, acknowledged_as = n.status
         from unnest($1::uuid[], $2::int[], $3::text[]) as n(id, revision, status) where record.id = n.id`,
      [latest.map((row) => row.recordId), latest.map((row) => row.revision), latest.map((row) => row.status)],
    );
  }
}
