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
import { raw } from '@mikro-orm/core';
import { mayRead } from '../access/caller.js';
import { Database } from '../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { toPage } from '../platform/http/page.dto.js';
import { notFound } from '../platform/http/problem.js';
import { AcknowledgementReader } from './acknowledgements/acknowledgement.reader.js';
import { differencesBetween } from './content-difference.js';
import { presentRecord } from './present-record.js';
import { Record } from './record.entity.js';
import { Revision } from './revision.entity.js';
/** Reads records and their revisions for clients, within the connections that the caller may see. */
let RecordReader = class RecordReader {
    database;
    handlings;
    constructor(database, handlings) {
        this.database = database;
        this.handlings = handlings;
    }
    /** One page in the order of change: a record that changes while a client pages is seen again, never missed. */
    async list(type, filter, caller) {
        const limit = filter.limit ?? 100;
        const rows = await this.database.em().find(Record, whereOf(type, filter, caller), {
            orderBy: { updatedAt: 'asc', id: 'asc' },
            limit: limit + 1,
        });
        const acknowledged = rows.filter(isAcknowledged).map((row) => row.id);
        const handlings = await this.handlings.handlingOf(acknowledged);
        return toPage(rows, limit, (row) => encodeCursor(type, [row.updatedAt.toISOString(), row.id]), (row) => standing(row, handlings));
    }
    async find(type, id, caller) {
        const row = await this.row(type, id, caller);
        return standing(row, await this.handlings.handlingOf(isAcknowledged(row) ? [row.id] : []));
    }
    /** What was said about a record, oldest first. */
    async acknowledgements(type, id, page, caller) {
        const { revision } = await this.row(type, id, caller);
        return this.handlings.history(id, revision, page);
    }
    /** The revisions of a record, oldest first, each with what differs from the one before. */
    async revisions(type, id, page, caller) {
        await this.row(type, id, caller);
        const limit = page.limit ?? 100;
        const cursorKind = `${type}-revisions`;
        const [after = '0'] = page.cursor === undefined ? [] : decodeCursor(cursorKind, page.cursor, [CURSOR_PART.revision]);
        // One row before the page is read too, because a revision is shown by its difference from the one before.
        const rows = await this.database
            .em()
            .find(Revision, { recordId: id, revision: { $gte: Number(after) } }, { orderBy: { revision: 'asc' }, limit: limit + 2 });
        const before = new Map(rows.map((row) => [row.revision + 1, row]));
        return toPage(rows.filter((row) => row.revision > Number(after)), limit, (row) => encodeCursor(cursorKind, [row.revision]), (row) => presentRevision(row, before.get(row.revision) ?? null));
    }
    async row(type, id, caller) {
        const row = await this.database.em().findOne(Record, { id, recordType: type });
        if (!row || !mayRead(caller, row.connectionId))
            throw notFound(type, id);
        return row;
    }
};
RecordReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        AcknowledgementReader])
], RecordReader);
export { RecordReader };
function whereOf(type, filter, caller) {
    const conditions = [{ recordType: type }];
    if (caller.connectionIds)
        conditions.push({ connectionId: { $in: [...caller.connectionIds] } });
    if (filter.connectionId)
        conditions.push({ connectionId: filter.connectionId });
    if (filter.externalId)
        conditions.push({ externalId: filter.externalId.toLowerCase() });
    if (filter.reference)
        conditions.push(referenceCondition(type, filter.reference));
    if (filter.status)
        conditions.push({ status: filter.status });
    if (filter.kind)
        conditions.push({ kind: filter.kind });
    if (filter.warehouse)
        conditions.push({ warehouseCode: filter.warehouse });
    if (filter.itemCode)
        conditions.push(itemCondition(type, filter.itemCode));
    if (filter.updatedSince)
        conditions.push({ updatedAt: { $gte: new Date(filter.updatedSince) } });
    if (filter.acknowledged !== undefined)
        conditions.push(acknowledgedCondition(filter.acknowledged === 'true'));
    if (filter.unacknowledgedForMinutes !== undefined) {
        const since = new Date(Date.now() - filter.unacknowledgedForMinutes * 60_000);
        conditions.push(acknowledgedCondition(false), { updatedAt: { $lte: since } });
    }
    if (filter.awaiting)
        conditions.push({ status: 'cancelled', acknowledgedAs: { $in: ['accepted', 'done'] } });
    if (filter.cursor !== undefined)
        conditions.push(afterCursor(type, filter.cursor));
    return { $and: conditions };
}
/** `SO-00044` finds the orders of all its fulfilments, `SO-00044.1` one of them. */
function referenceCondition(type, reference) {
    if (type !== 'order')
        return { reference };
    const saleNumber = raw(`content ->> 'saleNumber'`);
    return { $or: [{ reference }, { [saleNumber]: reference }] };
}
function itemCondition(type, itemCode) {
    if (type === 'item')
        return { reference: itemCode };
    const holdsLine = raw(`content -> 'lines' @> ?::jsonb`, [JSON.stringify([{ itemCode }])]);
    return { [holdsLine]: true };
}
/** Whether somebody acknowledged the revision that stands. */
function acknowledgedCondition(isWanted) {
    // In the words of the partial index `record_unacknowledged_index`.
    const comparison = isWanted ? 'is not distinct from' : 'is distinct from';
    return { [raw(`(acknowledged_revision ${comparison} revision)`)]: true };
}
function isAcknowledged(row) {
    return row.acknowledgedRevision != null;
}
function standing(row, handlings) {
    const handling = handlings.get(row.id) ?? { acknowledgement: null, awaiting: null };
    return { ...presentRecord(presentable(row)), ...handling };
}
function afterCursor(type, cursor) {
    const [updatedAt = '', id = ''] = decodeCursor(type, cursor, [CURSOR_PART.instant, CURSOR_PART.uuid]);
    const instant = new Date(updatedAt);
    return { $or: [{ updatedAt: { $gt: instant } }, { updatedAt: instant, id: { $gt: id } }] };
}
function presentable(row) {
    return {
        id: row.id,
        connectionId: row.connectionId,
        externalId: row.externalId,
        revision: row.revision,
        content: row.content,
        sourceUpdatedAt: row.sourceUpdatedAt ?? null,
        createdAt: row.createdAt,
        updatedAt: row.updatedAt,
    };
}
function presentRevision(row, before) {
    return {
        revision: row.revision,
        change: row.change,
        occurredAt: row.occurredAt.toISOString(),
        changes: before ? differencesBetween(before.content, row.content) : [],
        record: presentRecord({
            id: row.recordId,
            connectionId: row.connectionId,
            externalId: row.externalId,
            revision: row.revision,
            content: row.content,
            sourceUpdatedAt: row.sourceUpdatedAt ?? null,
            createdAt: row.recordCreatedAt,
            updatedAt: row.occurredAt,
        }),
    };
}
//# sourceMappingURL=record.reader.js.map