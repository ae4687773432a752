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
import * as openapi_import_1 from "./registration.dto.js";
import * as openapi_import_2 from "./apply-registration.dto.js";
import * as openapi_import_3 from "./registration-test.dto.js";
import * as openapi from "@nestjs/swagger";
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../../access/current-caller.decorator.js';
import { ApiErrors } from '../../platform/http/api-errors.decorator.js';
import { Auth } from '../../platform/http/auth.decorator.js';
import { IdParamDto } from '../../platform/http/id-param.dto.js';
import { AppliedRegistrationDto, ApplyRegistrationDto } from './apply-registration.dto.js';
import { ApplyRegistration } from './apply-registration.service.js';
import { RegistrationDto } from './registration.dto.js';
import { RegistrationService } from './registration.service.js';
import { RegistrationTestDto } from './registration-test.dto.js';
import { RegistrationTest } from './registration-test.service.js';
let RegistrationController = class RegistrationController {
    registration;
    application;
    tests;
    constructor(registration, application, tests) {
        this.registration = registration;
        this.application = application;
        this.tests = tests;
    }
    get({ id }) {
        return this.registration.describe(id);
    }
    apply({ id }, { move }, caller) {
        return this.application.apply(id, move ?? false, caller);
    }
    test({ id }, caller) {
        return this.tests.run(id, caller);
    }
};
__decorate([
    Get(),
    Auth('operator'),
    ApiOperation({
        summary: 'What to enter in Cin7',
        description: 'How each notification stands in Cin7 and what has arrived so far; and addresses, headers and notification names, step by step, for what is done by hand. The push key is masked.',
    }),
    ApiOkResponse({ type: RegistrationDto }),
    ApiErrors(400, 404),
    __param(0, Param()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto]),
    __metadata("design:returntype", Promise)
], RegistrationController.prototype, "get", null);
__decorate([
    Post('apply'),
    Auth('operator'),
    HttpCode(200),
    ApiOperation({
        summary: 'Register the connection in Cin7',
        description: "Makes or repairs the connection's webhooks through Cin7's API, and says what is left to do by hand. Safe to repeat. Webhooks of others are not touched. From then on the feed guard keeps them as they are. Noted in the audit.",
    }),
    ApiBody({ type: ApplyRegistrationDto, required: false }),
    ApiOkResponse({ type: AppliedRegistrationDto }),
    ApiErrors(400, 404, 409, 502),
    __param(0, Param()),
    __param(1, Body()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        ApplyRegistrationDto, Object]),
    __metadata("design:returntype", Promise)
], RegistrationController.prototype, "apply", null);
__decorate([
    Post('test'),
    Auth('operator'),
    HttpCode(200),
    ApiOperation({
        summary: 'Send a test notification',
        description: 'Sends a notification of our own to the public address with the headers that Cin7 sends, and tells whether it arrived and was stored, or in words what stands in the way. It ends as `ignored`. Noted in the audit.',
    }),
    ApiOkResponse({ type: RegistrationTestDto }),
    ApiErrors(400, 404, 409),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object]),
    __metadata("design:returntype", Promise)
], RegistrationController.prototype, "test", null);
RegistrationController = __decorate([
    ApiTags('Connections'),
    Controller('api/v1/connections/:id/registration'),
    __metadata("design:paramtypes", [RegistrationService,
        ApplyRegistration,
        RegistrationTest])
], RegistrationController);
export { RegistrationController };
//# sourceMappingURL=registration.controller.js.map