var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var DocumentLooker_1;
import { Injectable, Logger } from '@nestjs/common';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { numberOfExternalId } from '../cin7-core/document-id.js';
import { Database } from '../platform/database/database.js';
import { DocumentCommitter } from './document-committer.js';
import { decide, kindOfFailure } from './failure-policy.js';
import { HandlerRegistry } from './handler-registry.js';
import { SourceDocumentStore } from './source-document.store.js';
import { SyncRequestStore } from './sync-request.store.js';
/** After "there is no such document", how long until the second look that decides. */
export const SECOND_LOOK_MS = 15_000;
/** How long a connection rests when Cin7 cannot be reached at all. */
const UNREACHABLE_REST_MS = 15_000;
/** One look at one document: read, stored, and its request cleared, put back or set aside. */
let DocumentLooker = DocumentLooker_1 = class DocumentLooker {
    database;
    requests;
    sources;
    committer;
    handlers;
    logger = new Logger(DocumentLooker_1.name);
    constructor(database, requests, sources, committer, handlers) {
        this.database = database;
        this.requests = requests;
        this.sources = sources;
        this.committer = committer;
        this.handlers = handlers;
    }
    /** Never throws for a fault of the document or of Cin7: those end as the failure policy says. */
    async lookAt(request, context) {
        const startedAt = performance.now();
        try {
            const found = await this.find(request, context);
            if ('missing' in found)
                return await this.notThere(request, found, context, startedAt);
            await this.store(request, found, context, startedAt);
            return 'go_on';
        }
        catch (error) {
            return this.failed(request, error, startedAt);
        }
    }
    /** By the request's own id or number; where Cin7 knows neither, by the ids that documents of that number had. */
    async find(request, context) {
        const { connectionId, domain, externalId, reference } = request;
        const result = await this.read(domain, { connectionId, externalId, reference }, context);
        const number = numberOfExternalId(externalId) ?? reference;
        if (result.kind !== 'not_found' || number === null)
            return foundOr(result, [externalId]);
        const known = await this.sources.knownByNumber(connectionId, domain, externalId, number);
        for (const id of known) {
            const byId = await this.read(domain, { connectionId, externalId: id, reference: null }, context);
            if (byId.kind !== 'not_found')
                return byId;
        }
        return foundOr(result, known.length > 0 ? known : [externalId]);
    }
    async read(domain, document, context) {
        try {
            return await this.handlers.of(domain).read(document, context);
        }
        catch (error) {
            if (!(error instanceof Cin7Error) || error.kind !== 'not_found')
                throw error;
            return { kind: 'not_found', externalId: document.externalId, reason: error.message };
        }
    }
    async store(request, result, context, startedAt) {
        const ending = await this.committer.commit(request, result, context);
        this.report(request, ending.outcome, ending.reason, startedAt);
    }
    /** A document that Cin7 does not know gets a second look before anything is cancelled: lists and details lag. */
    async notThere(request, missing, context, startedAt) {
        const { reason } = missing;
        if (request.errorKind !== 'not_found') {
            const retry = { delayMs: SECOND_LOOK_MS, attempts: request.attempts, errorKind: 'not_found', reason };
            await this.requests.retryLater(request, retry);
            this.report(request, 'second_look', reason, startedAt);
            return 'go_on';
        }
        await this.committer.commit(request, { kind: 'gone', externalIds: missing.missing, reason }, context);
        this.report(request, 'gone', reason, startedAt);
        return 'go_on';
    }
    async failed(request, error, startedAt) {
        const kind = kindOfFailure(error);
        const decision = decide(kind, request.attempts, Math.random());
        const reason = reasonOf(error);
        if (kind === 'internal')
            this.logger.error({ err: error, request }, 'A document could not be handled');
        if (decision.action === 'park') {
            const ending = { outcome: 'parked', reason, recordIds: [] };
            const kept = { status: 'parked', attempts: decision.attempts, errorKind: kind };
            await this.database.transaction((tx) => this.requests.conclude(tx, [{ request, ending, kept }]));
            this.report(request, 'parked', reason, startedAt);
            return 'go_on';
        }
        const rest = restOf(kind, error);
        const delayMs = Math.max(decision.delayMs, decision.connection === 'rests' ? rest : 0);
        await this.requests.retryLater(request, { delayMs, attempts: decision.attempts, errorKind: kind, reason });
        this.report(request, `retry_${kind}`, reason, startedAt);
        if (decision.connection === 'stops')
            return 'stop';
        return decision.connection === 'rests' ? { restMs: rest } : 'go_on';
    }
    /** One line per look, with everything an operator asks first. */
    report(request, outcome, reason, startedAt) {
        this.logger.log({
            connectionId: request.connectionId,
            domain: request.domain,
            externalId: request.externalId,
            reference: request.reference,
            outcome,
            reason,
            attempts: request.attempts,
            waitedMs: Date.now() - new Date(request.requestedAt).getTime(),
            ms: Math.round(performance.now() - startedAt),
        }, 'A document was looked at');
    }
};
DocumentLooker = DocumentLooker_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        SyncRequestStore,
        SourceDocumentStore,
        DocumentCommitter,
        HandlerRegistry])
], DocumentLooker);
export { DocumentLooker };
function foundOr(result, missing) {
    return result.kind === 'not_found' ? { missing, reason: result.reason } : result;
}
function restOf(kind, error) {
    if (kind === 'unreachable')
        return UNREACHABLE_REST_MS;
    return error instanceof Cin7Error ? (error.retryAfterMs ?? 1_000) : 1_000;
}
function reasonOf(error) {
    if (error instanceof Cin7Error)
        return error.path === null ? error.message : withPath(error.message, error.path);
    return 'A fault of the gateway itself stopped this document; the log has the details. It will be tried again.';
}
function withPath(message, path) {
    return message.includes(path) ? message : `${message} (at ${path})`;
}
//# sourceMappingURL=document-looker.js.map