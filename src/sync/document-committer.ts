import { Injectable, Logger } from '@nestjs/common';
import { Database, type SqlRunner } from '../platform/database/database.js';
import type { Span } from '../platform/observability/span.js';
import { traced } from '../platform/observability/tracing.js';
import { outOfContext } from '../platform/observability/work-context.js';
import { RecordStore } from '../warehouse/record.store.js';
import type { ConnectionSettings } from '../connections/connection-settings.js';
import { type DocumentLook, DocumentStore, type GoneDocument, type Stored } from './document-store.js';
import { documentKey } from './source-document.store.js';
import type { ReadDocument } from './sync-handler.js';
import { type ClaimedRequest, type Conclusion, type Ending, SyncRequestStore } from './sync-request.store.js';
import { UnknownItems } from './unknown-items/unknown-items.service.js';

/** Groups under way at once: while one waits for the disk, the next is already being written. */
const GROUPS_IN_FLIGHT = 2;
const MOST_PER_GROUP = 50;

/** How long a group waits for a row that somebody else holds, before its documents are stored each by itself. */
const GROUP_PATIENCE_MS = 300;

/**
 * Every statement of a group finds a few rows by key. Without fresh statistics, as in a burst, the planner takes them for
 * many and would read whole tables: 30 ms for each document with 100,000 waiting. So it is not left the choice.
 */
const PREPARE = `
  select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
         set_config('enable_mergejoin', 'off', true), set_config('lock_timeout', $1, true)`;

/** What a look came to; where Cin7 knows nothing, of all documents that the request may have meant. */
export type Found = ReadDocument | (GoneDocument & { externalIds: readonly string[] });

/** Where a result came from. */
export interface Basis {
  /** The connection's `updatedAt` when its settings were read that the document was mapped with. */
  settingsAt: Date;
  /** What these settings say of items that the connection does not have. Absent: such documents pass. */
  settings?: Pick<ConnectionSettings, 'unknownItem'>;
  /** True when nothing was read: what was kept for the request was mapped anew. */
  isKept?: boolean;
}

interface Waiting {
  request: ClaimedRequest;
  result: Found;
  basis: Basis | undefined;
  span: Span | null;
  resolve: (ending: Ending) => void;
  reject: (error: unknown) => void;
}

/**
 * Group commit: documents that the runners of this process finish while a group is being written go together into the
 * next one, whichever connections they are of. They share the statements, the lock on the feed and the wait for the
 * disk, and none waits for company. A document that cannot be stored fails alone (decision 0014).
 */
@Injectable()
export class DocumentCommitter {
  private readonly logger = new Logger(DocumentCommitter.name);
  private waiting: Waiting[] = [];
  private inFlight = 0;

  constructor(
    private readonly database: Database,
    private readonly documents: DocumentStore,
    private readonly requests: SyncRequestStore,
    private readonly records: RecordStore,
    private readonly unknownItems: UnknownItems,
  ) {}

  /** Resolves when the look, its outcome and its changes are committed; rejects when this document was not stored. */
  commit(request: ClaimedRequest, result: Found, basis?: Basis): Promise<Ending> {
    return traced('wait for commit', {}, (span) => {
      return new Promise<Ending>((resolve, reject) => {
        this.waiting.push({ request, result, basis, span, resolve, reject });
        outOfContext(() => this.startGroups());
      });
    });
  }

  private startGroups(): void {
    while (this.inFlight < GROUPS_IN_FLIGHT && this.waiting.length > 0) {
      const group = this.nextGroup();
      this.inFlight += 1;
      void this.write(group).finally(() => {
        this.inFlight -= 1;
        this.startGroups();
      });
    }
  }

