var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var DeliveryRunner_1;
import { Injectable, Logger } from '@nestjs/common';
import { SecretBoxError } from '../../platform/crypto/secret-box-error.js';
import { ProblemError } from '../../platform/http/problem.js';
import { ChangeFeedReader } from '../change-feed.reader.js';
import { changeMessage, sign } from './delivery-message.js';
import { DeliveryMetrics } from './delivery-metrics.js';
import { nextAttempt } from './delivery-schedule.js';
import { DeliverySender } from './delivery-sender.service.js';
import { DeliveryStore, MOST_LATE } from './delivery.store.js';
import { EndpointSecrets } from './endpoint-secrets.js';
import { inParallel } from './in-parallel.js';
/** Messages that are on their way to one endpoint at once. */
const AT_ONCE = 4;
const PIECE = 100;
/** Changes of one late record in one go. */
const MOST_OF_RECORD = 20;
/** After so long another endpoint gets its turn. */
const TURN_MS = 10_000;
/**
 * Delivers to one endpoint. The order of each record is kept: its changes go one after the other, and when one fails, the
 * record becomes late and its later changes wait behind it, while other records go on.
 */
let DeliveryRunner = DeliveryRunner_1 = class DeliveryRunner {
    store;
    reader;
    sender;
    secrets;
    metrics;
    logger = new Logger(DeliveryRunner_1.name);
    constructor(store, reader, sender, secrets, metrics) {
        this.store = store;
        this.reader = reader;
        this.sender = sender;
        this.secrets = secrets;
        this.metrics = metrics;
    }
    /** One turn. Whatever a killed predecessor did not note is delivered again, with the same ids. */
    async run(endpointId, turn) {
        const endpoint = await this.store.claim(endpointId);
        if (!endpoint)
            return 'done';
        try {
            const work = await this.begin(endpoint, turn);
            return work ? await this.workOff(work) : 'done';
        }
        catch (error) {
            // The feed begins after this place now, or ends before it: a person has to say where to go on.
            if (!(error instanceof ProblemError) || error.getStatus() !== 410)
                throw error;
            await this.giveUp(endpoint, error.detail);
            return 'done';
        }
    }
    async begin(endpoint, turn) {
        if (endpoint.isKeyEnded) {
            await this.giveUp(endpoint, 'The client key that it belongs to was revoked or has expired.');
            return null;
        }
        const { allowedConnectionIds, connectionId, recordType, warehouse } = endpoint;
        const filter = { allowedConnectionIds, connectionId, recordType, warehouse };
        try {
            const secrets = this.secrets.open(endpoint, new Date());
            return { endpoint, filter, secrets, turn, until: Date.now() + TURN_MS };
        }
        catch (error) {
            if (!(error instanceof SecretBoxError))
                throw error;
            await this.giveUp(endpoint, `${error.message} For an endpoint: rotate its secret.`);
            return null;
        }
    }
    async workOff(work) {
        for (;;) {
            const late = await this.sendLate(work);
            if (late === 'over')
                return 'again';
            const swept = await this.sendNext(work);
            if (swept === 'over')
                return 'again';
            if (work.turn.signal.aborted || (late === 'idle' && swept === 'idle'))
                return 'done';
            if (isTurnOver(work))
                return 'again';
        }
    }
    /** Tries late records whose time has come, a few at a time, so that others do not wait for them. */
    async sendLate(work) {
        const { endpoint } = work;
        const due = await this.store.lateAndDue(endpoint.id, AT_ONCE);
        if (due.length === 0)
            return 'idle';
        const states = [];
        const caughtUp = [];
        let isRecovering = false;
        let lost = null;
        await inParallel(due, AT_ONCE, async (late) => {
            const rows = await this.store.changesOf(late.recordId, late.position, endpoint.position, work.filter, MOST_OF_RECORD);
            const { failed, outcome } = await this.sendInOrder(work, rows);
            if (work.turn.signal.aborted && failed)
                return;
            if (rows.length > 0 && rows[0] !== failed && late.attempts > 0)
                isRecovering = true;
            if (failed) {
                const { state, isOver } = failureOf(late, failed, outcome);
                states.push(state);
                if (isOver || outcome?.isGone)
                    lost = `${failed.reference}: ${outcome?.error}`;
            }
            else if (rows.length < MOST_OF_RECORD)
                caughtUp.push(late.recordId);
            else
                states.push(catchingUp(late.recordId, rows.at(-1)));
        });
        if (!(await this.store.settleLate(endpoint, states, caughtUp, isRecovering)))
            return 'over';
        if (lost !== null) {
            await this.giveUp(endpoint, `Not delivered for too long, or not wanted any more (410). ${lost}`);
            return 'over';
        }
        return 'more';
    }
    /** Reads on in the feed and delivers what nobody has failed with yet. */
    async sendNext(work) {
        const { endpoint } = work;
        const lateIds = await this.store.lateIds(endpoint.id);
        const room = MOST_LATE - lateIds.size;
        if (room <= 0 || work.turn.signal.aborted)
            return 'idle';
        const piece = await this.reader.read(BigInt(endpoint.position), work.filter, PIECE, true);
        if (String(piece.position) === endpoint.position)
            return 'idle';
        const groups = byRecord(piece.rows.filter(({ recordId }) => !lateIds.has(recordId)));
        const failures = new Map();
        let unsettled = null;
        let isGone = false;
        let delivered = 0;
        await inParallel(groups, AT_ONCE, async (rows) => {
            const isStopped = unsettled !== null || failures.size >= room || isGone || (delivered > 0 && isTurnOver(work));
            const sent = isStopped ? null : await this.sendInOrder(work, rows);
            delivered += sent?.count ?? 0;
            if (sent?.failed && !work.turn.signal.aborted) {
                failures.set(sent.failed, sent.outcome);
                if (sent.outcome?.isGone)
                    isGone = true;
            }
            else if (sent === null || sent.failed) {
                const open = BigInt((sent?.failed ?? rows[0]).position);
                if (unsettled === null || open < unsettled)
                    unsettled = open;
            }
        });
        const position = unsettled === null ? piece.position : unsettled - 1n;
        const late = [...failures]
            .filter(([row]) => BigInt(row.position) <= position)
            .map(([row, outcome]) => failureOf({ recordId: row.recordId, attempts: 0, failingForMs: null, position: '' }, row, outcome).state);
        if (!(await this.store.advance(endpoint, position, late, delivered > 0)))
            return 'over';
        endpoint.position = String(position);
        if (isGone) {
            await this.giveUp(endpoint, 'It answered 410: it wants no deliveries any more.');
            return 'over';
        }
        return piece.hasMore || position < piece.position ? 'more' : 'idle';
    }
    /** Delivers changes of one record until one fails. */
    async sendInOrder(work, rows) {
        let count = 0;
        for (const row of rows) {
            if (work.turn.signal.aborted)
                return { count, failed: row, outcome: null };
            const message = sign(changeMessage(row), work.secrets, new Date());
            const outcome = await this.sender.send(work.endpoint.url, message, work.turn.signal);
            this.metrics.count(outcome.isDelivered);
            if (!outcome.isDelivered)
                return { count, failed: row, outcome };
            count += 1;
        }
        return { count, failed: null, outcome: null };
    }
    async giveUp(endpoint, reason) {
        if (!(await this.store.switchOff(endpoint, reason)))
            return;
        this.logger.warn({ endpointId: endpoint.id, reason }, 'An endpoint was switched off');
    }
};
DeliveryRunner = DeliveryRunner_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [DeliveryStore,
        ChangeFeedReader,
        DeliverySender,
        EndpointSecrets,
        DeliveryMetrics])
], DeliveryRunner);
export { DeliveryRunner };
function isTurnOver({ turn, until }) {
    return turn.othersWait() || Date.now() > until;
}
/** Each record's changes in their order, the records in the order of their first. */
function byRecord(rows) {
    const groups = new Map();
    for (const row of rows) {
        const group = groups.get(row.recordId);
        if (group)
            group.push(row);
        else
            groups.set(row.recordId, [row]);
    }
    return [...groups.values()];
}
function failureOf(late, failed, outcome) {
    const isSame = late.position === failed.position || late.attempts === 0;
    const attempts = (isSame ? late.attempts : 0) + 1;
    const { delayMs, isOver } = nextAttempt(attempts, isSame ? (late.failingForMs ?? 0) : 0, Math.random());
    const error = outcome?.error ?? null;
    return { isOver, state: { recordId: late.recordId, position: failed.position, attempts, delayMs, error } };
}
function catchingUp(recordId, last) {
    return { recordId, position: String(BigInt(last.position) + 1n), attempts: 0, delayMs: 0, error: null };
}
//# sourceMappingURL=delivery-runner.js.map