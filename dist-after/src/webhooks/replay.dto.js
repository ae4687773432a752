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
import { IsBoolean, IsIn, IsObject, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { TOPICS } from '../cin7-core/topics.js';
import { IfGiven, IsInstant } from '../platform/http/field.decorators.js';
import { NOTIFICATION_STATUSES } from './notification.entity.js';
/**
 * Which notifications to replay: those that everything given holds for. Null is refused, because taken as "not given" it
 * would replay more than was meant.
 */
export class ReplayFilterDto {
    /** Only those of this connection. */
    connectionId;
    /** Only this topic. */
    topic;
    /** Only those in this status. */
    status;
    /** Only those that name this document number.
     * @example "SO-00044" */
    reference;
    /** Received at or after this instant.
     * @example "2026-11-23T00:00:00Z" */
    from;
    /** Received before this instant.
     * @example "2026-11-24T00:00:00Z" */
    to;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: false, type: () => String, description: "Only those of this connection.", format: "uuid" }, topic: { required: false, description: "Only this topic.", enum: ["product.updated", "purchase.authorised", "sale.picked", "sale.voided", "sale.undone", "transfer.authorised"], enum: TOPICS }, status: { required: false, description: "Only those in this status.", enum: ["done", "unreadable", "ignored", "held", "parked", "pending"], enum: NOTIFICATION_STATUSES }, reference: { required: false, type: () => String, description: "Only those that name this document number.", example: "SO-00044", minLength: 1, maxLength: 256 }, from: { required: false, type: () => String, description: "Received at or after this instant.", example: "2026-11-23T00:00:00Z" }, to: { required: false, type: () => String, description: "Received before this instant.", example: "2026-11-24T00:00:00Z" } };
    }
}
__decorate([
    IfGiven(),
    IsUUID(),
    __metadata("design:type", String)
], ReplayFilterDto.prototype, "connectionId", void 0);
__decorate([
    IfGiven(),
    IsIn(TOPICS),
    __metadata("design:type", Object)
], ReplayFilterDto.prototype, "topic", void 0);
__decorate([
    IfGiven(),
    IsIn(NOTIFICATION_STATUSES),
    __metadata("design:type", Object)
], ReplayFilterDto.prototype, "status", void 0);
__decorate([
    IfGiven(),
    IsString(),
    Length(1, 256),
    __metadata("design:type", String)
], ReplayFilterDto.prototype, "reference", void 0);
__decorate([
    IfGiven(),
    IsInstant(),
    __metadata("design:type", String)
], ReplayFilterDto.prototype, "from", void 0);
__decorate([
    IfGiven(),
    IsInstant(),
    __metadata("design:type", String)
], ReplayFilterDto.prototype, "to", void 0);
/** Many notifications to replay. */
export class ReplayRequestDto {
    /** At least one field of it. */
    filter;
    /** True only counts, and changes nothing. Default false. */
    dryRun;
    static _OPENAPI_METADATA_FACTORY() {
        return { filter: { required: true, type: () => ReplayFilterDto, description: "At least one field of it." }, dryRun: { required: false, type: () => Boolean, description: "True only counts, and changes nothing. Default false." } };
    }
}
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ReplayFilterDto),
    __metadata("design:type", ReplayFilterDto)
], ReplayRequestDto.prototype, "filter", void 0);
__decorate([
    IfGiven(),
    IsBoolean(),
    __metadata("design:type", Boolean)
], ReplayRequestDto.prototype, "dryRun", void 0);
/** What a replay of many came to. */
export class ReplayResultDto {
    /** Notifications that the filter holds for, of connections that still exist. */
    matched;
    /** Those whose documents are looked at again. The others name no document; they keep their status. */
    replayed;
    static _OPENAPI_METADATA_FACTORY() {
        return { matched: { required: true, type: () => Number, description: "Notifications that the filter holds for, of connections that still exist." }, replayed: { required: true, type: () => Number, description: "Those whose documents are looked at again. The others name no document; they keep their status." } };
    }
}
/** A document that is looked at again. */
export class ReplayedDocumentDto {
    /** @example "sales" */
    domain;
    /** Cin7's id of the document.
     * @example "0e8a4c11-5555-4d5d-9e9e-000000000201" */
    externalId;
    static _OPENAPI_METADATA_FACTORY() {
        return { domain: { required: true, example: "sales", enum: ["transfers", "products", "purchases", "sales"] }, externalId: { required: true, type: () => String, description: "Cin7's id of the document.", example: "0e8a4c11-5555-4d5d-9e9e-000000000201" } };
    }
}
/** What a replay of one notification came to. */
export class ReplayedNotificationDto {
    /** @example "0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" */
    notificationId;
    /** `pending`, or the status it keeps because it names no document.
     * @example "pending" */
    status;
    /** What is looked at again. */
    documents;
    /** Where to see what comes of it.
     * @example "/api/v1/notifications/0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" */
    href;
    static _OPENAPI_METADATA_FACTORY() {
        return { notificationId: { required: true, type: () => String, example: "0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" }, status: { required: true, description: "`pending`, or the status it keeps because it names no document.", example: "pending", enum: ["done", "unreadable", "ignored", "held", "parked", "pending"] }, documents: { required: true, type: () => [ReplayedDocumentDto], description: "What is looked at again." }, href: { required: true, type: () => String, description: "Where to see what comes of it.", example: "/api/v1/notifications/0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" } };
    }
}
//# sourceMappingURL=replay.dto.js.map