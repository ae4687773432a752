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
import * as openapi_import_1 from "./notification.dto.js";
import * as openapi from "@nestjs/swagger";
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { notFound } from '../platform/http/problem.js';
import { NotificationDetailDto, NotificationPageDto, NotificationQueryDto } from './notification.dto.js';
import { NotificationReader } from './notification.reader.js';
/** What Cin7 sent, and what became of it. */
let NotificationController = class NotificationController {
    reader;
    constructor(reader) {
        this.reader = reader;
    }
    list(query) {
        return this.reader.list(query);
    }
    async find({ id }) {
        const notification = await this.reader.find(id);
        if (!notification)
            throw notFound('notification', id);
        return notification;
    }
};
__decorate([
    Get(),
    Auth('operator'),
    ApiErrors(400),
    ApiOperation({ summary: 'List notifications, newest first', description: 'Without bodies; read one for its body.' }),
    ApiOkResponse({ type: NotificationPageDto }),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [NotificationQueryDto]),
    __metadata("design:returntype", Promise)
], NotificationController.prototype, "list", null);
__decorate([
    Get(':id'),
    Auth('operator'),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'One notification: its raw body and what became of each document it named' }),
    ApiOkResponse({ type: NotificationDetailDto }),
    __param(0, Param()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto]),
    __metadata("design:returntype", Promise)
], NotificationController.prototype, "find", null);
NotificationController = __decorate([
    ApiTags('Notifications'),
    Controller('api/v1/notifications'),
    __metadata("design:paramtypes", [NotificationReader])
], NotificationController);
export { NotificationController };
//# sourceMappingURL=notification.controller.js.map