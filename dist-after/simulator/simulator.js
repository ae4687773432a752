import { Account } from './account.js';
import { createServer } from './api/server.js';
import { CallLog } from './call-log.js';
import { SimulatorClock } from './clock.js';
import { DeliveryQueue } from './delivery/delivery-queue.js';
import { FaultBook } from './faults.js';
import { DEFAULT_RATE_LIMIT } from './rate-limit.js';
import { seedMerchant } from './seed/seed-merchant.js';
import { invalid, unknown } from './simulator-error.js';
import { DEFAULT_ACCOUNT_ID, DEFAULT_KEY } from './simulator-options.js';
/** A stand-in for Cin7 Core: its REST API, its webhooks with their deliveries, and a control API to make things happen. */
export class Simulator {
    options;
    clock;
    faults = new FaultBook();
    callLog = new CallLog();
    deliveries;
    /** Milliseconds that every API answer takes at least. */
    latencyMs;
    unknownDocumentStatus;
    accountsById = new Map();
    rateLimit;
    server = null;
    address = '';
    constructor(options = {}) {
        this.options = options;
        this.clock = new SimulatorClock(options.now);
        this.latencyMs = options.latencyMs ?? 0;
        this.unknownDocumentStatus = options.unknownDocumentStatus ?? 404;
        this.rateLimit = { ...DEFAULT_RATE_LIMIT, ...options.rateLimit };
        this.deliveries = new DeliveryQueue(this.clock, {
            timeScale: options.timeScale ?? 0,
            timeoutMs: options.deliveryTimeoutMs ?? 30_000,
            concurrency: options.deliveryConcurrency ?? 16,
        });
        this.addDefaultAccount();
    }
    /** Listens; port 0 (default) takes any free one. Returns itself, so `await new Simulator().start()` reads well. */
    async start(where = {}) {
        if (this.server !== null)
            throw invalid('The simulator is running already.');
        const server = createServer(this);
        const { port = 0, host = '127.0.0.1' } = where;
        this.address = await server.listen({ port, host }).catch((error) => {
            throw error.code === 'EADDRINUSE' ? invalid(`Port ${port} is taken; choose another one.`) : error;
        });
        this.server = server;
        return this;
    }
    /** Stops listening and drops all waiting deliveries. */
    async stop() {
        await this.deliveries.close();
        await this.server?.close();
        this.server = null;
    }
    /** Base address of Cin7's API, to be given to a client: `http://127.0.0.1:4010/ExternalApi/v2`. */
    get url() {
        return `${this.address}/ExternalApi/v2`;
    }
    /** Base address of the control API. */
    get controlUrl() {
        return `${this.address}/control`;
    }
    /** The default account. */
    get account() {
        return this.getAccount(this.options.accountId ?? DEFAULT_ACCOUNT_ID);
    }
    get accounts() {
        return [...this.accountsById.values()];
    }
    /** A further merchant account. */
    addAccount(given) {
        if (this.findAccount(given.accountId) !== undefined)
            throw invalid(`There is already an account ${given.accountId}.`);
        const options = { accountId: given.accountId, keys: [given.key], me: given.me, rateLimit: { ...this.rateLimit } };
        const account = new Account(options, this.clock, this.deliveries);
        this.accountsById.set(account.accountId, account);
        if (given.seed === true)
            seedMerchant(account);
        return account;
    }
    findAccount(accountId) {
        return this.accountsById.get(accountId.toLowerCase());
    }
    getAccount(accountId) {
        const account = this.findAccount(accountId);
        if (account === undefined)
            throw unknown('account', accountId);
        return account;
    }
    /** Every call to Cin7's API so far, in order of arrival. */
    get calls() {
        return this.callLog.calls;
    }
    /** The most calls of one account (the default one) in any window of so many milliseconds (60 s). */
    busiestWindow(milliseconds = 60_000, accountId = this.account.accountId) {
        return this.callLog.busiestWindow(accountId, milliseconds);
    }
    /** Resolves when every notification has been delivered, has failed for good, or was dropped. */
    settled() {
        return this.deliveries.settled();
    }
    /** Back to the beginning: only the default account, as the options describe it; no webhooks, faults, logs. */
    reset() {
        this.deliveries.clear();
        this.faults.clear();
        this.callLog.clear();
        this.accountsById.clear();
        this.addDefaultAccount();
    }
    addDefaultAccount() {
        const { accountId = DEFAULT_ACCOUNT_ID, key = DEFAULT_KEY, me, seed } = this.options;
        this.addAccount({ accountId, key, me, seed });
    }
}
//# sourceMappingURL=simulator.js.map