import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { ListedDocument } from '../sync/lister.js';
import type { Domain } from '../sync/sync-handler.js';

/** What of a domain a connection covers, and how far that is proven. */
export interface DomainCoverage {
  coversFrom: Date;
  completeUpTo: Date;
}

/** Reads what connections cover; a new one covers what changes from its creation on. */
@Injectable()
export class CoverageReader {
  constructor(private readonly database: Database) {}

  async of(connectionId: string, domain: Domain): Promise<DomainCoverage> {
    const [row] = await this.database.query<{ from: string; to: string }>(
      `select coalesce(w.covers_from, c.created_at) as from, coalesce(w.complete_up_to, c.created_at) as to
         from connection c left join reconciliation_watermark w on w.connection_id = c.id and w.domain = $2
        where c.id = $1`,
      [connectionId, domain],
    );
    return { coversFrom: new Date(row?.from ?? Number.NaN), completeUpTo: new Date(row?.to ?? Number.NaN) };
  }

  /** Listed documents that a run would fetch: changed since they were read, or never read. */
  async countDiffering(connectionId: string, domain: Domain, scopeFrom: Date, rows: readonly ListedDocument[]) {
    const known = rows.filter((row) => row.externalId !== null && row.standing === 'may');
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count
         from unnest($3::text[], $4::timestamptz[]) as l(external_id, stamp)
         left join source_document d
                on d.connection_id = $1 and d.domain = $2 and d.external_id = l.external_id
        where case when d.external_id is null then coalesce(l.stamp >= $5, true)
                   else l.stamp > coalesce(greatest(d.source_updated_at, d.listed_stamp), '-infinity') end`,
      [connectionId, domain, known.map((each) => each.externalId), known.map((each) => each.stamp), scopeFrom],
    );
    return row?.count ?? 0;
  }
}
