import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../platform/database/database.js';
import { type RecordKind, RecordStore, type WrittenRecord } from '../warehouse/record.store.js';
import type { DocumentResult, Domain } from './sync-handler.js';
import type { Ending } from './sync-request.store.js';

/** The kind of record that a domain's documents make. */
export const KIND_OF_DOMAIN: Record<Domain, RecordKind> = {
  products: 'item',
  purchases: 'purchase',
  sales: 'sale',
  transfers: 'transfer',
};

/** What storing a document came to, and what is left to announce in the feed as the transaction's last step. */
export interface Stored {
  ending: Ending;
  written: WrittenRecord[];
}

type FoundDocument = Extract<DocumentResult, { kind: 'found' }>;
type LookedAt = Exclude<DocumentResult, { kind: 'not_found' }>;

/**
 * Stores what a handler found out about one document: the guard against older versions, the records, the outcome.
 * Every way in (notification, replay, reconciliation) ends here.
 */
@Injectable()
export class DocumentStore {
  constructor(private readonly records: RecordStore) {}

  /** Stores a document that was read. Holds its row in `source_document` until the transaction ends. */
  async store(tx: SqlRunner, connectionId: string, domain: Domain, result: LookedAt): Promise<Stored> {
    const known = await this.lock(tx, connectionId, domain, result);
    const name = result.reference ?? result.externalId;
    if (isOlder(result.sourceUpdatedAt, known)) {
      return ended('stale', `${name}: a newer version of this document (${known?.toISOString()}) is already stored.`);
    }
    await this.stamp(tx, connectionId, domain, result);
    if (result.kind === 'ignored') return ended('ignored', result.reason);
    if (result.kind === 'held') return ended('held', result.reason);
    return this.storeRecords(tx, connectionId, domain, result);
  }

  /** Cin7 says, and said again, that the document does not exist: what stands of it is cancelled. */
  async storeGone(tx: SqlRunner, connectionId: string, domain: Domain, externalId: string, why: string) {
    await this.lock(tx, connectionId, domain, { externalId });
    const { recordIds, written } = await this.records.write(tx, {
      connectionId,
      kind: KIND_OF_DOMAIN[domain],
      externalId,
      sourceUpdatedAt: null,
      drafts: [],
      absence: 'source_gone',
    });
    return { ending: { outcome: 'gone', reason: why, recordIds }, written } satisfies Stored;
  }

  private async storeRecords(
    tx: SqlRunner,
    connectionId: string,
    domain: Domain,
    result: FoundDocument,
  ): Promise<Stored> {
    const { externalId, sourceUpdatedAt, drafts, absence } = result;
    const kind = KIND_OF_DOMAIN[domain];
    const { recordIds, written } = await this.records.write(tx, {
      connectionId,
      kind,
      externalId,
      sourceUpdatedAt,
      drafts,
      absence,
    });
    if (written.length > 0) return { ending: { outcome: 'applied', reason: describe(written), recordIds }, written };
    if (recordIds.length === 0) return ended('ignored', result.emptyReason ?? 'The document has nothing to warehouse.');
    const reason = 'The document was read; nothing in it that a warehouse sees has changed.';
    return { ending: { outcome: 'unchanged', reason, recordIds }, written };
  }

  /** Takes the document's row as a lock; @returns the newest change stamp that was seen before */
  private async lock(
    tx: SqlRunner,
    connectionId: string,
    domain: Domain,
    document: { externalId: string; reference?: string | null },
  ): Promise<Date | null> {
    const [row] = await tx.query<{ stamp: Date | null }>(
      `insert into source_document (connection_id, domain, external_id, reference, last_read_at)
       values ($1, $2, $3, $4, now())
       on conflict (connection_id, domain, external_id) do update set last_read_at = now()
       returning source_updated_at as stamp`,
      [connectionId, domain, document.externalId, document.reference ?? null],
    );
    return row?.stamp ? new Date(row.stamp) : null;
  }

  private async stamp(tx: SqlRunner, connectionId: string, domain: Domain, result: LookedAt): Promise<void> {
    await tx.query(
      `update source_document set reference = coalesce($4, reference), missing_since = null,
              source_updated_at = greatest(source_updated_at, $5::timestamptz)
        where connection_id = $1 and domain = $2 and external_id = $3`,
      [connectionId, domain, result.externalId, result.reference, result.sourceUpdatedAt],
    );
  }
}

function ended(outcome: Ending['outcome'], reason: string): Stored {
  return { ending: { outcome, reason, recordIds: [] }, written: [] };
}

function isOlder(stamp: string | null, known: Date | null): boolean {
  return stamp !== null && known !== null && Date.parse(stamp) < known.getTime();
}

function describe(written: readonly WrittenRecord[]): string {
  const parts = written.map((record) => `${record.recordType} ${record.reference} ${record.change}`);
  const shown = parts.slice(0, 5).join(', ');
  return parts.length > 5 ? `${shown} and ${parts.length - 5} more.` : `${shown}.`;
}
