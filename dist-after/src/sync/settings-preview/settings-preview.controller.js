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
import * as openapi_import_1 from "./settings-preview.dto.js";
import * as openapi from "@nestjs/swagger";
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../../platform/http/api-errors.decorator.js';
import { Auth } from '../../platform/http/auth.decorator.js';
import { IdParamDto } from '../../platform/http/id-param.dto.js';
import { PreviewSettingsDto, SettingsPreviewDto } from './settings-preview.dto.js';
import { SettingsPreview } from './settings-preview.service.js';
let SettingsPreviewController = class SettingsPreviewController {
    previews;
    constructor(previews) {
        this.previews = previews;
    }
    preview({ id }, body) {
        return this.previews.preview(id, body);
    }
};
__decorate([
    Post(),
    HttpCode(200),
    Auth('operator'),
    ApiErrors(400, 404),
    ApiOperation({
        summary: 'Try settings without saving them',
        description: 'Says how many held documents `PATCH /connections/{id}` with these settings would release, and what would become of the documents that were read last. Nothing is stored and Cin7 is not called.',
    }),
    ApiOkResponse({ type: SettingsPreviewDto }),
    __param(0, Param()),
    __param(1, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, PreviewSettingsDto]),
    __metadata("design:returntype", Promise)
], SettingsPreviewController.prototype, "preview", null);
SettingsPreviewController = __decorate([
    ApiTags('Connections'),
    Controller('api/v1/connections/:id/settings/preview'),
    __metadata("design:paramtypes", [SettingsPreview])
], SettingsPreviewController);
export { SettingsPreviewController };
//# sourceMappingURL=settings-preview.controller.js.map