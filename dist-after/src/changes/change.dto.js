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
import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { IsInstantOr } from '../platform/http/field.decorators.js';
import { CONSUMER_NAME } from './consumer.dto.js';
import { ItemDto, OrderDto, ReceiptDto } from '../warehouse/record.dto.js';
/** From where and what of the feed to read. */
export class ChangeQueryDto {
    /** `nextCursor` of the answer before. Without `after` and `from` reading starts at the beginning. */
    after;
    /** Where to start instead of `after`: `beginning` (the oldest change that is kept), `now` (only what comes), or the
     * first change that occurred at an instant or later.
     * @example "now" */
    from;
    /** A consumer of this key, to read on from its place instead of `after`. Reading does not move it.
     * @example "wms-melbourne" */
    consumer;
    /** How many changes to answer. */
    limit = 100;
    /** Seconds to wait for a change when there is none; the answer comes as soon as there is one. An event stream waits
     * anyway.
     * @example 30 */
    wait = 0;
    /** Only changes of this connection. */
    connectionId;
    /** Only changes of this type of record. */
    recordType;
    /** Only changes of records for this warehouse code, or that were for it until that change. Items belong to no
     * warehouse and always come.
     * @example "MEL" */
    warehouse;
    /** Whether each change brings its record (`record`) or only says which one changed (`none`; `record` is then null). */
    embed = 'record';
    static _OPENAPI_METADATA_FACTORY() {
        return { after: { required: false, type: () => String, description: "`nextCursor` of the answer before. Without `after` and `from` reading starts at the beginning.", maxLength: 200 }, from: { required: false, type: () => String, description: "Where to start instead of `after`: `beginning` (the oldest change that is kept), `now` (only what comes), or the\nfirst change that occurred at an instant or later.", example: "now" }, consumer: { required: false, type: () => String, description: "A consumer of this key, to read on from its place instead of `after`. Reading does not move it.", example: "wms-melbourne" }, limit: { required: false, type: () => Number, description: "How many changes to answer.", default: 100, minimum: 1, maximum: 1000 }, wait: { required: false, type: () => Number, description: "Seconds to wait for a change when there is none; the answer comes as soon as there is one. An event stream waits\nanyway.", example: 30, default: 0, minimum: 0, maximum: 60 }, connectionId: { required: false, type: () => String, description: "Only changes of this connection.", format: "uuid" }, recordType: { required: false, description: "Only changes of this type of record.", enum: ["item", "receipt", "order"], enum: ['item', 'receipt', 'order'] }, warehouse: { required: false, type: () => String, description: "Only changes of records for this warehouse code, or that were for it until that change. Items belong to no\nwarehouse and always come.", example: "MEL", maxLength: 200 }, embed: { required: false, description: "Whether each change brings its record (`record`) or only says which one changed (`none`; `record` is then null).", default: "record", enum: ["none", "record"], enum: ['record', 'none'] } };
    }
}
__decorate([
    IsString(),
    MaxLength(200),
    IsOptional(),
    __metadata("design:type", String)
], ChangeQueryDto.prototype, "after", void 0);
__decorate([
    IsInstantOr(['beginning', 'now']),
    IsOptional(),
    __metadata("design:type", String)
], ChangeQueryDto.prototype, "from", void 0);
__decorate([
    Matches(CONSUMER_NAME, { message: 'must be 1 to 100 letters, digits, dots, _ and -' }),
    IsOptional(),
    __metadata("design:type", String)
], ChangeQueryDto.prototype, "consumer", void 0);
__decorate([
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(1000),
    IsOptional(),
    __metadata("design:type", Number)
], ChangeQueryDto.prototype, "limit", void 0);
__decorate([
    Type(() => Number),
    IsInt(),
    Min(0),
    Max(60),
    IsOptional(),
    __metadata("design:type", Number)
], ChangeQueryDto.prototype, "wait", void 0);
__decorate([
    IsUUID(),
    IsOptional(),
    __metadata("design:type", String)
], ChangeQueryDto.prototype, "connectionId", void 0);
__decorate([
    IsIn(['item', 'receipt', 'order']),
    IsOptional(),
    __metadata("design:type", String)
], ChangeQueryDto.prototype, "recordType", void 0);
__decorate([
    IsString(),
    MaxLength(200),
    IsOptional(),
    __metadata("design:type", String)
], ChangeQueryDto.prototype, "warehouse", void 0);
__decorate([
    IsIn(['record', 'none']),
    IsOptional(),
    __metadata("design:type", String)
], ChangeQueryDto.prototype, "embed", void 0);
/** One row of the change feed: one new revision of one record. */
export class ChangeDto {
    /** The place just after this change. */
    cursor;
    connectionId;
    /** @example "order" */
    recordType;
    recordId;
    /** Cin7's id of the document. */
    externalId;
    /** The order's or receipt's reference, or the item code. @example "SO-00044.1" */
    reference;
    /** @example 1 */
    revision;
    /** @example "created" */
    change;
    occurredAt;
    /** The record as of this revision; null with `embed=none`. */
    record;
    static _OPENAPI_METADATA_FACTORY() {
        return { cursor: { required: true, type: () => String, description: "The place just after this change." }, connectionId: { required: true, type: () => String }, recordType: { required: true, example: "order", enum: ["item", "receipt", "order"] }, recordId: { required: true, type: () => String }, externalId: { required: true, type: () => String, description: "Cin7's id of the document." }, reference: { required: true, type: () => String, description: "The order's or receipt's reference, or the item code.", example: "SO-00044.1" }, revision: { required: true, type: () => Number, example: 1 }, change: { required: true, example: "created", enum: ["cancelled", "created", "updated"] }, occurredAt: { required: true, type: () => String }, record: { required: true, type: () => Object, description: "The record as of this revision; null with `embed=none`." } };
    }
}
__decorate([
    ApiProperty({
        nullable: true,
        oneOf: [{ $ref: getSchemaPath(ItemDto) }, { $ref: getSchemaPath(ReceiptDto) }, { $ref: getSchemaPath(OrderDto) }],
    }),
    __metadata("design:type", Object)
], ChangeDto.prototype, "record", void 0);
/** A piece of the feed. */
export class ChangePageDto {
    data;
    /** Where to go on; always given, so that a client can come back with it. */
    nextCursor;
    /** Whether to come back at once: there may be more, also when `data` is not full. */
    hasMore;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [ChangeDto] }, nextCursor: { required: true, type: () => String, description: "Where to go on; always given, so that a client can come back with it." }, hasMore: { required: true, type: () => Boolean, description: "Whether to come back at once: there may be more, also when `data` is not full." } };
    }
}
//# sourceMappingURL=change.dto.js.map