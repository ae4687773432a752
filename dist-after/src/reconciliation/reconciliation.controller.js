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
import * as openapi_import_1 from "./reconciliation.dto.js";
import * as openapi from "@nestjs/swagger";
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { ReconciliationEstimator } from './reconciliation-estimator.service.js';
import { ReconciliationReader } from './reconciliation.reader.js';
import { ReconciliationService } from './reconciliation.service.js';
import { EstimateQueryDto, ReconciliationDto, ReconciliationEstimateDto, ReconciliationPageDto, ReconciliationQueryDto, StartReconciliationDto, } from './reconciliation.dto.js';
/** Compares connections with Cin7, and heals what no notification told. */
let ReconciliationController = class ReconciliationController {
    runs;
    reader;
    estimator;
    constructor(runs, reader, estimator) {
        this.runs = runs;
        this.reader = reader;
        this.estimator = estimator;
    }
    start({ id }, body, caller) {
        return this.runs.start(id, body, caller);
    }
    estimate({ id }, query) {
        return this.estimator.estimate(id, query);
    }
    list(query) {
        return this.reader.list(query);
    }
    get({ id }) {
        return this.reader.get(id);
    }
    pause({ id }, caller) {
        return this.runs.pause(id, caller);
    }
    resume({ id }, caller) {
        return this.runs.resume(id, caller);
    }
    cancel({ id }, caller) {
        return this.runs.cancel(id, caller);
    }
};
__decorate([
    Post('connections/:id/reconciliations'),
    Auth('operator'),
    ApiErrors(400, 404, 409),
    ApiOperation({
        summary: 'Compare a connection with Cin7 now',
        description: 'What differs is read anew, behind everything else that waits. At most one run of a connection at a time. Noted in the audit.',
    }),
    ApiCreatedResponse({ type: ReconciliationDto }),
    __param(0, Param()),
    __param(1, Body()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        StartReconciliationDto, Object]),
    __metadata("design:returntype", Promise)
], ReconciliationController.prototype, "start", null);
__decorate([
    Get('connections/:id/reconciliations/estimate'),
    Auth('operator'),
    ApiErrors(400, 404, 502),
    ApiOperation({
        summary: 'What a run would cost',
        description: 'Asks Cin7 how long each list is, which costs up to one call for each domain, and starts nothing.',
    }),
    ApiOkResponse({ type: ReconciliationEstimateDto }),
    __param(0, Param()),
    __param(1, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, EstimateQueryDto]),
    __metadata("design:returntype", Promise)
], ReconciliationController.prototype, "estimate", null);
__decorate([
    Get('reconciliations'),
    Auth('operator'),
    ApiErrors(400),
    ApiOperation({ summary: 'List runs', description: 'Newest first, with what each found.' }),
    ApiOkResponse({ type: ReconciliationPageDto }),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ReconciliationQueryDto]),
    __metadata("design:returntype", Promise)
], ReconciliationController.prototype, "list", null);
__decorate([
    Get('reconciliations/:id'),
    Auth('operator'),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'Show a run' }),
    ApiOkResponse({ type: ReconciliationDto }),
    __param(0, Param()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto]),
    __metadata("design:returntype", Promise)
], ReconciliationController.prototype, "get", null);
__decorate([
    Post('reconciliations/:id/pause'),
    HttpCode(200),
    Auth('operator'),
    ApiErrors(400, 404, 409),
    ApiOperation({
        summary: 'Pause a run',
        description: 'It stops after the page it is at. Documents that it asked for already are still read.',
    }),
    ApiOkResponse({ type: ReconciliationDto }),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object]),
    __metadata("design:returntype", Promise)
], ReconciliationController.prototype, "pause", null);
__decorate([
    Post('reconciliations/:id/resume'),
    HttpCode(200),
    Auth('operator'),
    ApiErrors(400, 404, 409),
    ApiOperation({ summary: 'Go on with a paused run' }),
    ApiOkResponse({ type: ReconciliationDto }),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object]),
    __metadata("design:returntype", Promise)
], ReconciliationController.prototype, "resume", null);
__decorate([
    Post('reconciliations/:id/cancel'),
    HttpCode(200),
    Auth('operator'),
    ApiErrors(400, 404, 409),
    ApiOperation({
        summary: 'Cancel a run',
        description: 'It proves nothing then: the next run begins where this one began. Documents that it asked for already are still read.',
    }),
    ApiOkResponse({ type: ReconciliationDto }),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object]),
    __metadata("design:returntype", Promise)
], ReconciliationController.prototype, "cancel", null);
ReconciliationController = __decorate([
    ApiTags('Reconciliation'),
    Controller('api/v1'),
    __metadata("design:paramtypes", [ReconciliationService,
        ReconciliationReader,
        ReconciliationEstimator])
], ReconciliationController);
export { ReconciliationController };
//# sourceMappingURL=reconciliation.controller.js.map