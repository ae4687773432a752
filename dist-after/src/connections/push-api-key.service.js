var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../access/audit.service.js';
import { readable } from '../credentials/readable-secret.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { ConnectionListeners } from './connection-listeners.js';
import { Connection } from './connection.entity.js';
import { PushKeyBox } from './push-key-box.js';
import { FeedCheckStore } from './registration/feed-check.store.js';
const MS_PER_HOUR = 3_600_000;
/** Shows and changes the push key of a connection; each time somebody has to answer for it. */
let PushApiKeyService = class PushApiKeyService {
    database;
    pushKeys;
    listeners;
    audit;
    checks;
    constructor(database, pushKeys, listeners, audit, checks) {
        this.database = database;
        this.pushKeys = pushKeys;
        this.listeners = listeners;
        this.audit = audit;
        this.checks = checks;
    }
    async reveal(id, caller) {
        return this.database.transaction(async (tx) => {
            const row = await lockConnection(tx, id);
            const pushApiKey = readable(() => this.pushKeys.open(id, row));
            await this.audit.record(caller.actor, 'connection.push_api_key_revealed', { type: 'connection', id }, {}, tx);
            return { pushApiKey, previousKeyValidUntil: validUntil(row) };
        });
    }
    /** Only the last key before the new one gets the grace period: an earlier one that still had some ends here. */
    async rotate(id, graceHours, caller) {
        const answer = await this.database.transaction(async (tx) => {
            const row = await lockConnection(tx, id);
            const now = Date.now();
            const { pushApiKey, stored } = this.pushKeys.make(id);
            row.previousPushApiKeyHash = graceHours > 0 ? row.pushApiKeyHash : null;
            row.previousPushApiKeyUntil = graceHours > 0 ? new Date(now + graceHours * MS_PER_HOUR) : null;
            Object.assign(row, stored, { updatedAt: new Date(now) });
            await tx.em.flush();
            // The feed guard gives the new key to the webhooks.
            await this.checks.makeDue(id, tx);
            const subject = { type: 'connection', id };
            await this.audit.record(caller.actor, 'connection.push_api_key_rotated', subject, { graceHours }, tx);
            return { pushApiKey, previousKeyValidUntil: validUntil(row) };
        });
        await this.listeners.tell({ connectionId: id, aspects: ['push_key'] });
        return answer;
    }
};
PushApiKeyService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        PushKeyBox,
        ConnectionListeners,
        AuditService,
        FeedCheckStore])
], PushApiKeyService);
export { PushApiKeyService };
async function lockConnection(tx, id) {
    const row = await tx.em.findOne(Connection, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (row === null)
        throw notFound('connection', id);
    return row;
}
function validUntil(row) {
    const until = row.previousPushApiKeyUntil ?? null;
    return until !== null && until.getTime() > Date.now() ? until.toISOString() : null;
}
//# sourceMappingURL=push-api-key.service.js.map