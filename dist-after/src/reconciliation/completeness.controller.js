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
import * as openapi from "@nestjs/swagger";
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { CompletenessDto, RunReportDto } from './completeness.dto.js';
import { CompletenessReader } from './completeness.reader.js';
import { completenessPage, runReportPage } from './report-page.js';
/** A page that came from data of strangers may load and run nothing. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const PRINTABLE = 'JSON, or with `Accept: text/html` a page to print.';
const jsonOrPage = (type) => ApiOkResponse({
    content: {
        'application/json': { schema: { $ref: getSchemaPath(type) } },
        'text/html': { schema: { type: 'string' } },
    },
});
/** What is missing, and how that is known. */
let CompletenessController = class CompletenessController {
    reader;
    constructor(reader) {
        this.reader = reader;
    }
    async completeness({ id }, accept, reply) {
        const report = await this.reader.latest(id);
        return wantsPage(accept) ? asPage(reply, completenessPage(report)) : report;
    }
    async report({ id }, accept, reply) {
        const report = await this.reader.ofRun(id);
        return wantsPage(accept) ? asPage(reply, runReportPage(report)) : report;
    }
};
__decorate([
    Get('connections/:id/completeness'),
    Auth('operator'),
    ApiErrors(400, 404),
    ApiOperation({
        summary: 'Is anything missing?',
        description: `Each domain as its last run left it, judged from the data. ${PRINTABLE}`,
    }),
    jsonOrPage(CompletenessDto),
    openapi.ApiResponse({ status: 200, type: Object }),
    __param(0, Param()),
    __param(1, Headers('accept')),
    __param(2, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object, Object]),
    __metadata("design:returntype", Promise)
], CompletenessController.prototype, "completeness", null);
__decorate([
    Get('reconciliations/:id/report'),
    Auth('operator'),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'The report of a run', description: `As it was when the run ended. ${PRINTABLE}` }),
    jsonOrPage(RunReportDto),
    openapi.ApiResponse({ status: 200, type: Object }),
    __param(0, Param()),
    __param(1, Headers('accept')),
    __param(2, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto, Object, Object]),
    __metadata("design:returntype", Promise)
], CompletenessController.prototype, "report", null);
CompletenessController = __decorate([
    ApiTags('Reconciliation'),
    ApiExtraModels(CompletenessDto, RunReportDto),
    Controller('api/v1'),
    __metadata("design:paramtypes", [CompletenessReader])
], CompletenessController);
export { CompletenessController };
/** A browser names `text/html` first; a program that takes anything gets JSON. */
function wantsPage(accept = '') {
    const html = accept.indexOf('text/html');
    const json = accept.indexOf('application/json');
    return html >= 0 && (json < 0 || html < json);
}
function asPage(reply, page) {
    reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY);
    reply.header('cache-control', 'no-store');
    return page;
}
//# sourceMappingURL=completeness.controller.js.map