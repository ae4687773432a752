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
import { CompanyBook } from '../cin7-core/company-book.service.js';
import { ProductsResource } from '../cin7-core/resources/products.resource.js';
import { ProductsBulkReader } from './products.bulk-reader.js';
import { mapProduct, needsDefaultUnits } from './products.mapper.js';
/** Reads one product and maps it to an item. Products are known by id only; a SKU can change. */
let ProductsHandler = class ProductsHandler {
    products;
    companies;
    bulk;
    domain = 'products';
    constructor(products, companies, bulk) {
        this.products = products;
        this.companies = companies;
        this.bulk = bulk;
    }
    async read(request, context) {
        const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
        const product = await this.products.getById(account, request.externalId);
        const units = needsDefaultUnits(product) ? await this.companies.companyOf(account) : null;
        return mapProduct(product, units, context.settings);
    }
};
ProductsHandler = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ProductsResource,
        CompanyBook,
        ProductsBulkReader])
], ProductsHandler);
export { ProductsHandler };
//# sourceMappingURL=products.handler.js.map