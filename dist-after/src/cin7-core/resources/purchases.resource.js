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
import { Cin7Client } from '../cin7-client.service.js';
import { readPurchase, readPurchaseList, } from '../payloads/purchase.payload.js';
import { MAX_PAGE_SIZE } from './collect-pages.js';
import { findByNumber } from './find-by-number.js';
import { readDocument, readReferenceData } from './read-answer.js';
/** Purchases in Cin7 (REFERENCE 3), of all three types. */
let PurchasesResource = class PurchasesResource {
    client;
    constructor(client) {
        this.client = client;
    }
    /**
     * `/purchase` refuses advanced and service purchases, `/advanced-purchase` gives all types (REFERENCE 3.1). With
     * `CombineAdditionalCharges` charges would stand among the lines (REFERENCE 3.5).
     */
    async getById(account, id, options) {
        const query = { ID: id, CombineAdditionalCharges: false };
        return readDocument(this.client, account, '/advanced-purchase', query, (body) => readPurchase(body, id), options);
    }
    async listPage(account, { page, limit = MAX_PAGE_SIZE, updatedSince, updatedUntil, search }, options) {
        const query = { Page: page, Limit: limit, UpdatedSince: updatedSince, UpdatedUntil: updatedUntil, Search: search };
        return readReferenceData(this.client, account, '/purchaseList', query, readPurchaseList, options);
    }
    /** The purchase with exactly this number (`PO-00005`, without regard to case); null when there is none. */
    async findByNumber(account, number, options) {
        return findByNumber(number, (page, limit) => this.listPage(account, { page, limit, search: number }, options), (row) => ({ id: row.ID, number: row.OrderNumber }));
    }
};
PurchasesResource = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Cin7Client])
], PurchasesResource);
export { PurchasesResource };
//# sourceMappingURL=purchases.resource.js.map