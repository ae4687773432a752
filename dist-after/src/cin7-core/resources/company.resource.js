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
import { readCompany } from '../payloads/company.payload.js';
import { readReferenceData } from './read-answer.js';
/** The company behind a Cin7 account (REFERENCE 6.2); also the cheapest call to test a key with. */
let CompanyResource = class CompanyResource {
    client;
    constructor(client) {
        this.client = client;
    }
    async get(account, options) {
        return readReferenceData(this.client, account, '/me', {}, readCompany, options);
    }
};
CompanyResource = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Cin7Client])
], CompanyResource);
export { CompanyResource };
//# sourceMappingURL=company.resource.js.map