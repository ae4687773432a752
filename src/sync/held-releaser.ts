import { Injectable, Logger } from '@nestjs/common';
import { ConnectionDirectory, type SettingsInForce } from '../connections/connection-directory.service.js';
import { DocumentCommitter } from './document-committer.js';
import type { Next } from './document-looker.js';
import { HandlerRegistry } from './handler-registry.js';
import { type KeptDocument, KeptSourceStore } from './kept-source.store.js';
import { LookMetrics } from './look-metrics.js';
import type { ReadDocument } from './sync-handler.js';
import { type ClaimedRequest, SyncRequestStore } from './sync-request.store.js';

/** Documents released together: what is more urgent waits for no more than these. */
const RELEASED_TOGETHER = 100;

/**
 * Looks again at documents that were held, without a call to Cin7: what was kept of them is mapped with the settings in
 * force and stored like any look, so that an older version never overwrites a newer one. Whatever cannot be served so
 * is read from Cin7.
 */
@Injectable()
export class HeldReleaser {
  private readonly logger = new Logger(HeldReleaser.name);

  constructor(
    private readonly connections: ConnectionDirectory,
    private readonly handlers: HandlerRegistry,
    private readonly kept: KeptSourceStore,
    private readonly committer: DocumentCommitter,
    private readonly requests: SyncRequestStore,
    private readonly metrics: LookMetrics,
  ) {}

  /** Serves a claimed request, and more of its connection that can be served alike. */
  async release(first: ClaimedRequest, runId: string): Promise<Next> {
    const { connectionId } = first;
    const startedAt = performance.now();
    const claimed = [first, ...(await this.requests.claimKept(connectionId, runId, RELEASED_TOGETHER - 1))];
    // Not those of the run, which may be some seconds old: a change of settings is why these are looked at.
    const inForce = await this.connections.settingsNow(connectionId);
    if (inForce === null) return 'stop';
    const documents = await this.kept.ofRequests(claimed.map(({ id }) => id));
    const outcomes = await Promise.all(
      claimed.map((request) => this.releaseOne(request, documents.get(request.id) ?? null, inForce)),
    );
    const counts: Record<string, number> = {};
    for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
    const ms = Math.round(performance.now() - startedAt);
    this.logger.log(
      { connectionId, documents: claimed.length, outcomes: counts, ms },
      'Held documents were mapped anew',
    );
    return 'go_on';
  }

  private async releaseOne(request: ClaimedRequest, document: KeptDocument | null, inForce: SettingsInForce) {
    const result = document && this.map(request, document, inForce);
    if (!result) {
      await this.kept.giveUp([request.id]);
      const reason = 'What was kept of the document cannot be mapped any more; it is read from Cin7.';
      await this.requests.retryLater(request, { delayMs: 0, attempts: 0, errorKind: null, reason });
      return 'read_anew';
    }
    const { outcome } = await this.committer.commit(request, result, {
      settingsAt: inForce.updatedAt,
      settings: inForce.settings,
      isKept: true,
    });
    this.metrics.count(request.domain, outcome);
    return outcome;
  }

  /** @returns null when it cannot be mapped, which reading it from Cin7 may mend or will explain */
  private map(request: ClaimedRequest, { domain, source }: KeptDocument, { settings }: SettingsInForce) {
    try {
      const result = this.handlers.of(domain).mapKept?.(source, settings);
      return result && result.kind !== 'not_found' ? (result satisfies ReadDocument) : null;
    } catch (err) {
      this.logger.warn({ err, request }, 'A kept document could not be mapped');
      return null;
    }
  }
}
