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
import * as openapi_import_1 from "./feed-guard.dto.js";
import * as openapi from "@nestjs/swagger";
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FeedCheckStore } from '../../connections/registration/feed-check.store.js';
import { busy } from '../../connections/registration/registration-busy.js';
import { ApiErrors } from '../../platform/http/api-errors.decorator.js';
import { Auth } from '../../platform/http/auth.decorator.js';
import { IdParamDto } from '../../platform/http/id-param.dto.js';
import { PageQueryDto } from '../../platform/http/page.dto.js';
import { FeedCheckDto, FeedEventPageDto, FeedGuardDto } from './feed-guard.dto.js';
import { FeedGuardReader } from './feed-guard.reader.js';
import { FeedGuard } from './feed-guard.service.js';
let FeedGuardController = class FeedGuardController {
    reader;
    checks;
    guard;
    constructor(reader, checks, guard) {
        this.reader = reader;
        this.checks = checks;
        this.guard = guard;
    }
    get({ id }) {
        return this.reader.describe(id);
    }
    events({ id }, query) {
        return this.reader.list(id, query);
    }
    async check({ id }) {
        await this.reader.describe(id);
        const claim = await this.checks.claim(id);
        if (claim === null)
            throw busy(id);
        const { runId } = await this.guard.check(claim, 'person');
        return { ...(await this.reader.describe(id)), runId };
    }
};
__decorate([
    Get(),
    Auth('operator'),
    ApiOperation({
        summary: 'Whether notifications can still come',
        description: 'How the webhook of each topic stands in Cin7, when that was last looked at, and what was mended.',
    }),
    ApiOkResponse({ type: FeedGuardDto }),
    ApiErrors(400, 404),
    __param(0, Param()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto]),
    __metadata("design:returntype", Promise)
], FeedGuardController.prototype, "get", null);
__decorate([
    Get('events'),
    Auth('operator'),
    ApiOperation({ summary: "What happened to a connection's webhooks", description: 'Newest first.' }),
    ApiOkResponse({ type: FeedEventPageDto }),
    ApiErrors(400, 404),
    __param(0, Param()),
    __param(1, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, PageQueryDto]),
    __metadata("design:returntype", Promise)
], FeedGuardController.prototype, "events", null);
__decorate([
    Post('check'),
    Auth('operator'),
    HttpCode(200),
    ApiOperation({
        summary: "Look at a connection's webhooks now",
        description: 'As the feed guard does by itself every five minutes: reads the webhooks, mends ours, and starts a reconciliation for what may have been missed.',
    }),
    ApiOkResponse({ type: FeedCheckDto }),
    ApiErrors(400, 404, 409),
    __param(0, Param()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto]),
    __metadata("design:returntype", Promise)
], FeedGuardController.prototype, "check", null);
FeedGuardController = __decorate([
    ApiTags('Connections'),
    Controller('api/v1/connections/:id/feed-guard'),
    __metadata("design:paramtypes", [FeedGuardReader,
        FeedCheckStore,
        FeedGuard])
], FeedGuardController);
export { FeedGuardController };
//# sourceMappingURL=feed-guard.controller.js.map