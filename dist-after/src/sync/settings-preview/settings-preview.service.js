var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { ConnectionDirectory } from '../../connections/connection-directory.service.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/problem.js';
import { differencesBetween } from '../../warehouse/content-difference.js';
import { RecordStore } from '../../warehouse/record.store.js';
import { recordsOf } from '../document-store.js';
import { HandlerRegistry } from '../handler-registry.js';
import { KeptSourceStore } from '../kept-source.store.js';
/** Held documents in memory at once, however many there are. */
const MAPPED_TOGETHER = 200;
const DEFAULT_LAST = 20;
const MOST_REASONS = 10;
/** Tries settings on what is kept: nothing is stored, nothing is locked, Cin7 is not called. */
let SettingsPreview = class SettingsPreview {
    database;
    connections;
    handlers;
    kept;
    records;
    constructor(database, connections, handlers, kept, records) {
        this.database = database;
        this.connections = connections;
        this.handlers = handlers;
        this.kept = kept;
        this.records = records;
    }
    /** @throws ProblemError 404, or 400 when the settings contradict themselves */
    async preview(connectionId, input) {
        const patch = input.settings === undefined ? {} : input.settings;
        const settings = await this.connections.draftSettings(connectionId, patch);
        if (settings === null)
            throw notFound('connection', connectionId);
        const held = await this.countHeld(connectionId, settings);
        const last = await this.kept.last(connectionId, input.last ?? DEFAULT_LAST);
        return { settings, held, documents: await this.tryOn(connectionId, last, settings) };
    }
    async countHeld(connectionId, settings) {
        const reasons = new Map();
        let [released, stillHeld] = [0, 0];
        let place = null;
        for (;;) {
            const documents = await this.kept.heldAfter(connectionId, place, MAPPED_TOGETHER);
            for (const document of documents) {
                const result = this.map(document, settings);
                if (result === null)
                    continue;
                if (result.kind !== 'held')
                    released += 1;
                else {
                    stillHeld += 1;
                    const alike = result.reason.replace(document.reference ?? document.externalId, '');
                    const known = reasons.get(alike);
                    if (known)
                        known.count += 1;
                    else
                        reasons.set(alike, { reason: result.reason, count: 1 });
                }
            }
            place = documents.at(-1) ?? null;
            if (documents.length < MAPPED_TOGETHER)
                break;
        }
        // Counted last, and never less than was mapped: documents come and go meanwhile.
        const total = Math.max(await this.kept.countHeld(connectionId), released + stillHeld);
        const frequent = [...reasons.values()].sort((a, b) => b.count - a.count).slice(0, MOST_REASONS);
        return { total, released, stillHeld, readAnew: total - released - stillHeld, reasons: frequent };
    }
    async tryOn(connectionId, documents, settings) {
        const results = documents.map((document) => this.map(document, settings));
        const targets = documents.map(({ domain, externalId }, i) => {
            const result = results[i];
            return result ? recordsOf({ connectionId, domain, externalId, result }) : null;
        });
        const changes = await this.records.wouldWrite(this.database, targets.filter((target) => target !== null));
        const left = changes.values();
        return documents.map((document, i) => present(document, results[i] ?? null, targets[i] ? left.next().value : []));
    }
    /** @returns null when it cannot be mapped */
    map({ domain, source }, settings) {
        try {
            const result = this.handlers.of(domain).mapKept?.(source, settings);
            return result && result.kind !== 'not_found' ? result : null;
        }
        catch {
            return null;
        }
    }
};
SettingsPreview = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        ConnectionDirectory,
        HandlerRegistry,
        KeptSourceStore,
        RecordStore])
], SettingsPreview);
export { SettingsPreview };
function present({ domain, externalId, reference, keptAt }, result, changes = []) {
    const document = { domain, externalId, reference, readAt: new Date(keptAt).toISOString() };
    if (result === null)
        return { ...document, outcome: 'unreadable', reason: null, records: [] };
    if (result.kind !== 'found')
        return { ...document, outcome: result.kind, reason: result.reason, records: [] };
    const written = changes.map(presentChange);
    const isWritten = new Set(changes.map(keyOf));
    const unchanged = result.drafts.filter((draft) => !isWritten.has(keyOf(draft))).map(presentUnchanged);
    const records = [...written, ...unchanged];
    if (records.length === 0)
        return { ...document, outcome: 'ignored', reason: result.emptyReason, records };
    return { ...document, outcome: written.length > 0 ? 'applied' : 'unchanged', reason: null, records };
}
function presentChange({ recordType, standing, change, content }) {
    const changes = standing === null ? [] : differencesBetween(standing.content, content);
    return { recordType, reference: referenceOf(content), change, content, changes };
}
function presentUnchanged({ recordType, content }) {
    return { recordType, reference: referenceOf(content), change: 'unchanged', content, changes: [] };
}
function referenceOf(content) {
    return 'reference' in content ? content.reference : content.itemCode;
}
function keyOf({ recordType, part }) {
    return `${recordType}/${part}`;
}
//# sourceMappingURL=settings-preview.service.js.map