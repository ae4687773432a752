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
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { toPage } from '../platform/http/page.dto.js';
import { laneName } from './lanes.js';
import { SyncRequest } from './sync-request.entity.js';
const CURSOR = 'sync-requests';
/** Reads what has to be looked at. */
let SyncRequestReader = class SyncRequestReader {
    database;
    constructor(database) {
        this.database = database;
    }
    /** One page, oldest first. */
    async list({ limit = 100, cursor, ...filter }) {
        const { connectionId, domain, status, reference } = filter;
        const after = cursor === undefined ? null : decodeCursor(CURSOR, cursor, [CURSOR_PART.position])[0];
        const where = {
            ...(connectionId ? { connectionId } : {}),
            ...(domain ? { domain } : {}),
            ...(status ? { status } : {}),
            ...(reference ? { reference } : {}),
            ...(after ? { id: { $gt: after } } : {}),
        };
        const rows = await this.database.em().find(SyncRequest, where, { orderBy: { id: 'asc' }, limit: limit + 1 });
        return toPage(rows, limit, (last) => encodeCursor(CURSOR, [last.id]), present);
    }
    async find(id) {
        const row = await this.database.em().findOne(SyncRequest, { id });
        return row && present(row);
    }
};
SyncRequestReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], SyncRequestReader);
export { SyncRequestReader };
function present(row) {
    return {
        id: row.id,
        connectionId: row.connectionId,
        domain: row.domain,
        externalId: row.externalId,
        reference: row.reference ?? null,
        lane: laneName(row.lane),
        status: row.status,
        reason: row.reason ?? null,
        errorKind: row.errorKind ?? null,
        attempts: row.attempts,
        requestedAt: row.requestedAt.toISOString(),
        dueAt: row.status === 'waiting' ? row.dueAt.toISOString() : null,
    };
}
//# sourceMappingURL=sync-request.reader.js.map