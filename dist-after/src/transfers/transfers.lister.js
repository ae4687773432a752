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
import { normalised } from '../cin7-core/payloads/payload-reader.js';
import { TransfersResource } from '../cin7-core/resources/transfers.resource.js';
/** Lists transfers: headers only, by no date (REFERENCE 5.2). */
let TransfersLister = class TransfersLister {
    transfers;
    domain = 'transfers';
    trust = {
        honoursSince: false,
        holdsDocuments: false,
        deepWindow: 'everything',
        openStates: ['ORDERED', 'IN TRANSIT'],
        inWords: 'The list of transfers holds headers and knows no dates, so it is read in full, which no transfer can leave; a transfer is read when its change stamp is newer than what was read. Between runs the open states are read every few minutes, and what left them is read by its id.',
    };
    constructor(transfers) {
        this.transfers = transfers;
    }
    /** `since` is left out: Cin7 would ignore it without a word. */
    async readPage({ page, limit, state, isForPerson }, context) {
        const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
        const query = { page, limit, ...(state ? { status: state } : {}) };
        const purpose = isForPerson ? { purpose: 'person' } : {};
        const { rows, total } = await this.transfers.listPage(account, query, purpose);
        const listed = rows.map((row) => ({
            externalId: row.TaskID,
            reference: row.Number,
            stamp: row.LastModifiedOn,
            standing: standingOf(row.Status),
            state: row.Status,
            document: null,
        }));
        return { rows: listed, total };
    }
};
TransfersLister = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [TransfersResource])
], TransfersLister);
export { TransfersLister };
/** An ordered transfer says `ORDERED`, so a draft binds nobody (REFERENCE 5.1). Unknown words mean `may`. */
function standingOf(status) {
    return ['VOIDED', 'DRAFT'].includes(normalised(status)) ? 'must_not' : 'may';
}
//# sourceMappingURL=transfers.lister.js.map