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
import { mayRead } from '../access/caller.js';
import { Database } from '../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { toPage } from '../platform/http/page.dto.js';
import { laneName } from '../sync/lanes.js';
import { differencesBetween } from '../warehouse/content-difference.js';
import { differenceText } from './difference-text.js';
import { REVISED_CONTENTS, TIMELINE } from './timeline-statement.js';
const CURSOR = 'timeline';
const CURSOR_SHAPE = [CURSOR_PART.instant, /^[1-5]$/, /^[0-9a-f-]{1,36}$/];
/** Differences of one revision that are shown; the others are counted. */
const MOST_DIFFERENCES = 5;
/** Reads what happened to one number. */
let TimelineReader = class TimelineReader {
    database;
    constructor(database) {
        this.database = database;
    }
    /**
     * One page, oldest first. A caller of scope `client` sees what it may read elsewhere as well: revisions and what was said
     * about them, of its connections; how Cin7's notifications came in is the operator's.
     */
    async page(query, caller) {
        const limit = query.limit ?? 100;
        const [at = null, rank = null, key = null] = query.cursor === undefined ? [] : decodeCursor(CURSOR, query.cursor, CURSOR_SHAPE);
        const rows = await this.database.query(TIMELINE, [
            connectionsOf(query, caller),
            query.reference,
            caller.scope !== 'client',
            at,
            rank === null ? null : Number(rank),
            key,
            limit + 1,
        ]);
        const differences = await this.differencesOf(rows.slice(0, limit));
        return toPage(rows, limit, (row) => encodeCursor(CURSOR, [new Date(row.at).toISOString(), row.rank, row.key]), (row) => present(row, differences));
    }
    /** What the revisions of a page changed, by their places in the feed. */
    async differencesOf(rows) {
        const positions = rows.flatMap((row) => (row.kind === 'revision' ? [row.detail.position] : []));
        if (positions.length === 0)
            return new Map();
        const contents = await this.database.query(REVISED_CONTENTS, [positions]);
        return new Map(contents.map(({ position, content, before }) => {
            const changes = before === null ? [] : differencesBetween(before, content);
            const differences = changes.slice(0, MOST_DIFFERENCES).map(differenceText);
            return [position, { differences, differenceCount: changes.length }];
        }));
    }
};
TimelineReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], TimelineReader);
export { TimelineReader };
/** Null for all; a connection that the caller may not see is as one that there is not. */
function connectionsOf({ connectionId }, caller) {
    if (connectionId === undefined)
        return caller.connectionIds;
    return mayRead(caller, connectionId) ? [connectionId] : [];
}
function present(row, differences) {
    const entry = {
        kind: row.kind,
        at: new Date(row.at).toISOString(),
        afterMs: row.afterMs,
        connectionId: row.connectionId,
        notification: null,
        syncRequest: null,
        look: null,
        revision: null,
        acknowledgement: null,
    };
    switch (row.kind) {
        case 'notification':
            return { ...entry, notification: row.detail };
        case 'sync_request': {
            const { lane, dueAt, ...detail } = row.detail;
            const due = dueAt === null ? null : new Date(dueAt).toISOString();
            return { ...entry, syncRequest: { ...detail, lane: laneName(lane), dueAt: due } };
        }
        case 'look':
            return { ...entry, look: row.detail };
        case 'revision': {
            const { position, ...detail } = row.detail;
            const { differences: shown = [], differenceCount = 0 } = differences.get(position) ?? {};
            return { ...entry, revision: { ...detail, differences: shown, differenceCount } };
        }
        case 'acknowledgement':
            return { ...entry, acknowledgement: row.detail };
    }
}
//# sourceMappingURL=timeline.reader.js.map