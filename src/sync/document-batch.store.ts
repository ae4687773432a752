import { Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../platform/database/database.js';
import { type ItemDraft, ItemBatchStore } from '../warehouse/item-batch.store.js';
import { RecordStore } from '../warehouse/record.store.js';
import type { Answers, BatchEnding } from './batch-ending.js';
import { SyncBatchStore } from './sync-batch.store.js';
import {
  CLOCK_COLUMN,
  instantOf,
  isOlderVersion,
  type KnownVersion,
  knownVersionOf,
  stampOf,
  UNKNOWN_VERSION,
  VERSION_COLUMNS,
  type VersionRow,
  withVersion,
} from './document-version.js';
import type { Domain, ReadDocument } from './sync-handler.js';

/**
 * Stores many documents of a domain whose documents make one item each, in one transaction and a few statements,
 * whatever their number. The same guard and the same outcomes as `DocumentStore`, in sets.
 */
@Injectable()
export class DocumentBatchStore {
  constructor(
    private readonly database: Database,
    private readonly items: ItemBatchStore,
    private readonly records: RecordStore,
    private readonly requests: SyncBatchStore,
  ) {}

  /** @returns how many waiting requests were served */
  async store(connectionId: string, domain: Domain, documents: readonly ReadDocument[], answers: Answers) {
    const unique = newestOfEach(documents);
    if (unique.length === 0) return 0;
    return this.database.transaction(async (tx) => {
      const { versions, nowMs } = await this.lock(tx, connectionId, domain, unique);
      const isOlder = ({ externalId, sourceUpdatedAt }: ReadDocument): boolean =>
        isOlderVersion(stampOf(sourceUpdatedAt), versions.get(externalId) ?? UNKNOWN_VERSION, nowMs);
      const stale = new Set(unique.filter(isOlder).map((document) => document.externalId));
      const fresh = unique.filter((document) => !stale.has(document.externalId));
      for (const { externalId, sourceUpdatedAt } of fresh) {
        const known = versions.get(externalId) ?? UNKNOWN_VERSION;
        versions.set(externalId, withVersion(stampOf(sourceUpdatedAt), known, nowMs));
      }
      await this.stamp(tx, connectionId, domain, fresh, versions);
      const { ids, written } = await this.items.write(tx, connectionId, fresh.flatMap(itemOf));
      const changed = new Set(written.map((record) => record.externalId));
      const endings = unique.map((document) => endingOf(document, stale, changed, ids));
      const served = await this.requests.finish(tx, { connectionId, domain }, endings, answers);
      await this.records.announce(tx, written);
      return served;
    });
  }

  /** Locks the documents' rows; @returns what is known of their versions, and the database's clock */
  private async lock(tx: SqlRunner, connectionId: string, domain: Domain, documents: readonly ReadDocument[]) {
    const known = await tx.query<VersionRow & { externalId: string }>(
      `select external_id as "externalId", ${VERSION_COLUMNS} from source_document
        where connection_id = $1 and domain = $2 and external_id = any($3)
        order by external_id for update`,
      [connectionId, domain, documents.map((document) => document.externalId)],
    );
    const [clock] = await tx.query<{ nowMs: number }>(`select ${CLOCK_COLUMN}`);
    const versions = new Map(known.map((row) => [row.externalId, knownVersionOf(row)]));
    return { versions, nowMs: clock?.nowMs ?? Date.now() };
  }

  private async stamp(
    tx: SqlRunner,
    connectionId: string,
    domain: Domain,
    documents: readonly ReadDocument[],
    versions: ReadonlyMap<string, KnownVersion>,
  ) {
    const versionsInOrder = documents.map(({ externalId }) => versions.get(externalId) ?? UNKNOWN_VERSION);
    await tx.query(
      `insert into source_document as d (connection_id, domain, external_id, reference, source_updated_at,
                                         future_stamp, last_read_at)
       select $1, $2, external_id, reference, stamp, future_stamp, now()
         from unnest($3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
           as n(external_id, reference, stamp, future_stamp)
        order by external_id
       on conflict (connection_id, domain, external_id) do update
          set reference = coalesce(excluded.reference, d.reference), missing_since = null, last_read_at = now(),
              source_updated_at = greatest(d.source_updated_at, excluded.source_updated_at),
              future_stamp = greatest(d.future_stamp, excluded.future_stamp)`,
      [
        connectionId,
        domain,
        documents.map((document) => document.externalId),
        documents.map((document) => document.reference),
        versionsInOrder.map(({ stamp }) => instantOf(stamp)),
        versionsInOrder.map(({ futureStamp }) => instantOf(futureStamp)),
      ],
    );
  }
}

/** A page may show a document twice when rows move between pages; a statement may touch it only once. */
function newestOfEach(documents: readonly ReadDocument[]): ReadDocument[] {
  const newest = new Map<string, ReadDocument>();
  for (const document of documents) {
    const known = newest.get(document.externalId);
    if (!known || (known.sourceUpdatedAt ?? '') <= (document.sourceUpdatedAt ?? '')) {
      newest.set(document.externalId, document);
    }
  }
  return [...newest.values()];
}

function itemOf(document: ReadDocument): ItemDraft[] {
  if (document.kind !== 'found') return [];
  const { externalId, sourceUpdatedAt, unknownFields = [] } = document;
  return document.drafts.flatMap((draft) =>
    draft.recordType === 'item' ? [{ externalId, sourceUpdatedAt, content: draft.content, unknownFields }] : [],
  );
}

function endingOf(
  document: ReadDocument,
  stale: ReadonlySet<string>,
  changed: ReadonlySet<string>,
  ids: ReadonlyMap<string, string>,
): BatchEnding {
  const { externalId } = document;
  const name = document.reference ?? externalId;
  const recordId = ids.get(externalId) ?? null;
  if (stale.has(externalId)) {
    return { externalId, outcome: 'stale', reason: `${name}: a newer version is already stored.`, recordId };
  }
  if (document.kind !== 'found') return { externalId, outcome: document.kind, reason: document.reason, recordId };
  if (changed.has(externalId)) return { externalId, outcome: 'applied', reason: `item ${name} stored.`, recordId };
  const reason = 'The document was read; nothing in it that a warehouse sees has changed.';
  return { externalId, outcome: 'unchanged', reason, recordId };
}
