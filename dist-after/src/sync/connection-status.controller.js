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
import * as openapi_import_1 from "./connection-status.dto.js";
import * as openapi from "@nestjs/swagger";
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { ConnectionStatusDto } from './connection-status.dto.js';
import { ConnectionStatus } from './connection-status.service.js';
let ConnectionStatusController = class ConnectionStatusController {
    statuses;
    constructor(statuses) {
        this.statuses = statuses;
    }
    get({ id }) {
        return this.statuses.of(id);
    }
};
__decorate([
    Get(),
    Auth('operator'),
    ApiErrors(400, 404),
    ApiOperation({
        summary: 'How a connection is',
        description: 'What waits, what is in the way, how the budget of its Cin7 account stands, and when it will be caught up.',
    }),
    ApiOkResponse({ type: ConnectionStatusDto }),
    __param(0, Param()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto]),
    __metadata("design:returntype", Promise)
], ConnectionStatusController.prototype, "get", null);
ConnectionStatusController = __decorate([
    ApiTags('Connections'),
    Controller('api/v1/connections/:id/status'),
    __metadata("design:paramtypes", [ConnectionStatus])
], ConnectionStatusController);
export { ConnectionStatusController };
//# sourceMappingURL=connection-status.controller.js.map