  /** The oldest that wait, each document and each request only once: a statement can touch a row only once. */
  private nextGroup(): Waiting[] {
    const group: Waiting[] = [];
    const left: Waiting[] = [];
    const taken = new Set<string>();
    for (const entry of this.waiting) {
      const keys = [...looksOf(entry).map(documentKey), `request ${entry.request.id}`];
      if (group.length >= MOST_PER_GROUP || keys.some((key) => taken.has(key))) left.push(entry);
      else {
        group.push(entry);
        for (const key of keys) taken.add(key);
      }
    }
    this.waiting = left;
    return group;
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    try {
      const { endings, checked } = await traced(
        'commit',
        { attributes: { 'erpgate.documents': group.length } },
        (span) => {
          for (const entry of group) if (entry.span) span?.linkSpan(entry.span);
          return this.store(group);
        },
      );
      await this.unknownItems.afterCommit(checked.map(storedOf));
      group.forEach((entry, i) => entry.resolve(endings[i] as Ending));
    } catch (error) {
      const [only] = group;
      if (group.length === 1 && only) return only.reject(error);
      // The fault of one document, or somebody holds one of them: the others must not suffer, nor wait for it.
      this.logger.warn({ err: error, documents: group.length }, 'Documents that are stored each by itself');
      for (const entry of group) void this.write([entry]);
    }
  }

  private store(mapped: readonly Waiting[]): Promise<{ endings: Ending[]; checked: Waiting[] }> {
    return this.database.transaction(async (tx) => {
      await tx.query(PREPARE, [mapped.length > 1 ? `${GROUP_PATIENCE_MS}ms` : '0']);
      const results = await this.unknownItems.hold(tx, mapped.map(storedOf));
      const group = mapped.map((entry, i) => ({ ...entry, result: results[i] as Found }));
      const outdated = await this.heldByOldSettings(tx, group);
      const looks = group.map(looksOf);
      const stored = await this.documents.store(tx, looks.flat());
      const left = stored.values();
      const endings = looks.map((own) => togetherOf(own.map(() => left.next().value as Stored)));
      const conclusions = group.map(({ request }, i) => conclusionOf(request, endings[i] as Ending));
      const told = await this.requests.conclude(tx, conclusions);
      await this.requests.makeHeldDue(tx, outdated);
      await this.records.announce(
        tx,
        stored.flatMap(({ written }) => written),
      );
      const withTold = endings.map((ending, i) => {
        const notificationIds = told.get((group[i] as Waiting).request.id) ?? [];
        return { ...ending, notificationIds };
      });
      return { endings: withTold, checked: group };
    });
  }

  /**
   * The requests that would be held by settings that are no longer in force: a change lets go what is held, and would
   * miss these. The connections' rows are locked, so that from here on a change waits until they are held.
   */
  private async heldByOldSettings(tx: SqlRunner, group: readonly Waiting[]): Promise<string[]> {
    const held = group.flatMap(({ request, result, basis }) =>
      result.kind === 'held' && basis ? [{ request, basis }] : [],
    );
    if (held.length === 0) return [];
    const rows = await tx.query<{ id: string; updatedAt: string }>(
      'select id, updated_at as "updatedAt" from connection where id = any($1::uuid[]) order by id for share',
      [[...new Set(held.map(({ request }) => request.connectionId))]],
    );
    const settingsAt = new Map(rows.map(({ id, updatedAt }) => [id, new Date(updatedAt).getTime()]));
    return held
      .filter(({ request, basis }) => settingsAt.get(request.connectionId) !== basis.settingsAt.getTime())
      .map(({ request }) => request.id);
  }
}

function storedOf({ request, result, basis }: Waiting) {
  const { id: requestId, connectionId, domain } = request;
  return { requestId, connectionId, domain, result, settings: basis?.settings };
}

function looksOf({ request: { id: requestId, generation, connectionId, domain }, result, basis }: Waiting) {
  const isKept = basis?.isKept ?? false;
  const look = { connectionId, domain, request: { requestId, generation }, isKept };
  if (result.kind !== 'gone') return [{ ...look, externalId: result.externalId, result }];
  return result.externalIds.map((externalId): DocumentLook => ({ ...look, externalId, result }));
}

/** A request has one ending; only what is gone may be several documents, which all end the same. */
function togetherOf(stored: readonly Stored[]): Ending {
  const [first] = stored;
  if (!first) throw new Error('A look was stored that names no document.');
  return { ...first.ending, recordIds: stored.flatMap(({ ending }) => ending.recordIds) };
}

/** What is held has not failed: it waits for a mapping, with all its tries. */
function conclusionOf(request: ClaimedRequest, ending: Ending): Conclusion {
  if (ending.outcome !== 'held') return { request, ending };
  return { request, ending, kept: { status: 'held', attempts: 0, errorKind: null } };
}
