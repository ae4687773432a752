var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KnownKeys } from '../platform/cache/known-keys.js';
import { hashKey } from '../platform/crypto/hash-key.js';
import { Database } from '../platform/database/database.js';
import { UUID_PATTERN } from '../platform/http/id-param.dto.js';
import { ConnectionListeners } from './connection-listeners.js';
/** How long a key that was replaced or deleted may still be taken in another process. */
const CACHE_MS = 5_000;
/** However many strangers call, the database is asked about them no more often than this. */
const STRANGERS_EVERY_MS = 100;
/**
 * Tells whether a webhook's two headers belong together. Runs for every notification: answers from memory, and what
 * strangers send costs the database a few small statements a second, whatever ids and keys they invent.
 */
let PushKeyVerifier = class PushKeyVerifier {
    database;
    listeners;
    keys = new KnownKeys((ids) => this.readMany(ids), {
        freshMs: CACHE_MS,
        maxEntries: 20_000,
        strangersEveryMs: STRANGERS_EVERY_MS,
    });
    constructor(database, listeners) {
        this.database = database;
        this.listeners = listeners;
    }
    onModuleInit() {
        this.listeners.onChange(({ connectionId }) => this.keys.drop(connectionId));
    }
    /** @param connectionId as sent, in any case */
    async verify(connectionId, pushApiKey) {
        if (!UUID_PATTERN.test(connectionId) || pushApiKey === '')
            return false;
        const id = connectionId.toLowerCase();
        const hash = Buffer.from(hashKey(pushApiKey), 'hex');
        return (await this.keys.find(id, (keys) => isOpenedBy(keys, hash))) !== null;
    }
    /** Whether there was such a connection when somebody last asked for it. */
    isKnown(connectionId) {
        return this.keys.has(connectionId.toLowerCase());
    }
    async readMany(ids) {
        const rows = await this.database.query(`select "id", "push_api_key_hash", "previous_push_api_key_hash", "previous_push_api_key_until"
       from "connection" where "id" = any($1::uuid[])`, [ids]);
        return new Map(rows.map((row) => [row.id, keysOf(row)]));
    }
};
PushKeyVerifier = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        ConnectionListeners])
], PushKeyVerifier);
export { PushKeyVerifier };
function keysOf(row) {
    const { previous_push_api_key_hash: previous, previous_push_api_key_until: until } = row;
    return {
        hash: Buffer.from(row.push_api_key_hash, 'hex'),
        previous: previous && until ? { hash: Buffer.from(previous, 'hex'), until: new Date(until).getTime() } : null,
    };
}
function isOpenedBy(keys, hash) {
    if (timingSafeEqual(hash, keys.hash))
        return true;
    return keys.previous !== null && Date.now() < keys.previous.until && timingSafeEqual(hash, keys.previous.hash);
}
//# sourceMappingURL=push-key-verifier.js.map