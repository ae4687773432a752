var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Agent, buildConnector, errors, request } from 'undici';
import { Settings } from '../../platform/config/settings.js';
import { AddressGuard, AddressRefusedError } from './address-guard.js';
/** From the first byte to the end of the answer's head; a receiver should store and answer, and work later. */
export const DELIVERY_TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** More of an answer is not read: nobody needs it, and an endless one must cost nothing. */
const MOST_READ_BYTES = 4_096;
const READ_TIMEOUT_MS = 1_000;
const MOST_SHOWN = 300;
/** Sends messages to addresses that strangers gave us. */
let DeliverySender = class DeliverySender {
    agent;
    guard;
    constructor(settings) {
        this.guard = new AddressGuard(settings.deliveryAllowedNetworks);
        this.agent = new Agent({
            connect: this.connector(),
            // How many at once is bounded for each endpoint by its sender.
            connections: null,
            pipelining: 1,
            keepAliveTimeout: 10_000,
            headersTimeout: DELIVERY_TIMEOUT_MS,
            bodyTimeout: READ_TIMEOUT_MS,
        });
    }
    /** One try; never throws for what the other side does. Redirects are not followed. */
    async send(url, message, signal) {
        const startedAt = performance.now();
        const ended = (part) => ({
            isDelivered: false,
            isGone: false,
            statusCode: null,
            error: null,
            durationMs: Math.round(performance.now() - startedAt),
            ...part,
        });
        const timeout = AbortSignal.timeout(DELIVERY_TIMEOUT_MS);
        try {
            const { statusCode, body } = await request(url, {
                method: 'POST',
                dispatcher: this.agent,
                headers: { ...message.headers, 'content-type': 'application/json', 'user-agent': 'ERPGate' },
                body: message.body,
                signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
            });
            const text = await beginningOf(body);
            const isDelivered = statusCode >= 200 && statusCode < 300;
            const error = isDelivered ? null : faultOf(statusCode, text);
            return ended({ isDelivered, isGone: statusCode === 410, statusCode, error });
        }
        catch (error) {
            return ended({ error: timeout.aborted ? `no answer within ${DELIVERY_TIMEOUT_MS / 1000} s` : wordsFor(error) });
        }
    }
    async onModuleDestroy() {
        await this.agent.destroy();
    }
    connector() {
        const open = {
            'http:': buildConnector({ timeout: CONNECT_TIMEOUT_MS, lookup: this.guard.lookupFor(false) }),
            'https:': buildConnector({ timeout: CONNECT_TIMEOUT_MS, lookup: this.guard.lookupFor(true) }),
        };
        return (options, callback) => {
            const isEncrypted = options.protocol === 'https:';
            const literal = options.hostname.replace(/^\[|\]$/g, '');
            try {
                // Sockets look up names only, so an address that is written as such is checked here.
                if (isIP(literal) !== 0)
                    this.guard.check(literal, isEncrypted);
            }
            catch (error) {
                callback(error, null);
                return undefined;
            }
            return open[isEncrypted ? 'https:' : 'http:'](options, callback);
        };
    }
};
DeliverySender = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Settings])
], DeliverySender);
export { DeliverySender };
/** The first KiB of an answer; whatever else comes is cut off with its connection. */
async function beginningOf(body) {
    let text = '';
    const cut = setTimeout(() => body.destroy(), READ_TIMEOUT_MS);
    body.on('error', () => undefined);
    try {
        for await (const chunk of body) {
            text += chunk.subarray(0, MOST_READ_BYTES).toString('latin1');
            if (text.length >= MOST_READ_BYTES)
                break;
        }
    }
    catch {
        // The status has come, and that is the answer.
    }
    finally {
        clearTimeout(cut);
    }
    return text.slice(0, MOST_READ_BYTES);
}
function faultOf(statusCode, text) {
    const said = text
        .replaceAll(/[^\x20-\x7e]+/g, ' ')
        .trim()
        .slice(0, MOST_SHOWN);
    const what = statusCode >= 300 && statusCode < 400 ? `HTTP ${statusCode}: redirects are not followed` : `HTTP ${statusCode}`;
    return said ? `${what}: ${said}` : what;
}
function wordsFor(error) {
    const cause = error.cause;
    if (error instanceof AddressRefusedError)
        return error.message;
    if (cause instanceof AddressRefusedError)
        return cause.message;
    if (error instanceof errors.ConnectTimeoutError)
        return `no connection within ${CONNECT_TIMEOUT_MS / 1000} s`;
    return String(error.message || error.code || error).slice(0, MOST_SHOWN);
}
//# sourceMappingURL=delivery-sender.service.js.map