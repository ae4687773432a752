import { Injectable, Logger } from '@nestjs/common';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { DocumentBatchStore } from './document-batch.store.js';
import { type CarriedRequest, SyncBatchStore } from './sync-batch.store.js';
import type { BulkReader, ReadDocument, SyncContext, SyncHandler } from './sync-handler.js';

/** Documents stored in one transaction when notifications carry them. */
const CARRIED_PER_STEP = 500;

/** Fewer waiting documents than this are fetched one by one: a page might bring none of them. */
export const WORTH_A_PAGE = 3;

/**
 * How much earlier than the first asking a document may have changed: Cin7 delivers a notification up to 76 minutes
 * after the event (REFERENCE 9), and clocks differ.
 */
const CHANGED_BEFORE_ASKED_MS = 2 * 60 * 60 * 1000;

/**
 * Serves many waiting documents of one domain at once, by what costs fewer calls: none where notifications carry the
 * documents, or pages of a list instead of one call each. Works in steps, so that the runner can serve what is more
 * urgent in between.
 */
@Injectable()
export class BulkServer {
  private readonly logger = new Logger(BulkServer.name);

  constructor(
    private readonly requests: SyncBatchStore,
    private readonly documents: DocumentBatchStore,
  ) {}

  /**
   * Does one step, if there is one worth doing.
   *
   * @returns false when the waiting documents are better fetched one by one
   * @throws Cin7Error of kinds that concern the whole connection; others make the documents be fetched one by one
   */
  async step(handler: SyncHandler, context: SyncContext): Promise<boolean> {
    const { bulk } = handler;
    if (!bulk) return false;
    if (context.settings.items.trustPayload && (await this.serveCarried(handler, bulk, context))) return true;
    return this.servePage(handler, bulk, context);
  }

  private async serveCarried(handler: SyncHandler, bulk: BulkReader, context: SyncContext): Promise<boolean> {
    const scope = { connectionId: context.connectionId, domain: handler.domain };
    const requests = await this.requests.carried(scope, CARRIED_PER_STEP);
    if (requests.length === 0) return false;
    const documents = await this.readCarried(bulk, requests, context);
    const found = new Set(documents.map((document) => document.externalId));
    await this.documents.store(scope.connectionId, scope.domain, documents, { requests });
    const unusable = requests.filter((request) => !found.has(request.externalId));
    if (unusable.length > 0) await this.requests.mustFetch(unusable);
    this.report(scope, 'carried', documents.length);
    return true;
  }

  /** From each body only the documents that it is the newest source of. */
  private async readCarried(bulk: BulkReader, requests: CarriedRequest[], context: SyncContext) {
    const wanted = new Map(requests.map((request) => [request.externalId, request.carriedBy]));
    const bodies = await this.requests.bodies([...new Set(wanted.values())]);
    const documents: ReadDocument[] = [];
    for (const [id, body] of bodies) {
      const carried = await bulk.readCarried(Buffer.from(body), context);
      documents.push(...carried.filter((document) => wanted.get(document.externalId) === id));
    }
    return documents;
  }

  private async servePage(handler: SyncHandler, bulk: BulkReader, context: SyncContext): Promise<boolean> {
    const scope = { connectionId: context.connectionId, domain: handler.domain };
    const waiting = await this.requests.waitingForPages(scope);
    if (!waiting.isEnabled || waiting.count < WORTH_A_PAGE || !waiting.oldest) return false;
    const changedSince = new Date(waiting.oldest.getTime() - CHANGED_BEFORE_ASKED_MS);
    const scan = await this.requests.scan(scope, changedSince);
    const askedBefore = await this.requests.now();
    try {
      const page = await bulk.readPage(scan.nextPage, scan.changedSince, context);
      await this.documents.store(scope.connectionId, scope.domain, page.documents, { askedBefore });
      const left = await this.requests.waitingForPages(scope);
      const pagesLeft = page.total === null ? 1 : Math.ceil(page.total / bulk.pageSize) - scan.nextPage;
      // When the rest is cheaper one by one, the list has done its work.
      if (page.isLast || left.count <= pagesLeft) await this.requests.endScan(scope, scan.startedAt);
      else await this.requests.nextPage(scope, scan.nextPage + 1);
      this.report(scope, `page ${scan.nextPage}`, page.documents.length);
      return true;
    } catch (error) {
      if (!(error instanceof Cin7Error) || error.kind === 'rate_limited' || error.kind === 'auth') throw error;
      this.logger.warn(
        { ...scope, error: error.message },
        'A list could not be read; its documents are fetched singly',
      );
      await this.requests.endScan(scope, askedBefore);
      return false;
    }
  }

  private report(scope: { connectionId: string; domain: string }, source: string, documents: number): void {
    this.logger.log({ ...scope, source, documents }, 'Many documents were looked at together');
  }
}
