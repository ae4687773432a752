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
import * as openapi_import_1 from "./record.dto.js";
import * as openapi from "@nestjs/swagger";
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { dotwmsReceipt } from './dotwms/dotwms.mapper.js';
import { DotwmsReceiptDto, DotwmsReceiptPageDto, RecordViewDto } from './dotwms/dotwms.dto.js';
import { ApiEitherView } from './dotwms/either-view.decorator.js';
import { ReceiptQueryDto } from './record-query.dto.js';
import { ReceiptRevisionPageDto } from './record.dto.js';
import { RecordReader } from './record.reader.js';
import { ReceiptPageDto, StandingReceiptDto } from './standing-record.dto.js';
/** Goods that will arrive: purchases and the receiving end of transfers. */
let ReceiptController = class ReceiptController {
    reader;
    constructor(reader) {
        this.reader = reader;
    }
    async list(query, caller) {
        const page = await this.reader.list('receipt', query, caller);
        return query.view === 'dotwms' ? { ...page, data: page.data.map(dotwmsReceipt) } : page;
    }
    async find({ id }, { view }, caller) {
        const receipt = await this.reader.find('receipt', id, caller);
        return view === 'dotwms' ? dotwmsReceipt(receipt) : receipt;
    }
    revisions({ id }, page, caller) {
        return this.reader.revisions('receipt', id, page, caller);
    }
};
__decorate([
    Get(),
    Auth('operator', 'client'),
    ApiErrors(400),
    ApiOperation({
        summary: 'List receipts in the order in which they last changed',
        description: 'Goods that will arrive: purchases and the receiving end of transfers.',
    }),
    ApiEitherView(ReceiptPageDto, DotwmsReceiptPageDto),
    openapi.ApiResponse({ status: 200, type: Object }),
    __param(0, Query()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ReceiptQueryDto, Object]),
    __metadata("design:returntype", Promise)
], ReceiptController.prototype, "list", null);
__decorate([
    Get(':id'),
    Auth('operator', 'client'),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'One receipt as it stands' }),
    ApiEitherView(StandingReceiptDto, DotwmsReceiptDto),
    openapi.ApiResponse({ status: 200, type: Object }),
    __param(0, Param()),
    __param(1, Query()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        RecordViewDto, Object]),
    __metadata("design:returntype", Promise)
], ReceiptController.prototype, "find", null);
__decorate([
    Get(':id/revisions'),
    Auth('operator', 'client'),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'Every revision of one receipt, oldest first, and what each changed' }),
    ApiOkResponse({ type: ReceiptRevisionPageDto }),
    __param(0, Param()),
    __param(1, Query()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        PageQueryDto, Object]),
    __metadata("design:returntype", Promise)
], ReceiptController.prototype, "revisions", null);
ReceiptController = __decorate([
    ApiTags('Receipts'),
    Controller('api/v1/receipts'),
    __metadata("design:paramtypes", [RecordReader])
], ReceiptController);
export { ReceiptController };
//# sourceMappingURL=receipt.controller.js.map