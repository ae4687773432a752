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
import { readCarriedProducts } from '../cin7-core/carried-products.js';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { CompanyBook } from '../cin7-core/company-book.service.js';
import { MAX_PAGE_SIZE } from '../cin7-core/resources/collect-pages.js';
import { ProductsResource } from '../cin7-core/resources/products.resource.js';
import { mapProduct, needsDefaultUnits } from './products.mapper.js';
/** Reads many products at once: pages of the list, which holds whole products, or a notification's body. */
let ProductsBulkReader = class ProductsBulkReader {
    products;
    companies;
    pageSize = MAX_PAGE_SIZE;
    constructor(products, companies) {
        this.products = products;
        this.companies = companies;
    }
    async readPage(page, changedSince, context) {
        const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
        const query = { page, limit: this.pageSize, modifiedSince: changedSince.toISOString() };
        const { rows, total } = await this.products.listPage(account, query);
        const isLast = total === null ? rows.length < this.pageSize : page * this.pageSize >= total;
        return { documents: await this.mapAll(rows, context), total, isLast: isLast || rows.length === 0 };
    }
    async readCarried(body, context) {
        const documents = await this.mapAll([...readCarriedProducts(body).values()], context);
        // A notification's product has no carton sizes (REFERENCE 8.1): those that stand are kept.
        return documents.map((each) => (each.kind === 'found' ? { ...each, unknownFields: ['carton'] } : each));
    }
    /** Maps what can be mapped. Costs a call where a product names no unit and the account's are not known yet. */
    async mapAll(products, context) {
        const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
        const units = products.some(needsDefaultUnits) ? await this.companies.companyOf(account) : null;
        const documents = [];
        for (const [index, product] of products.entries()) {
            try {
                const document = mapProduct(product, units, context.settings, `Products[${index}]`);
                if (document.kind !== 'not_found')
                    documents.push(document);
            }
            catch (error) {
                // One product that cannot be mapped must not hold up a page of a thousand: it is fetched, and parked, alone.
                if (!(error instanceof Cin7Error))
                    throw error;
            }
        }
        return documents;
    }
};
ProductsBulkReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ProductsResource,
        CompanyBook])
], ProductsBulkReader);
export { ProductsBulkReader };
//# sourceMappingURL=products.bulk-reader.js.map