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
import { RecordStore } from '../warehouse/record.store.js';
import { KeptSourceStore } from './kept-source.store.js';
import { documentKey, KIND_OF_DOMAIN, SourceDocumentStore } from './source-document.store.js';
/**
 * Stores what handlers found out about documents: the guard against older versions, the records, the outcome. However
 * many documents there are, in the same few statements.
 */
let DocumentStore = class DocumentStore {
    sources;
    records;
    kept;
    constructor(sources, records, kept) {
        this.sources = sources;
        this.records = records;
        this.kept = kept;
    }
    /**
     * Stores documents that were looked at. Holds their rows in `source_document` until the transaction ends.
     *
     * @param looks no document twice
     * @returns what each look came to
     */
    async store(tx, looks) {
        const isOlder = await this.isOlder(tx, looks);
        await this.kept.keep(tx, looks.flatMap((look, i) => (isOlder[i] ? [] : keepOf(look))));
        const records = looks.map((look, i) => (isOlder[i] ? null : recordsOf(look)));
        const written = await this.records.write(tx, records.filter((each) => each !== null));
        // Walked through beside the looks: only those with records have an entry.
        const results = written.values();
        return looks.map(({ result }, i) => {
            if (isOlder[i])
                return stale(result);
            if (result.kind === 'ignored' || result.kind === 'held')
                return ended(result.kind, result.reason);
            const { recordIds, written } = results.next().value ?? { recordIds: [], written: [] };
            return { ending: endingOf(result, recordIds, written), written };
        });
    }
    /** Whether a newer version is known; of two looks at one version the one that read Cin7 counts. */
    async isOlder(tx, looks) {
        const isOlder = await this.sources.see(tx, looks.map(seenOf));
        const fromKept = looks.flatMap(({ request, ...look }) => (look.isKept && request ? [{ ...look, request }] : []));
        if (fromKept.length === 0)
            return isOlder;
        const held = await this.kept.stillHeldFor(tx, fromKept);
        return looks.map((look, i) => isOlder[i] === true || (look.isKept === true && !held.has(documentKey(look))));
    }
};
DocumentStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [SourceDocumentStore,
        RecordStore,
        KeptSourceStore])
], DocumentStore);
export { DocumentStore };
function seenOf({ connectionId, domain, externalId, result }) {
    if (result.kind === 'gone')
        return { connectionId, domain, externalId, reference: null, sourceUpdatedAt: null };
    return { connectionId, domain, externalId, reference: result.reference, sourceUpdatedAt: result.sourceUpdatedAt };
}
/** Of products nothing is kept: they have no source. */
function keepOf(look) {
    const { connectionId, domain, externalId, result, request = null } = look;
    if (result.kind === 'gone')
        return [{ connectionId, domain, externalId, reference: null, source: null, heldFor: null }];
    const { reference, source } = result;
    const heldFor = result.kind === 'held' ? request : null;
    return source ? [{ connectionId, domain, externalId, reference, source, heldFor }] : [];
}
/** The records that should stand after the look; null when it says nothing about them. */
export function recordsOf({ connectionId, domain, externalId, result, }) {
    if (result.kind === 'ignored' || result.kind === 'held')
        return null;
    const document = { connectionId, kind: KIND_OF_DOMAIN[domain], externalId };
    if (result.kind === 'gone')
        return { ...document, sourceUpdatedAt: null, drafts: [], absence: 'source_gone' };
    const { sourceUpdatedAt, drafts, absence } = result;
    return { ...document, sourceUpdatedAt, drafts, absence };
}
function endingOf(result, recordIds, written) {
    if (result.kind === 'gone')
        return { outcome: 'gone', reason: result.reason, recordIds };
    if (written.length > 0)
        return { outcome: 'applied', reason: describe(written), recordIds };
    if (recordIds.length === 0) {
        return { outcome: 'ignored', reason: result.emptyReason ?? 'The document has nothing to warehouse.', recordIds };
    }
    const reason = 'The document was read; nothing in it that a warehouse sees has changed.';
    return { outcome: 'unchanged', reason, recordIds };
}
/** A look that found nothing has no version, so it is never older. */
function stale(result) {
    if (result.kind === 'gone')
        throw new Error('A document that is gone has no version to compare.');
    const name = result.reference ?? result.externalId;
    return ended('stale', `${name}: a newer version of this document than ${result.sourceUpdatedAt} is already stored.`);
}
function ended(outcome, reason) {
    return { ending: { outcome, reason, recordIds: [] }, written: [] };
}
function describe(written) {
    const parts = written.map((record) => `${record.recordType} ${record.reference} ${record.change}`);
    const shown = parts.slice(0, 5).join(', ');
    return parts.length > 5 ? `${shown} and ${parts.length - 5} more.` : `${shown}.`;
}
//# sourceMappingURL=document-store.js.map