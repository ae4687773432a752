var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var LocationsResource_1;
import { Injectable, Logger } from '@nestjs/common';
import { Cin7Client } from '../cin7-client.service.js';
import { Cin7Error } from '../cin7-error.js';
import { readLocationList } from '../payloads/location.payload.js';
import { collectPages } from './collect-pages.js';
import { readReferenceData } from './read-answer.js';
/** Warehouses and bins in Cin7 (REFERENCE 6.1). */
let LocationsResource = LocationsResource_1 = class LocationsResource {
    client;
    logger = new Logger(LocationsResource_1.name);
    constructor(client) {
        this.client = client;
    }
    /**
     * All locations, each once. A part of them would look complete and miss whole warehouses (REFERENCE 1.5), so what
     * came is compared with `Total` and read again when it differs. Where Cin7 then gives exactly the same rows again,
     * it simply has no more to give, and what it counts is not what it lists; else rows are moving and it is `temporary`.
     */
    async getAll(account, options) {
        const first = await this.readAll(account, options);
        if (first.isComplete)
            return first.rows;
        const second = await this.readAll(account, options);
        if (second.isComplete)
            return second.rows;
        const counted = `${second.rows.length} of ${second.total} locations`;
        if (idsOf(first) === idsOf(second)) {
            this.logger.warn(`Cin7 account ${account.accountId} lists only ${counted}, twice the same; going on with these.`);
            return second.rows;
        }
        throw new Cin7Error('temporary', `Cin7 listed ${counted}, differently each time. It is tried again by itself.`);
    }
    async readAll(account, options) {
        return collectPages((page, limit) => {
            const query = { Page: page, Limit: limit };
            return readReferenceData(this.client, account, '/ref/location', query, readLocationList, options);
        }, (row) => row.ID);
    }
};
LocationsResource = LocationsResource_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Cin7Client])
], LocationsResource);
export { LocationsResource };
function idsOf(pages) {
    return pages.rows
        .map((row) => row.ID ?? '')
        .sort()
        .join(' ');
}
//# sourceMappingURL=locations.resource.js.map