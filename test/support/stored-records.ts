import type { INestApplicationContext } from '@nestjs/common';
import { Database, type SqlRunner } from '../../src/platform/database/database.js';
import { DocumentStore } from '../../src/sync/document-store.js';
import type { Domain } from '../../src/sync/sync-handler.js';
import type { ItemContent, OrderContent, RecordDraft } from '../../src/warehouse/record-content.js';
import { RecordStore, type WrittenRecord } from '../../src/warehouse/record.store.js';

/** What happens around the announcement of a change, for tests of what readers see meanwhile. */
export interface Moments {
  /** After the records are written, before they are announced. */
  beforeAnnouncing?: () => Promise<unknown>;
  /** After they are announced, before the commit. */
  beforeCommit?: () => Promise<unknown>;
  /** Stands in for the transaction when the changes are announced. */
  announceWith?: (tx: SqlRunner) => SqlRunner;
}

/** Stores one version of a document as the runner does: in one transaction, the feed's row last. No drafts: cancelled. */
export async function storeDocument(
  app: INestApplicationContext,
  document: { connectionId: string; domain: Domain; externalId: string; drafts: RecordDraft[] },
  { beforeAnnouncing, beforeCommit, announceWith = (tx) => tx }: Moments = {},
): Promise<WrittenRecord[]> {
  const { connectionId, domain, externalId, drafts } = document;
  const documents = app.get(DocumentStore, { strict: false });
  const records = app.get(RecordStore, { strict: false });
  return app.get(Database).transaction(async (tx) => {
    const result = {
      kind: 'found' as const,
      externalId,
      reference: null,
      sourceUpdatedAt: null,
      absence: 'voided' as const,
      emptyReason: null,
      drafts,
    };
    const [stored] = await documents.store(tx, [{ connectionId, domain, externalId, result }]);
    const written = stored?.written ?? [];
    await beforeAnnouncing?.();
    await records.announce(announceWith(tx), written);
    await beforeCommit?.();
    return written;
  });
}

export function itemDraft(itemCode: string, name: string): RecordDraft {
  return { recordType: 'item', part: '', content: { itemCode, name, status: 'active' } as ItemContent };
}

/** An order with the fields that lists and filters look at. */
export function orderDraft(reference: string, warehouseCode: string, more: Partial<OrderContent> = {}): RecordDraft {
  const content = {
    kind: 'sale',
    reference,
    saleNumber: reference.split('.')[0],
    fulfilmentNumber: 1,
    taskId: '7a1e0000-0000-4000-8000-000000000001',
    status: 'open',
    cancellation: null,
    warehouse: { code: warehouseCode, locationId: null, locationName: warehouseCode },
    lines: [],
    ...more,
  } as unknown as OrderContent;
  return { recordType: 'order', part: 'one', content };
}
