var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { v7 as uuidV7 } from 'uuid';
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
let ItemBatchStore = class ItemBatchStore {
    /** @returns the ids of all these items, and those that were written, to be announced */
    async write(tx, connectionId, drafts) {
        const contents = await this.complete(tx, connectionId, drafts);
        const rows = drafts.map((draft, i) => ({
            id: uuidV7(),
            external_id: draft.externalId,
            reference: draft.content.itemCode,
            status: draft.content.status,
            content: contents[i],
            source_updated_at: draft.sourceUpdatedAt,
        }));
        const returned = await tx.query(UPSERT, [connectionId, JSON.stringify(rows)]);
        const byId = new Map(drafts.map((draft, i) => [draft.externalId, { draft, content: contents[i] }]));
        const written = returned.map((row) => writtenItem(connectionId, row, byId.get(row.external_id)));
        return { ids: await this.idsOf(tx, connectionId, drafts), written };
    }
    /** Fills in from what stands whatever a source does not have. */
    async complete(tx, connectionId, drafts) {
        const partial = drafts.filter((draft) => draft.unknownFields.length > 0).map((draft) => draft.externalId);
        if (partial.length === 0)
            return drafts.map((draft) => draft.content);
        const standing = await tx.query(`select external_id, content from record
        where connection_id = $1 and record_type = 'item' and kind = 'item' and external_id = any($2)`, [connectionId, partial]);
        const known = new Map(standing.map((row) => [row.external_id, row.content]));
        return drafts.map((draft) => keepUnknown(draft, known.get(draft.externalId)));
    }
    async idsOf(tx, connectionId, drafts) {
        const rows = await tx.query(`select id, external_id from record
        where connection_id = $1 and record_type = 'item' and kind = 'item' and external_id = any($2)`, [connectionId, drafts.map((draft) => draft.externalId)]);
        return new Map(rows.map((row) => [row.external_id, row.id]));
    }
};
ItemBatchStore = __decorate([
    Injectable()
], ItemBatchStore);
export { ItemBatchStore };
function keepUnknown(draft, standing) {
    if (!standing)
        return draft.content;
    const kept = draft.unknownFields.filter((field) => field in standing).map((field) => [field, standing[field]]);
    return { ...draft.content, ...Object.fromEntries(kept) };
}
function writtenItem(connectionId, row, source) {
    if (!source)
        throw new Error(`The database answered the item ${row.external_id}, which was not asked for.`);
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
//# sourceMappingURL=item-batch.store.js.map