var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var HeldReleaser_1;
import { Injectable, Logger } from '@nestjs/common';
import { ConnectionDirectory } from '../connections/connection-directory.service.js';
import { DocumentCommitter } from './document-committer.js';
import { HandlerRegistry } from './handler-registry.js';
import { KeptSourceStore } from './kept-source.store.js';
import { SyncRequestStore } from './sync-request.store.js';
/** Documents released together: what is more urgent waits for no more than these. */
const RELEASED_TOGETHER = 100;
/**
 * Looks again at documents that were held, without a call to Cin7: what was kept of them is mapped with the settings in
 * force and stored like any look, so that an older version never overwrites a newer one. Whatever cannot be served so
 * is read from Cin7.
 */
let HeldReleaser = HeldReleaser_1 = class HeldReleaser {
    connections;
    handlers;
    kept;
    committer;
    requests;
    logger = new Logger(HeldReleaser_1.name);
    constructor(connections, handlers, kept, committer, requests) {
        this.connections = connections;
        this.handlers = handlers;
        this.kept = kept;
        this.committer = committer;
        this.requests = requests;
    }
    /** Serves a claimed request, and more of its connection that can be served alike. */
    async release(first, runId) {
        const { connectionId } = first;
        const startedAt = performance.now();
        const claimed = [first, ...(await this.requests.claimKept(connectionId, runId, RELEASED_TOGETHER - 1))];
        // Not those of the run, which may be some seconds old: a change of settings is why these are looked at.
        const inForce = await this.connections.settingsNow(connectionId);
        if (inForce === null)
            return 'stop';
        const documents = await this.kept.ofRequests(claimed.map(({ id }) => id));
        const outcomes = await Promise.all(claimed.map((request) => this.releaseOne(request, documents.get(request.id) ?? null, inForce)));
        const counts = {};
        for (const outcome of outcomes)
            counts[outcome] = (counts[outcome] ?? 0) + 1;
        const ms = Math.round(performance.now() - startedAt);
        this.logger.log({ connectionId, documents: claimed.length, outcomes: counts, ms }, 'Held documents were mapped anew');
        return 'go_on';
    }
    async releaseOne(request, document, inForce) {
        const result = document && this.map(request, document, inForce);
        if (!result) {
            await this.kept.giveUp([request.id]);
            const reason = 'What was kept of the document cannot be mapped any more; it is read from Cin7.';
            await this.requests.retryLater(request, { delayMs: 0, attempts: 0, errorKind: null, reason });
            return 'read_anew';
        }
        const { outcome } = await this.committer.commit(request, result, { settingsAt: inForce.updatedAt, isKept: true });
        return outcome;
    }
    /** @returns null when it cannot be mapped, which reading it from Cin7 may mend or will explain */
    map(request, { domain, source }, { settings }) {
        try {
            const result = this.handlers.of(domain).mapKept?.(source, settings);
            return result && result.kind !== 'not_found' ? result : null;
        }
        catch (err) {
            this.logger.warn({ err, request }, 'A kept document could not be mapped');
            return null;
        }
    }
};
HeldReleaser = HeldReleaser_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ConnectionDirectory,
        HandlerRegistry,
        KeptSourceStore,
        DocumentCommitter,
        SyncRequestStore])
], HeldReleaser);
export { HeldReleaser };
//# sourceMappingURL=held-releaser.js.map