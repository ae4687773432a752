import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { Agent, request } from 'undici';
import { traced } from '../platform/observability/tracing.js';
import { AccountTurns } from './account-turns.js';
import { CallBudget, type BudgetAccount, type CallPurpose } from './call-budget.js';
import { CallMeter } from './call-meter.js';
import {
  CIN7_CORE_OPTIONS,
  type Cin7CoreOptions,
  DEFAULT_MAX_BODY_BYTES,
  DEFAULT_TIMEOUT_MS,
} from './cin7-core-options.js';
import { Cin7Error } from './cin7-error.js';
import { type Cin7Headers, headersOf } from './cin7-headers.js';
import { Cin7Metrics } from './cin7-metrics.js';
import { type Cin7Query, describeCall, queryText } from './call-text.js';
import { type Cin7Answer, type ClassifiedAnswer, classifyAnswer } from './classify-answer.js';
import { faultOf, timeOutAfter } from './network-fault.js';
import { REFUSAL_REST_MS, RefusalMemory, type WatchedCall } from './refusal-memory.js';
import { readResponseBody } from './response-body.js';

/** Whose Cin7 account is called, and with what. */
export interface Cin7Account {
  accountId: string;
  apiKey: string;
  callsPerMinute: number;
}

export interface Cin7CallOptions {
  /** `background` unless a person waits for the answer. */
  purpose?: CallPurpose;
  /** Gives the call up; it then fails as `temporary`. */
  signal?: AbortSignal;
  /**
   * True for a part of the API that not every account has: a 401 or 403 then says nothing about the key. It comes out
   * as `rejected`, and the account neither rests nor stops because of it.
   */
  isPartOptional?: boolean;
}

export interface Cin7SendOptions extends Cin7CallOptions {
  query?: Cin7Query;
  body?: unknown;
  /** Values within `body` that must not stand in an error message, even when Cin7 repeats them. */
  secrets?: readonly string[];
}

interface Call extends Cin7SendOptions {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  description: string;
}

/** Connections kept to Cin7 at most; an answer takes about half a second, so this carries some 250 calls a second. */
const MAX_CONNECTIONS = 128;
const KEEP_ALIVE_MS = 10_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** How long calls under way may go on when the process is told to stop; Cin7 mostly answers in half a second. */
const STOP_GRACE_MS = 3_000;

/**
 * The only way out to Cin7. Every call passes the account's call budget and ends as JSON or as a `Cin7Error`. It never
 * follows a redirect and never tries again: when to call again is decided by whoever asked (`sync/failure-policy.ts`).
 */
@Injectable()
export class Cin7Client implements OnModuleDestroy, OnApplicationShutdown {
  private readonly logger = new Logger(Cin7Client.name);
  private readonly baseUrl: string;
  private readonly timeoutMs: number;
  private readonly maxBodyBytes: number;
  private readonly userAgent: string;
  private readonly agent: Agent;
  private readonly refusals = new RefusalMemory();
  private readonly turns = new AccountTurns();
  /** Fires when the process has waited long enough for the calls under way. */
  private readonly stopping = new AbortController();
  private isStopping = false;

  constructor(
    @Inject(CIN7_CORE_OPTIONS) options: Cin7CoreOptions,
    private readonly budget: CallBudget,
    private readonly metrics: Cin7Metrics,
  ) {
    this.baseUrl = options.baseUrl.replace(/\/+$/, '');
    this.timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.maxBodyBytes = options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES;
    this.userAgent = options.version === undefined ? 'ERPGate' : `ERPGate/${options.version}`;
    this.agent = new Agent({
      connections: MAX_CONNECTIONS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connect: { timeout: Math.min(CONNECT_TIMEOUT_MS, this.timeoutMs) },
      headersTimeout: this.timeoutMs,
      bodyTimeout: this.timeoutMs,
    });
  }

