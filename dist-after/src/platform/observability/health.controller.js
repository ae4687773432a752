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
import * as openapi_import_1 from "./health.dto.js";
import * as openapi from "@nestjs/swagger";
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../http/auth.decorator.js';
import { HealthDto, ReadinessDto } from './health.dto.js';
import { HealthService } from './health.service.js';
/** Health, for whatever keeps this process running. */
let HealthController = class HealthController {
    health;
    constructor(health) {
        this.health = health;
    }
    live() {
        return { status: 'ok' };
    }
    async ready(reply) {
        const result = await this.health.ready();
        if (result.status !== 'ok')
            void reply.status(503);
        return { status: result.status, details: result.details };
    }
};
__decorate([
    Get('live'),
    Public('Probes have no key, and the answer tells nothing but that the process runs.'),
    ApiOperation({ summary: 'Whether the process runs' }),
    ApiOkResponse({ type: HealthDto }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", HealthDto)
], HealthController.prototype, "live", null);
__decorate([
    Get('ready'),
    Public('Probes have no key, and the answer tells only which part is down.'),
    ApiOperation({ summary: 'Whether the process can work: database and job runner' }),
    ApiOkResponse({ type: ReadinessDto }),
    ApiResponse({ status: 503, type: ReadinessDto, description: 'Something is down; the details say what.' }),
    __param(0, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], HealthController.prototype, "ready", null);
HealthController = __decorate([
    ApiTags('Health'),
    Controller('health'),
    __metadata("design:paramtypes", [HealthService])
], HealthController);
export { HealthController };
//# sourceMappingURL=health.controller.js.map