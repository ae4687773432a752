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
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { ItemDto, OrderDto, ReceiptDto } from '../warehouse/record.dto.js';
/** Which records a new client wants. Give the same filters with every page, and to the feed afterwards. */
export class SnapshotQueryDto extends PageQueryDto {
    /** Only records of this connection. */
    connectionId;
    /** Only this type of record. */
    recordType;
    /** Only records for this warehouse code. Items belong to no warehouse and always come.
     * @example "MEL" */
    warehouse;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: false, type: () => String, description: "Only records of this connection.", format: "uuid" }, recordType: { required: false, description: "Only this type of record.", enum: ["item", "receipt", "order"], enum: ['item', 'receipt', 'order'] }, warehouse: { required: false, type: () => String, description: "Only records for this warehouse code. Items belong to no warehouse and always come.", example: "MEL", maxLength: 200 } };
    }
}
__decorate([
    IsUUID(),
    IsOptional(),
    __metadata("design:type", String)
], SnapshotQueryDto.prototype, "connectionId", void 0);
__decorate([
    IsIn(['item', 'receipt', 'order']),
    IsOptional(),
    __metadata("design:type", String)
], SnapshotQueryDto.prototype, "recordType", void 0);
__decorate([
    IsString(),
    MaxLength(200),
    IsOptional(),
    __metadata("design:type", String)
], SnapshotQueryDto.prototype, "warehouse", void 0);
/** One record as it stood at the snapshot's place in the feed. */
export class SnapshotRecordDto {
    connectionId;
    /** @example "order" */
    recordType;
    recordId;
    /** Cin7's id of the document. */
    externalId;
    /** The order's or receipt's reference, or the item code. @example "SO-00044.1" */
    reference;
    /** @example 3 */
    revision;
    /** When this revision came about. */
    occurredAt;
    record;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: true, type: () => String }, recordType: { required: true, example: "order", enum: ["item", "receipt", "order"] }, recordId: { required: true, type: () => String }, externalId: { required: true, type: () => String, description: "Cin7's id of the document." }, reference: { required: true, type: () => String, description: "The order's or receipt's reference, or the item code.", example: "SO-00044.1" }, revision: { required: true, type: () => Number, example: 3 }, occurredAt: { required: true, type: () => String, description: "When this revision came about." }, record: { required: true, type: () => Object } };
    }
}
__decorate([
    ApiProperty({
        oneOf: [{ $ref: getSchemaPath(ItemDto) }, { $ref: getSchemaPath(ReceiptDto) }, { $ref: getSchemaPath(OrderDto) }],
    }),
    __metadata("design:type", Object)
], SnapshotRecordDto.prototype, "record", void 0);
/** One page of a snapshot. */
export class SnapshotPageDto {
    data;
    /** Where the next page begins; null at the end. */
    nextCursor;
    /** The place in the feed that all pages show; after the last page go on with `GET /changes?after=` this. */
    feedCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [SnapshotRecordDto] }, nextCursor: { required: true, type: () => String, nullable: true, description: "Where the next page begins; null at the end." }, feedCursor: { required: true, type: () => String, description: "The place in the feed that all pages show; after the last page go on with `GET /changes?after=` this." } };
    }
}
//# sourceMappingURL=snapshot.dto.js.map