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
import { Database } from '../platform/database/database.js';
import { ItemBatchStore } from '../warehouse/item-batch.store.js';
import { RecordStore } from '../warehouse/record.store.js';
import { SourceDocumentStore } from './source-document.store.js';
import { SyncBatchStore } from './sync-batch.store.js';
/**
 * Stores many documents of a domain whose documents make one item each, in one transaction and a few statements,
 * whatever their number. The same guard and the same outcomes as `DocumentStore`, in sets.
 */
let DocumentBatchStore = class DocumentBatchStore {
    database;
    sources;
    items;
    records;
    requests;
    constructor(database, sources, items, records, requests) {
        this.database = database;
        this.sources = sources;
        this.items = items;
        this.records = records;
        this.requests = requests;
    }
    /** @returns how many waiting requests were served */
    async store(connectionId, domain, documents, answers) {
        const unique = newestOfEach(documents);
        if (unique.length === 0)
            return 0;
        return this.database.transaction(async (tx) => {
            const isOlder = await this.sources.see(tx, unique.map((document) => ({ ...document, connectionId, domain })));
            const fresh = unique.filter((_, i) => !isOlder[i]);
            const stale = new Set(unique.filter((_, i) => isOlder[i]).map((document) => document.externalId));
            const { ids, written } = await this.items.write(tx, connectionId, fresh.flatMap(itemOf));
            const changed = new Set(written.map((record) => record.externalId));
            const endings = unique.map((document) => endingOf(document, stale, changed, ids));
            const served = await this.requests.finish(tx, { connectionId, domain }, endings, answers);
            await this.records.announce(tx, written);
            return served;
        });
    }
};
DocumentBatchStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        SourceDocumentStore,
        ItemBatchStore,
        RecordStore,
        SyncBatchStore])
], DocumentBatchStore);
export { DocumentBatchStore };
/** A page may show a document twice when rows move between pages; a statement may touch it only once. */
function newestOfEach(documents) {
    const newest = new Map();
    for (const document of documents) {
        const known = newest.get(document.externalId);
        if (!known || (known.sourceUpdatedAt ?? '') <= (document.sourceUpdatedAt ?? '')) {
            newest.set(document.externalId, document);
        }
    }
    return [...newest.values()];
}
function itemOf(document) {
    if (document.kind !== 'found')
        return [];
    const { externalId, sourceUpdatedAt, unknownFields = [] } = document;
    return document.drafts.flatMap((draft) => draft.recordType === 'item' ? [{ externalId, sourceUpdatedAt, content: draft.content, unknownFields }] : []);
}
function endingOf(document, stale, changed, ids) {
    const { externalId } = document;
    const name = document.reference ?? externalId;
    const recordId = ids.get(externalId) ?? null;
    if (stale.has(externalId)) {
        return { externalId, outcome: 'stale', reason: `${name}: a newer version is already stored.`, recordId };
    }
    if (document.kind !== 'found')
        return { externalId, outcome: document.kind, reason: document.reason, recordId };
    if (changed.has(externalId))
        return { externalId, outcome: 'applied', reason: `item ${name} stored.`, recordId };
    const reason = 'The document was read; nothing in it that a warehouse sees has changed.';
    return { externalId, outcome: 'unchanged', reason, recordId };
}
//# sourceMappingURL=document-batch.store.js.map