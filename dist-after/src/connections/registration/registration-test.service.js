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
import { v4 as uuidv4 } from 'uuid';
import { AuditService } from '../../access/audit.service.js';
import { TEST_EVENT_TYPE } from '../../cin7-core/topics.js';
import { Database } from '../../platform/database/database.js';
import { postOutside } from '../../platform/http/post-outside.js';
import { RegistrationTargets, wantedHook } from './registration-targets.reader.js';
/** A person waits for it; Cin7's own patience is not known (REFERENCE 9). */
const TIMEOUT_MS = 15_000;
/**
 * Sends a notification of our own to the public address, with the very headers that Cin7 sends, and looks whether it
 * was stored here: proof of everything between Cin7 and the database but Cin7 itself.
 */
let RegistrationTest = class RegistrationTest {
    targets;
    database;
    audit;
    constructor(targets, database, audit) {
        this.targets = targets;
        this.database = database;
        this.audit = audit;
    }
    async run(id, caller) {
        const target = await this.targets.open(id);
        const { address } = wantedHook(target, 'sale.picked');
        const testId = uuidv4();
        const sentAt = new Date();
        const startedAt = performance.now();
        const headers = { CONNECTIONID: id, APIKEY: target.pushApiKey, 'user-agent': 'ERPGate test notification' };
        const answer = await postOutside(address, headers, { EventType: TEST_EVENT_TYPE, TestID: testId }, TIMEOUT_MS);
        const answeredInMs = Math.round(performance.now() - startedAt);
        const stored = await this.find(id, answer, testId);
        const failure = failureOf(answer, stored);
        await this.audit.record(caller.actor, 'connection.registration_tested', { type: 'connection', id }, {
            ok: failure === null,
            ...(failure && { failedAt: failure.step }),
        });
        return {
            ok: failure === null,
            address,
            sentAt: sentAt.toISOString(),
            answeredInMs: answer.isAnswered ? answeredInMs : null,
            httpStatus: answer.isAnswered ? answer.status : null,
            notificationId: stored?.id ?? null,
            notificationStatus: stored?.status ?? null,
            storedAt: stored ? new Date(stored.received_at).toISOString() : null,
            failedAt: failure?.step ?? null,
            reason: failure?.reason ?? stored?.reason ?? '',
        };
    }
    /** Only what stands in our own database with the number that we made up is the notification that we sent. */
    async find(connectionId, answer, testId) {
        const id = answer.isAnswered ? notificationIdIn(answer.text) : null;
        if (id === null)
            return null;
        const [row] = await this.database.query(`select id, status, reason, received_at from notification
        where id = $1 and connection_id = $2 and event_type = $3 and position($4::bytea in body) > 0`, [id, connectionId, TEST_EVENT_TYPE, Buffer.from(testId)]);
        return row ?? null;
    }
};
RegistrationTest = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [RegistrationTargets,
        Database,
        AuditService])
], RegistrationTest);
export { RegistrationTest };
function notificationIdIn(text) {
    const id = /"notificationId"\s*:\s*"([0-9a-f-]{36})"/.exec(text)?.[1];
    return id ?? null;
}
function failureOf(answer, stored) {
    if (!answer.isAnswered)
        return { step: 'connect', reason: `${answer.fault} Check PUBLIC_URL and what stands there.` };
    const { status, text } = answer;
    if (status === 401) {
        const reason = 'The address answers 401: something on the way drops the headers CONNECTIONID or APIKEY, or another ERPGate that does not know this connection listens there. Let proxies pass both headers on, and compare PUBLIC_URL.';
        return { step: 'authenticate', reason };
    }
    if (status >= 300 && status < 400) {
        const reason = `The address answers with a redirect (${status}), which Cin7 can hardly be expected to follow. Set PUBLIC_URL to where it leads.`;
        return { step: 'answer', reason };
    }
    if (status < 200 || status >= 300)
        return { step: 'answer', reason: otherStatus(status) };
    if (stored !== null) {
        if (stored.status === 'ignored')
            return null;
        return { step: 'store', reason: `It was stored, but ended as ${stored.status} and not as ignored.` };
    }
    const isOurs = notificationIdIn(text) !== null;
    const reason = isOurs
        ? 'An ERPGate took the notification, but it is not in our database: PUBLIC_URL leads to another cluster.'
        : 'The address answers 200, but not as ERPGate does: something else listens there. Compare PUBLIC_URL.';
    return { step: isOurs ? 'store' : 'answer', reason };
}
function otherStatus(status) {
    if (status === 404)
        return 'The address answers 404: PUBLIC_URL leads to something that is not ERPGate, or to a wrong path.';
    if (status === 503)
        return 'The address answers 503: ERPGate, or what stands before it, cannot store at the moment.';
    if (status === 502 || status === 504)
        return `The address answers ${status}: a proxy does not reach ERPGate.`;
    return `The address answers ${status} instead of 200. Something between it and ERPGate refuses the notification.`;
}
//# sourceMappingURL=registration-test.service.js.map