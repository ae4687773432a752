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
import { LocationBook } from '../cin7-core/location-book.service.js';
import { notedLocations, noteLocations } from '../cin7-core/noted-locations.js';
import { PayloadReader } from '../cin7-core/payloads/payload-reader.js';
import { readPurchase } from '../cin7-core/payloads/purchase.payload.js';
import { readByIdOrNumber } from '../cin7-core/read-by-id-or-number.js';
import { PurchasesResource } from '../cin7-core/resources/purchases.resource.js';
import { KEPT_FORM, withSource, } from '../sync/sync-handler.js';
import { mapPurchase } from './purchases.mapper.js';
/** Reads one purchase and maps it to a receipt. */
let PurchasesHandler = class PurchasesHandler {
    purchases;
    locations;
    domain = 'purchases';
    constructor(purchases, locations) {
        this.purchases = purchases;
        this.locations = locations;
    }
    async read(request, context) {
        const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
        const purchase = await readByIdOrNumber(this.purchases, account, request);
        const mentions = [{ id: null, text: purchase.Location }];
        const directory = await this.locations.directoryFor(account, mentions);
        const source = {
            form: KEPT_FORM,
            payload: readPurchase(PayloadReader.bare(purchase)),
            locations: noteLocations(directory, mentions),
        };
        return withSource(mapPurchase(purchase, directory, context.settings), source);
    }
    mapKept(source, settings) {
        const locations = notedLocations(source.locations);
        return withSource(mapPurchase(source.payload, locations, settings), source);
    }
};
PurchasesHandler = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [PurchasesResource,
        LocationBook])
], PurchasesHandler);
export { PurchasesHandler };
//# sourceMappingURL=purchases.handler.js.map