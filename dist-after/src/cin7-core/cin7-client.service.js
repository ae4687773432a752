var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
var Cin7Client_1;
import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Agent, request } from 'undici';
import { AccountTurns } from './account-turns.js';
import { CallBudget } from './call-budget.js';
import { CallMeter } from './call-meter.js';
import { CIN7_CORE_OPTIONS, DEFAULT_MAX_BODY_BYTES, DEFAULT_TIMEOUT_MS, } from './cin7-core-options.js';
import { Cin7Error } from './cin7-error.js';
import { describeCall, queryText } from './call-text.js';
import { classifyAnswer } from './classify-answer.js';
import { faultOf, timeOutAfter } from './network-fault.js';
import { REFUSAL_REST_MS, RefusalMemory } from './refusal-memory.js';
import { ACCEPTED_ENCODINGS, readResponseBody } from './response-body.js';
/** Connections kept to Cin7 at most; an answer takes about half a second, so this carries some 250 calls a second. */
const MAX_CONNECTIONS = 128;
const KEEP_ALIVE_MS = 10_000;
const CONNECT_TIMEOUT_MS = 10_000;
/**
 * The only way out to Cin7. Every call passes the account's call budget and ends as JSON or as a `Cin7Error`. It never
 * follows a redirect and never tries again: when to call again is decided by whoever asked (`sync/failure-policy.ts`).
 */
let Cin7Client = Cin7Client_1 = class Cin7Client {
    budget;
    logger = new Logger(Cin7Client_1.name);
    baseUrl;
    timeoutMs;
    maxBodyBytes;
    userAgent;
    agent;
    refusals = new RefusalMemory();
    turns = new AccountTurns();
    constructor(options, budget) {
        this.budget = budget;
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
    async onModuleDestroy() {
        await this.agent.destroy();
    }
    /** Reads; the JSON of the answer. */
    async get(account, path, query = {}, options = {}) {
        return this.call(account, {
            ...options,
            method: 'GET',
            path,
            query,
            description: describeCall('GET', path, query),
        });
    }
    /** Writes; the JSON of the answer, null when Cin7 answers with nothing. Used for `/webhooks` only. */
    async send(method, account, path, options = {}) {
        return this.call(account, { ...options, method, path, description: describeCall(method, path, options.query) });
    }
    async call(account, call) {
        const headers = this.headersFor(account, call);
        const budgetAccount = { accountId: account.accountId.trim().toLowerCase(), callsPerMinute: account.callsPerMinute };
        // A person does not wait behind background work; one call beside it is no burst.
        if (call.purpose === 'person')
            return this.takeAndExchange(account, budgetAccount, call, headers);
        return this.turns.inTurn(budgetAccount.accountId, () => this.takeAndExchange(account, budgetAccount, call, headers));
    }
    async takeAndExchange(account, budgetAccount, call, headers) {
        if (call.signal?.aborted)
            throw stopped(call);
        await this.budget.take(budgetAccount, call.purpose ?? 'background');
        CallMeter.count();
        const watched = this.refusals.start(fingerprintOf(account));
        let result;
        try {
            result = await this.exchange(call, headers);
            if (result.isOk)
                watched.succeeded();
            else if (result.error.kind === 'auth')
                result = failed(meaningOfRefusal(result.error, watched, call));
        }
        finally {
            watched.end();
        }
        if (!isRefusedTry(result, call))
            await this.report(budgetAccount, result.isOk ? 'ok' : result.error);
        if (result.isOk)
            return result.json;
        throw result.error;
    }
    /** A failed report must not cost an answer that is already here; the budget counted the call when it was taken. */
    async report(account, result) {
        try {
            await this.budget.report(account, result);
        }
        catch (error) {
            this.logger.warn({ err: error }, 'How a call to Cin7 ended could not be told to the call budget.');
        }
    }
    async exchange(call, headers) {
        const timeout = AbortSignal.timeout(this.timeoutMs);
        const signal = call.signal === undefined ? timeout : AbortSignal.any([timeout, call.signal]);
        let answer;
        try {
            answer = await this.fetchAnswer(call, headers, signal);
        }
        catch (error) {
            if (call.signal?.aborted)
                return failed(stopped(call));
            const fault = timeout.aborted ? timeOutAfter(this.timeoutMs) : faultOf(error, this.maxBodyBytes);
            const message = `${call.description}: ${fault.sentence}`;
            return failed(new Cin7Error(fault.kind, message, {
                isUnreachable: fault.isUnreachable,
                call: call.description,
                cause: error,
            }));
        }
        return classifyAnswer(answer, {
            method: call.method,
            description: call.description,
            expectsJson: call.method === 'GET',
            secrets: [headers['api-auth-applicationkey'], ...(call.secrets ?? [])],
            answeredAt: Date.now(),
        });
    }
    async fetchAnswer(call, headers, signal) {
        const response = await request(`${this.baseUrl}${call.path}${queryText(call.query)}`, {
            dispatcher: this.agent,
            method: call.method,
            headers,
            body: call.body === undefined ? null : JSON.stringify(call.body),
            signal,
        });
        const header = (name) => [response.headers[name] ?? null].flat()[0] ?? null;
        const encoding = header('content-encoding') ?? '';
        const body = await readResponseBody(response.body, encoding, this.maxBodyBytes, signal);
        return { status: response.statusCode, body, retryAfter: header('retry-after'), location: header('location') };
    }
    headersFor(account, call) {
        const accountId = account.accountId.trim();
        const apiKey = account.apiKey.trim();
        // A pasted line break or a letter from another alphabet cannot be sent; Cin7 would refuse it in any case.
        if (![accountId, apiKey].every((value) => /^[\x21-\x7e]+$/.test(value))) {
            const message = `${call.description} was not sent: the Account ID or the API key is empty or holds characters no key has. Copy both again from Integrations > API in Cin7.`;
            throw new Cin7Error('auth', message, { call: call.description });
        }
        return {
            'api-auth-accountid': accountId,
            'api-auth-applicationkey': apiKey,
            accept: 'application/json',
            'accept-encoding': ACCEPTED_ENCODINGS,
            'content-type': 'application/json',
            'user-agent': this.userAgent,
        };
    }
};
Cin7Client = Cin7Client_1 = __decorate([
    Injectable(),
    __param(0, Inject(CIN7_CORE_OPTIONS)),
    __metadata("design:paramtypes", [Object, CallBudget])
], Cin7Client);
export { Cin7Client };
function meaningOfRefusal(error, watched, call) {
    if (call.isPartOptional !== true)
        return judgeRefusal(error, watched, call);
    const message = `Cin7 does not allow ${call.description} (${error.status}) with this account and key.`;
    return new Cin7Error('rejected', message, { status: error.status, call: call.description, cause: error });
}
function judgeRefusal(error, watched, call) {
    if (watched.refused(call.purpose ?? 'background') === 'auth')
        return error;
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
function isRefusedTry(result, call) {
    return !result.isOk && result.error.kind === 'auth' && call.purpose === 'person';
}
function failed(error) {
    return { isOk: false, error };
}
function stopped(call) {
    const message = `${call.description} was given up because its work was stopped. It is tried again by itself.`;
    return new Cin7Error('temporary', message, { call: call.description, cause: call.signal?.reason });
}
/** Tells credentials apart without keeping their keys. */
function fingerprintOf(account) {
    return createHash('sha256').update(`${account.accountId.toLowerCase()}\n${account.apiKey}`).digest('base64');
}
//# sourceMappingURL=cin7-client.service.js.map