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
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { toPage } from '../platform/http/page.dto.js';
import { Database } from '../platform/database/database.js';
import { NotificationDocument } from './notification-document.entity.js';
import { Notification } from './notification.entity.js';
const CURSOR = 'notifications';
/** Reads stored notifications and what became of them. */
let NotificationReader = class NotificationReader {
    database;
    constructor(database) {
        this.database = database;
    }
    /** One page, newest first; bodies are left out because each may be megabytes. */
    async list(query) {
        const limit = query.limit ?? 100;
        const em = this.database.em();
        const rows = await em.find(Notification, whereOf(query), {
            orderBy: { id: 'desc' },
            limit: limit + 1,
            exclude: ['body'],
        });
        const outcomes = await this.outcomesOf(rows.map((row) => row.id));
        return toPage(rows, limit, (row) => encodeCursor(CURSOR, [row.id]), (row) => present(row, outcomes.get(row.id) ?? []));
    }
    async find(id) {
        const row = await this.database.em().findOne(Notification, { id });
        if (!row)
            return null;
        const outcomes = await this.outcomesOf([id]);
        return { ...present(row, outcomes.get(id) ?? []), body: Buffer.from(row.body).toString('utf8') };
    }
    async outcomesOf(ids) {
        const byNotification = new Map();
        if (ids.length === 0)
            return byNotification;
        const rows = await this.database
            .em()
            .find(NotificationDocument, { notificationId: { $in: ids } }, { orderBy: { notificationId: 'asc', domain: 'asc', externalId: 'asc' } });
        const waiting = await this.reasonsOfWaiting(rows);
        for (const row of rows) {
            const list = byNotification.get(row.notificationId) ?? [];
            list.push(presentOutcome(row, waiting.get(row.syncRequestId) ?? null));
            byNotification.set(row.notificationId, list);
        }
        return byNotification;
    }
    /** Why documents without an outcome still wait, where a look was tried in vain. */
    async reasonsOfWaiting(documents) {
        const ids = documents.filter((row) => !row.outcome).map((row) => row.syncRequestId);
        if (ids.length === 0)
            return new Map();
        const rows = await this.database.query('select id::text, reason from sync_request r where r.id = any($1) and reason is not null', [ids]);
        return new Map(rows.map((row) => [row.id, row.reason]));
    }
};
NotificationReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], NotificationReader);
export { NotificationReader };
function whereOf(query) {
    const before = query.cursor === undefined ? null : decodeCursor(CURSOR, query.cursor, [CURSOR_PART.uuid])[0];
    return {
        ...(query.connectionId ? { connectionId: query.connectionId } : {}),
        ...(query.topic ? { topic: query.topic } : {}),
        ...(query.status ? { status: query.status } : {}),
        ...(query.reference ? { reference: query.reference } : {}),
        ...(query.from || query.to
            ? {
                receivedAt: {
                    ...(query.from ? { $gte: new Date(query.from) } : {}),
                    ...(query.to ? { $lt: new Date(query.to) } : {}),
                },
            }
            : {}),
        ...(before ? { id: { $lt: before } } : {}),
    };
}
function present(row, outcomes) {
    return {
        id: row.id,
        connectionId: row.connectionId,
        topic: row.topic ?? null,
        eventType: row.eventType ?? null,
        status: row.status,
        reason: row.reason ?? null,
        reference: row.reference ?? null,
        receivedAt: row.receivedAt.toISOString(),
        processedAt: row.processedAt?.toISOString() ?? null,
        outcomes,
    };
}
function presentOutcome(row, waitingReason) {
    return {
        domain: row.domain,
        externalId: row.externalId,
        outcome: row.outcome ?? null,
        reason: row.reason ?? waitingReason,
        recordIds: row.recordIds ?? [],
        at: row.at?.toISOString() ?? null,
    };
}
//# sourceMappingURL=notification.reader.js.map