  /** No new calls; those under way get a while. Who has called hands back what it was at, so nothing is waited for here. */
  onModuleDestroy(): void {
    this.isStopping = true;
    setTimeout(() => this.stopping.abort(), STOP_GRACE_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.agent.destroy();
  }

  /** Reads; the JSON of the answer. */
  async get(
    account: Cin7Account,
    path: string,
    query: Cin7Query = {},
    options: Cin7CallOptions = {},
  ): Promise<unknown> {
    return this.call(account, {
      ...options,
      method: 'GET',
      path,
      query,
      description: describeCall('GET', path, query),
    });
  }

  /** Writes; the JSON of the answer, null when Cin7 answers with nothing. Used for `/webhooks` only. */
  async send(
    method: 'POST' | 'PUT' | 'DELETE',
    account: Cin7Account,
    path: string,
    options: Cin7SendOptions = {},
  ): Promise<unknown> {
    return this.call(account, { ...options, method, path, description: describeCall(method, path, options.query) });
  }

  private async call(account: Cin7Account, call: Call): Promise<unknown> {
    const headers = headersOf(account, call.description, this.userAgent);
    const budgetAccount = { accountId: account.accountId.trim().toLowerCase(), callsPerMinute: account.callsPerMinute };
    // A person does not wait behind background work; one call beside it is no burst.
    if (call.purpose === 'person') return this.takeAndExchange(account, budgetAccount, call, headers);
    const askedAt = performance.now();
    return this.turns.inTurn(budgetAccount.accountId, () => {
      this.metrics.waitedForTurn(performance.now() - askedAt);
      return this.takeAndExchange(account, budgetAccount, call, headers);
    });
  }

  private async takeAndExchange(
    account: Cin7Account,
    budgetAccount: BudgetAccount,
    call: Call,
    headers: Cin7Headers,
  ): Promise<unknown> {
    if (this.isStopping) throw processStops(call);
    if (call.signal?.aborted) throw stopped(call);
    await this.take(budgetAccount, call.purpose ?? 'background');
    CallMeter.count();
    const watched = this.refusals.start(fingerprintOf(account));
    let result: ClassifiedAnswer;
    try {
      result = await this.watchedExchange(call, headers);
      if (result.isOk) watched.succeeded();
      else if (result.error.kind === 'auth') result = failed(meaningOfRefusal(result.error, watched, call));
    } finally {
      watched.end();
    }
    const saysNothing = isRefusedTry(result, call) || (!result.isOk && result.error.isStopped);
    if (!saysNothing) await this.report(budgetAccount, result.isOk ? 'ok' : result.error);
    if (result.isOk) return result.json;
    throw result.error;
  }

  private async take(account: BudgetAccount, purpose: CallPurpose): Promise<void> {
    try {
      await this.budget.take(account, purpose);
    } catch (error) {
      this.metrics.notMade(error, purpose);
      throw error;
    }
  }

  private watchedExchange(call: Call, headers: Cin7Headers): Promise<ClassifiedAnswer> {
    const { method, path } = call;
    const name = `${method} ${path}`;
    const attributes = { 'http.request.method': method, 'url.path': path };
    return traced(`Cin7 ${name}`, { kind: 'client', attributes }, async (span) => {
      const startedAt = performance.now();
      const result = await this.exchange(call, headers);
      this.metrics.ended(name, result.isOk ? 'ok' : result.error.kind, performance.now() - startedAt);
      if (!result.isOk) span?.fail(result.error);
      return result;
    });
  }

  /** A failed report must not cost an answer that is already here; the budget counted the call when it was taken. */
  private async report(account: BudgetAccount, result: 'ok' | Cin7Error): Promise<void> {
    try {
      await this.budget.report(account, result);
    } catch (error) {
      this.logger.warn({ err: error }, 'How a call to Cin7 ended could not be told to the call budget.');
    }
  }

  private async exchange(call: Call, headers: Cin7Headers): Promise<ClassifiedAnswer> {
    const timeout = AbortSignal.timeout(this.timeoutMs);
    const signal = AbortSignal.any([timeout, this.stopping.signal, ...(call.signal ? [call.signal] : [])]);
    let answer: Cin7Answer;
    try {
      answer = await this.fetchAnswer(call, headers, signal);
    } catch (error) {
      if (this.stopping.signal.aborted) return failed(processStops(call));
      if (call.signal?.aborted) return failed(stopped(call));
      const fault = timeout.aborted ? timeOutAfter(this.timeoutMs) : faultOf(error, this.maxBodyBytes);
      const message = `${call.description}: ${fault.sentence}`;
      return failed(
        new Cin7Error(fault.kind, message, {
          isUnreachable: fault.isUnreachable,
          call: call.description,
          cause: error,
        }),
      );
    }
    return classifyAnswer(answer, {
      method: call.method,
      description: call.description,
      expectsJson: call.method === 'GET',
      secrets: [headers['api-auth-applicationkey'], ...(call.secrets ?? [])],
      answeredAt: Date.now(),
    });
  }

  private async fetchAnswer(call: Call, headers: Cin7Headers, signal: AbortSignal): Promise<Cin7Answer> {
    const response = await request(`${this.baseUrl}${call.path}${queryText(call.query)}`, {
      dispatcher: this.agent,
      method: call.method,
      headers,
      body: call.body === undefined ? null : JSON.stringify(call.body),
      signal,
    });
    const header = (name: string): string | null => [response.headers[name] ?? null].flat()[0] ?? null;
    const encoding = header('content-encoding') ?? '';
    const body = await readResponseBody(response.body, encoding, this.maxBodyBytes, signal);
    return { status: response.statusCode, body, retryAfter: header('retry-after'), location: header('location') };
  }
}

function meaningOfRefusal(error: Cin7Error, watched: WatchedCall, call: Call): Cin7Error {
  if (call.isPartOptional !== true) return judgeRefusal(error, watched, call);
  const message = `Cin7 does not allow ${call.description} (${error.status}) with this account and key.`;
  return new Cin7Error('rejected', message, { status: error.status, call: call.description, cause: error });
}

function judgeRefusal(error: Cin7Error, watched: WatchedCall, call: Call): Cin7Error {
  if (watched.refused(call.purpose ?? 'background') === 'auth') return error;
  const message = `Cin7 refused ${call.description} (${error.status}), as it also does when calls come in bursts. It is called again after a rest; if that is refused too, the key is.`;
  return new Cin7Error('rate_limited', message, {
    status: error.status,
    call: call.description,
    retryAfterMs: REFUSAL_REST_MS,
    cause: error,
  });
}

/**
 * A person tried a key and it was refused. That is not told to the budget, which would stop the whole account: a key
 * mistyped in a second credential must not stop the merchant's working one. If the key is the one in use, the next
 * background calls find out by themselves.
 */
function isRefusedTry(result: ClassifiedAnswer, call: Call): boolean {
  return !result.isOk && result.error.kind === 'auth' && call.purpose === 'person';
}

function failed(error: Cin7Error): ClassifiedAnswer {
  return { isOk: false, error };
}

function stopped(call: Call): Cin7Error {
  const message = `${call.description} was given up because its work was stopped. It is tried again by itself.`;
  return new Cin7Error('temporary', message, { call: call.description, cause: call.signal?.reason });
}

function processStops(call: Call): Cin7Error {
  const message = `${call.description} was given up because ERPGate was stopped. It is made again by itself.`;
  return new Cin7Error('temporary', message, { call: call.description, isStopped: true });
}

/** Tells credentials apart without keeping their keys. */
function fingerprintOf(account: Cin7Account): string {
  return createHash('sha256').update(`${account.accountId.toLowerCase()}\n${account.apiKey}`).digest('base64');
}
