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
import { readTransfer, readTransferList, } from '../payloads/transfer.payload.js';
import { MAX_PAGE_SIZE } from './collect-pages.js';
import { findByNumber } from './find-by-number.js';
import { readDocument, readReferenceData } from './read-answer.js';
/** Stock transfers in Cin7 (REFERENCE 5). */
let TransfersResource = class TransfersResource {
    client;
    constructor(client) {
        this.client = client;
    }
    /** The key is `TaskID`; `ID` is refused here (REFERENCE 5.3). */
    async getById(account, taskId, options) {
        const query = { TaskID: taskId };
        return readDocument(this.client, account, '/stockTransfer', query, (body) => readTransfer(body, taskId), options);
    }
    async listPage(account, { page, limit = MAX_PAGE_SIZE, status, search }, options) {
        const query = { Page: page, Limit: limit, Status: status, Search: search };
        return readReferenceData(this.client, account, '/stockTransferList', query, readTransferList, options);
    }
    /** The transfer with exactly this number (`TR-00005`, without regard to case); null when there is none. */
    async findByNumber(account, number, options) {
        return findByNumber(number, (page, limit) => this.listPage(account, { page, limit, search: number }, options), (row) => ({ id: row.TaskID, number: row.Number }));
    }
};
TransfersResource = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Cin7Client])
], TransfersResource);
export { TransfersResource };
//# sourceMappingURL=transfers.resource.js.map