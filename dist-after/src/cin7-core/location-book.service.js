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
import { LocationDirectory } from './location-directory.js';
import { findPlace } from './location-lookup.js';
import { LocationsResource } from './resources/locations.resource.js';
const KEPT_MS = 10 * 60_000;
/** A location that is not in the book may be new; looking again costs calls, so at most once in this time. */
const LOOK_AGAIN_MS = 60_000;
/** The locations of each account, kept in memory for a while: every document names some and they hardly change. */
let LocationBook = class LocationBook {
    locations;
    cache = new AccountCache(KEPT_MS);
    constructor(locations) {
        this.locations = locations;
    }
    /** The account's locations, read again when one of the mentioned ones is not among those we know. */
    async directoryFor(account, mentions = [], options = {}) {
        // No signal: others may be waiting for the same reading.
        const { purpose } = options;
        const read = async () => new LocationDirectory(await this.locations.getAll(account, { purpose }));
        const directory = await this.cache.get(account.accountId, read);
        const isKnown = mentions.every((mention) => isInBook(directory, mention));
        return isKnown ? directory : this.cache.get(account.accountId, read, LOOK_AGAIN_MS);
    }
};
LocationBook = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [LocationsResource])
], LocationBook);
export { LocationBook };
function isInBook(directory, { id, text }) {
    if (id === null && text === null)
        return true;
    if (findPlace(directory, id, text).warehouse !== null)
        return true;
    // Reading again would not tell which of two warehouses of one name is meant.
    return text !== null && directory.sharedName(text) !== null;
}
//# sourceMappingURL=location-book.service.js.map