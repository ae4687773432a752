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
import { ProblemError } from '../platform/http/problem.js';
import { FailedKeyLimiter } from './failed-key-limiter.js';
import { KeyAuthenticator } from './key-authenticator.js';
/** Asks who sends a request for his key; all that take one pass here. */
let KeyDoor = class KeyDoor {
    keys;
    limiter;
    constructor(keys, limiter) {
        this.keys = keys;
        this.limiter = limiter;
    }
    /**
     * @returns who calls; asked once for each request
     * @throws ProblemError 401, or 429 when too many keys from that address were wrong
     */
    async letIn(request, manner = 'bearer') {
        if (request.caller)
            return request.caller;
        try {
            const caller = await this.keys.authenticate(keyIn(request.headers.authorization, manner));
            request.caller = caller;
            return caller;
        }
        catch (error) {
            if (!(error instanceof ProblemError))
                throw error;
            throw this.limiter.refuse(error, request, 'key');
        }
    }
};
KeyDoor = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [KeyAuthenticator,
        FailedKeyLimiter])
], KeyDoor);
export { KeyDoor };
function keyIn(header = '', manner) {
    const bearer = /^Bearer +(\S+) *$/i.exec(header)?.[1];
    if (bearer !== undefined)
        return bearer;
    const basic = manner === 'bearer' ? undefined : /^Basic +([\w+/=-]+) *$/i.exec(header)?.[1];
    // A browser asks for a name and a password; the name may be anything.
    const password = basic && /:(\S+)$/.exec(Buffer.from(basic, 'base64').toString('utf8'))?.[1];
    if (password)
        return password;
    throw new ProblemError(401, 'key_missing', 'Send a key in the header `Authorization: Bearer <key>`.');
}
//# sourceMappingURL=key-door.js.map