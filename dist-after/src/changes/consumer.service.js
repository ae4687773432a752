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
import { AuditService } from '../access/audit.service.js';
import { Database } from '../platform/database/database.js';
import { invalidRequest, notFound, ProblemError } from '../platform/http/problem.js';
import { ConsumerStore, ownerOf } from './consumer.store.js';
import { feedCursor, feedPosition } from './feed-cursor.js';
import { changesRemoved, feedWentBack } from './feed-gone.js';
import { FeedStartReader } from './feed-start.reader.js';
/** Places in the feed that clients keep here. Each key has its own, and moves them by saying what it has stored. */
let ConsumerService = class ConsumerService {
    database;
    store;
    starts;
    audit;
    constructor(database, store, starts, audit) {
        this.database = database;
        this.store = store;
        this.starts = starts;
        this.audit = audit;
    }
    /** Makes it, or answers it as it stands. */
    async put(name, { from, cursor }, caller) {
        if (from !== undefined && cursor !== undefined) {
            throw invalidRequest([{ path: 'from', message: 'goes without `cursor`: each says where to start' }]);
        }
        if ((await this.store.find(ownerOf(caller), name)) === null) {
            const position = cursor === undefined ? await this.starts.of(from) : await this.placeOf(cursor);
            await this.store.insert(caller, name, position);
        }
        return this.find(name, caller);
    }
    /** A client's own; all for others. */
    async list(caller) {
        const rows = await this.store.withLag(caller.scope === 'client' ? ownerOf(caller) : null, null);
        return { data: rows.map((row) => this.present(row)), nextCursor: null };
    }
    async find(name, caller) {
        const [row] = await this.store.withLag(ownerOf(caller), name);
        if (!row)
            throw notFound('consumer of this key called', name);
        return this.present(row);
    }
    /** Where a consumer reads on. */
    async positionOf(name, caller) {
        const row = await this.store.find(ownerOf(caller), name);
        if (!row)
            throw notFound('consumer of this key called', name);
        return BigInt(row.position);
    }
    /** @throws ProblemError 409 `position_behind` when it would go backwards and no reset was asked for */
    async move(name, { cursor, reset }, caller) {
        const position = await this.placeOf(cursor);
        await this.database.transaction(async (tx) => {
            const row = await this.store.lock(tx, ownerOf(caller), name);
            if (!row)
                throw notFound('consumer of this key called', name);
            const isBackwards = position < BigInt(row.position);
            if (isBackwards && reset !== true) {
                throw new ProblemError(409, 'position_behind', `The consumer ${name} is further already: it would read again what it has done. Send \`reset: true\` if that is what you want.`);
            }
            await this.store.move(tx, row.id, position);
            if (!isBackwards)
                return;
            const details = { name, from: row.position, to: String(position) };
            await this.audit.record(caller.actor, 'consumer.reset', { type: 'consumer', id: row.id }, details, tx);
        });
        return this.find(name, caller);
    }
    async remove(name, caller) {
        await this.database.transaction(async (tx) => {
            const row = await this.store.lock(tx, ownerOf(caller), name);
            if (!row)
                throw notFound('consumer of this key called', name);
            await this.store.remove(tx, row.id);
            const details = { name, position: row.position };
            await this.audit.record(caller.actor, 'consumer.deleted', { type: 'consumer', id: row.id }, details, tx);
        });
    }
    /** The place that a cursor means, if the feed has it. */
    async placeOf(cursor) {
        const position = feedPosition(cursor);
        if (position > (await this.starts.now()))
            throw feedWentBack();
        if (position < (await this.starts.beginning()))
            throw changesRemoved('The cursor');
        return position;
    }
    present(row) {
        const { mostCounted } = this.store;
        return {
            name: row.name,
            owner: row.createdBy,
            cursor: feedCursor(BigInt(row.position)),
            createdAt: new Date(row.createdAt).toISOString(),
            movedAt: row.movedAt === null ? null : new Date(row.movedAt).toISOString(),
            lag: {
                changes: Math.min(row.changes, mostCounted),
                isMore: row.changes > mostCounted,
                oldestAt: row.oldestAt === null ? null : new Date(row.oldestAt).toISOString(),
                ageSeconds: row.ageSeconds,
            },
        };
    }
};
ConsumerService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        ConsumerStore,
        FeedStartReader,
        AuditService])
], ConsumerService);
export { ConsumerService };
//# sourceMappingURL=consumer.service.js.map