import { type Domain, DOMAINS } from '../cin7-core/topics.js';
import type { ConnectionSettings } from '../connections/connection-settings.js';
import type { CancellationReason, RecordDraft } from '../warehouse/record-content.js';

export { type Domain, DOMAINS };

/** What became of one look at one document. Every notification ends in one of these, with a reason. */
export const OUTCOMES = ['applied', 'unchanged', 'stale', 'ignored', 'held', 'gone', 'parked'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The document to look at. */
export interface DocumentRequest {
  connectionId: string;
  /** Cin7's id of the document, lower-case GUID; `number:<reference>` when a notification gave only a number. */
  externalId: string;
  /** The document's number as the notification gave it (PO-00005), a hint for finding it by number. */
  reference: string | null;
}

/** What a handler needs to read one connection's documents. */
export interface SyncContext {
  connectionId: string;
  /** Cin7 Account ID and key of the connection's credential. */
  credential: { accountId: string; apiKey: string };
  callsPerMinute: number;
  settings: ConnectionSettings;
  /** The connection's `updatedAt` when these settings were read. */
  settingsAt: Date;
}

/**
 * A document as it was read, with all that mapping it needs: mapping it again takes no call. Only the fields that are
 * mapped are in it. Plain, to be stored.
 */
export interface KeptSource {
  /** `KEPT_FORM` of when it was kept: what an older gateway kept may lack fields that are mapped by now. */
  form: number;
  payload: object;
  /** What the reference book of locations said. */
  locations: object;
}

/** To be raised when a mapper reads a field that kept sources do not have: those are then read from Cin7 anew. */
export const KEPT_FORM = 1;

/**
 * What a handler found out about one document. The runner stores it: records, revisions, changes, outcome and the
 * cleared sync request in one transaction.
 */
export type DocumentResult =
  /**
   * The document as it now is. `drafts` are all records that should stand; records of this document that stand but
   * are not among them are cancelled for `absence`. Drafts with status `cancelled` never create a record.
   */
  | {
      kind: 'found';
      externalId: string;
      reference: string | null;
      /** The document's change stamp, ISO instant; null where Cin7 gives none. */
      sourceUpdatedAt: string | null;
      drafts: RecordDraft[];
      absence: CancellationReason;
      /** Why there is nothing to create, in words a person can read; for the outcome when no record changes. */
      emptyReason: string | null;
      /** Fields of the content that this source does not have: what stands of them is kept. */
      unknownFields?: readonly string[];
      /** What it was mapped from, where the domain keeps that. */
      source?: KeptSource;
    }
  /** Not for the warehouse (a service product, a drop-ship purchase): nothing is created, what stands stays. */
  | {
      kind: 'ignored';
      externalId: string;
      reference: string | null;
      sourceUpdatedAt: string | null;
      reason: string;
      source?: KeptSource;
    }
  | HeldDocument
  /** Cin7 says there is no such document. */
  | { kind: 'not_found'; externalId: string; reason: string };

/** What a held document waits for: an item of this code, or the first look at the product of its line. */
export interface AwaitedItem {
  itemCode: string;
  /** Cin7's id of the line's product; null when the line names none, or when its item stands here by another code. */
  productId: string | null;
}

/** Needs a person: a mapping is missing; or items that the connection does not have. */
export interface HeldDocument {
  kind: 'held';
  externalId: string;
  reference: string | null;
  sourceUpdatedAt: string | null;
  reason: string;
  source?: KeptSource;
  /** The items it waits for, where it waits for those; mappers know nothing of that. */
  awaitedItems?: readonly AwaitedItem[];
}

/** A result with what it was mapped from. */
export function withSource(result: DocumentResult, source: KeptSource): DocumentResult {
  return result.kind === 'not_found' ? result : { ...result, source };
}

/** A document that was read among others and could be mapped. */
export type ReadDocument = Exclude<DocumentResult, { kind: 'not_found' }>;

/** One page of a list that holds whole documents. */
export interface ReadPage {
  /** The page's documents; those that could not be mapped are left out and are fetched by themselves. */
  documents: ReadDocument[];
  /** Documents on all pages together; null when Cin7 did not say. */
  total: number | null;
  /** True when there is no further page. */
  isLast: boolean;
}

/** What a domain offers to serve many waiting documents with few calls; only where lists hold whole documents. */
export interface BulkReader {
  /** Documents on one page. */
  readonly pageSize: number;
  /** One call: a page of the documents changed since an instant. */
  readPage(page: number, changedSince: Date, context: SyncContext): Promise<ReadPage>;
  /** No call: the documents that a notification's body carries whole. */
  readCarried(body: Buffer, context: SyncContext): Promise<ReadDocument[]>;
}

/** One domain's part in the sync: fetch and map one document. Errors of the call are thrown as `Cin7Error`. */
export interface SyncHandler {
  readonly domain: Domain;
  /** Absent where Cin7's lists hold headers only: there every document costs a call of its own. */
  readonly bulk?: BulkReader;
  /** Reads the document from Cin7 and maps it. Never writes. */
  read(request: DocumentRequest, context: SyncContext): Promise<DocumentResult>;
  /** Maps what was kept of a document anew, without a call. Absent where nothing is kept. */
  mapKept?(source: KeptSource, settings: ConnectionSettings): DocumentResult;
}
