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
import * as openapi_import_1 from "./connection.dto.js";
import * as openapi from "@nestjs/swagger";
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { ConnectionDto, ConnectionPageDto, CreateConnectionDto, CreatedConnectionDto, UpdateConnectionDto, } from './connection.dto.js';
import { ConnectionService } from './connection.service.js';
let ConnectionController = class ConnectionController {
    connections;
    constructor(connections) {
        this.connections = connections;
    }
    create(body, caller) {
        return this.connections.create(body, caller);
    }
    list(query) {
        return this.connections.list(query);
    }
    get({ id }) {
        return this.connections.get(id);
    }
    update({ id }, body, caller) {
        return this.connections.update(id, body, caller);
    }
    remove({ id }, caller) {
        return this.connections.remove(id, caller);
    }
};
__decorate([
    Post(),
    Auth(),
    Header('cache-control', 'no-store'),
    ApiOperation({
        summary: 'Make a connection',
        description: 'One merchant link. The answer holds the push key that Cin7 must send; `registration` says where to enter it.',
    }),
    ApiCreatedResponse({ type: CreatedConnectionDto }),
    ApiErrors(400),
    __param(0, Body()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CreateConnectionDto, Object]),
    __metadata("design:returntype", Promise)
], ConnectionController.prototype, "create", null);
__decorate([
    Get(),
    Auth('operator'),
    ApiOperation({ summary: 'List connections', description: 'Oldest first.' }),
    ApiOkResponse({ type: ConnectionPageDto }),
    ApiErrors(400),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PageQueryDto]),
    __metadata("design:returntype", Promise)
], ConnectionController.prototype, "list", null);
__decorate([
    Get(':id'),
    Auth('operator'),
    ApiOperation({ summary: 'Read a connection', description: 'With the settings in force.' }),
    ApiOkResponse({ type: ConnectionDto }),
    ApiErrors(400, 404),
    __param(0, Param()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto]),
    __metadata("design:returntype", Promise)
], ConnectionController.prototype, "get", null);
__decorate([
    Patch(':id'),
    Auth('operator'),
    ApiOperation({
        summary: 'Change a connection',
        description: 'A JSON merge patch (RFC 7396), nested `settings` and their maps included: what is not named stays, null returns a setting to its default or removes an entry of a map. `credentialId` takes scope admin.',
    }),
    ApiOkResponse({ type: ConnectionDto }),
    ApiErrors(400, 404),
    __param(0, Param()),
    __param(1, Body()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        UpdateConnectionDto, Object]),
    __metadata("design:returntype", Promise)
], ConnectionController.prototype, "update", null);
__decorate([
    Delete(':id'),
    Auth(),
    HttpCode(204),
    ApiOperation({
        summary: 'Delete a connection',
        description: 'With its waiting work and its push key: later webhooks get 401. Its webhooks are taken out of Cin7 as far as Cin7 answers within 10 s; the audit entry says what became of them. Notifications and records that are there stay.',
    }),
    ApiNoContentResponse({ description: 'Deleted.' }),
    ApiErrors(400, 404),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object]),
    __metadata("design:returntype", Promise)
], ConnectionController.prototype, "remove", null);
ConnectionController = __decorate([
    ApiTags('Connections'),
    Controller('api/v1/connections'),
    __metadata("design:paramtypes", [ConnectionService])
], ConnectionController);
export { ConnectionController };
//# sourceMappingURL=connection.controller.js.map