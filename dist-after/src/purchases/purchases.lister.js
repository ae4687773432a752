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
import { isVoided } from '../cin7-core/payloads/required-values.js';
import { PurchasesResource } from '../cin7-core/resources/purchases.resource.js';
/** Order steps of a purchase whose order does not bind anybody (REFERENCE 3.2). */
const UNAUTHORISED = ['DRAFT', 'NOT AVAILABLE', 'VOIDED'];
/** Lists purchases: headers only, of all states, closed and voided ones too. */
let PurchasesLister = class PurchasesLister {
    purchases;
    domain = 'purchases';
    trust = {
        honoursSince: true,
        holdsDocuments: false,
        deepWindow: 'covered',
        openStates: [],
        inWords: 'The list of purchases holds headers and can be asked for what was updated since an instant; a purchase is read when its change stamp is newer than what was read, or when its state contradicts the receipt. Once a week all that this connection covers is compared, and open purchases are read anew.',
    };
    constructor(purchases) {
        this.purchases = purchases;
    }
    /** No filter but the instant: those for states are ignored in part, and take one value (REFERENCE 1.7, 3.3). */
    async readPage({ page, limit, since, isForPerson }, context) {
        const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
        const query = { page, limit, ...(since ? { updatedSince: since.toISOString() } : {}) };
        const purpose = isForPerson ? { purpose: 'person' } : {};
        const { rows, total } = await this.purchases.listPage(account, query, purpose);
        const listed = rows.map((row) => ({
            externalId: row.ID,
            reference: row.OrderNumber,
            stamp: row.LastUpdatedDate,
            standing: standingOf(row),
            state: row.Status,
            document: null,
        }));
        return { rows: listed, total };
    }
};
PurchasesLister = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [PurchasesResource])
], PurchasesLister);
export { PurchasesLister };
/** Unknown words mean `may`: one call too many finds out, a purchase left out would stay missing. */
function standingOf(row) {
    if (isVoided(row.Status))
        return 'must_not';
    const isService = row.IsServiceOnly === true || normalised(row.Type) === 'SERVICE PURCHASE';
    if (isService || row.DropShipTaskID !== null || row.BlindReceipt === true)
        return 'need_not';
    return UNAUTHORISED.includes(normalised(row.OrderStatus)) ? 'must_not' : 'may';
}
//# sourceMappingURL=purchases.lister.js.map