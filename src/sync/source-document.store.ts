import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../platform/database/database.js';
import type { Domain } from './sync-handler.js';

/** A document as somebody has just seen it at Cin7. */
export interface SeenDocument {
  connectionId: string;
  domain: Domain;
  externalId: string;
  reference: string | null;
  /** Its change stamp, ISO instant; null where Cin7 gives none. */
  sourceUpdatedAt: string | null;
}

/** An older version than what is known says nothing new: of its row only the time of the look changes. */
const SEE = `
  insert into source_document as d (connection_id, domain, external_id, reference, source_updated_at, last_read_at)
  select connection_id, domain, external_id, reference, stamp, now()
    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
      as n(connection_id, domain, external_id, reference, stamp)
   order by connection_id, domain collate "C", external_id collate "C"
  on conflict (connection_id, domain, external_id) do update
     set last_read_at = now(),
         source_updated_at = greatest(d.source_updated_at, excluded.source_updated_at),
         reference = case when excluded.source_updated_at < d.source_updated_at then d.reference
                          else coalesce(excluded.reference, d.reference) end,
         missing_since = case when excluded.source_updated_at < d.source_updated_at then d.missing_since end
  returning connection_id as "connectionId", domain, external_id as "externalId", source_updated_at as stamp`;

/** The documents that were looked at. Their rows are the locks under which records change. */
@Injectable()
export class SourceDocumentStore {
  /**
   * Notes what was seen and holds the documents' rows until the transaction ends, new ones as well: of two who store
   * the same document the second waits here, then knows what the first stored.
   *
   * @param documents each only once
   * @returns for each the newer change stamp that is known already, null when this is the newest version
   */
  async see(tx: SqlRunner, documents: readonly SeenDocument[]): Promise<(Date | null)[]> {
    if (documents.length === 0) return [];
    const stamps = documents.map(({ sourceUpdatedAt }) =>
      sourceUpdatedAt === null ? null : new Date(sourceUpdatedAt),
    );
    const rows = await tx.query<
      Pick<SeenDocument, 'connectionId' | 'domain' | 'externalId'> & { stamp: string | null }
    >(SEE, [
      documents.map((document) => document.connectionId),
      documents.map((document) => document.domain),
      documents.map((document) => document.externalId),
      documents.map((document) => document.reference),
      stamps.map((stamp) => stamp?.toISOString() ?? null),
    ]);
    const known = new Map(rows.map((row) => [documentKey(row), row.stamp === null ? null : new Date(row.stamp)]));
    return documents.map((document, i) => {
      const [stamp, newest] = [stamps[i] ?? null, known.get(documentKey(document)) ?? null];
      return stamp !== null && newest !== null && stamp < newest ? newest : null;
    });
  }
}

/** Tells documents of all connections and domains apart. */
export function documentKey(document: { connectionId: string; domain: Domain; externalId: string }): string {
  return `${document.connectionId}/${document.domain}/${document.externalId}`;
}
