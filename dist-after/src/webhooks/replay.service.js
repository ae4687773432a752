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
import { v7 as uuidv7 } from 'uuid';
import { AuditService } from '../access/audit.service.js';
import { meaningOfEventType } from '../cin7-core/topics.js';
import { invalidRequest, notFound, ProblemError } from '../platform/http/problem.js';
import { laneOfReplay } from '../sync/lanes.js';
import { SyncWaker } from '../sync/sync-waker.js';
import { readIncoming } from './incoming-notification.js';
import { ReplayStore } from './replay.store.js';
/**
 * Lets notifications run again, whatever became of them before. Their stored bodies are read anew, as the program may
 * understand by now what it did not; their documents are read from Cin7, as a person wants Cin7's current word.
 */
let ReplayService = class ReplayService {
    store;
    waker;
    audit;
    constructor(store, waker, audit) {
        this.store = store;
        this.waker = waker;
        this.audit = audit;
    }
    async replayOne(id) {
        const stored = await this.store.find(id);
        if (!stored)
            throw notFound('notification', id);
        const read = readAnew(stored);
        const href = `/api/v1/notifications/${id}`;
        if (read.documents.length === 0)
            return { notificationId: id, status: stored.status, documents: [], href };
        const asked = await this.ask([read], 1);
        if (asked === 0) {
            const detail = `The connection ${stored.connectionId} of this notification was deleted; nobody can read its documents any more.`;
            throw new ProblemError(409, 'connection_deleted', detail);
        }
        const documents = read.documents.map(({ domain, externalId }) => ({ domain, externalId }));
        return { notificationId: id, status: 'pending', documents, href };
    }
    /**
     * In steps, each a transaction of its own: 100,000 notifications neither lock much nor fill the memory, and what was
     * replayed before a failure stays replayed. Only what is stored by now: what arrives meanwhile runs by itself.
     */
    async replayMany({ filter, dryRun = false }, caller) {
        if (Object.values(filter).every((value) => value === undefined))
            throw emptyFilter();
        const until = await this.store.now();
        const counted = await this.store.count(filter, until);
        if (dryRun || counted === 0)
            return { matched: counted, replayed: 0 };
        const subject = { type: 'replay', id: uuidv7() };
        await this.audit.record(caller.actor, 'replay.started', subject, { filter: { ...filter }, matched: counted });
        const result = { matched: 0, replayed: 0 };
        let place = null;
        for (;;) {
            const step = await this.store.next(filter, until, place);
            const last = step.at(-1);
            if (!last)
                return result;
            result.matched += step.length;
            result.replayed += await this.ask(step.map(readAnew), counted);
            place = { receivedAt: last.receivedAt, id: last.id };
        }
    }
    /**
     * @param notifications how many are replayed altogether
     * @returns how many of the batch were asked for
     */
    async ask(batch, notifications) {
        const naming = batch.filter((each) => each.documents.length > 0);
        if (naming.length === 0)
            return 0;
        const documents = naming.reduce((sum, each) => sum + each.documents.length, 0);
        const asked = await this.store.askAgain(naming.map((each) => inLane(each, Math.max(notifications, documents))));
        this.waker.wake(new Set(asked.map((each) => each.connectionId)));
        return asked.length;
    }
};
ReplayService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ReplayStore,
        SyncWaker,
        AuditService])
], ReplayService);
export { ReplayService };
function readAnew({ id, connectionId, body, topic, eventType }) {
    // The address it came to is not stored. What it said is the topic, unless the body said it itself.
    const isSaid = eventType !== null && meaningOfEventType(eventType).kind === 'topic';
    const hint = isSaid ? undefined : (topic ?? undefined);
    const read = readIncoming(connectionId, Buffer.from(body), hint);
    const isBetter = read.documents.length > 0 || hint === undefined;
    return { ...(isBetter ? read : readIncoming(connectionId, Buffer.from(body))), id };
}
function inLane(notification, documentsTogether) {
    const documents = notification.documents.map(({ domain, externalId, reference }) => {
        return { domain, externalId, reference, lane: laneOfReplay(domain, documentsTogether) };
    });
    return { ...notification, documents };
}
function emptyFilter() {
    const fields = 'connectionId, topic, status, reference, from or to';
    const message = `is empty and would replay everything; give at least one of ${fields}`;
    return invalidRequest([{ path: 'filter', message }]);
}
//# sourceMappingURL=replay.service.js.map