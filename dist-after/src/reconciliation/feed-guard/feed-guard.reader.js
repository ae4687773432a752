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
import { TOPICS } from '../../cin7-core/topics.js';
import { FeedCheck } from '../../connections/registration/feed-check.entity.js';
import { WebhookEvent } from '../../connections/registration/webhook-event.entity.js';
import { WebhookRegistrationStore } from '../../connections/registration/webhook-registration.store.js';
import { Database } from '../../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../../platform/http/cursor.js';
import { toPage } from '../../platform/http/page.dto.js';
import { notFound } from '../../platform/http/problem.js';
import { quietness } from '../../connections/registration/topic-rhythm.js';
import { TopicRhythmStore } from '../../connections/registration/topic-rhythm.store.js';
const CURSOR = 'feed-events';
const RECENT = 10;
/** Shows how feeds stand and what happened to them. */
let FeedGuardReader = class FeedGuardReader {
    database;
    registrations;
    rhythms;
    constructor(database, registrations, rhythms) {
        this.database = database;
        this.registrations = registrations;
        this.rhythms = rhythms;
    }
    async describe(connectionId) {
        await this.requireConnection(connectionId);
        const [check, known, rhythms, events] = await Promise.all([
            this.database.em().findOne(FeedCheck, { connectionId }),
            this.registrations.read(connectionId),
            this.rhythms.read(connectionId),
            this.events(connectionId, { limit: RECENT }),
        ]);
        const now = new Date();
        return {
            connectionId,
            outcome: check?.outcome ?? null,
            reason: check?.reason ?? null,
            outcomeSince: instant(check?.outcomeSince),
            lastCheckedAt: instant(check?.lastCheckedAt),
            nextCheckAt: instant(check?.nextCheckAt),
            topics: TOPICS.map((topic) => presentTopic(topic, known.get(topic), rhythms.get(topic), now)),
            recentEvents: events.data,
        };
    }
    /** Newest first. */
    async list(connectionId, query) {
        // First, so that a cursor that nobody gave out is called so.
        const page = await this.events(connectionId, query);
        await this.requireConnection(connectionId);
        return page;
    }
    async events(connectionId, { limit = 100, cursor }) {
        const before = cursor === undefined ? null : decodeCursor(CURSOR, cursor, [CURSOR_PART.uuid])[0];
        const where = before === null ? { connectionId } : { connectionId, id: { $lt: before } };
        const rows = await this.database.em().find(WebhookEvent, where, { orderBy: { id: 'desc' }, limit: limit + 1 });
        return toPage(rows, limit, (last) => encodeCursor(CURSOR, [last.id]), presentEvent);
    }
    async requireConnection(id) {
        const [row] = await this.database.query('select 1 from connection where id = $1', [id]);
        if (!row)
            throw notFound('connection', id);
    }
};
FeedGuardReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        WebhookRegistrationStore,
        TopicRhythmStore])
], FeedGuardReader);
export { FeedGuardReader };
function presentTopic(topic, known, rhythm, now) {
    return {
        topic,
        state: known?.state ?? null,
        since: instant(known?.since),
        detail: known?.detail ?? null,
        isManaged: known?.isManaged ?? false,
        lastCheckedAt: instant(known?.lastCheckedAt),
        lastGoodAt: instant(known?.lastGoodAt),
        lastRepairedAt: instant(known?.lastRepairedAt),
        quietness: rhythm ? { lastReceivedAt: rhythm.lastReceivedAt.toISOString(), ...quietness(rhythm, now) } : null,
    };
}
function presentEvent(row) {
    const { id, topic, kind, toState } = row;
    const at = row.at.toISOString();
    return { id, at, topic, kind, fromState: row.fromState ?? null, toState, detail: row.detail ?? null };
}
function instant(date) {
    return date?.toISOString() ?? null;
}
//# sourceMappingURL=feed-guard.reader.js.map