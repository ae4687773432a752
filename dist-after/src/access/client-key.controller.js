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
import * as openapi_import_1 from "./client-key.dto.js";
import * as openapi from "@nestjs/swagger";
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { ClientKeyPageDto, CreateClientKeyDto, CreatedClientKeyDto } from './client-key.dto.js';
import { ClientKeyService } from './client-key.service.js';
import { CurrentCaller } from './current-caller.decorator.js';
let ClientKeyController = class ClientKeyController {
    keys;
    constructor(keys) {
        this.keys = keys;
    }
    create(body, caller) {
        return this.keys.create(body, caller);
    }
    list(query) {
        return this.keys.list(query);
    }
    revoke({ id }, caller) {
        return this.keys.revoke(id, caller);
    }
};
__decorate([
    Post(),
    Auth(),
    Header('cache-control', 'no-store'),
    ApiOperation({
        summary: 'Make a key',
        description: 'The answer holds the key, this once. A key of scope `client` may be limited to connections.',
    }),
    ApiCreatedResponse({ type: CreatedClientKeyDto }),
    ApiErrors(400),
    __param(0, Body()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CreateClientKeyDto, Object]),
    __metadata("design:returntype", Promise)
], ClientKeyController.prototype, "create", null);
__decorate([
    Get(),
    Auth(),
    ApiOperation({ summary: 'List keys', description: 'Revoked ones too, oldest first; never the keys themselves.' }),
    ApiOkResponse({ type: ClientKeyPageDto }),
    ApiErrors(400),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PageQueryDto]),
    __metadata("design:returntype", Promise)
], ClientKeyController.prototype, "list", null);
__decorate([
    Delete(':id'),
    Auth(),
    HttpCode(204),
    ApiOperation({
        summary: 'Revoke a key',
        description: 'It opens nothing any more, within seconds in all processes. Revoking it again changes nothing.',
    }),
    ApiNoContentResponse({ description: 'Revoked.' }),
    ApiErrors(400, 404),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object]),
    __metadata("design:returntype", Promise)
], ClientKeyController.prototype, "revoke", null);
ClientKeyController = __decorate([
    ApiTags('Access'),
    Controller('api/v1/client-keys'),
    __metadata("design:paramtypes", [ClientKeyService])
], ClientKeyController);
export { ClientKeyController };
//# sourceMappingURL=client-key.controller.js.map