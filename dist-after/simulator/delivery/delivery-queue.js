import { Agent } from 'undici';
import { Random } from '../random.js';
import { send } from './send.js';
import { shuffled } from './shuffled.js';
/** Minutes before each attempt, counted from the one before: six in all (REFERENCE 9). */
export const ATTEMPT_MINUTES = [1, 5, 10, 15, 20, 25];
const KEPT = 100_000;
/** Brings notifications to webhooks, with Cin7's waiting times, and keeps a log of it. */
export class DeliveryQueue {
    clock;
    settings;
    /** All deliveries, oldest first; the oldest are dropped after 100,000. */
    log = [];
    ready = [];
    timers = new Map();
    webhookBooks = new Map();
    agent;
    underWay = 0;
    lastId = 0;
    toLose = 0;
    toDuplicate = 0;
    isHolding = false;
    disturbance = null;
    /** Counts `clear`: an attempt that was under way then must not come back. */
    generation = 0;
    settledWaiters = [];
    constructor(clock, settings) {
        this.clock = clock;
        this.settings = settings;
        this.agent = this.newAgent();
    }
    /** Tells every active webhook of this type. Events while a webhook is inactive are never sent (REFERENCE 9). */
    notify(accountId, webhooks, type, body) {
        this.webhookBooks.set(accountId, webhooks);
        const active = webhooks.active(type);
        const text = active.length === 0 ? '' : JSON.stringify(body);
        for (const webhook of active) {
            if (this.isLost()) {
                this.enter(accountId, webhook, type, text, 'lost');
                continue;
            }
            this.enqueue(this.enter(accountId, webhook, type, text, 'waiting'));
            if (this.isDoubled())
                this.enqueue(this.enter(accountId, webhook, type, text, 'waiting', true));
        }
    }
    /** From now on these shares (0 to 1) of all deliveries never leave, or leave twice; chosen by the seed. */
    disturb({ lose = 0, duplicate = 0, seed = 1 }) {
        this.disturbance = { lose, duplicate, random: new Random(seed) };
    }
    /** The next so many deliveries never leave. */
    loseNext(count) {
        this.toLose = count;
    }
    /** The next so many deliveries leave twice. */
    duplicateNext(count) {
        this.toDuplicate = count;
    }
    /** Keeps deliveries back from now on, until `release`. */
    hold() {
        this.isHolding = true;
    }
    /** Lets the held deliveries go, in order or shuffled (the same way for the same seed). */
    release(options = {}) {
        this.isHolding = false;
        const held = this.log.filter((delivery) => delivery.state === 'held');
        for (const delivery of options.shuffle === true ? shuffled(held, options.seed) : held) {
            delivery.state = 'waiting';
            this.enqueue(delivery);
        }
    }
    /** Starts every attempt that is waiting for its time now. */
    hurry() {
        for (const [delivery, timer] of [...this.timers]) {
            clearTimeout(timer);
            this.timers.delete(delivery);
            this.ready.push(delivery);
        }
        this.pump();
    }
    /** Resolves when nothing is waiting or under way, retries included. Held deliveries do not count. */
    settled() {
        if (this.isIdle)
            return Promise.resolve();
        return new Promise((resolve) => this.settledWaiters.push(resolve));
    }
    /** Forgets everything that is waiting, held or logged. */
    clear() {
        for (const timer of this.timers.values())
            clearTimeout(timer);
        this.generation += 1;
        this.timers.clear();
        this.ready.length = 0;
        this.log.length = 0;
        this.toLose = 0;
        this.toDuplicate = 0;
        this.isHolding = false;
        this.disturbance = null;
        this.checkSettled();
    }
    /** Ends all connections; what is under way fails. */
    async close() {
        this.clear();
        const agent = this.agent;
        this.agent = this.newAgent();
        await agent.destroy();
    }
    isLost() {
        if (this.toLose === 0)
            return this.disturbance !== null && this.disturbance.random.chance(this.disturbance.lose);
        this.toLose -= 1;
        return true;
    }
    isDoubled() {
        if (this.toDuplicate === 0)
            return this.disturbance !== null && this.disturbance.random.chance(this.disturbance.duplicate);
        this.toDuplicate -= 1;
        return true;
    }
    newAgent() {
        return new Agent({ connections: this.settings.concurrency });
    }
    enter(accountId, webhook, type, body, state, isDuplicate = false) {
        this.lastId += 1;
        const about = { id: this.lastId, accountId, webhookId: webhook.ID, type, body, eventAt: this.clock.date() };
        const delivery = { ...about, isDuplicate, state, attempts: [] };
        this.log.push(delivery);
        if (this.log.length > KEPT * 1.1)
            this.log.splice(0, this.log.length - KEPT);
        return delivery;
    }
    enqueue(delivery) {
        if (this.isHolding) {
            delivery.state = 'held';
            return;
        }
        const minutes = ATTEMPT_MINUTES[delivery.attempts.length] ?? 0;
        const wait = minutes * 60_000 * this.settings.timeScale;
        if (wait <= 0) {
            this.ready.push(delivery);
            // Later in the same turn, so that a caller sees its own move's answer before the notification leaves.
            setImmediate(() => this.pump());
            return;
        }
        const timer = setTimeout(() => {
            this.timers.delete(delivery);
            this.ready.push(delivery);
            this.pump();
        }, wait);
        this.timers.set(delivery, timer);
    }
    pump() {
        while (this.underWay < this.settings.concurrency) {
            const delivery = this.ready.shift();
            if (delivery === undefined)
                break;
            this.underWay += 1;
            void this.attempt(delivery).finally(() => {
                this.underWay -= 1;
                this.pump();
            });
        }
        this.checkSettled();
    }
    async attempt(delivery) {
        const webhook = this.webhookBooks.get(delivery.accountId)?.find(delivery.webhookId);
        if (webhook === undefined || !webhook.IsActive) {
            delivery.state = 'cancelled';
            return;
        }
        const generation = this.generation;
        const at = this.clock.date();
        const started = performance.now();
        const record = (status, error) => {
            delivery.attempts.push({ at, status, error, milliseconds: performance.now() - started });
        };
        try {
            const status = await send(webhook, delivery.body, { timeoutMs: this.settings.timeoutMs, dispatcher: this.agent });
            // "Success" is not defined by Cin7; 2xx is what everybody assumes (REFERENCE 9).
            const isAccepted = status >= 200 && status < 300;
            record(status, isAccepted ? null : `answered ${status}`);
            if (isAccepted) {
                delivery.state = 'delivered';
                return;
            }
        }
        catch (error) {
            record(null, error instanceof Error ? error.message || error.name : String(error));
        }
        if (generation === this.generation)
            this.afterFailure(delivery, webhook);
    }
    afterFailure(delivery, webhook) {
        if (delivery.attempts.length < ATTEMPT_MINUTES.length) {
            this.enqueue(delivery);
            return;
        }
        delivery.state = 'failed';
        // Not only this message: the whole webhook is switched off (REFERENCE 9).
        const current = this.webhookBooks.get(delivery.accountId)?.find(webhook.ID);
        if (current !== undefined)
            current.IsActive = false;
    }
    get isIdle() {
        return this.underWay === 0 && this.ready.length === 0 && this.timers.size === 0;
    }
    checkSettled() {
        if (!this.isIdle)
            return;
        const waiters = this.settledWaiters;
        this.settledWaiters = [];
        for (const resolve of waiters)
            resolve();
    }
}
//# sourceMappingURL=delivery-queue.js.map