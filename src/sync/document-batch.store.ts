import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { type ItemDraft, ItemBatchStore } from '../warehouse/item-batch.store.js';
import { RecordStore } from '../warehouse/record.store.js';
import type { Answers, BatchEnding } from './batch-ending.js';
import { LookMetrics } from './look-metrics.js';
import { SourceDocumentStore } from './source-document.store.js';
import { SyncBatchStore } from './sync-batch.store.js';
import type { Domain, ReadDocument, SyncContext } from './sync-handler.js';
import { UnknownItems } from './unknown-items/unknown-items.service.js';

/**
 * Stores many documents of a domain whose documents make one item each, in one transaction and a few statements,
 * whatever their number. The same guard and the same outcomes as `DocumentStore`, in sets.
 */
@Injectable()
export class DocumentBatchStore {
  constructor(
    private readonly database: Database,
    private readonly sources: SourceDocumentStore,
    private readonly items: ItemBatchStore,
    private readonly records: RecordStore,
    private readonly requests: SyncBatchStore,
    private readonly unknownItems: UnknownItems,
    private readonly metrics: LookMetrics,
  ) {}

  /** @returns how many waiting requests were served */
  async store(
    { connectionId, settings }: Pick<SyncContext, 'connectionId' | 'settings'>,
    domain: Domain,
    documents: readonly ReadDocument[],
    answers: Answers,
  ): Promise<number> {
    const unique = newestOfEach(documents);
    if (unique.length === 0) return 0;
    const served = await this.database.transaction(async (tx) => {
      const isOlder = await this.sources.see(
        tx,
        unique.map((document) => ({ ...document, connectionId, domain })),
      );
      const fresh = unique.filter((_, i) => !isOlder[i]);
      const stale = new Set(unique.filter((_, i) => isOlder[i]).map((document) => document.externalId));
      const { ids, written } = await this.items.write(tx, connectionId, fresh.flatMap(itemOf));
      const changed = new Set(written.map((record) => record.externalId));
      const endings = unique.map((document) => endingOf(document, stale, changed, ids));
      const served = await this.requests.finish(tx, { connectionId, domain }, endings, answers);
      await this.records.announce(tx, written);
      return served;
    });
    for (const { outcome } of served) this.metrics.count(domain, outcome);
    await this.unknownItems.afterProducts(unique.map((result) => ({ connectionId, domain, result, settings })));
    return served.length;
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
