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
import { AuditEntry } from './audit-entry.entity.js';
const CURSOR = 'audit-entries';
/** Lists audit entries; `AuditService` writes them. */
let AuditEntryReader = class AuditEntryReader {
    database;
    constructor(database) {
        this.database = database;
    }
    async list(query) {
        const { limit = 100, cursor, from, to, ...exact } = query;
        const conditions = [];
        for (const field of ['actor', 'action', 'subjectType', 'subjectId']) {
            if (exact[field] !== undefined)
                conditions.push({ [field]: exact[field] });
        }
        if (from !== undefined)
            conditions.push({ at: { $gte: new Date(from) } });
        if (to !== undefined)
            conditions.push({ at: { $lt: new Date(to) } });
        // The ids are UUID v7: their order is the order of writing.
        if (cursor !== undefined)
            conditions.push({ id: { $lt: decodeCursor(CURSOR, cursor, [CURSOR_PART.uuid])[0] } });
        const rows = await this.database
            .em()
            .find(AuditEntry, { $and: conditions }, { orderBy: { id: 'desc' }, limit: limit + 1 });
        return toPage(rows, limit, (last) => encodeCursor(CURSOR, [last.id]), present);
    }
};
AuditEntryReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], AuditEntryReader);
export { AuditEntryReader };
function present(entry) {
    return {
        id: entry.id,
        at: entry.at.toISOString(),
        actor: entry.actor,
        action: entry.action,
        subjectType: entry.subjectType,
        subjectId: entry.subjectId,
        details: entry.details,
    };
}
//# sourceMappingURL=audit-entry.reader.js.map