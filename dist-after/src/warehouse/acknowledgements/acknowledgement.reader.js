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
import { Database } from '../../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../../platform/http/cursor.js';
import { toPage } from '../../platform/http/page.dto.js';
import { ACKNOWLEDGEMENT_COLUMNS } from './acknowledgement.store.js';
const CURSOR = 'acknowledgements';
/** More are not counted. */
const MOST_COUNTED = 10_000;
/** Reads acknowledgements. */
let AcknowledgementReader = class AcknowledgementReader {
    database;
    constructor(database) {
        this.database = database;
    }
    /** By record; one about which nothing was said is not in it. */
    async handlingOf(recordIds) {
        if (recordIds.length === 0)
            return new Map();
        const rows = await this.database.query(`select ${ACKNOWLEDGEMENT_COLUMNS}, r.revision as current, awaited."isAwaited", awaited.since as "awaitedSince",
              extract(epoch from now() - awaited.since)::int as "ageSeconds"
         from record r
         cross join lateral (
           select * from acknowledgement a where a.record_id = r.id order by a.revision desc, a.id desc limit 1) a
         cross join lateral (
           select r.status = 'cancelled' and r.acknowledged_as in ('accepted', 'done') as "isAwaited",
                  (select max(v.occurred_at) from revision v where v.record_id = r.id and v.change = 'cancelled') as since
         ) awaited
        where r.id = any($1::uuid[]) and r.acknowledged_revision is not null`, [recordIds]);
        return new Map(rows.map((row) => [
            row.recordId,
            { acknowledgement: presentLatest(row, row.current), awaiting: awaitingOf(row) },
        ]));
    }
    /** Everything that was said about a record, oldest first. */
    async history(recordId, current, page) {
        const limit = page.limit ?? 100;
        const [after = null] = page.cursor === undefined ? [] : decodeCursor(CURSOR, page.cursor, [CURSOR_PART.uuid]);
        const rows = await this.database.query(`select ${ACKNOWLEDGEMENT_COLUMNS} from acknowledgement a
        where a.record_id = $1 and ($2::uuid is null or a.id > $2) order by a.id limit $3`, [recordId, after, limit + 1]);
        return toPage(rows, limit, (last) => encodeCursor(CURSOR, [last.id]), (row) => presentAcknowledgement(row, current));
    }
    /** What waits for a client of a connection. */
    async waitingOrders(connectionId) {
        const [row] = await this.database.query(`select cancels.n as cancels, cancels.at as "cancelledAt", open.n as open, open.at as "openAt"
         from (select count(*)::int as n, min(updated_at) as at from record
                where connection_id = $1 and record_type = 'order' and status = 'cancelled'
                  and acknowledged_as in ('accepted', 'done')) cancels,
              (select count(*)::int as n, min(updated_at) as at from (
                 select updated_at from record
                  where connection_id = $1 and record_type = 'order' and status = 'open'
                    and acknowledged_revision is distinct from revision
                  order by updated_at limit $2) unacknowledged) open`, [connectionId, MOST_COUNTED + 1]);
        if (!row)
            throw new Error('The database did not say what waits for the client.');
        return {
            awaitingCancelAnswer: { count: row.cancels, oldestAt: dateOf(row.cancelledAt) },
            unacknowledged: {
                count: Math.min(row.open, MOST_COUNTED),
                isMore: row.open > MOST_COUNTED,
                oldestAt: dateOf(row.openAt),
            },
        };
    }
};
AcknowledgementReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], AcknowledgementReader);
export { AcknowledgementReader };
/** @param current the record's revision now */
export function presentAcknowledgement(row, current) {
    return { id: row.id, recordId: row.recordId, ...presentLatest(row, current) };
}
function presentLatest(row, current) {
    return {
        revision: row.revision,
        status: row.status,
        reason: row.reason,
        at: new Date(row.at).toISOString(),
        by: row.actor,
        isCurrent: row.revision === current,
    };
}
function awaitingOf({ isAwaited, awaitedSince, ageSeconds }) {
    if (!isAwaited || awaitedSince === null)
        return null;
    return { what: 'cancel_answer', since: new Date(awaitedSince).toISOString(), ageSeconds: ageSeconds ?? 0 };
}
function dateOf(value) {
    return value === null ? null : new Date(value);
}
//# sourceMappingURL=acknowledgement.reader.js.map