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
import { Cin7Error } from '../cin7-error.js';
import { readProductList } from '../payloads/product.payload.js';
import { MAX_PAGE_SIZE } from './collect-pages.js';
import { readDocument, readReferenceData } from './read-answer.js';
/** Products in Cin7 (REFERENCE 2). Deprecated ones are always asked for: else a retired product just vanishes. */
let ProductsResource = class ProductsResource {
    client;
    constructor(client) {
        this.client = client;
    }
    /** Throws `not_found` when Cin7 has no such product. */
    async getById(account, id, options) {
        const query = { ID: id, IncludeDeprecated: true };
        return readDocument(this.client, account, '/product', query, (body) => soleProduct(body, id), options);
    }
    async listPage(account, { page, limit = MAX_PAGE_SIZE, modifiedSince }, options) {
        const query = { Page: page, Limit: limit, ModifiedSince: modifiedSince, IncludeDeprecated: true };
        return readReferenceData(this.client, account, '/product', query, readProductList, options);
    }
};
ProductsResource = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Cin7Client])
], ProductsResource);
export { ProductsResource };
/** `/product?ID=` answers a list of none or one (REFERENCE 2.1). */
function soleProduct(body, id) {
    const { rows } = readProductList(body);
    if (rows.length === 0)
        throw new Cin7Error('not_found', `Cin7 has no product with the ID ${id}.`);
    const product = rows.find((row) => row.ID === id.toLowerCase());
    if (product !== undefined)
        return product;
    // A parameter the server does not know is ignored without a word (REFERENCE 1.7).
    throw new Cin7Error('unreadable', `Cin7 was asked for the product ${id} and answered with ${rows.length} others.`);
}
//# sourceMappingURL=products.resource.js.map