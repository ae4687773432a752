import type { Domain, ReadDocument, SyncContext } from './sync-handler.js';

/** How far a domain's list in Cin7 can be trusted; each lister says it of its own. */
export interface ListTrust {
  /** True when the list can be asked for what changed since an instant. */
  honoursSince: boolean;
  /** True when the list holds whole documents, so that nothing has to be fetched singly. */
  holdsDocuments: boolean;
  /** What a look at everything asks for: the whole list, or what changed since the connection covers the domain. */
  deepWindow: 'everything' | 'covered';
  /** States of documents that are still to be done, where open ones can be asked for by state; else none. */
  openStates: readonly string[];
  /** The same in a sentence or two, for the report. */
  inWords: string;
}

/** A page that is wanted. */
export interface ListQuery {
  /** From 1. */
  page: number;
  /** Rows to a page; Cin7 may give fewer without a word (REFERENCE 1.5). */
  limit: number;
  /** Only what changed at or after this instant; null for all. */
  since: Date | null;
  /** Only documents in this one state. */
  state?: string;
  /** True when a person waits for the answer. */
  isForPerson?: boolean;
}

/**
 * Whether a document may make a record, as far as its row tells:
 * - `may`: it may; only the document itself knows
 * - `need_not`: it makes none, and what stands of it stays (a service, a drop-ship purchase)
 * - `must_not`: nothing of it may stand (voided, not picked, not authorised)
 */
export type Standing = 'may' | 'need_not' | 'must_not';

/** A row of a list. */
export interface ListedDocument {
  /** Cin7's id, lower case; null when the row has none. */
  externalId: string | null;
  /** SO-, PO-, TR- number or SKU. */
  reference: string | null;
  /** The change stamp, ISO instant; null where the row has none. */
  stamp: string | null;
  standing: Standing;
  /** Its state in Cin7's words. */
  state: string | null;
  /** The document, mapped; null when the list holds headers only, or when it could not be mapped. */
  document: ReadDocument | null;
}

export interface ListedPage {
  rows: ListedDocument[];
  /** Rows in the whole list; null where Cin7 does not say. */
  total: number | null;
}

/** One domain's list in Cin7, page by page. Errors of the call are thrown as `Cin7Error`. */
export interface Lister {
  readonly domain: Domain;
  readonly trust: ListTrust;
  /** One call. Never writes. */
  readPage(query: ListQuery, context: SyncContext): Promise<ListedPage>;
}
