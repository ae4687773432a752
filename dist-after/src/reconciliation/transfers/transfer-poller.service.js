var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var TransferPoller_1;
import { Injectable, Logger } from '@nestjs/common';
import { Cin7Error } from '../../cin7-core/cin7-error.js';
import { FAILURE_POLICY } from '../../sync/failure-policy.js';
import { ListerRegistry } from '../../sync/lister-registry.js';
import { looksEmpty } from '../scan/loss-rule.js';
import { isLastPage, limitAfter, PAGE_LIMIT } from '../scan/page-turn.js';
import { OpenTransferStore } from './open-transfer.store.js';
/** Transfers that skip the order step turn up in transit at once; they are looked for this often. */
const IN_TRANSIT_EVERY_MS = 15 * 60_000;
/** A list that goes on after this many pages is left to the nightly run. */
const MOST_PAGES = 20;
/**
 * Looks at the open transfers every few minutes, because Cin7 tells of no transfer (REFERENCE 7.3): the ordered ones each
 * time, those in transit when some are known or now and then. One call when all is quiet.
 */
let TransferPoller = TransferPoller_1 = class TransferPoller {
    listers;
    store;
    logger = new Logger(TransferPoller_1.name);
    constructor(listers, store) {
        this.listers = listers;
        this.store = store;
    }
    async step(context) {
        const { connectionId, settings } = context;
        const minutes = settings.transfers.pollMinutes;
        const turn = await this.store.claim(connectionId, minutes);
        if (!turn || minutes === 0)
            return 'nothing_due';
        try {
            await this.look(turn, context);
            return 'go_on';
        }
        catch (error) {
            return this.failed(connectionId, error);
        }
    }
    async look(turn, context) {
        const { connectionId } = context;
        const known = await this.store.open(connectionId);
        const rows = await this.read('ORDERED', context);
        const isListed = (id) => rows.some((row) => row.externalId === id);
        const withInTransit = known.some((transfer) => !transfer.isOrdered && !isListed(transfer.externalId)) ||
            Date.now() - (turn.inTransitPolledAt?.getTime() ?? 0) >= IN_TRANSIT_EVERY_MS;
        if (withInTransit)
            rows.push(...(await this.read('IN TRANSIT', context)));
        // What is in transit is not expected among the ordered ones.
        const left = known.filter(({ externalId, isOrdered }) => (isOrdered || withInTransit) && !isListed(externalId));
        const gone = await this.believed(left, known.length, context);
        const changed = await this.store.changed(connectionId, rows);
        await this.store.ask(connectionId, [...changed, ...gone]);
        await this.store.done(connectionId, withInTransit);
        if (changed.length + gone.length === 0)
            return;
        this.logger.log({ connectionId, changed: changed.length, left: gone.length }, 'Open transfers have moved');
    }
    /**
     * Those that left the open states. When many did at once the open list may just look empty: then only those are
     * believed that the whole list shows in another state; what it lacks as well is left to the nightly run.
     */
    async believed(left, expected, context) {
        if (!looksEmpty({ expected, lost: left.length, isWholeRange: true }))
            return left;
        const all = new Set((await this.read(null, context)).map((row) => row.externalId));
        return left.filter((transfer) => all.has(transfer.externalId));
    }
    /** The transfers in one state, or all. The state is checked: a filter that is ignored brings all of them. */
    async read(state, context) {
        const lister = this.listers.of('transfers');
        const rows = [];
        let limit = PAGE_LIMIT;
        for (let page = 1; page <= MOST_PAGES; page += 1) {
            const answer = await lister.readPage({ page, limit, since: null, ...(state ? { state } : {}) }, context);
            rows.push(...answer.rows.filter((row) => row.externalId !== null));
            const read = { page, limit, rows: answer.rows.length, total: answer.total };
            if (isLastPage(read))
                break;
            limit = limitAfter(read);
        }
        return state === null ? rows : rows.filter((row) => row.state?.trim().toUpperCase() === state);
    }
    async failed(connectionId, error) {
        if (!(error instanceof Cin7Error))
            throw error;
        const { connection } = FAILURE_POLICY[error.kind];
        const restMs = connection === 'rests' ? (error.retryAfterMs ?? 1_000) : null;
        await this.store.failed(connectionId, error.message, connection === 'stops' ? 0 : restMs);
        if (connection === 'stops')
            return 'stop';
        return restMs === null ? 'go_on' : { restMs };
    }
};
TransferPoller = TransferPoller_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ListerRegistry,
        OpenTransferStore])
], TransferPoller);
export { TransferPoller };
//# sourceMappingURL=transfer-poller.service.js.map