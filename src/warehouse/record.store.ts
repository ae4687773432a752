import { Injectable } from '@nestjs/common';
import { v7 as uuidV7 } from 'uuid';
import type { SqlRunner } from '../platform/database/database.js';
import { changesOf, type RecordChange, type StandingRecord } from './record-changes.js';
import type {
  CancellationReason,
  ItemContent,
  OrderContent,
  ReceiptContent,
  RecordContent,
  RecordDraft,
  RecordType,
} from './record-content.js';
import type { Change } from './revision.entity.js';

/** What `item`, `purchase`, `sale` and `transfer` documents make: the column `kind` of their records. */
export type RecordKind = 'item' | 'purchase' | 'sale' | 'transfer';

/** The records that one document should have. */
export interface DocumentRecords {
  connectionId: string;
  kind: RecordKind;
  externalId: string;
  sourceUpdatedAt: string | null;
  drafts: RecordDraft[];
  absence: CancellationReason;
}

/** A record that was written, still to be announced in the feed. */
export interface WrittenRecord {
  id: string;
  connectionId: string;
  recordType: RecordType;
  externalId: string;
  reference: string;
  revision: number;
  change: Change;
  content: RecordContent;
  sourceUpdatedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Any fixed number: who holds it is the one writer of the feed until commit. */
const FEED_LOCK = 7_290_117_002;

/**
 * Writes records, their revisions and the feed. Nothing else writes these tables. The caller holds the row of
 * `source_document`, so that two looks at one document never write at the same time.
 */
@Injectable()
export class RecordStore {
  /** Writes what differs; @returns all records of the document, and those that were written */
  async write(tx: SqlRunner, document: DocumentRecords): Promise<{ recordIds: string[]; written: WrittenRecord[] }> {
    const standing = await this.standing(tx, document);
    const at = document.sourceUpdatedAt ?? new Date().toISOString();
    const changes = changesOf(standing, document.drafts, document.absence, at);
    const written: WrittenRecord[] = [];
    for (const change of changes) written.push(await this.writeOne(tx, document, change));
    const ids = new Set([...standing.map((record) => record.id), ...written.map((record) => record.id)]);
    return { recordIds: [...ids], written };
  }

  /**
   * Puts written records into the feed. Must be the last thing a transaction does: the lock taken here is held until
   * commit, which makes the order of positions the order of commits, and lets no reader skip a position that a slower
   * transaction has yet to commit (decision 0004).
   */
  async announce(tx: SqlRunner, written: readonly WrittenRecord[]): Promise<void> {
    if (written.length === 0) return;
    await tx.query('select pg_advisory_xact_lock($1)', [FEED_LOCK]);
    const rows = written.map((record) => ({
      record_id: record.id,
      revision: record.revision,
      change: record.change,
      connection_id: record.connectionId,
      record_type: record.recordType,
      external_id: record.externalId,
      reference: record.reference,
      content: record.content,
      source_updated_at: record.sourceUpdatedAt,
      record_created_at: record.createdAt,
      occurred_at: record.updatedAt,
    }));
    await tx.query(
      `insert into revision (record_id, revision, change, connection_id, record_type, external_id, reference, content,
                             source_updated_at, record_created_at, occurred_at)
       select record_id, revision, change, connection_id, record_type, external_id, reference, content,
              source_updated_at, record_created_at, occurred_at
         from jsonb_to_recordset($1::jsonb)
           as r(record_id uuid, revision int, change text, connection_id uuid, record_type text, external_id text,
                reference text, content jsonb, source_updated_at timestamptz, record_created_at timestamptz,
                occurred_at timestamptz)`,
      [JSON.stringify(rows)],
    );
  }

  private standing(tx: SqlRunner, document: DocumentRecords): Promise<StandingRecord[]> {
    return tx.query<StandingRecord>(
      `select id, record_type as "recordType", part, revision, content from record
        where connection_id = $1 and kind = $2 and external_id = $3 order by record_type, part`,
      [document.connectionId, document.kind, document.externalId],
    );
  }

  private async writeOne(tx: SqlRunner, document: DocumentRecords, change: RecordChange): Promise<WrittenRecord> {
    const { connectionId, kind, externalId, sourceUpdatedAt } = document;
    const { reference, status, warehouseCode } = columnsOf(change);
    const [row] = await tx.query<{ id: string; revision: number; created_at: Date; updated_at: Date }>(
      `insert into record (id, connection_id, record_type, kind, external_id, part, reference, status, warehouse_code,
                           revision, content, source_updated_at, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11, now(), now())
       on conflict (connection_id, record_type, kind, external_id, part) do update
          set reference = excluded.reference, status = excluded.status, warehouse_code = excluded.warehouse_code,
              revision = record.revision + 1, content = excluded.content,
              source_updated_at = excluded.source_updated_at, updated_at = excluded.updated_at
       returning id, revision, created_at, updated_at`,
      [
        change.standing?.id ?? uuidV7(),
        connectionId,
        change.recordType,
        kind,
        externalId,
        change.part,
        reference,
        status,
        warehouseCode,
        JSON.stringify(change.content),
        sourceUpdatedAt,
      ],
    );
    if (!row) throw new Error(`The record ${reference} of connection ${connectionId} was not written.`);
    return {
      id: row.id,
      connectionId,
      recordType: change.recordType,
      externalId,
      reference,
      revision: row.revision,
      change: change.change,
      content: change.content,
      sourceUpdatedAt: sourceUpdatedAt === null ? null : new Date(sourceUpdatedAt),
      createdAt: new Date(row.created_at),
      updatedAt: new Date(row.updated_at),
    };
  }
}

/** The columns that lists filter by, out of the content. */
function columnsOf(change: RecordChange): { reference: string; status: string; warehouseCode: string | null } {
  if (change.recordType === 'item') {
    const item = change.content as ItemContent;
    return { reference: item.itemCode, status: item.status, warehouseCode: null };
  }
  const document = change.content as OrderContent | ReceiptContent;
  return { reference: document.reference, status: document.status, warehouseCode: document.warehouse.code };
}
