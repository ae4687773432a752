import { Injectable, Logger } from '@nestjs/common';
import { type BulkStep, type BulkWork, partsOf } from './bulk-work.js';
import { DocumentBatchStore } from './document-batch.store.js';
import { HandlerRegistry } from './handler-registry.js';
import { PageScanner } from './page-scanner.js';
import { type CarriedRequest, SyncBatchStore } from './sync-batch.store.js';
import type { BulkReader, Domain, ReadDocument, SyncContext } from './sync-handler.js';

/** Requests taken at once whose documents notifications carry. */
const CARRIED_PER_STEP = 500;

interface Scope {
  connectionId: string;
  domain: Domain;
}

/** What came of looking for work on many documents. */
export interface BulkResult {
  isDone: boolean;
  /** Domains whose waiting documents are not to be fetched singly yet: more of them may come, for pages. */
  gathering: Domain[];
  /** When to look again for those; null when nothing gathers. */
  waitMs: number | null;
  /** False when nothing was asked, because it was a moment ago. */
  isFresh: boolean;
}

/**
 * Serves many waiting documents of one domain at once, by what costs fewer calls: none where notifications carry the
 * documents, or pages of a list instead of one call each. Works in steps, so that the runner can serve what is more
 * urgent in between.
 */
@Injectable()
export class BulkServer {
  private readonly logger = new Logger(BulkServer.name);

  constructor(
    private readonly handlers: HandlerRegistry,
    private readonly requests: SyncBatchStore,
    private readonly documents: DocumentBatchStore,
    private readonly pages: PageScanner,
  ) {}

  /**
   * Does one step, if there is one worth doing: stores a part of what is in hand, or reads something.
   *
   * @param mayCall false while the account rests: then only what needs no call is served
   * @throws Cin7Error of kinds that concern the whole connection; others make the documents be fetched one by one
   */
  async step(context: SyncContext, work: BulkWork, mayCall: boolean): Promise<BulkResult> {
    const result: BulkResult = { isDone: false, gathering: [], waitMs: null, isFresh: true };
    const part = work.parts.shift();
    if (part) {
      await part();
      if (work.parts.length === 0) work.end();
      return { ...result, isDone: true };
    }
    for (const { domain, bulk } of this.handlers.withBulk()) {
      if (!bulk) continue;
      const scope = { connectionId: context.connectionId, domain };
      const waitMs = this.pages.untilNextLookMs(scope);
      const step = waitMs > 0 ? { waitMs } : await this.stepOf(scope, bulk, context, work, mayCall);
      if (step === 'done') return { ...result, isDone: true };
      if (step === 'nothing') continue;
      result.gathering.push(domain);
      result.waitMs = Math.min(step.waitMs, result.waitMs ?? step.waitMs);
      if (waitMs > 0) result.isFresh = false;
    }
    return result;
  }

  private async stepOf(
    scope: Scope,
    bulk: BulkReader,
    context: SyncContext,
    work: BulkWork,
    mayCall: boolean,
  ): Promise<BulkStep> {
    if (context.settings.items.trustPayload && (await this.takeCarried(scope, bulk, context, work))) return 'done';
    return mayCall ? this.pages.step(scope, bulk, context, work) : 'nothing';
  }

  private async takeCarried(scope: Scope, bulk: BulkReader, context: SyncContext, work: BulkWork): Promise<boolean> {
    const requests = await this.requests.carried(scope, CARRIED_PER_STEP);
    if (requests.length === 0) return false;
    const documents = await this.readCarried(bulk, requests, context);
    for (const part of partsOf(documents)) {
      work.parts.push(async () => {
        await this.documents.store(context, scope.domain, part, { requests });
      });
    }
    const found = new Set(documents.map((document) => document.externalId));
    const unusable = requests.filter((request) => !found.has(request.externalId));
    work.parts.push(async () => {
      if (unusable.length > 0) await this.requests.mustFetch(unusable);
      const report = { ...scope, source: 'carried', documents: documents.length };
      this.logger.log(report, 'Many documents were looked at together');
    });
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
}
