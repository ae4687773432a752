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
import { dotwmsItem } from './dotwms/dotwms.mapper.js';
import { DotwmsItemDto, DotwmsItemPageDto, RecordViewDto } from './dotwms/dotwms.dto.js';
import { ApiEitherView } from './dotwms/either-view.decorator.js';
import { ItemQueryDto } from './record-query.dto.js';
import { ItemRevisionPageDto } from './record.dto.js';
import { RecordReader } from './record.reader.js';
import { ItemPageDto, StandingItemDto } from './standing-record.dto.js';
/** One product of the merchant, as a warehouse needs it. */
let ItemController = class ItemController {
    reader;
    constructor(reader) {
        this.reader = reader;
    }
    async list(query, caller) {
        const page = await this.reader.list('item', query, caller);
        return query.view === 'dotwms' ? { ...page, data: page.data.map(dotwmsItem) } : page;
    }
    async find({ id }, { view }, caller) {
        const item = await this.reader.find('item', id, caller);
        return view === 'dotwms' ? dotwmsItem(item) : item;
    }
    revisions({ id }, page, caller) {
        return this.reader.revisions('item', id, page, caller);
    }
};
__decorate([
    Get(),
    Auth('operator', 'client'),
    ApiErrors(400),
    ApiOperation({
        summary: 'List items in the order in which they last changed',
        description: 'One product of the merchant, as a warehouse needs it.',
    }),
    ApiEitherView(ItemPageDto, DotwmsItemPageDto),
    openapi.ApiResponse({ status: 200, type: Object }),
    __param(0, Query()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ItemQueryDto, Object]),
    __metadata("design:returntype", Promise)
], ItemController.prototype, "list", null);
__decorate([
    Get(':id'),
    Auth('operator', 'client'),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'One item as it stands' }),
    ApiEitherView(StandingItemDto, DotwmsItemDto),
    openapi.ApiResponse({ status: 200, type: Object }),
    __param(0, Param()),
    __param(1, Query()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        RecordViewDto, Object]),
    __metadata("design:returntype", Promise)
], ItemController.prototype, "find", null);
__decorate([
    Get(':id/revisions'),
    Auth('operator', 'client'),
    ApiErrors(400, 404),
    ApiOperation({ summary: 'Every revision of one item, oldest first, and what each changed' }),
    ApiOkResponse({ type: ItemRevisionPageDto }),
    __param(0, Param()),
    __param(1, Query()),
    __param(2, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IdParamDto,
        PageQueryDto, Object]),
    __metadata("design:returntype", Promise)
], ItemController.prototype, "revisions", null);
ItemController = __decorate([
    ApiTags('Items'),
    Controller('api/v1/items'),
    __metadata("design:paramtypes", [RecordReader])
], ItemController);
export { ItemController };
//# sourceMappingURL=item.controller.js.map