import { Injectable } from '@nestjs/common';
import { ConnectionDirectory } from '../../connections/connection-directory.service.js';
import type { ConnectionSettings } from '../../connections/connection-settings.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/problem.js';
import { differencesBetween } from '../../warehouse/content-difference.js';
import type { RecordChange } from '../../warehouse/record-changes.js';
import type { RecordContent, RecordDraft } from '../../warehouse/record-content.js';
import { RecordStore } from '../../warehouse/record.store.js';
import { recordsOf } from '../document-store.js';
import { HandlerRegistry } from '../handler-registry.js';
import { type KeptDocument, type KeptPlace, KeptSourceStore } from '../kept-source.store.js';
import type { ReadDocument } from '../sync-handler.js';
import { UnknownItems } from '../unknown-items/unknown-items.service.js';
import type {
  HeldPreviewDto,
  PreviewedDocumentDto,
  PreviewedRecordDto,
  PreviewSettingsDto,
  SettingsPreviewDto,
} from './settings-preview.dto.js';

/** Held documents in memory at once, however many there are. */
const MAPPED_TOGETHER = 200;
const DEFAULT_LAST = 20;
const MOST_REASONS = 10;

/** Tries settings on what is kept: nothing is stored, nothing is locked, Cin7 is not called. */
@Injectable()
export class SettingsPreview {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionDirectory,
    private readonly handlers: HandlerRegistry,
    private readonly kept: KeptSourceStore,
    private readonly records: RecordStore,
    private readonly unknownItems: UnknownItems,
  ) {}

  /** @throws ProblemError 404, or 400 when the settings contradict themselves */
  async preview(connectionId: string, input: PreviewSettingsDto): Promise<SettingsPreviewDto> {
    const patch = input.settings === undefined ? {} : input.settings;
    const settings = await this.connections.draftSettings(connectionId, patch);
    if (settings === null) throw notFound('connection', connectionId);
    const held = await this.countHeld(connectionId, settings);
    const last = await this.kept.last(connectionId, input.last ?? DEFAULT_LAST);
    return { settings, held, documents: await this.tryOn(connectionId, last, settings) };
  }

  private async countHeld(connectionId: string, settings: ConnectionSettings): Promise<HeldPreviewDto> {
    const reasons = new Map<string, { reason: string; count: number }>();
    let [released, stillHeld] = [0, 0];
    let place: KeptPlace | null = null;
    for (;;) {
      const documents: KeptDocument[] = await this.kept.heldAfter(connectionId, place, MAPPED_TOGETHER);
      const results = await this.mapAll(connectionId, documents, settings);
      for (const [i, document] of documents.entries()) {
        const result = results[i] ?? null;
        if (result === null) continue;
        if (result.kind !== 'held') released += 1;
        else {
          stillHeld += 1;
          const alike = result.reason.replace(document.reference ?? document.externalId, '');
          const known = reasons.get(alike);
          if (known) known.count += 1;
          else reasons.set(alike, { reason: result.reason, count: 1 });
        }
      }
      place = documents.at(-1) ?? null;
      if (documents.length < MAPPED_TOGETHER) break;
    }
    // Counted last, and never less than was mapped: documents come and go meanwhile.
    const total = Math.max(await this.kept.countHeld(connectionId), released + stillHeld);
    const frequent = [...reasons.values()].sort((a, b) => b.count - a.count).slice(0, MOST_REASONS);
    return { total, released, stillHeld, readAnew: total - released - stillHeld, reasons: frequent };
  }

  private async tryOn(connectionId: string, documents: readonly KeptDocument[], settings: ConnectionSettings) {
    const results = await this.mapAll(connectionId, documents, settings);
    const targets = documents.map(({ domain, externalId }, i) => {
      const result = results[i];
      return result ? recordsOf({ connectionId, domain, externalId, result }) : null;
    });
    const changes = await this.records.wouldWrite(
      this.database,
      targets.filter((target) => target !== null),
    );
    const left = changes.values();
    return documents.map((document, i) => present(document, results[i] ?? null, targets[i] ? left.next().value : []));
  }

  /** @returns null for those that cannot be mapped */
  private async mapAll(connectionId: string, documents: readonly KeptDocument[], settings: ConnectionSettings) {
    const results = documents.map((document) => this.map(document, settings));
    const mapped = documents.flatMap(({ domain }, i) => {
      const result = results[i];
      return result ? [{ connectionId, domain, result, settings }] : [];
    });
    const checked = (await this.unknownItems.hold(this.database, mapped)).values();
    return results.map((result): ReadDocument | null => (result ? (checked.next().value ?? null) : null));
  }

  /** @returns null when it cannot be mapped */
  private map({ domain, source }: KeptDocument, settings: ConnectionSettings): ReadDocument | null {
    try {
      const result = this.handlers.of(domain).mapKept?.(source, settings);
      return result && result.kind !== 'not_found' ? result : null;
    } catch {
      return null;
    }
  }
}

function present(
  { domain, externalId, reference, keptAt }: KeptDocument,
  result: ReadDocument | null,
  changes: readonly RecordChange[] = [],
): PreviewedDocumentDto {
  const document = { domain, externalId, reference, readAt: new Date(keptAt).toISOString() };
  if (result === null) return { ...document, outcome: 'unreadable', reason: null, records: [] };
  if (result.kind !== 'found') return { ...document, outcome: result.kind, reason: result.reason, records: [] };
  const written = changes.map(presentChange);
  const isWritten = new Set(changes.map(keyOf));
  const unchanged = result.drafts.filter((draft) => !isWritten.has(keyOf(draft))).map(presentUnchanged);
  const records = [...written, ...unchanged];
  if (records.length === 0) return { ...document, outcome: 'ignored', reason: result.emptyReason, records };
  return { ...document, outcome: written.length > 0 ? 'applied' : 'unchanged', reason: null, records };
}

function presentChange({ recordType, standing, change, content }: RecordChange): PreviewedRecordDto {
  const changes = standing === null ? [] : differencesBetween(standing.content, content);
  return { recordType, reference: referenceOf(content), change, content, changes };
}

function presentUnchanged({ recordType, content }: RecordDraft): PreviewedRecordDto {
  return { recordType, reference: referenceOf(content), change: 'unchanged', content, changes: [] };
}

function referenceOf(content: RecordContent): string {
  return 'reference' in content ? content.reference : content.itemCode;
}

function keyOf({ recordType, part }: { recordType: string; part: string }): string {
  return `${recordType}/${part}`;
}
