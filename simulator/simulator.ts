import type { FastifyInstance } from 'fastify';
import { Account } from './account.js';
import { createServer } from './api/server.js';
import { CallLog, type LoggedCall } from './call-log.js';
import { SimulatorClock } from './clock.js';
import { DeliveryQueue } from './delivery/delivery-queue.js';
import { FaultBook } from './faults.js';
import { DEFAULT_RATE_LIMIT, type RateLimitSettings } from './rate-limit.js';
import { seedMerchant } from './seed/seed-merchant.js';
import { invalid, unknown } from './simulator-error.js';
import { DEFAULT_ACCOUNT_ID, DEFAULT_KEY, type SimulatorOptions } from './simulator-options.js';

/** A stand-in for Cin7 Core: its REST API, its webhooks with their deliveries, and a control API to make things happen. */
export class Simulator {
  readonly clock: SimulatorClock;
  readonly faults = new FaultBook();
  readonly callLog = new CallLog();
  readonly deliveries: DeliveryQueue;
  /** Milliseconds that every API answer takes at least. */
  latencyMs: number;
  readonly unknownDocumentStatus: 404 | 400 | 200;
  private readonly accountsById = new Map<string, Account>();
  private readonly rateLimit: RateLimitSettings;
  private server: FastifyInstance | null = null;
  private address = '';

  constructor(private readonly options: SimulatorOptions = {}) {
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
  async start(where: { port?: number; host?: string } = {}): Promise<this> {
    if (this.server !== null) throw invalid('The simulator is running already.');
    const server = createServer(this);
    const { port = 0, host = '127.0.0.1' } = where;
    this.address = await server.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE' ? invalid(`Port ${port} is taken; choose another one.`) : error;
    });
    this.server = server;
    return this;
  }

  /** Stops listening and drops all waiting deliveries. */
  async stop(): Promise<void> {
    await this.deliveries.close();
    await this.server?.close();
    this.server = null;
  }

  /** Base address of Cin7's API, to be given to a client: `http://127.0.0.1:4010/ExternalApi/v2`. */
  get url(): string {
    return `${this.address}/ExternalApi/v2`;
  }

  /** Base address of the control API. */
  get controlUrl(): string {
    return `${this.address}/control`;
  }

  /** The default account. */
  get account(): Account {
    return this.getAccount(this.options.accountId ?? DEFAULT_ACCOUNT_ID);
  }

  get accounts(): Account[] {
    return [...this.accountsById.values()];
  }

  /** A further merchant account. */
  addAccount(given: { accountId: string; key: string; me?: SimulatorOptions['me']; seed?: boolean }): Account {
    if (this.findAccount(given.accountId) !== undefined)
      throw invalid(`There is already an account ${given.accountId}.`);
    const options = { accountId: given.accountId, keys: [given.key], me: given.me, rateLimit: { ...this.rateLimit } };
    const account = new Account(options, this.clock, this.deliveries);
    this.accountsById.set(account.accountId, account);
    if (given.seed === true) seedMerchant(account);
    return account;
  }

  findAccount(accountId: string): Account | undefined {
    return this.accountsById.get(accountId.toLowerCase());
  }

  getAccount(accountId: string): Account {
    const account = this.findAccount(accountId);
    if (account === undefined) throw unknown('account', accountId);
    return account;
  }

  /** Every call to Cin7's API so far, in order of arrival. */
  get calls(): readonly LoggedCall[] {
    return this.callLog.calls;
  }

  /** The most calls of one account (the default one) in any window of so many milliseconds (60 s). */
  busiestWindow(milliseconds = 60_000, accountId = this.account.accountId): number {
    return this.callLog.busiestWindow(accountId, milliseconds);
  }

  /** Resolves when every notification has been delivered, has failed for good, or was dropped. */
  settled(): Promise<void> {
    return this.deliveries.settled();
  }

  /** Back to the beginning: only the default account, as the options describe it; no webhooks, faults, logs. */
  reset(): void {
    this.deliveries.clear();
    this.faults.clear();
    this.callLog.clear();
    this.accountsById.clear();
    this.addDefaultAccount();
  }

  private addDefaultAccount(): void {
    const { accountId = DEFAULT_ACCOUNT_ID, key = DEFAULT_KEY, me, seed } = this.options;
    this.addAccount({ accountId, key, me, seed });
  }
}
