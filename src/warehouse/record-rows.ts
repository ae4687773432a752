import { v7 as uuidV7 } from 'uuid';
import type { RecordChange } from './record-changes.js';
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

/** What the upsert takes, by its columns. */
export interface RecordRow {
  id: string;
  connection_id: string;
  record_type: RecordType;
  kind: RecordKind;
  external_id: string;
  part: string;
  reference: string;
  status: string;
  warehouse_code: string | null;
  content: RecordContent;
  source_updated_at: string | null;
}

/** What the upsert answers. */
export interface ReturnedRow extends Pick<
  RecordRow,
  'id' | 'connection_id' | 'record_type' | 'kind' | 'external_id' | 'part'
> {
  revision: number;
  created_at: string;
  updated_at: string;
}

/** The row that a change asks for; an id of its own is used only for a new record. */
export function rowOf(document: DocumentRecords, change: RecordChange): RecordRow {
  const { reference, status, warehouseCode } = columnsOf(change);
  return {
    id: change.standing?.id ?? uuidV7(),
    connection_id: document.connectionId,
    record_type: change.recordType,
    kind: document.kind,
    external_id: document.externalId,
    part: change.part,
    reference,
    status,
    warehouse_code: warehouseCode,
    content: change.content,
    source_updated_at: document.sourceUpdatedAt,
  };
}

/** Tells records apart as the table's unique index does. */
export function rowKey(
  row: Pick<RecordRow, 'connection_id' | 'record_type' | 'kind' | 'external_id' | 'part'>,
): string {
  return JSON.stringify([row.connection_id, row.record_type, row.kind, row.external_id, row.part]);
}

/** @param written by `rowKey`; the change's own row must be among them */
export function presentWritten(
  document: DocumentRecords,
  change: RecordChange,
  written: ReadonlyMap<string, ReturnedRow>,
): WrittenRecord {
  const { connectionId, kind, externalId, sourceUpdatedAt } = document;
  const { recordType, part, content } = change;
  const { reference } = columnsOf(change);
  const key = { connection_id: connectionId, record_type: recordType, kind, external_id: externalId, part };
  const row = written.get(rowKey(key));
  if (!row) throw new Error(`The record ${reference} of connection ${connectionId} was not written.`);
  return {
    id: row.id,
    connectionId,
    recordType,
    externalId,
    reference,
    revision: row.revision,
    change: change.change,
    content,
    sourceUpdatedAt: sourceUpdatedAt === null ? null : new Date(sourceUpdatedAt),
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
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
