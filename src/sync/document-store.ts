import { Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../platform/database/database.js';
import { type RecordKind, RecordStore, type WrittenRecord } from '../warehouse/record.store.js';
import {
  CLOCK_COLUMN,
  instantOf,
  isOlderVersion,
  type KnownVersion,
  knownVersionOf,
  stampOf,
  VERSION_COLUMNS,
  type VersionRow,
  withVersion,
} from './document-version.js';
import type { DocumentResult, Domain } from './sync-handler.js';
import type { Ending } from './sync-request.store.js';

/** The kind of record that a domain's documents make. */
const KIND_OF_DOMAIN: Record<Domain, RecordKind> = {
  products: 'item',
  purchases: 'purchase',
  sales: 'sale',
  transfers: 'transfer',
};

const HAS_RECORDS = (document: string): string =>
  `exists (select 1 from record r where r.connection_id = $1 and r.kind = $5 and r.external_id = ${document}.external_id)`;

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
  constructor(
    private readonly database: Database,
    private readonly records: RecordStore,
  ) {}

  /** Stores a document that was read. Holds its row in `source_document` until the transaction ends. */
  async store(tx: SqlRunner, connectionId: string, domain: Domain, result: LookedAt): Promise<Stored> {
    const { known, nowMs } = await this.lock(tx, connectionId, domain, result);
    const stamp = stampOf(result.sourceUpdatedAt);
    if (isOlderVersion(stamp, known, nowMs)) {
      const name = result.reference ?? result.externalId;
      return ended(
        'stale',
        `${name}: a newer version of this document than ${result.sourceUpdatedAt} is already stored.`,
      );
    }
    await this.stamp(tx, connectionId, domain, result, withVersion(stamp, known, nowMs));
    if (result.kind === 'ignored') return ended('ignored', result.reason);
    if (result.kind === 'held') return ended('held', result.reason);
    return this.storeRecords(tx, connectionId, domain, result);
  }

  /**
   * The documents that a request may stand for when Cin7 knows nothing under its id: those that were read before and
   * have its number, the newest first. None when the id is a known document's own.
   */
  async knownByNumber(connectionId: string, domain: Domain, externalId: string, number: string): Promise<string[]> {
    const rows = await this.database.query<{ externalId: string }>(
      `select d.external_id as "externalId" from source_document d
        where d.connection_id = $1 and d.domain = $2 and upper(d.reference) = upper($4) and ${HAS_RECORDS('d')}
          and not exists (select 1 from source_document o
                           where o.connection_id = $1 and o.domain = $2 and o.external_id = $3 and ${HAS_RECORDS('o')})
        order by d.last_read_at desc limit 5`,
      [connectionId, domain, externalId, number, KIND_OF_DOMAIN[domain]],
    );
    return rows.map((row) => row.externalId);
  }

  /** Cin7 says, and said again, that these documents do not exist: what stands of them is cancelled. */
  async storeGone(tx: SqlRunner, connectionId: string, domain: Domain, externalIds: readonly string[], why: string) {
    const stored: Stored = { ending: { outcome: 'gone', reason: why, recordIds: [] }, written: [] };
    for (const externalId of [...externalIds].sort()) {
      await this.lock(tx, connectionId, domain, { externalId });
      const kind = KIND_OF_DOMAIN[domain];
      const { recordIds, written } = await this.records.write(tx, {
        connectionId,
        kind,
        externalId,
        sourceUpdatedAt: null,
        drafts: [],
        absence: 'source_gone',
      });
      stored.ending.recordIds.push(...recordIds);
      stored.written.push(...written);
    }
    return stored;
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

  /** Takes the document's row as a lock; @returns what was known of its versions before, and the database's clock */
  private async lock(
    tx: SqlRunner,
    connectionId: string,
    domain: Domain,
    document: { externalId: string; reference?: string | null },
  ): Promise<{ known: KnownVersion; nowMs: number }> {
    const [row] = await tx.query<VersionRow & { nowMs: number }>(
      `insert into source_document (connection_id, domain, external_id, reference, last_read_at)
       values ($1, $2, $3, $4, now())
       on conflict (connection_id, domain, external_id) do update set last_read_at = now()
       returning ${VERSION_COLUMNS}, ${CLOCK_COLUMN}`,
      [connectionId, domain, document.externalId, document.reference ?? null],
    );
    if (!row) throw new Error(`The document ${document.externalId} of connection ${connectionId} was not locked.`);
    return { known: knownVersionOf(row), nowMs: row.nowMs };
  }

  private async stamp(
    tx: SqlRunner,
    connectionId: string,
    domain: Domain,
    { externalId, reference }: LookedAt,
    version: KnownVersion,
  ): Promise<void> {
    await tx.query(
      `update source_document set reference = coalesce($4, reference), missing_since = null,
              source_updated_at = $5::timestamptz, future_stamp = $6::timestamptz
        where connection_id = $1 and domain = $2 and external_id = $3`,
      [connectionId, domain, externalId, reference, instantOf(version.stamp), instantOf(version.futureStamp)],
    );
  }
}

function ended(outcome: Ending['outcome'], reason: string): Stored {
  return { ending: { outcome, reason, recordIds: [] }, written: [] };
}

function describe(written: readonly WrittenRecord[]): string {
  const parts = written.map((record) => `${record.recordType} ${record.reference} ${record.change}`);
  const shown = parts.slice(0, 5).join(', ');
  return parts.length > 5 ? `${shown} and ${parts.length - 5} more.` : `${shown}.`;
}
