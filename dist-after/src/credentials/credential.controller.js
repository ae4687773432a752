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
import * as openapi_import_1 from "./credential.dto.js";
import * as openapi from "@nestjs/swagger";
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { CreateCredentialDto, CredentialDto, CredentialPageDto, CredentialTestDto, UpdateCredentialDto, } from './credential.dto.js';
import { CredentialService } from './credential.service.js';
let CredentialController = class CredentialController {
    credentials;
    constructor(credentials) {
        this.credentials = credentials;
    }
    create(body, caller) {
        return this.credentials.create(body, caller);
    }
    list(query) {
        return this.credentials.list(query);
    }
    get({ id }) {
        return this.credentials.get(id);
    }
    update({ id }, body, caller) {
        return this.credentials.update(id, body, caller);
    }
    remove({ id }, caller) {
        return this.credentials.remove(id, caller);
    }
    test({ id }, caller) {
        return this.credentials.test(id, caller);
    }
};
__decorate([
    Post(),
    Auth(),
    ApiOperation({
        summary: 'Store a credential',
        description: 'A named login to a Cin7 Core account. Cin7 is not asked; `test` does that.',
    }),
    ApiCreatedResponse({ type: CredentialDto }),
    ApiErrors(400, 409),
    __param(0, Body()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CreateCredentialDto, Object]),
    __metadata("design:returntype", Promise)
], CredentialController.prototype, "create", null);
__decorate([
    Get(),
    Auth('operator'),
    ApiOperation({ summary: 'List credentials', description: 'Oldest first; never with passwords.' }),
    ApiOkResponse({ type: CredentialPageDto }),
    ApiErrors(400),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PageQueryDto]),
    __metadata("design:returntype", Promise)
], CredentialController.prototype, "list", null);
__decorate([
    Get(':id'),
    Auth('operator'),
    ApiOperation({ summary: 'Read a credential', description: 'Never with its password.' }),
    ApiOkResponse({ type: CredentialDto }),
    ApiErrors(400, 404),
    __param(0, Param()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto]),
    __metadata("design:returntype", Promise)
], CredentialController.prototype, "get", null);
__decorate([
    Patch(':id'),
    Auth(),
    ApiOperation({
        summary: 'Change a credential',
        description: 'A JSON merge patch: what is left out stays. A new username or password is stored and then tried at once; `lastTest` in the answer tells how that went. Success lifts a stop of the account.',
    }),
    ApiOkResponse({ type: CredentialDto }),
    ApiErrors(400, 404, 409),
    __param(0, Param()),
    __param(1, Body()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        UpdateCredentialDto, Object]),
    __metadata("design:returntype", Promise)
], CredentialController.prototype, "update", null);
__decorate([
    Delete(':id'),
    Auth(),
    HttpCode(204),
    ApiOperation({ summary: 'Delete a credential', description: 'Refused while a connection uses it.' }),
    ApiNoContentResponse({ description: 'Deleted.' }),
    ApiErrors(400, 404, 409),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object]),
    __metadata("design:returntype", Promise)
], CredentialController.prototype, "remove", null);
__decorate([
    Post(':id/test'),
    Auth('operator'),
    HttpCode(200),
    ApiOperation({
        summary: 'Try a credential',
        description: "Reads the account's company, time zone and units from Cin7; one call of its budget. A refusal is answered with 200 and `ok: false`. Success lifts a stop of the account.",
    }),
    ApiOkResponse({ type: CredentialTestDto }),
    ApiErrors(400, 404, 409),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object]),
    __metadata("design:returntype", Promise)
], CredentialController.prototype, "test", null);
CredentialController = __decorate([
    ApiTags('Credentials'),
    Controller('api/v1/credentials'),
    __metadata("design:paramtypes", [CredentialService])
], CredentialController);
export { CredentialController };
//# sourceMappingURL=credential.controller.js.map