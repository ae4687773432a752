var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var RegistrationRemoval_1;
import { Injectable, Logger } from '@nestjs/common';
import { Cin7Error } from '../../cin7-core/cin7-error.js';
import { ProblemError } from '../../platform/http/problem.js';
import { FeedCheckStore } from './feed-check.store.js';
import { RegistrationTargets } from './registration-targets.reader.js';
import { WebhookRegistrar } from './webhook-registrar.service.js';
/** A person waits, and a connection must be deletable while Cin7 is away. */
const MOST_MS = 10_000;
const WHAT_THEN = 'Cin7 gets 401 for what is left and switches it off by itself after six tries.';
/** Takes a connection's webhooks out of Cin7, as far as that goes, before the connection is deleted. */
let RegistrationRemoval = RegistrationRemoval_1 = class RegistrationRemoval {
    targets;
    checks;
    registrar;
    logger = new Logger(RegistrationRemoval_1.name);
    constructor(targets, checks, registrar) {
        this.targets = targets;
        this.checks = checks;
        this.registrar = registrar;
    }
    /**
     * Never in the way of the deletion: faults are answered, not thrown. The claim is kept, so that no other process
     * makes the webhooks anew before the connection is gone; `release` gives it back if the deletion fails.
     */
    async removeFor(connectionId) {
        const claim = await this.checks.claim(connectionId);
        const release = async () => {
            if (claim !== null)
                await this.checks.release(claim);
        };
        if (claim === null) {
            return { removed: 0, left: `They were being looked at just then and were left. ${WHAT_THEN}`, release };
        }
        const outcome = await this.remove(connectionId);
        if (outcome.left !== null)
            this.logger.warn({ connectionId }, `Webhooks were left in Cin7: ${outcome.left}`);
        return { ...outcome, release };
    }
    async remove(connectionId) {
        try {
            const target = await this.targets.open(connectionId);
            const options = { purpose: 'person', signal: AbortSignal.timeout(MOST_MS) };
            const { removed, left, error } = await this.registrar.removeAll(target, options);
            return {
                removed,
                left: left === 0 ? null : `${left} could not be removed: ${error?.message ?? ''} ${WHAT_THEN}`,
            };
        }
        catch (error) {
            // A password that cannot be opened any more is no reason to keep the connection.
            if (!(error instanceof Cin7Error) && !(error instanceof ProblemError))
                throw error;
            return { removed: 0, left: `They could not be read: ${error.message} ${WHAT_THEN}` };
        }
    }
};
RegistrationRemoval = RegistrationRemoval_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [RegistrationTargets,
        FeedCheckStore,
        WebhookRegistrar])
], RegistrationRemoval);
export { RegistrationRemoval };
//# sourceMappingURL=registration-removal.service.js.map