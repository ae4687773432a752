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
import { ProductsResource } from '../cin7-core/resources/products.resource.js';
import { ProductsBulkReader } from './products.bulk-reader.js';
/** Lists products, deprecated ones too. The list holds whole products, so nothing has to be fetched singly. */
let ProductsLister = class ProductsLister {
    products;
    reader;
    domain = 'products';
    trust = {
        honoursSince: true,
        holdsDocuments: true,
        deepWindow: 'everything',
        openStates: [],
        inWords: 'The list of products holds whole products and can be asked for what was modified since an instant; each one that comes is compared in full. Once a week the whole list is read and counted.',
    };
    constructor(products, reader) {
        this.products = products;
        this.reader = reader;
    }
    async readPage({ page, limit, since, isForPerson }, context) {
        const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
        const query = { page, limit, ...(since ? { modifiedSince: since.toISOString() } : {}) };
        const purpose = isForPerson ? { purpose: 'person' } : {};
        const { rows, total } = await this.products.listPage(account, query, purpose);
        const documents = new Map((await this.reader.mapAll(rows, context)).map((document) => [document.externalId, document]));
        return { rows: rows.map((row) => listed(row, documents)), total };
    }
};
ProductsLister = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ProductsResource,
        ProductsBulkReader])
], ProductsLister);
export { ProductsLister };
function listed(row, documents) {
    return {
        externalId: row.ID,
        reference: row.SKU,
        stamp: row.LastModifiedOn,
        standing: normalised(row.Type) === 'SERVICE' ? 'need_not' : 'may',
        state: row.Status,
        document: (row.ID !== null && documents.get(row.ID)) || null,
    };
}
//# sourceMappingURL=products.lister.js.map