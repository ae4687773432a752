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
import { FailedKeyLimiter } from '../access/failed-key-limiter.js';
import { PushKeyVerifier } from '../connections/push-key-verifier.js';
import { Settings } from '../platform/config/settings.js';
import { isWithin } from '../platform/http/client-network.js';
import { ProblemError } from '../platform/http/problem.js';
/**
 * Lets Cin7 in by the headers `CONNECTIONID` and `APIKEY`; every refusal of a key sounds the same. If wanted, only from
 * certain addresses. Asked before the body is read.
 */
let PushKeyGuard = class PushKeyGuard {
    verifier;
    limiter;
    mayCall;
    constructor(verifier, limiter, settings) {
        this.verifier = verifier;
        this.limiter = limiter;
        this.mayCall = isWithin(settings.http.webhookAllowedNetworks);
    }
    /** @returns the id of the connection that the headers belong to */
    async letIn(request) {
        const { headers, ip } = request;
        if (!this.mayCall(ip))
            throw this.limiter.refuse(wrongNetwork(ip), request, 'network');
        const connectionId = single(headers['connectionid']).toLowerCase();
        if (await this.verifier.verify(connectionId, single(headers['apikey'])))
            return connectionId;
        const known = this.verifier.isKnown(connectionId) ? connectionId : undefined;
        throw this.limiter.refuse(wrongKey(), request, 'key', known);
    }
};
PushKeyGuard = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [PushKeyVerifier,
        FailedKeyLimiter,
        Settings])
], PushKeyGuard);
export { PushKeyGuard };
function wrongKey() {
    return new ProblemError(401, 'not_authenticated', 'The headers CONNECTIONID and APIKEY do not belong to a connection. Compare both with the connection record.');
}
function wrongNetwork(address) {
    const detail = `Notifications are not taken from the address ${address}. If Cin7 calls from there, add it to WEBHOOK_ALLOWED_NETWORKS.`;
    return new ProblemError(403, 'network_not_allowed', detail);
}
function single(value) {
    return typeof value === 'string' ? value.trim() : '';
}
//# sourceMappingURL=push-key.guard.js.map