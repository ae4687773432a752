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
import * as openapi_import_1 from "./endpoint.dto.js";
import * as openapi from "@nestjs/swagger";
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../../access/current-caller.decorator.js';
import { ApiErrors } from '../../platform/http/api-errors.decorator.js';
import { Auth } from '../../platform/http/auth.decorator.js';
import { IdParamDto } from '../../platform/http/id-param.dto.js';
import { CreatedEndpointDto, CreateEndpointDto, EndpointDto, EndpointListDto, EndpointTestDto, ReplayEndpointDto, RotateEndpointSecretDto, UpdateEndpointDto, } from './endpoint.dto.js';
import { EndpointService } from './endpoint.service.js';
/** Addresses that are told of changes. */
let EndpointController = class EndpointController {
    endpoints;
    constructor(endpoints) {
        this.endpoints = endpoints;
    }
    create(body, caller) {
        return this.endpoints.create(body, caller);
    }
    list(caller) {
        return this.endpoints.list(caller);
    }
    find({ id }, caller) {
        return this.endpoints.find(id, caller);
    }
    update({ id }, body, caller) {
        return this.endpoints.update(id, body, caller);
    }
    remove({ id }, caller) {
        return this.endpoints.remove(id, caller);
    }
    rotateSecret({ id }, { graceHours }, caller) {
        return this.endpoints.rotateSecret(id, graceHours ?? 24, caller);
    }
    test({ id }, caller) {
        return this.endpoints.test(id, caller);
    }
    replay({ id }, body, caller) {
        return this.endpoints.replay(id, body, caller);
    }
};
__decorate([
    Post(),
    Auth('operator', 'client'),
    Header('cache-control', 'no-store'),
    ApiErrors(400, 409, 410),
    ApiOperation({
        summary: 'Make an endpoint: an address that is told of changes',
        description: 'Each change that this key may see and that passes the filters is posted there, signed by Standard Webhooks: ' +
            '`{ "type": "order.created", "timestamp": ..., "data": <the change as in GET /changes> }`. Answer 2xx within 15 ' +
            'seconds. A change comes at least once, with the same `webhook-id` each time; the changes of one record come in ' +
            'order. The secret is shown in this answer only.',
    }),
    ApiCreatedResponse({ type: CreatedEndpointDto }),
    __param(0, Body()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CreateEndpointDto, Object]),
    __metadata("design:returntype", Promise)
], EndpointController.prototype, "create", null);
__decorate([
    Get(),
    Auth('operator', 'client'),
    ApiOperation({
        summary: 'List endpoints and how far behind they are',
        description: 'A client key sees its own, others see all.',
    }),
    ApiOkResponse({ type: EndpointListDto }),
    __param(0, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], EndpointController.prototype, "list", null);
__decorate([
    Get(':id'),
    Auth('operator', 'client'),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'One endpoint' }),
    ApiOkResponse({ type: EndpointDto }),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object]),
    __metadata("design:returntype", Promise)
], EndpointController.prototype, "find", null);
__decorate([
    Patch(':id'),
    Auth('operator', 'client'),
    ApiErrors(400, 404),
    ApiOperation({
        summary: 'Change, pause or switch on an endpoint',
        description: 'A JSON merge patch (RFC 7396): what is not named stays, null takes a filter away.',
    }),
    ApiOkResponse({ type: EndpointDto }),
    __param(0, Param()),
    __param(1, Body()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        UpdateEndpointDto, Object]),
    __metadata("design:returntype", Promise)
], EndpointController.prototype, "update", null);
__decorate([
    Delete(':id'),
    Auth('operator', 'client'),
    HttpCode(204),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'Forget an endpoint' }),
    ApiNoContentResponse({ description: 'Forgotten; what is on its way may still arrive.' }),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object]),
    __metadata("design:returntype", Promise)
], EndpointController.prototype, "remove", null);
__decorate([
    Post(':id/secret/rotate'),
    Auth('operator', 'client'),
    HttpCode(200),
    Header('cache-control', 'no-store'),
    ApiErrors(400, 404),
    ApiOperation({
        summary: 'Give an endpoint a new secret',
        description: 'For the grace time each message has two signatures, one by the secret before.',
    }),
    ApiOkResponse({ type: CreatedEndpointDto }),
    __param(0, Param()),
    __param(1, Body()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        RotateEndpointSecretDto, Object]),
    __metadata("design:returntype", Promise)
], EndpointController.prototype, "rotateSecret", null);
__decorate([
    Post(':id/test'),
    Auth('operator', 'client'),
    HttpCode(200),
    ApiErrors(400, 404),
    ApiOperation({
        summary: 'Send a test message to an endpoint and see what it answers',
        description: 'Of type `endpoint.test`. When it is taken, what is late is tried at once.',
    }),
    ApiOkResponse({ type: EndpointTestDto }),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object]),
    __metadata("design:returntype", Promise)
], EndpointController.prototype, "test", null);
__decorate([
    Post(':id/replay'),
    Auth('operator', 'client'),
    HttpCode(200),
    ApiErrors(400, 404, 410),
    ApiOperation({
        summary: 'Deliver changes again, since an instant or of one record',
        description: 'Each has the `webhook-id` that it had.',
    }),
    ApiOkResponse({ type: EndpointDto }),
    __param(0, Param()),
    __param(1, Body()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        ReplayEndpointDto, Object]),
    __metadata("design:returntype", Promise)
], EndpointController.prototype, "replay", null);
EndpointController = __decorate([
    ApiTags('Deliveries'),
    Controller('api/v1/endpoints'),
    __metadata("design:paramtypes", [EndpointService])
], EndpointController);
export { EndpointController };
//# sourceMappingURL=endpoint.controller.js.map