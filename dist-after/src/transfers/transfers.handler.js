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
import { readTransfer } from '../cin7-core/payloads/transfer.payload.js';
import { readByIdOrNumber } from '../cin7-core/read-by-id-or-number.js';
import { TransfersResource } from '../cin7-core/resources/transfers.resource.js';
import { KEPT_FORM, withSource, } from '../sync/sync-handler.js';
import { mapTransfer } from './transfers.mapper.js';
/** Reads one stock transfer and maps it to an order and a receipt. */
let TransfersHandler = class TransfersHandler {
    transfers;
    locations;
    domain = 'transfers';
    constructor(transfers, locations) {
        this.transfers = transfers;
        this.locations = locations;
    }
    async read(request, context) {
        const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
        const transfer = await readByIdOrNumber(this.transfers, account, request);
        const mentions = [
            { id: transfer.From, text: transfer.FromLocation },
            { id: transfer.To, text: transfer.ToLocation },
        ];
        const directory = await this.locations.directoryFor(account, mentions);
        const source = {
            form: KEPT_FORM,
            payload: readTransfer(PayloadReader.bare(transfer)),
            locations: noteLocations(directory, mentions),
        };
        return withSource(mapTransfer(transfer, directory, context.settings), source);
    }
    mapKept(source, settings) {
        const locations = notedLocations(source.locations);
        return withSource(mapTransfer(source.payload, locations, settings), source);
    }
};
TransfersHandler = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [TransfersResource,
        LocationBook])
], TransfersHandler);
export { TransfersHandler };
//# sourceMappingURL=transfers.handler.js.map