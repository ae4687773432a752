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
import { readSale, readSaleList } from '../payloads/sale.payload.js';
import { MAX_PAGE_SIZE } from './collect-pages.js';
import { findByNumber } from './find-by-number.js';
import { readDocument, readReferenceData } from './read-answer.js';
/** Sales in Cin7 (REFERENCE 4). */
let SalesResource = class SalesResource {
    client;
    constructor(client) {
        this.client = client;
    }
    /** The whole sale with its fulfilments, without what makes the answer large (REFERENCE 4.3). */
    async getById(account, id, options) {
        const query = {
            ID: id,
            HideInventoryMovements: true,
            CombineAdditionalCharges: false,
            IncludeTransactions: false,
        };
        return readDocument(this.client, account, '/sale', query, (body) => readSale(body, id), options);
    }
    async listPage(account, { page, limit = MAX_PAGE_SIZE, updatedSince, updatedUntil, search }, options) {
        const query = { Page: page, Limit: limit, UpdatedSince: updatedSince, UpdatedUntil: updatedUntil, Search: search };
        return readReferenceData(this.client, account, '/saleList', query, readSaleList, options);
    }
    /** The sale with exactly this number (`SO-00044`, without regard to case); null when there is none. */
    async findByNumber(account, number, options) {
        return findByNumber(number, (page, limit) => this.listPage(account, { page, limit, search: number }, options), (row) => ({ id: row.SaleID, number: row.OrderNumber }));
    }
};
SalesResource = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Cin7Client])
], SalesResource);
export { SalesResource };
//# sourceMappingURL=sales.resource.js.map