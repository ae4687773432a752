import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../platform/database/database.js';
import { type DocumentRecords, RecordStore, type WrittenRecord } from '../warehouse/record.store.js';
import { type HeldFor, type KeepDocument, KeptSourceStore } from './kept-source.store.js';
import { documentKey, KIND_OF_DOMAIN, type SeenDocument, SourceDocumentStore } from './source-document.store.js';
import type { Domain, ReadDocument } from './sync-handler.js';
import type { Ending } from './sync-request.store.js';

/** Cin7 says, and said again, that the document does not exist: what stands of it is cancelled. */
export interface GoneDocument {
  kind: 'gone';
  reason: string;
}

/** What a look at one document found out. */
export interface DocumentLook {
  connectionId: string;
  domain: Domain;
  /** As the result has it: a request may have asked by number. */
  externalId: string;
  result: ReadDocument | GoneDocument;
  /** The sync request it was looked at for: what is held is kept for it. */
  request?: HeldFor;
  /** True when nothing was read: what was kept for the request was mapped anew. */
  isKept?: boolean;
}

/** What storing a document came to, and what is left to announce in the feed as the transaction's last step. */
export interface Stored {
  ending: Ending;
  written: WrittenRecord[];
}

/**
 * Stores what handlers found out about documents: the guard against older versions, the records, the outcome. However
 * many documents there are, in the same few statements.
 */
@Injectable()
export class DocumentStore {
  constructor(
    private readonly sources: SourceDocumentStore,
    private readonly records: RecordStore,
    private readonly kept: KeptSourceStore,
  ) {}

  /**
   * Stores documents that were looked at. Holds their rows in `source_document` until the transaction ends.
   *
   * @param looks no document twice
   * @returns what each look came to
   */
  async store(tx: SqlRunner, looks: readonly DocumentLook[]): Promise<Stored[]> {
    const isOlder = await this.isOlder(tx, looks);
    await this.kept.keep(
      tx,
      looks.flatMap((look, i) => (isOlder[i] ? [] : keepOf(look))),
    );
    const records = looks.map((look, i) => (isOlder[i] ? null : recordsOf(look)));
    const written = await this.records.write(
      tx,
      records.filter((each) => each !== null),
    );
    // Walked through beside the looks: only those with records have an entry.
    const results = written.values();
    return looks.map(({ result }, i) => {
      if (isOlder[i]) return stale(result);
      if (result.kind === 'ignored' || result.kind === 'held') return ended(result.kind, result.reason);
      const { recordIds, written } = results.next().value ?? { recordIds: [], written: [] };
      return { ending: endingOf(result, recordIds, written), written };
    });
  }

  /** Whether a newer version is known; of two looks at one version the one that read Cin7 counts. */
  private async isOlder(tx: SqlRunner, looks: readonly DocumentLook[]): Promise<boolean[]> {
    const isOlder = await this.sources.see(tx, looks.map(seenOf));
    const fromKept = looks.flatMap(({ request, ...look }) => (look.isKept && request ? [{ ...look, request }] : []));
    if (fromKept.length === 0) return isOlder;
    const held = await this.kept.stillHeldFor(tx, fromKept);
    return looks.map((look, i) => isOlder[i] === true || (look.isKept === true && !held.has(documentKey(look))));
  }
}

function seenOf({ connectionId, domain, externalId, result }: DocumentLook): SeenDocument {
  if (result.kind === 'gone') return { connectionId, domain, externalId, reference: null, sourceUpdatedAt: null };
  return { connectionId, domain, externalId, reference: result.reference, sourceUpdatedAt: result.sourceUpdatedAt };
}

/** Of products nothing is kept: they have no source. */
function keepOf(look: DocumentLook): KeepDocument[] {
  const { connectionId, domain, externalId, result, request = null } = look;
  if (result.kind === 'gone')
    return [{ connectionId, domain, externalId, reference: null, source: null, heldFor: null, awaitedItems: null }];
  const { reference, source } = result;
  const heldFor = result.kind === 'held' ? request : null;
  const awaitedItems = (result.kind === 'held' && result.awaitedItems) || null;
  return source ? [{ connectionId, domain, externalId, reference, source, heldFor, awaitedItems }] : [];
}

/** The records that should stand after the look; null when it says nothing about them. */
export function recordsOf({
  connectionId,
  domain,
  externalId,
  result,
}: Omit<DocumentLook, 'request'>): DocumentRecords | null {
  if (result.kind === 'ignored' || result.kind === 'held') return null;
  const document = { connectionId, kind: KIND_OF_DOMAIN[domain], externalId };
  if (result.kind === 'gone') return { ...document, sourceUpdatedAt: null, drafts: [], absence: 'source_gone' };
  const { sourceUpdatedAt, drafts, absence } = result;
  return { ...document, sourceUpdatedAt, drafts, absence };
}

function endingOf(
  result: Extract<DocumentLook['result'], { kind: 'found' | 'gone' }>,
  recordIds: string[],
  written: readonly WrittenRecord[],
): Ending {
  if (result.kind === 'gone') return { outcome: 'gone', reason: result.reason, recordIds };
  if (written.length > 0) return { outcome: 'applied', reason: describe(written), recordIds };
  if (recordIds.length === 0) {
    return { outcome: 'ignored', reason: result.emptyReason ?? 'The document has nothing to warehouse.', recordIds };
  }
  const reason = 'The document was read; nothing in it that a warehouse sees has changed.';
  return { outcome: 'unchanged', reason, recordIds };
}

/** A look that found nothing has no version, so it is never older. */
function stale(result: DocumentLook['result']): Stored {
  if (result.kind === 'gone') throw new Error('A document that is gone has no version to compare.');
  const name = result.reference ?? result.externalId;
  return ended('stale', `${name}: a newer version of this document than ${result.sourceUpdatedAt} is already stored.`);
}

function ended(outcome: Ending['outcome'], reason: string): Stored {
  return { ending: { outcome, reason, recordIds: [] }, written: [] };
}

function describe(written: readonly WrittenRecord[]): string {
  const parts = written.map((record) => `${record.recordType} ${record.reference} ${record.change}`);
  const shown = parts.slice(0, 5).join(', ');
  return parts.length > 5 ? `${shown} and ${parts.length - 5} more.` : `${shown}.`;
}
