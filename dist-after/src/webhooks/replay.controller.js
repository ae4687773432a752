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
import * as openapi_import_1 from "./replay.dto.js";
import * as openapi from "@nestjs/swagger";
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { ReplayedNotificationDto, ReplayRequestDto, ReplayResultDto } from './replay.dto.js';
import { ReplayService } from './replay.service.js';
const ALWAYS = 'Always runs again, whatever was processed before: the stored body is read anew and its documents are read from Cin7. ' +
    'The notification is `pending` until each of them has a new outcome. Those of a paused connection wait.';
/** Lets what Cin7 sent run again. */
let ReplayController = class ReplayController {
    replays;
    constructor(replays) {
        this.replays = replays;
    }
    replayOne({ id }) {
        return this.replays.replayOne(id);
    }
    replayMany(body, caller) {
        return this.replays.replayMany(body, caller);
    }
};
__decorate([
    Post('notifications/:id/replay'),
    HttpCode(200),
    Auth('operator'),
    ApiErrors(400, 404, 409),
    ApiOperation({ summary: 'Replay a notification', description: ALWAYS }),
    ApiOkResponse({ type: ReplayedNotificationDto }),
    __param(0, Param()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto]),
    __metadata("design:returntype", Promise)
], ReplayController.prototype, "replayOne", null);
__decorate([
    Post('replays'),
    HttpCode(200),
    Auth('operator'),
    ApiErrors(400),
    ApiOperation({
        summary: 'Replay many notifications',
        description: `${ALWAYS} \`dryRun\` only counts. More than 50 wait in the lanes of their documents, so that they do not keep a pick waiting. Noted in the audit.`,
    }),
    ApiOkResponse({ type: ReplayResultDto }),
    __param(0, Body()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ReplayRequestDto, Object]),
    __metadata("design:returntype", Promise)
], ReplayController.prototype, "replayMany", null);
ReplayController = __decorate([
    ApiTags('Notifications'),
    Controller('api/v1'),
    __metadata("design:paramtypes", [ReplayService])
], ReplayController);
export { ReplayController };
//# sourceMappingURL=replay.controller.js.map