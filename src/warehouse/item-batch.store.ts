import { Injectable } from '@nestjs/common';
import { v7 as uuidV7 } from 'uuid';
import type { SqlRunner } from '../platform/database/database.js';
import type { ItemContent } from './record-content.js';
import type { WrittenRecord } from './record.store.js';

/** An item as one of many documents brings it. */
export interface ItemDraft {
  externalId: string;
  sourceUpdatedAt: string | null;
  content: ItemContent;
  /** Fields that the source does not have: what stands of them is kept. */
  unknownFields: readonly string[];
}

interface WrittenRow {
  id: string;
  external_id: string;
  revision: number;
  created_at: string;
  updated_at: string;
}

const UPSERT = `
  insert into record as r (id, connection_id, record_type, kind, external_id, part, reference, status, revision, content,
                           source_updated_at, created_at, updated_at)
  select id, $1, 'item', 'item', external_id, '', reference, status, 1, content, source_updated_at, now(), now()
    from jsonb_to_recordset($2::jsonb)
      as i(id uuid, external_id text, reference text, status text, content jsonb, source_updated_at timestamptz)
   order by external_id
  on conflict (connection_id, record_type, kind, external_id, part) do update
     set reference = excluded.reference, status = excluded.status, content = excluded.content,
         revision = r.revision + 1, source_updated_at = excluded.source_updated_at, updated_at = excluded.updated_at
   where r.content is distinct from excluded.content
  returning id, external_id, revision, created_at, updated_at`;

/**
 * Writes many items in one statement, where `RecordStore` would need one for each: a page of Cin7's product list has a
 * thousand. What is unchanged is not written.
 */
@Injectable()
export class ItemBatchStore {
  /** @returns the ids of all these items, and those that were written, to be announced */
  async write(tx: SqlRunner, connectionId: string, drafts: readonly ItemDraft[]) {
    const contents = await this.complete(tx, connectionId, drafts);
    const rows = drafts.map((draft, i) => ({
      id: uuidV7(),
      external_id: draft.externalId,
      reference: draft.content.itemCode,
      status: draft.content.status,
      content: contents[i],
      source_updated_at: draft.sourceUpdatedAt,
    }));
    const returned = await tx.query<WrittenRow>(UPSERT, [connectionId, JSON.stringify(rows)]);
    const byId = new Map(drafts.map((draft, i) => [draft.externalId, { draft, content: contents[i] as ItemContent }]));
    const written = returned.map((row) => writtenItem(connectionId, row, byId.get(row.external_id)));
    return { ids: await this.idsOf(tx, connectionId, drafts), written };
  }

  /** Fills in from what stands whatever a source does not have. */
  private async complete(tx: SqlRunner, connectionId: string, drafts: readonly ItemDraft[]): Promise<ItemContent[]> {
    const partial = drafts.filter((draft) => draft.unknownFields.length > 0).map((draft) => draft.externalId);
    if (partial.length === 0) return drafts.map((draft) => draft.content);
    const standing = await tx.query<{ external_id: string; content: Record<string, unknown> }>(
      `select external_id, content from record
        where connection_id = $1 and record_type = 'item' and kind = 'item' and external_id = any($2)`,
      [connectionId, partial],
    );
    const known = new Map(standing.map((row) => [row.external_id, row.content]));
    return drafts.map((draft) => keepUnknown(draft, known.get(draft.externalId)));
  }

  private async idsOf(tx: SqlRunner, connectionId: string, drafts: readonly ItemDraft[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; external_id: string }>(
      `select id, external_id from record
        where connection_id = $1 and record_type = 'item' and kind = 'item' and external_id = any($2)`,
      [connectionId, drafts.map((draft) => draft.externalId)],
    );
    return new Map(rows.map((row) => [row.external_id, row.id]));
  }
}

function keepUnknown(draft: ItemDraft, standing: Record<string, unknown> | undefined): ItemContent {
  if (!standing) return draft.content;
  const kept = draft.unknownFields.filter((field) => field in standing).map((field) => [field, standing[field]]);
  return { ...draft.content, ...(Object.fromEntries(kept) as Partial<ItemContent>) };
}

function writtenItem(
  connectionId: string,
  row: WrittenRow,
  source: { draft: ItemDraft; content: ItemContent } | undefined,
): WrittenRecord {
  if (!source) throw new Error(`The database answered the item ${row.external_id}, which was not asked for.`);
  const { draft, content } = source;
  return {
    id: row.id,
    connectionId,
    recordType: 'item',
    externalId: row.external_id,
    reference: content.itemCode,
    revision: row.revision,
    change: row.revision === 1 ? 'created' : 'updated',
    content,
    sourceUpdatedAt: draft.sourceUpdatedAt === null ? null : new Date(draft.sourceUpdatedAt),
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}
