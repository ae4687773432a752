var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var BulkServer_1;
import { Injectable, Logger } from '@nestjs/common';
import { partsOf } from './bulk-work.js';
import { DocumentBatchStore } from './document-batch.store.js';
import { HandlerRegistry } from './handler-registry.js';
import { PageScanner } from './page-scanner.js';
import { SyncBatchStore } from './sync-batch.store.js';
/** Requests taken at once whose documents notifications carry. */
const CARRIED_PER_STEP = 500;
/**
 * Serves many waiting documents of one domain at once, by what costs fewer calls: none where notifications carry the
 * documents, or pages of a list instead of one call each. Works in steps, so that the runner can serve what is more
 * urgent in between.
 */
let BulkServer = BulkServer_1 = class BulkServer {
    handlers;
    requests;
    documents;
    pages;
    logger = new Logger(BulkServer_1.name);
    constructor(handlers, requests, documents, pages) {
        this.handlers = handlers;
        this.requests = requests;
        this.documents = documents;
        this.pages = pages;
    }
    /**
     * Does one step, if there is one worth doing: stores a part of what is in hand, or reads something.
     *
     * @param mayCall false while the account rests: then only what needs no call is served
     * @throws Cin7Error of kinds that concern the whole connection; others make the documents be fetched one by one
     */
    async step(context, work, mayCall) {
        const result = { isDone: false, gathering: [], waitMs: null, isFresh: true };
        const part = work.parts.shift();
        if (part) {
            await part();
            if (work.parts.length === 0)
                work.end();
            return { ...result, isDone: true };
        }
        for (const { domain, bulk } of this.handlers.withBulk()) {
            if (!bulk)
                continue;
            const scope = { connectionId: context.connectionId, domain };
            const waitMs = this.pages.untilNextLookMs(scope);
            const step = waitMs > 0 ? { waitMs } : await this.stepOf(scope, bulk, context, work, mayCall);
            if (step === 'done')
                return { ...result, isDone: true };
            if (step === 'nothing')
                continue;
            result.gathering.push(domain);
            result.waitMs = Math.min(step.waitMs, result.waitMs ?? step.waitMs);
            if (waitMs > 0)
                result.isFresh = false;
        }
        return result;
    }
    async stepOf(scope, bulk, context, work, mayCall) {
        if (context.settings.items.trustPayload && (await this.takeCarried(scope, bulk, context, work)))
            return 'done';
        return mayCall ? this.pages.step(scope, bulk, context, work) : 'nothing';
    }
    async takeCarried(scope, bulk, context, work) {
        const requests = await this.requests.carried(scope, CARRIED_PER_STEP);
        if (requests.length === 0)
            return false;
        const documents = await this.readCarried(bulk, requests, context);
        for (const part of partsOf(documents)) {
            work.parts.push(async () => {
                await this.documents.store(scope.connectionId, scope.domain, part, { requests });
            });
        }
        const found = new Set(documents.map((document) => document.externalId));
        const unusable = requests.filter((request) => !found.has(request.externalId));
        work.parts.push(async () => {
            if (unusable.length > 0)
                await this.requests.mustFetch(unusable);
            const report = { ...scope, source: 'carried', documents: documents.length };
            this.logger.log(report, 'Many documents were looked at together');
        });
        return true;
    }
    /** From each body only the documents that it is the newest source of. */
    async readCarried(bulk, requests, context) {
        const wanted = new Map(requests.map((request) => [request.externalId, request.carriedBy]));
        const bodies = await this.requests.bodies([...new Set(wanted.values())]);
        const documents = [];
        for (const [id, body] of bodies) {
            const carried = await bulk.readCarried(Buffer.from(body), context);
            documents.push(...carried.filter((document) => wanted.get(document.externalId) === id));
        }
        return documents;
    }
};
BulkServer = BulkServer_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [HandlerRegistry,
        SyncBatchStore,
        DocumentBatchStore,
        PageScanner])
], BulkServer);
export { BulkServer };
//# sourceMappingURL=bulk-server.js.map