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
import { feedCursor } from './feed-cursor.js';
import { filterOf } from './feed-filter.js';
import { changesRemoved, feedWentBack } from './feed-gone.js';
import { feedColumns, presentRecordOf } from './feed-row.js';
import { FeedStartReader } from './feed-start.reader.js';
const CURSOR = 'snapshot';
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
/**
 * Reads all records as they stood at one place in the feed, over many requests: of each record the newest revision up to
 * that place. What changed later comes by the feed after it, so that nothing is missing and nothing comes twice.
 */
let SnapshotReader = class SnapshotReader {
    database;
    starts;
    constructor(database, starts) {
        this.database = database;
        this.starts = starts;
    }
    /** @throws ProblemError 410 when a snapshot was begun so long ago that the feed after it was removed */
    async page(query, caller) {
        const limit = query.limit ?? 100;
        const [place, afterId] = query.cursor === undefined ? [await this.starts.now(), BEFORE_ALL] : placeOf(query.cursor);
        if (query.cursor !== undefined)
            await this.refuseLost(place);
        const rows = await this.rows(place, afterId, filterOf(query, caller), limit + 1);
        const shown = rows.slice(0, limit);
        const last = shown.at(-1);
        return {
            data: shown.map(present),
            nextCursor: rows.length > limit && last !== undefined ? encodeCursor(CURSOR, [String(place), last.recordId]) : null,
            feedCursor: feedCursor(place),
        };
    }
    async refuseLost(place) {
        if (place < (await this.starts.beginning()))
            throw changesRemoved('The snapshot that this cursor goes on with');
        if (place > (await this.starts.now()))
            throw feedWentBack();
    }
    rows(place, afterId, filter, limit) {
        const { allowedConnectionIds, connectionId, recordType, warehouse } = filter;
        return this.database.query(`select r.* from record s cross join lateral (
         select ${feedColumns(true)} from revision r
          where r.record_id = s.id and r.position <= $1 order by r.revision desc limit 1) r
        where s.id > $2 and ($3::uuid[] is null or s.connection_id = any($3))
          and ($4::uuid is null or s.connection_id = $4) and ($5::text is null or s.record_type = $5)
          and ($6::text is null or s.record_type = 'item' or $6 = r.content -> 'warehouse' ->> 'code')
        order by s.id limit $7`, [String(place), afterId, allowedConnectionIds, connectionId, recordType, warehouse, limit]);
    }
};
SnapshotReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        FeedStartReader])
], SnapshotReader);
export { SnapshotReader };
function placeOf(cursor) {
    const [place, afterId] = decodeCursor(CURSOR, cursor, [CURSOR_PART.position, CURSOR_PART.uuid]);
    return [BigInt(place), afterId];
}
function present(row) {
    return {
        connectionId: row.connectionId,
        recordType: row.recordType,
        recordId: row.recordId,
        externalId: row.externalId,
        reference: row.reference,
        revision: row.revision,
        occurredAt: new Date(row.occurredAt).toISOString(),
        record: presentRecordOf(row),
    };
}
//# sourceMappingURL=snapshot.reader.js.map