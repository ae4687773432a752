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
import * as openapi_import_1 from "./push-api-key.dto.js";
import * as openapi from "@nestjs/swagger";
import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PushApiKeyDto, RotatePushApiKeyDto } from './push-api-key.dto.js';
import { PushApiKeyService } from './push-api-key.service.js';
let PushApiKeyController = class PushApiKeyController {
    pushKeys;
    constructor(pushKeys) {
        this.pushKeys = pushKeys;
    }
    reveal({ id }, caller) {
        return this.pushKeys.reveal(id, caller);
    }
    rotate({ id }, { graceHours }, caller) {
        return this.pushKeys.rotate(id, graceHours ?? 24, caller);
    }
};
__decorate([
    Post('reveal'),
    Auth(),
    HttpCode(200),
    Header('cache-control', 'no-store'),
    ApiOperation({ summary: 'Show the push key', description: 'To enter it in Cin7. Noted in the audit.' }),
    ApiOkResponse({ type: PushApiKeyDto }),
    ApiErrors(400, 404, 409),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object]),
    __metadata("design:returntype", Promise)
], PushApiKeyController.prototype, "reveal", null);
__decorate([
    Post('rotate'),
    Auth(),
    HttpCode(200),
    Header('cache-control', 'no-store'),
    ApiOperation({
        summary: 'Change the push key',
        description: 'Answers the new key. The old one stays valid for a grace period, in which every notification in Cin7 has to be given the new one. Noted in the audit.',
    }),
    ApiBody({ type: RotatePushApiKeyDto, required: false }),
    ApiOkResponse({ type: PushApiKeyDto }),
    ApiErrors(400, 404),
    __param(0, Param()),
    __param(1, Body()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        RotatePushApiKeyDto, Object]),
    __metadata("design:returntype", Promise)
], PushApiKeyController.prototype, "rotate", null);
PushApiKeyController = __decorate([
    ApiTags('Connections'),
    Controller('api/v1/connections/:id/push-api-key'),
    __metadata("design:paramtypes", [PushApiKeyService])
], PushApiKeyController);
export { PushApiKeyController };
//# sourceMappingURL=push-api-key.controller.js.map