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
import * as openapi_import_1 from "./acknowledgement.dto.js";
import * as openapi from "@nestjs/swagger";
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../../access/current-caller.decorator.js';
import { ApiErrors } from '../../platform/http/api-errors.decorator.js';
import { Auth } from '../../platform/http/auth.decorator.js';
import { IdParamDto } from '../../platform/http/id-param.dto.js';
import { PageQueryDto } from '../../platform/http/page.dto.js';
import { RecordReader } from '../record.reader.js';
import { AcknowledgedDto, AcknowledgeDto, AcknowledgeManyDto, AcknowledgementPageDto, AcknowledgeResultsDto, } from './acknowledgement.dto.js';
import { AcknowledgementService } from './acknowledgement.service.js';
const SAYING = 'The same again changes nothing. An older revision than the one that stands is taken and shown as such. A revision ' +
    'that cancels takes `cancelled`, `too_late` or `return_to_stock`.';
/** What clients say about the records they were given. */
let AcknowledgementController = class AcknowledgementController {
    service;
    records;
    constructor(service, records) {
        this.service = service;
        this.records = records;
    }
    many(body, caller) {
        return this.service.many(body.acknowledgements, caller);
    }
    order({ id }, body, caller) {
        return this.service.one('order', id, body, caller);
    }
    receipt({ id }, body, caller) {
        return this.service.one('receipt', id, body, caller);
    }
    item({ id }, body, caller) {
        return this.service.one('item', id, body, caller);
    }
    ofOrder({ id }, page, caller) {
        return this.records.acknowledgements('order', id, page, caller);
    }
    ofReceipt({ id }, page, caller) {
        return this.records.acknowledgements('receipt', id, page, caller);
    }
    ofItem({ id }, page, caller) {
        return this.records.acknowledgements('item', id, page, caller);
    }
};
__decorate([
    Post('acknowledgements'),
    Auth('operator', 'client'),
    HttpCode(200),
    ApiErrors(400),
    ApiOperation({
        summary: 'Say of up to 1,000 records that they are accepted, rejected or done',
        description: `Each by itself: the answer says what became of which. ${SAYING}`,
    }),
    ApiOkResponse({ type: AcknowledgeResultsDto }),
    __param(0, Body()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AcknowledgeManyDto, Object]),
    __metadata("design:returntype", Promise)
], AcknowledgementController.prototype, "many", null);
__decorate([
    Post('orders/:id/acknowledgements'),
    Auth('operator', 'client'),
    HttpCode(200),
    ApiErrors(400, 404, 409),
    ApiOperation({ summary: 'Say of an order that it is accepted, rejected or done', description: SAYING }),
    ApiOkResponse({ type: AcknowledgedDto }),
    __param(0, Param()),
    __param(1, Body()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        AcknowledgeDto, Object]),
    __metadata("design:returntype", Promise)
], AcknowledgementController.prototype, "order", null);
__decorate([
    Post('receipts/:id/acknowledgements'),
    Auth('operator', 'client'),
    HttpCode(200),
    ApiErrors(400, 404, 409),
    ApiOperation({ summary: 'Say of a receipt that it is accepted, rejected or done', description: SAYING }),
    ApiOkResponse({ type: AcknowledgedDto }),
    __param(0, Param()),
    __param(1, Body()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        AcknowledgeDto, Object]),
    __metadata("design:returntype", Promise)
], AcknowledgementController.prototype, "receipt", null);
__decorate([
    Post('items/:id/acknowledgements'),
    Auth('operator', 'client'),
    HttpCode(200),
    ApiErrors(400, 404, 409),
    ApiOperation({ summary: 'Say of an item that it is accepted, rejected or done', description: SAYING }),
    ApiOkResponse({ type: AcknowledgedDto }),
    __param(0, Param()),
    __param(1, Body()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        AcknowledgeDto, Object]),
    __metadata("design:returntype", Promise)
], AcknowledgementController.prototype, "item", null);
__decorate([
    Get('orders/:id/acknowledgements'),
    Auth('operator', 'client'),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'Everything that was said about an order, oldest first' }),
    ApiOkResponse({ type: AcknowledgementPageDto }),
    __param(0, Param()),
    __param(1, Query()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        PageQueryDto, Object]),
    __metadata("design:returntype", Promise)
], AcknowledgementController.prototype, "ofOrder", null);
__decorate([
    Get('receipts/:id/acknowledgements'),
    Auth('operator', 'client'),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'Everything that was said about a receipt, oldest first' }),
    ApiOkResponse({ type: AcknowledgementPageDto }),
    __param(0, Param()),
    __param(1, Query()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        PageQueryDto, Object]),
    __metadata("design:returntype", Promise)
], AcknowledgementController.prototype, "ofReceipt", null);
__decorate([
    Get('items/:id/acknowledgements'),
    Auth('operator', 'client'),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'Everything that was said about an item, oldest first' }),
    ApiOkResponse({ type: AcknowledgementPageDto }),
    __param(0, Param()),
    __param(1, Query()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        PageQueryDto, Object]),
    __metadata("design:returntype", Promise)
], AcknowledgementController.prototype, "ofItem", null);
AcknowledgementController = __decorate([
    ApiTags('Acknowledgements'),
    Controller('api/v1'),
    __metadata("design:paramtypes", [AcknowledgementService,
        RecordReader])
], AcknowledgementController);
export { AcknowledgementController };
//# sourceMappingURL=acknowledgement.controller.js.map