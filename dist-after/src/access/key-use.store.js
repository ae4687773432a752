var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var KeyUseStore_1;
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
/** `lastUsedAt` is for people who tidy up; a write per request would cost more than it tells. */
const EVERY_MS = 60_000;
/** So long after its first use a key's is written, together with those of others. */
const GATHER_MS = 1_000;
/** Notes when keys are used: each at most once a minute, all that were used in a second by one statement. */
let KeyUseStore = KeyUseStore_1 = class KeyUseStore {
    database;
    logger = new Logger(KeyUseStore_1.name);
    notedAt = new Map();
    used = new Set();
    timer = null;
    constructor(database) {
        this.database = database;
    }
    /** Costs the request nothing: it is written later. */
    note(keyId) {
        const now = performance.now();
        if (now - (this.notedAt.get(keyId) ?? -Infinity) < EVERY_MS)
            return;
        this.notedAt.set(keyId, now);
        this.used.add(keyId);
        this.timer ??= setTimeout(() => void this.write(), GATHER_MS).unref();
    }
    async onApplicationShutdown() {
        await this.write();
    }
    async write() {
        if (this.timer)
            clearTimeout(this.timer);
        this.timer = null;
        const ids = [...this.used];
        this.used = new Set();
        if (ids.length === 0)
            return;
        try {
            // Locked in one order, and only what another process did not just write: two of them use the same keys.
            await this.database.query(`update "client_key" set "last_used_at" = now() where "id" in (
           select "id" from "client_key"
            where "id" = any($1::uuid[]) and ("last_used_at" is null or "last_used_at" < now() - interval '1 minute')
            order by "id" for update skip locked)`, [ids]);
        }
        catch (error) {
            this.logger.warn(`When keys were last used could not be written: ${error.message}`);
            for (const id of ids)
                this.notedAt.delete(id);
        }
    }
};
KeyUseStore = KeyUseStore_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], KeyUseStore);
export { KeyUseStore };
//# sourceMappingURL=key-use.store.js.map