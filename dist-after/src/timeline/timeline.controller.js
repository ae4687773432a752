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
import * as openapi_import_1 from "./timeline.dto.js";
import * as openapi from "@nestjs/swagger";
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { TimelinePageDto, TimelineQueryDto } from './timeline.dto.js';
import { TimelineReader } from './timeline.reader.js';
/** Everything that happened to one number. */
let TimelineController = class TimelineController {
    reader;
    constructor(reader) {
        this.reader = reader;
    }
    page(query, caller) {
        return this.reader.page(query, caller);
    }
};
__decorate([
    Get(),
    Auth('operator', 'client'),
    ApiErrors(400),
    ApiOperation({
        summary: 'Everything that happened to one number, oldest first',
        description: 'Notifications, looks at the document with their outcomes, revisions with what they changed, acknowledgements; ' +
            'and what waits now. A key of scope `client` sees revisions and acknowledgements, of its connections.',
    }),
    ApiOkResponse({ type: TimelinePageDto }),
    __param(0, Query()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [TimelineQueryDto, Object]),
    __metadata("design:returntype", Promise)
], TimelineController.prototype, "page", null);
TimelineController = __decorate([
    ApiTags('Timeline'),
    Controller('api/v1/timeline'),
    __metadata("design:paramtypes", [TimelineReader])
], TimelineController);
export { TimelineController };
//# sourceMappingURL=timeline.controller.js.map