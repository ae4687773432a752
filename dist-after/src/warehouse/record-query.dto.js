var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import * as openapi from "@nestjs/swagger";
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsInstant } from '../platform/http/field.decorators.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
/** What all record lists can be filtered by. */
export class RecordQueryDto extends PageQueryDto {
    /** Only records of this connection. */
    connectionId;
    /** Only the record with this Cin7 id. */
    externalId;
    /** Items: this item. Receipts and orders: those with a line of this item.
     * @example "WIDGET-RED" */
    itemCode;
    /** Only records that changed at or after this instant. To follow changes use `/changes`, which cannot skip.
     * @example "2026-11-20T00:00:00Z" */
    updatedSince;
    /** `false`: only records of which nobody has acknowledged the revision that stands; `true`: the others. */
    acknowledged;
    /** Only records whose revision has stood for so many minutes without being acknowledged.
     * @example 30 */
    unacknowledgedForMinutes;
    /** `dotwms`: with the field names of .wms, beside the bookkeeping in ours. */
    view;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: false, type: () => String, description: "Only records of this connection.", format: "uuid" }, externalId: { required: false, type: () => String, description: "Only the record with this Cin7 id.", maxLength: 100 }, itemCode: { required: false, type: () => String, description: "Items: this item. Receipts and orders: those with a line of this item.", example: "WIDGET-RED", maxLength: 200 }, updatedSince: { required: false, type: () => String, description: "Only records that changed at or after this instant. To follow changes use `/changes`, which cannot skip.", example: "2026-11-20T00:00:00Z" }, acknowledged: { required: false, description: "`false`: only records of which nobody has acknowledged the revision that stands; `true`: the others.", enum: ["true", "false"], enum: ['true', 'false'] }, unacknowledgedForMinutes: { required: false, type: () => Number, description: "Only records whose revision has stood for so many minutes without being acknowledged.", example: 30, minimum: 0, maximum: 525600 }, view: { required: false, description: "`dotwms`: with the field names of .wms, beside the bookkeeping in ours.", enum: ["dotwms"], enum: ['dotwms'] } };
    }
}
__decorate([
    IsUUID(),
    IsOptional(),
    __metadata("design:type", String)
], RecordQueryDto.prototype, "connectionId", void 0);
__decorate([
    IsString(),
    MaxLength(100),
    IsOptional(),
    __metadata("design:type", String)
], RecordQueryDto.prototype, "externalId", void 0);
__decorate([
    IsString(),
    MaxLength(200),
    IsOptional(),
    __metadata("design:type", String)
], RecordQueryDto.prototype, "itemCode", void 0);
__decorate([
    IsInstant(),
    IsOptional(),
    __metadata("design:type", String)
], RecordQueryDto.prototype, "updatedSince", void 0);
__decorate([
    IsIn(['true', 'false']),
    IsOptional(),
    __metadata("design:type", String)
], RecordQueryDto.prototype, "acknowledged", void 0);
__decorate([
    Type(() => Number),
    IsInt(),
    Min(0),
    Max(525_600),
    IsOptional(),
    __metadata("design:type", Number)
], RecordQueryDto.prototype, "unacknowledgedForMinutes", void 0);
__decorate([
    IsIn(['dotwms']),
    IsOptional(),
    __metadata("design:type", String)
], RecordQueryDto.prototype, "view", void 0);
/** What lists of records that can be cancelled are filtered by besides. */
export class CancellableQueryDto extends RecordQueryDto {
    /** `cancel_answer`: only cancelled records that a client had accepted and has not answered for since. */
    awaiting;
    static _OPENAPI_METADATA_FACTORY() {
        return { awaiting: { required: false, description: "`cancel_answer`: only cancelled records that a client had accepted and has not answered for since.", enum: ["cancel_answer"], enum: ['cancel_answer'] } };
    }
}
__decorate([
    IsIn(['cancel_answer']),
    IsOptional(),
    __metadata("design:type", String)
], CancellableQueryDto.prototype, "awaiting", void 0);
/** Which items to list. */
export class ItemQueryDto extends RecordQueryDto {
    /** Only items in this status. */
    status;
    static _OPENAPI_METADATA_FACTORY() {
        return { status: { required: false, description: "Only items in this status.", enum: ["active", "inactive"], enum: ['active', 'inactive'] } };
    }
}
__decorate([
    IsIn(['active', 'inactive']),
    IsOptional(),
    __metadata("design:type", String)
], ItemQueryDto.prototype, "status", void 0);
/** Which receipts to list. */
export class ReceiptQueryDto extends CancellableQueryDto {
    /** Only the receipt with this number.
     * @example "PO-00026" */
    reference;
    /** Only receipts in this status. */
    status;
    /** Only receipts of this kind. */
    kind;
    /** Only receipts for this warehouse code. */
    warehouse;
    static _OPENAPI_METADATA_FACTORY() {
        return { reference: { required: false, type: () => String, description: "Only the receipt with this number.", example: "PO-00026", maxLength: 200 }, status: { required: false, description: "Only receipts in this status.", enum: ["open", "closed", "cancelled"], enum: ['open', 'closed', 'cancelled'] }, kind: { required: false, description: "Only receipts of this kind.", enum: ["purchase", "transfer"], enum: ['purchase', 'transfer'] }, warehouse: { required: false, type: () => String, description: "Only receipts for this warehouse code.", maxLength: 200 } };
    }
}
__decorate([
    IsString(),
    MaxLength(200),
    IsOptional(),
    __metadata("design:type", String)
], ReceiptQueryDto.prototype, "reference", void 0);
__decorate([
    IsIn(['open', 'closed', 'cancelled']),
    IsOptional(),
    __metadata("design:type", String)
], ReceiptQueryDto.prototype, "status", void 0);
__decorate([
    IsIn(['purchase', 'transfer']),
    IsOptional(),
    __metadata("design:type", String)
], ReceiptQueryDto.prototype, "kind", void 0);
__decorate([
    IsString(),
    MaxLength(200),
    IsOptional(),
    __metadata("design:type", String)
], ReceiptQueryDto.prototype, "warehouse", void 0);
/** Which orders to list. */
export class OrderQueryDto extends CancellableQueryDto {
    /** Only the order with this reference; a sale number finds all orders of that sale.
     * @example "SO-00044.1" */
    reference;
    /** Only orders in this status. */
    status;
    /** Only orders of this kind. */
    kind;
    /** Only orders for this warehouse code. */
    warehouse;
    static _OPENAPI_METADATA_FACTORY() {
        return { reference: { required: false, type: () => String, description: "Only the order with this reference; a sale number finds all orders of that sale.", example: "SO-00044.1", maxLength: 200 }, status: { required: false, description: "Only orders in this status.", enum: ["open", "closed", "cancelled"], enum: ['open', 'closed', 'cancelled'] }, kind: { required: false, description: "Only orders of this kind.", enum: ["transfer", "sale"], enum: ['sale', 'transfer'] }, warehouse: { required: false, type: () => String, description: "Only orders for this warehouse code.", maxLength: 200 } };
    }
}
__decorate([
    IsString(),
    MaxLength(200),
    IsOptional(),
    __metadata("design:type", String)
], OrderQueryDto.prototype, "reference", void 0);
__decorate([
    IsIn(['open', 'closed', 'cancelled']),
    IsOptional(),
    __metadata("design:type", String)
], OrderQueryDto.prototype, "status", void 0);
__decorate([
    IsIn(['sale', 'transfer']),
    IsOptional(),
    __metadata("design:type", String)
], OrderQueryDto.prototype, "kind", void 0);
__decorate([
    IsString(),
    MaxLength(200),
    IsOptional(),
    __metadata("design:type", String)
], OrderQueryDto.prototype, "warehouse", void 0);
//# sourceMappingURL=record-query.dto.js.map