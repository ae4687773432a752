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
import * as openapi_import_1 from "./audit-entry.dto.js";
import * as openapi from "@nestjs/swagger";
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { AuditEntryPageDto, AuditEntryQueryDto } from './audit-entry.dto.js';
import { AuditEntryReader } from './audit-entry.reader.js';
let AuditEntryController = class AuditEntryController {
    entries;
    constructor(entries) {
        this.entries = entries;
    }
    list(query) {
        return this.entries.list(query);
    }
};
__decorate([
    Get(),
    Auth(),
    ApiOperation({
        summary: 'List audit entries',
        description: 'Who changed keys, credentials and connections, and who was shown a secret. Newest first.',
    }),
    ApiOkResponse({ type: AuditEntryPageDto }),
    ApiErrors(400),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AuditEntryQueryDto]),
    __metadata("design:returntype", Promise)
], AuditEntryController.prototype, "list", null);
AuditEntryController = __decorate([
    ApiTags('Access'),
    Controller('api/v1/audit-entries'),
    __metadata("design:paramtypes", [AuditEntryReader])
], AuditEntryController);
export { AuditEntryController };
//# sourceMappingURL=audit-entry.controller.js.map