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
import * as openapi_import_1 from "./consumer.dto.js";
import * as openapi from "@nestjs/swagger";
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { ConsumerDto, ConsumerListDto, ConsumerNameDto, MoveConsumerDto, PutConsumerDto } from './consumer.dto.js';
import { ConsumerService } from './consumer.service.js';
/** Places in the feed that are kept for clients. */
let ConsumerController = class ConsumerController {
    consumers;
    constructor(consumers) {
        this.consumers = consumers;
    }
    list(caller) {
        return this.consumers.list(caller);
    }
    find({ name }, caller) {
        return this.consumers.find(name, caller);
    }
    put({ name }, body, caller) {
        return this.consumers.put(name, body, caller);
    }
    move({ name }, body, caller) {
        return this.consumers.move(name, body, caller);
    }
    remove({ name }, caller) {
        return this.consumers.remove(name, caller);
    }
};
__decorate([
    Get(),
    Auth('operator', 'client'),
    ApiOperation({
        summary: 'List consumers and how far behind they are',
        description: 'A client key sees its own, others see all.',
    }),
    ApiOkResponse({ type: ConsumerListDto }),
    __param(0, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], ConsumerController.prototype, "list", null);
__decorate([
    Get(':name'),
    Auth('operator', 'client'),
    ApiErrors(400, 404),
    ApiOperation({ summary: "One of this key's consumers" }),
    ApiOkResponse({ type: ConsumerDto }),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ConsumerNameDto, Object]),
    __metadata("design:returntype", Promise)
], ConsumerController.prototype, "find", null);
__decorate([
    Put(':name'),
    Auth('operator', 'client'),
    ApiErrors(400, 410),
    ApiOperation({
        summary: 'Make a consumer: a place in the feed that is kept for this key',
        description: 'Read with `GET /changes?consumer=<name>`, and say with `POST /consumers/<name>/position` what is stored. One ' +
            'that exists is answered as it stands, so a client may send this at each start.',
    }),
    ApiOkResponse({ type: ConsumerDto }),
    __param(0, Param()),
    __param(1, Body()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ConsumerNameDto,
        PutConsumerDto, Object]),
    __metadata("design:returntype", Promise)
], ConsumerController.prototype, "put", null);
__decorate([
    Post(':name/position'),
    Auth('operator', 'client'),
    HttpCode(200),
    ApiErrors(400, 404, 409, 410),
    ApiOperation({
        summary: 'Say what a consumer has stored',
        description: 'Moves its place, only forwards unless `reset` is true. The same cursor again changes nothing.',
    }),
    ApiOkResponse({ type: ConsumerDto }),
    __param(0, Param()),
    __param(1, Body()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ConsumerNameDto,
        MoveConsumerDto, Object]),
    __metadata("design:returntype", Promise)
], ConsumerController.prototype, "move", null);
__decorate([
    Delete(':name'),
    Auth('operator', 'client'),
    HttpCode(204),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'Forget a consumer' }),
    ApiNoContentResponse({ description: 'Forgotten.' }),
    __param(0, Param()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ConsumerNameDto, Object]),
    __metadata("design:returntype", Promise)
], ConsumerController.prototype, "remove", null);
ConsumerController = __decorate([
    ApiTags('Changes'),
    Controller('api/v1/consumers'),
    __metadata("design:paramtypes", [ConsumerService])
], ConsumerController);
export { ConsumerController };
//# sourceMappingURL=consumer.controller.js.map