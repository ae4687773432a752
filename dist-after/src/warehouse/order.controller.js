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
import { dotwmsOrder } from './dotwms/dotwms.mapper.js';
import { DotwmsOrderDto, DotwmsOrderPageDto, RecordViewDto } from './dotwms/dotwms.dto.js';
import { ApiEitherView } from './dotwms/either-view.decorator.js';
import { OrderQueryDto } from './record-query.dto.js';
import { OrderRevisionPageDto } from './record.dto.js';
import { RecordReader } from './record.reader.js';
import { OrderPageDto, StandingOrderDto } from './standing-record.dto.js';
/** Goods to dispatch: picked sales and the sending end of transfers. */
let OrderController = class OrderController {
    reader;
    constructor(reader) {
        this.reader = reader;
    }
    async list(query, caller) {
        const page = await this.reader.list('order', query, caller);
        return query.view === 'dotwms' ? { ...page, data: page.data.map(dotwmsOrder) } : page;
    }
    async find({ id }, { view }, caller) {
        const order = await this.reader.find('order', id, caller);
        return view === 'dotwms' ? dotwmsOrder(order) : order;
    }
    revisions({ id }, page, caller) {
        return this.reader.revisions('order', id, page, caller);
    }
};
__decorate([
    Get(),
    Auth('operator', 'client'),
    ApiErrors(400),
    ApiOperation({
        summary: 'List orders in the order in which they last changed',
        description: 'Goods to dispatch: picked sales and the sending end of transfers.',
    }),
    ApiEitherView(OrderPageDto, DotwmsOrderPageDto),
    openapi.ApiResponse({ status: 200, type: Object }),
    __param(0, Query()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [OrderQueryDto, Object]),
    __metadata("design:returntype", Promise)
], OrderController.prototype, "list", null);
__decorate([
    Get(':id'),
    Auth('operator', 'client'),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'One order as it stands' }),
    ApiEitherView(StandingOrderDto, DotwmsOrderDto),
    openapi.ApiResponse({ status: 200, type: Object }),
    __param(0, Param()),
    __param(1, Query()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        RecordViewDto, Object]),
    __metadata("design:returntype", Promise)
], OrderController.prototype, "find", null);
__decorate([
    Get(':id/revisions'),
    Auth('operator', 'client'),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'Every revision of one order, oldest first, and what each changed' }),
    ApiOkResponse({ type: OrderRevisionPageDto }),
    __param(0, Param()),
    __param(1, Query()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        PageQueryDto, Object]),
    __metadata("design:returntype", Promise)
], OrderController.prototype, "revisions", null);
OrderController = __decorate([
    ApiTags('Orders'),
    Controller('api/v1/orders'),
    __metadata("design:paramtypes", [RecordReader])
], OrderController);
export { OrderController };
//# sourceMappingURL=order.controller.js.map