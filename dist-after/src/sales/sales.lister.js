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
import { SalesResource } from '../cin7-core/resources/sales.resource.js';
/** Words for "no pick is authorised". `PICKING` is not among them: another fulfilment may be picked (REFERENCE 4.1). */
const UNPICKED = ['NOT PICKED', 'NOT AVAILABLE', 'VOIDED'];
/** Lists sales: headers only, of all states. */
let SalesLister = class SalesLister {
    sales;
    domain = 'sales';
    trust = {
        honoursSince: true,
        holdsDocuments: false,
        deepWindow: 'covered',
        openStates: [],
        inWords: 'The list of sales holds headers and can be asked for what was updated since an instant; a sale is read when its change stamp is newer than what was read, or when it is voided or unpicked while an order stands. Once a week all that this connection covers is compared, and open sales are read anew.',
    };
    constructor(sales) {
        this.sales = sales;
    }
    /** No filter but the instant: `Status` never says that an advanced sale is picked (REFERENCE 4.1). */
    async readPage({ page, limit, since, isForPerson }, context) {
        const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
        const query = { page, limit, ...(since ? { updatedSince: since.toISOString() } : {}) };
        const purpose = isForPerson ? { purpose: 'person' } : {};
        const { rows, total } = await this.sales.listPage(account, query, purpose);
        const listed = rows.map((row) => ({
            externalId: row.SaleID,
            reference: row.OrderNumber,
            stamp: row.Updated,
            standing: standingOf(row),
            state: isVoided(row.Status) ? row.Status : row.CombinedPickingStatus,
            document: null,
        }));
        return { rows: listed, total };
    }
};
SalesLister = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [SalesResource])
], SalesLister);
export { SalesLister };
/** Unknown words mean `may`: one call too many finds out, a pick left out would stay missing. */
function standingOf(row) {
    if (isVoided(row.Status))
        return 'must_not';
    if (normalised(row.Type) === 'SERVICE SALE')
        return 'need_not';
    return UNPICKED.includes(normalised(row.CombinedPickingStatus)) ? 'must_not' : 'may';
}
//# sourceMappingURL=sales.lister.js.map