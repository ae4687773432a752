var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import * as openapi from "@nestjs/swagger";
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Auth } from '../http/auth.decorator.js';
import { MetricsService } from './metrics.service.js';
/** Metrics, for Prometheus. */
let MetricsController = class MetricsController {
    metrics;
    constructor(metrics) {
        this.metrics = metrics;
    }
    read() {
        return this.metrics.read();
    }
};
__decorate([
    Get(),
    Auth('operator'),
    Header('content-type', 'text/plain; version=0.0.4; charset=utf-8'),
    ApiOperation({ summary: 'Metrics of this process in the Prometheus text format' }),
    ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], MetricsController.prototype, "read", null);
MetricsController = __decorate([
    ApiTags('Health'),
    Controller('metrics'),
    __metadata("design:paramtypes", [MetricsService])
], MetricsController);
export { MetricsController };
//# sourceMappingURL=metrics.controller.js.map