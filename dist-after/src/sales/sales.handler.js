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
import { readSale } from '../cin7-core/payloads/sale.payload.js';
import { readByIdOrNumber } from '../cin7-core/read-by-id-or-number.js';
import { SalesResource } from '../cin7-core/resources/sales.resource.js';
import { KEPT_FORM, withSource, } from '../sync/sync-handler.js';
import { mapSale, pickLocations } from './sales.mapper.js';
/** Reads one sale and maps it to orders. */
let SalesHandler = class SalesHandler {
    sales;
    locations;
    domain = 'sales';
    constructor(sales, locations) {
        this.sales = sales;
        this.locations = locations;
    }
    async read(request, context) {
        const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
        const sale = await readByIdOrNumber(this.sales, account, request);
        const mentions = pickLocations(sale);
        const directory = await this.locations.directoryFor(account, mentions);
        const source = {
            form: KEPT_FORM,
            payload: readSale(PayloadReader.bare(sale)),
            locations: noteLocations(directory, mentions),
        };
        return withSource(mapSale(sale, directory, context.settings), source);
    }
    mapKept(source, settings) {
        const locations = notedLocations(source.locations);
        return withSource(mapSale(source.payload, locations, settings), source);
    }
};
SalesHandler = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [SalesResource,
        LocationBook])
], SalesHandler);
export { SalesHandler };
//# sourceMappingURL=sales.handler.js.map