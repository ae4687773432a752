var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var DocumentCommitter_1;
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { RecordStore } from '../warehouse/record.store.js';
import { DocumentStore } from './document-store.js';
import { documentKey } from './source-document.store.js';
import { SyncRequestStore } from './sync-request.store.js';
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
/**
 * Group commit: documents that the runners of this process finish while a group is being written go together into the
 * next one, whichever connections they are of. They share the statements, the lock on the feed and the wait for the
 * disk, and none waits for company. A document that cannot be stored fails alone (decision 0014).
 */
let DocumentCommitter = DocumentCommitter_1 = class DocumentCommitter {
    database;
    documents;
    requests;
    records;
    logger = new Logger(DocumentCommitter_1.name);
    waiting = [];
    inFlight = 0;
    constructor(database, documents, requests, records) {
        this.database = database;
        this.documents = documents;
        this.requests = requests;
        this.records = records;
    }
    /** Resolves when the look, its outcome and its changes are committed; rejects when this document was not stored. */
    commit(request, result, basis) {
        return new Promise((resolve, reject) => {
            this.waiting.push({ request, result, basis, resolve, reject });
            this.startGroups();
        });
    }
    startGroups() {
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
    nextGroup() {
        const group = [];
        const left = [];
        const taken = new Set();
        for (const entry of this.waiting) {
            const keys = [...looksOf(entry).map(documentKey), `request ${entry.request.id}`];
            if (group.length >= MOST_PER_GROUP || keys.some((key) => taken.has(key)))
                left.push(entry);
            else {
                group.push(entry);
                for (const key of keys)
                    taken.add(key);
            }
        }
        this.waiting = left;
        return group;
    }
    async write(group) {
        try {
            const endings = await this.store(group);
            group.forEach((entry, i) => entry.resolve(endings[i]));
        }
        catch (error) {
            const [only] = group;
            if (group.length === 1 && only)
                return only.reject(error);
            // The fault of one document, or somebody holds one of them: the others must not suffer, nor wait for it.
            this.logger.warn({ err: error, documents: group.length }, 'Documents that are stored each by itself');
            for (const entry of group)
                void this.write([entry]);
        }
    }
    store(group) {
        return this.database.transaction(async (tx) => {
            await tx.query(PREPARE, [group.length > 1 ? `${GROUP_PATIENCE_MS}ms` : '0']);
            const outdated = await this.heldByOldSettings(tx, group);
            const looks = group.map(looksOf);
            const stored = await this.documents.store(tx, looks.flat());
            const left = stored.values();
            const endings = looks.map((own) => togetherOf(own.map(() => left.next().value)));
            const conclusions = group.map(({ request }, i) => conclusionOf(request, endings[i]));
            await this.requests.conclude(tx, conclusions);
            await this.requests.makeHeldDue(tx, outdated);
            await this.records.announce(tx, stored.flatMap(({ written }) => written));
            return endings;
        });
    }
    /**
     * The requests that would be held by settings that are no longer in force: a change lets go what is held, and would
     * miss these. The connections' rows are locked, so that from here on a change waits until they are held.
     */
    async heldByOldSettings(tx, group) {
        const held = group.flatMap(({ request, result, basis }) => result.kind === 'held' && basis ? [{ request, basis }] : []);
        if (held.length === 0)
            return [];
        const rows = await tx.query('select id, updated_at as "updatedAt" from connection where id = any($1::uuid[]) order by id for share', [[...new Set(held.map(({ request }) => request.connectionId))]]);
        const settingsAt = new Map(rows.map(({ id, updatedAt }) => [id, new Date(updatedAt).getTime()]));
        return held
            .filter(({ request, basis }) => settingsAt.get(request.connectionId) !== basis.settingsAt.getTime())
            .map(({ request }) => request.id);
    }
};
DocumentCommitter = DocumentCommitter_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        DocumentStore,
        SyncRequestStore,
        RecordStore])
], DocumentCommitter);
export { DocumentCommitter };
function looksOf({ request: { id: requestId, generation, connectionId, domain }, result, basis }) {
    const isKept = basis?.isKept ?? false;
    const look = { connectionId, domain, request: { requestId, generation }, isKept };
    if (result.kind !== 'gone')
        return [{ ...look, externalId: result.externalId, result }];
    return result.externalIds.map((externalId) => ({ ...look, externalId, result }));
}
/** A request has one ending; only what is gone may be several documents, which all end the same. */
function togetherOf(stored) {
    const [first] = stored;
    if (!first)
        throw new Error('A look was stored that names no document.');
    return { ...first.ending, recordIds: stored.flatMap(({ ending }) => ending.recordIds) };
}
/** What is held has not failed: it waits for a mapping, with all its tries. */
function conclusionOf(request, ending) {
    if (ending.outcome !== 'held')
        return { request, ending };
    return { request, ending, kept: { status: 'held', attempts: 0, errorKind: null } };
}
//# sourceMappingURL=document-committer.js.map