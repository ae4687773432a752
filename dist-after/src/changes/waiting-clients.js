var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var WaitingClients_1;
import { Injectable, Logger } from '@nestjs/common';
import { KeyAuthenticator } from '../access/key-authenticator.js';
import { ProblemError } from '../platform/http/problem.js';
/** Of one key in one process: more is a client that forgets to close. */
export const MOST_WAITING_PER_KEY = 32;
/** How long a key that was revoked or has expired may go on reading. */
const CHECK_EVERY_MS = 5_000;
/** Counts the requests that wait for changes, per key, and ends those whose key was revoked or has expired. */
let WaitingClients = WaitingClients_1 = class WaitingClients {
    keys;
    logger = new Logger(WaitingClients_1.name);
    clients = new Set();
    timer = null;
    isStopped = false;
    constructor(keys) {
        this.keys = keys;
    }
    /**
     * @returns what to call when the client waits no more
     * @throws ProblemError 429 when too many of its key wait here already; 503 during the shutdown
     */
    enter(client) {
        if (this.isStopped)
            throw new ProblemError(503, 'shutting_down', 'This process is about to stop. Ask again.');
        const { keyId } = client.caller;
        const others = [...this.clients].filter(({ caller }) => caller.keyId === keyId).length;
        if (others >= MOST_WAITING_PER_KEY) {
            const detail = `${others} requests of this key wait for changes already. Close those that nobody reads any more.`;
            throw new ProblemError(429, 'too_many_waiting', detail);
        }
        this.clients.add(client);
        this.timer ??= setInterval(() => void this.endKeyless(), CHECK_EVERY_MS).unref();
        return () => {
            this.clients.delete(client);
            if (this.clients.size === 0)
                this.stopChecking();
        };
    }
    onModuleDestroy() {
        this.isStopped = true;
        this.stopChecking();
        for (const client of this.clients)
            client.end();
    }
    stopChecking() {
        if (this.timer)
            clearInterval(this.timer);
        this.timer = null;
    }
    async endKeyless() {
        const keyIds = new Set([...this.clients].flatMap(({ caller }) => caller.keyId ?? []));
        if (keyIds.size === 0)
            return;
        try {
            const ended = await this.keys.endedOf([...keyIds]);
            for (const client of this.clients)
                if (ended.has(client.caller.keyId ?? ''))
                    client.end();
        }
        catch (error) {
            this.logger.debug(`Keys of waiting clients could not be checked, soon again: ${error.message}`);
        }
    }
};
WaitingClients = WaitingClients_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [KeyAuthenticator])
], WaitingClients);
export { WaitingClients };
//# sourceMappingURL=waiting-clients.js.map