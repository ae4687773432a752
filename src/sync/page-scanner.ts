import { Injectable, Logger } from '@nestjs/common';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { type BulkStep, type BulkWork, partsOf } from './bulk-work.js';
import { DocumentBatchStore } from './document-batch.store.js';
import { type ScanProgress, SyncBatchStore, type WaitingForPages } from './sync-batch.store.js';
import type { BulkReader, Domain, ReadPage, SyncContext } from './sync-handler.js';

/** Fewer waiting documents than this are fetched one by one: a page might bring none of them. */
export const WORTH_A_PAGE = 3;

/**
 * How much earlier than the first asking a document may have changed: Cin7 delivers a notification up to 76 minutes
 * after the event (REFERENCE 9), and clocks differ.
 */
const CHANGED_BEFORE_ASKED_MS = 2 * 60 * 60 * 1000;

/**
 * Pages are not begun while notifications keep coming: each would bring only what was asked for before it was read, and
 * all of them would have to be read again. 1.5 s is longer than the pauses within a burst.
 */
export const QUIET_MS = 1_500;

/** They never end where something changes products all day; master data may be this old then. */
export const LONGEST_WAIT_MS = 30_000;

/** How often is looked whether it is quiet: not at each of the notifications that make it unquiet. */
const LOOK_EVERY_MS = 500;

/** Pages in memory at once in one process: a thousand products are some 10 MB. */
const MOST_PAGES_IN_HAND = 8;

/** When a place for a page may have come free. */
const PLACE_WAIT_MS = 100;

interface Scope {
  connectionId: string;
  domain: Domain;
}

/** Serves many waiting documents of one domain by pages of a list. */
@Injectable()
export class PageScanner {
  private readonly logger = new Logger(PageScanner.name);
  /** By connection and domain: nothing to be looked for before then. */
  private readonly lookAgainAt = new Map<string, number>();

  private pagesInHand = 0;

  constructor(
    private readonly requests: SyncBatchStore,
    private readonly documents: DocumentBatchStore,
  ) {}

  /** How long until it is worth looking again, in milliseconds; 0 when it is now. */
  untilNextLookMs(scope: Scope): number {
    const key = keyOf(scope);
    const left = (this.lookAgainAt.get(key) ?? 0) - performance.now();
    if (left > 0) return left;
    this.lookAgainAt.delete(key);
    return 0;
  }

  /** Reads one page, if that is cheaper than single fetches and it is time; `work` is then left with storing it. */
  async step(scope: Scope, bulk: BulkReader, context: SyncContext, work: BulkWork): Promise<BulkStep> {
    const waiting = await this.requests.waitingForPages(scope);
    if (!waiting.isEnabled || waiting.count < WORTH_A_PAGE || !waiting.oldest) return 'nothing';
    const waitMs = waiting.isScanning ? 0 : untilQuietMs(waiting);
    if (waitMs > 0) {
      const lookInMs = Math.min(waitMs, LOOK_EVERY_MS);
      this.lookAgainAt.set(keyOf(scope), performance.now() + lookInMs);
      return { waitMs: lookInMs };
    }
    if (this.pagesInHand >= MOST_PAGES_IN_HAND) return { waitMs: PLACE_WAIT_MS };
    this.pagesInHand += 1;
    work.onEnd(() => (this.pagesInHand -= 1));
    return this.read(scope, new Date(waiting.oldest.getTime() - CHANGED_BEFORE_ASKED_MS), bulk, context, work);
  }

  private async read(
    scope: Scope,
    changedSince: Date,
    bulk: BulkReader,
    context: SyncContext,
    work: BulkWork,
  ): Promise<BulkStep> {
    const scan = await this.requests.scan(scope, changedSince);
    const askedBefore = await this.requests.now();
    try {
      const page = await bulk.readPage(scan.nextPage, scan.changedSince, context);
      this.addParts(context, scope, bulk, work, { page, scan, askedBefore });
      return 'done';
    } catch (error) {
      if (!(error instanceof Cin7Error) || error.isStopped || error.kind === 'rate_limited' || error.kind === 'auth')
        throw error;
      this.logger.warn(
        { ...scope, error: error.message },
        'A list could not be read; its documents are fetched singly',
      );
      await this.requests.endScan(scope, askedBefore);
      work.end();
      return 'nothing';
    }
  }

  /** The scan moves on with the last part only: what a killed process had in hand is read once more. */
  private addParts(
    context: SyncContext,
    scope: Scope,
    bulk: BulkReader,
    work: BulkWork,
    { page, scan, askedBefore }: { page: ReadPage; scan: ScanProgress; askedBefore: Date },
  ): void {
    for (const part of partsOf(page.documents)) {
      work.parts.push(async () => {
        await this.documents.store(context, scope.domain, part, { askedBefore });
      });
    }
    work.parts.push(async () => {
      await this.moveOn(scope, page, scan, bulk.pageSize);
      const report = { ...scope, source: `page ${scan.nextPage}`, documents: page.documents.length };
      this.logger.log(report, 'Many documents were looked at together');
    });
  }

  private async moveOn(scope: Scope, page: ReadPage, scan: ScanProgress, pageSize: number): Promise<void> {
    const left = await this.requests.waitingForPages(scope);
    const pagesLeft = page.total === null ? 1 : Math.ceil(page.total / pageSize) - scan.nextPage;
    // When the rest is cheaper one by one, the list has done its work.
    if (page.isLast || left.count <= pagesLeft) await this.requests.endScan(scope, scan.startedAt);
    else await this.requests.nextPage(scope, scan.nextPage + 1);
  }
}

function untilQuietMs({ oldestMs, newestMs }: WaitingForPages): number {
  return Math.min(QUIET_MS - newestMs, LONGEST_WAIT_MS - oldestMs);
}

function keyOf({ connectionId, domain }: Scope): string {
  return `${connectionId}/${domain}`;
}
