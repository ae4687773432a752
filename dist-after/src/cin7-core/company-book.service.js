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
import { AccountCache } from './account-cache.js';
import { CompanyResource } from './resources/company.resource.js';
const KEPT_MS = 60 * 60_000;
/** The company of each account (time zone, units), kept in memory for a while: every product needs its units. */
let CompanyBook = class CompanyBook {
    companies;
    cache = new AccountCache(KEPT_MS);
    constructor(companies) {
        this.companies = companies;
    }
    async companyOf(account, options = {}) {
        // No signal: others may be waiting for the same reading.
        const { purpose } = options;
        return this.cache.get(account.accountId, () => this.companies.get(account, { purpose }));
    }
};
CompanyBook = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [CompanyResource])
], CompanyBook);
export { CompanyBook };
//# sourceMappingURL=company-book.service.js.map