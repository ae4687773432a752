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
import { AuditService } from '../../access/audit.service.js';
import { TOPIC_DEFINITIONS } from '../../cin7-core/topics.js';
import { Settings } from '../../platform/config/settings.js';
import { ProblemError } from '../../platform/http/problem.js';
import { tellingCin7Problems } from './cin7-problem.js';
import { FeedCheckStore } from './feed-check.store.js';
import { busy } from './registration-busy.js';
import { RegistrationTargets } from './registration-targets.reader.js';
import { WebhookRegistrar } from './webhook-registrar.service.js';
import { WebhookRegistrationStore } from './webhook-registration.store.js';
/** Shorter than the claim, which must not run out meanwhile. */
const MOST_MS = 90_000;
const MADE_BY_API = Object.values(TOPIC_DEFINITIONS)
    .filter((definition) => definition.webhookType !== null)
    .map((definition) => definition.topic);
/** Registers a connection in Cin7 as a person asks for it; from then on the feed guard keeps it registered. */
let ApplyRegistration = class ApplyRegistration {
    settings;
    targets;
    checks;
    registrar;
    store;
    audit;
    constructor(settings, targets, checks, registrar, store, audit) {
        this.settings = settings;
        this.targets = targets;
        this.checks = checks;
        this.registrar = registrar;
        this.store = store;
        this.audit = audit;
    }
    /** Safe to repeat: what is right is kept. */
    async apply(id, isMoving, caller) {
        const target = await this.targets.open(id);
        if (!this.settings.isPublicUrlGiven)
            throw withoutPublicUrl(this.settings.publicUrl);
        const look = await tellingCin7Problems(() => this.lookAlone(target, isMoving));
        const answer = present(target, look.topics);
        await this.audit.record(caller.actor, 'connection.registration_applied', { type: 'connection', id }, {
            move: isMoving,
            topics: Object.fromEntries(answer.topics.map(({ topic, done, state }) => [topic, `${done}, ${state}`])),
        });
        // The feed guard starts the reconciliation of a gap that was found here.
        if (look.gapSince !== null)
            await this.checks.makeDue(id);
        return answer;
    }
    async lookAlone(target, isMoving) {
        const claim = await this.checks.claim(target.connectionId);
        if (claim === null)
            throw busy(target.connectionId);
        try {
            await this.store.manage(target.connectionId, MADE_BY_API);
            const signal = AbortSignal.timeout(MOST_MS);
            return await this.registrar.look(target, { isApply: true, isMoving, purpose: 'person', signal });
        }
        finally {
            await this.checks.release(claim);
        }
    }
};
ApplyRegistration = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Settings,
        RegistrationTargets,
        FeedCheckStore,
        WebhookRegistrar,
        WebhookRegistrationStore,
        AuditService])
], ApplyRegistration);
export { ApplyRegistration };
function present(target, topics) {
    return {
        connectionId: target.connectionId,
        topics: topics.map(({ finding, result, removed }) => ({
            topic: finding.topic,
            done: result.action,
            state: result.state,
            detail: result.action === 'created' ? null : (result.detail ?? finding.detail),
            surplusRemoved: removed,
        })),
        leftToDo: topics.flatMap((one) => leftToDo(one, target) ?? []),
    };
}
function leftToDo({ finding, result, address }, target) {
    if (result.state === 'active')
        return null;
    const { notificationGroup, notificationTitle, webhookType } = TOPIC_DEFINITIONS[finding.topic];
    const name = `${notificationGroup} / ${notificationTitle ?? webhookType}`;
    if (result.state === 'by_hand') {
        return `${name}: make it by hand in Cin7 under Settings > Automation > Notifications. Action type External, address ${address}, No Authorisation, the headers CONNECTIONID with ${target.connectionId} and APIKEY with the push key (POST /api/v1/connections/${target.connectionId}/push-api-key/reveal), switched to Active.`;
    }
    return `${name}: ${result.detail ?? 'it could not be registered.'} Then call apply again.`;
}
function withoutPublicUrl(guess) {
    const detail = `PUBLIC_URL is not set, so the addresses would begin with a guess (${guess}) that Cin7 can hardly reach. Set it to the public https address of this cluster, then call apply again.`;
    return new ProblemError(409, 'public_url_missing', detail);
}
//# sourceMappingURL=apply-registration.service.js.map