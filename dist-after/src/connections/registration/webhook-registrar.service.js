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
import { Cin7Error } from '../../cin7-core/cin7-error.js';
import { CompanyResource } from '../../cin7-core/resources/company.resource.js';
import { isSameId, meaningOfRefusal, WebhooksResource } from '../../cin7-core/resources/webhooks.resource.js';
import { TOPIC_DEFINITIONS } from '../../cin7-core/topics.js';
import { compareWebhooks, withoutWebhooks } from './compare-webhooks.js';
import { gapOf } from './gap-of.js';
import { ownershipOf } from './hook-identity.js';
import { wantedHook } from './registration-targets.reader.js';
import { seen } from './seen-webhooks.js';
import { WebhookMender } from './webhook-mender.service.js';
import { WebhookRegistrationStore } from './webhook-registration.store.js';
const NOT_MENDED_YET = 'It was not tried to mend it, because Cin7 could not be worked with just before.';
/**
 * Compares a connection's webhooks in Cin7 with what they should be and brings them there. One list call when all is
 * well. Whoever calls this holds the claim of `FeedCheckStore`.
 */
let WebhookRegistrar = class WebhookRegistrar {
    webhooks;
    companies;
    mender;
    store;
    constructor(webhooks, companies, mender, store) {
        this.webhooks = webhooks;
        this.companies = companies;
        this.mender = mender;
        this.store = store;
    }
    /**
     * Looks, mends and stores what came of it.
     *
     * @throws Cin7Error when the webhooks could not even be read; nothing is stored then
     */
    async look(target, options) {
        const known = await this.store.read(target.connectionId);
        const listing = await this.list(target, known, options);
        const topics = [];
        let halt = null;
        for (const definition of Object.values(TOPIC_DEFINITIONS)) {
            const looked = await this.lookAt(target, definition, listing, known.get(definition.topic), options, halt);
            halt ??= looked.result.halt;
            topics.push(looked);
        }
        const gaps = topics.flatMap(({ finding, result, known: before }) => {
            return gapOf(finding, before, result.isDelivering, target.createdAt)?.getTime() ?? [];
        });
        const gapSince = gaps.length === 0 ? null : new Date(Math.min(...gaps));
        await this.store.save(target.connectionId, seen(topics, gapSince));
        return { topics, gapSince, halt };
    }
    /**
     * Takes all webhooks of this connection away, also those that a person made by hand in Cin7.
     *
     * @throws Cin7Error when they could not be read
     */
    async removeAll(target, options) {
        const known = [...(await this.store.read(target.connectionId)).values()];
        const listing = await this.list(target, new Map(known.map((row) => [row.topic, row])), options);
        const hooks = 'hooks' in listing ? listing.hooks : [];
        const ours = hooks.filter((hook) => {
            const remembered = known.find((row) => isSameId(row.hookId, hook.ID));
            return ownershipOf(hook, rememberedOf(remembered), target) === 'ours';
        });
        const { removed, error } = await this.mender.remove(target, ours, options);
        return { removed: removed.length, left: ours.length - removed.length, error };
    }
    async lookAt(target, definition, listing, known, options, halt) {
        const wanted = { ...wantedHook(target, definition.topic), isMoving: options.isMoving ?? false };
        const finding = 'hooks' in listing
            ? compareWebhooks(definition, listing.hooks, rememberedOf(known), wanted)
            : withoutWebhooks(definition, listing.notAllowed);
        const mayCreate = options.isApply || known?.isManaged === true;
        if (halt !== null)
            return { finding, known, removed: 0, address: wanted.address, result: leftFor(finding) };
        const result = await this.mender.mend(target, finding, wanted, mayCreate, options);
        const isWell = result.state === 'active';
        const { removed, error } = isWell
            ? await this.mender.remove(target, finding.surplus, options)
            : { removed: [], error: null };
        const stop = result.halt ?? (meaningOfRefusal(error) === null ? error : null);
        return { finding, known, removed: removed.length, address: wanted.address, result: { ...result, halt: stop } };
    }
    /** A refusal is only believed when the key works elsewhere and the same answer comes again: a 403 may also pass. */
    async list(target, known, options) {
        try {
            return { hooks: await this.webhooks.list(target.account, options) };
        }
        catch (error) {
            if (meaningOfRefusal(error) === null)
                throw error;
            const isKnown = [...known.values()].some((row) => row.state === 'not_available');
            return isKnown ? notAllowed(error) : this.listAgain(target, options);
        }
    }
    async listAgain(target, options) {
        await this.companies.get(target.account, options);
        try {
            return { hooks: await this.webhooks.list(target.account, options) };
        }
        catch (error) {
            if (meaningOfRefusal(error) === null)
                throw error;
            return notAllowed(error);
        }
    }
};
WebhookRegistrar = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [WebhooksResource,
        CompanyResource,
        WebhookMender,
        WebhookRegistrationStore])
], WebhookRegistrar);
export { WebhookRegistrar };
function rememberedOf(known) {
    return known ? { hookId: known.hookId ?? null, address: known.address ?? null } : null;
}
function notAllowed(error) {
    const said = error instanceof Cin7Error ? ` ${error.message}` : '';
    return {
        notAllowed: `Cin7 allows no webhooks with this account: most likely it lacks the Automation module.${said}`,
    };
}
function leftFor({ state, hook, isDelivering, detail }) {
    const isWell = state === 'active';
    const action = isWell ? 'kept' : 'failed';
    const said = isWell ? detail : [detail, NOT_MENDED_YET].filter(Boolean).join(' ');
    return { action, state, hook, isDelivering, detail: said, halt: null };
}
//# sourceMappingURL=webhook-registrar.service.js.map