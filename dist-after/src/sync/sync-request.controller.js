var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import * as openapi_import_1 from "./sync-request.dto.js";
import * as openapi from "@nestjs/swagger";
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { SyncRequestRetry } from './sync-request-retry.service.js';
import { RetryRequestDto, RetryResultDto, SyncRequestDto, SyncRequestIdParamDto, SyncRequestPageDto, SyncRequestQueryDto, } from './sync-request.dto.js';
import { SyncRequestReader } from './sync-request.reader.js';
/** Documents that have to be looked at; what is done is no longer here. */
let SyncRequestController = class SyncRequestController {
    reader;
    retries;
    constructor(reader, retries) {
        this.reader = reader;
        this.retries = retries;
    }
    list(query) {
        return this.reader.list(query);
    }
    retryMany(body, caller) {
        return this.retries.retryMany(body, caller);
    }
    retryOne({ id }) {
        return this.retries.retryOne(id);
    }
};
__decorate([
    Get(),
    Auth('operator'),
    ApiErrors(400),
    ApiOperation({
        summary: 'List what waits, is held or parked',
        description: 'One for each document however often it was asked for, oldest first. What is done is not here any more.',
    }),
    ApiOkResponse({ type: SyncRequestPageDto }),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SyncRequestQueryDto]),
    __metadata("design:returntype", Promise)
], SyncRequestController.prototype, "list", null);
__decorate([
    Post('retry'),
    HttpCode(200),
    Auth('operator'),
    ApiErrors(400),
    ApiOperation({
        summary: 'Retry many documents',
        description: '`dryRun` only counts. More than 50 stay in their lanes, so that they do not keep a pick waiting. Noted in the audit.',
    }),
    ApiOkResponse({ type: RetryResultDto }),
    __param(0, Body()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RetryRequestDto, Object]),
    __metadata("design:returntype", Promise)
], SyncRequestController.prototype, "retryMany", null);
__decorate([
    Post(':id/retry'),
    HttpCode(200),
    Auth('operator'),
    ApiErrors(400, 404),
    ApiOperation({
        summary: 'Retry a document',
        description: 'It is due now, before everything else of its connection, and has all its tries again.',
    }),
    ApiOkResponse({ type: SyncRequestDto }),
    __param(0, Param()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SyncRequestIdParamDto]),
    __metadata("design:returntype", Promise)
], SyncRequestController.prototype, "retryOne", null);
SyncRequestController = __decorate([
    ApiTags('Synchronisation'),
    Controller('api/v1/sync-requests'),
    __metadata("design:paramtypes", [SyncRequestReader,
        SyncRequestRetry])
], SyncRequestController);
export { SyncRequestController };
//# sourceMappingURL=sync-request.controller.js.map