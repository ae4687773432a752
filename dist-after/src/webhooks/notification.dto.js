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
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { TOPICS } from '../cin7-core/topics.js';
import { IsInstant } from '../platform/http/field.decorators.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { NOTIFICATION_STATUSES } from './notification.entity.js';
/** Which notifications to list. */
export class NotificationQueryDto extends PageQueryDto {
    /** Only those of this connection. */
    connectionId;
    /** Only this topic. */
    topic;
    /** Only those in this status. */
    status;
    /** Only those that name this document number.
     * @example "SO-00044" */
    reference;
    /** Received at or after this instant. */
    from;
    /** Received before this instant. */
    to;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: false, type: () => String, description: "Only those of this connection.", format: "uuid" }, topic: { required: false, description: "Only this topic.", enum: ["product.updated", "purchase.authorised", "sale.picked", "sale.voided", "sale.undone", "transfer.authorised"], enum: TOPICS }, status: { required: false, description: "Only those in this status.", enum: ["done", "unreadable", "ignored", "held", "parked", "pending"], enum: NOTIFICATION_STATUSES }, reference: { required: false, type: () => String, description: "Only those that name this document number.", example: "SO-00044", maxLength: 200 }, from: { required: false, type: () => String, description: "Received at or after this instant." }, to: { required: false, type: () => String, description: "Received before this instant." } };
    }
}
__decorate([
    IsUUID(),
    IsOptional(),
    __metadata("design:type", String)
], NotificationQueryDto.prototype, "connectionId", void 0);
__decorate([
    IsIn(TOPICS),
    IsOptional(),
    __metadata("design:type", Object)
], NotificationQueryDto.prototype, "topic", void 0);
__decorate([
    IsIn(NOTIFICATION_STATUSES),
    IsOptional(),
    __metadata("design:type", Object)
], NotificationQueryDto.prototype, "status", void 0);
__decorate([
    IsString(),
    MaxLength(200),
    IsOptional(),
    __metadata("design:type", String)
], NotificationQueryDto.prototype, "reference", void 0);
__decorate([
    IsInstant(),
    IsOptional(),
    __metadata("design:type", String)
], NotificationQueryDto.prototype, "from", void 0);
__decorate([
    IsInstant(),
    IsOptional(),
    __metadata("design:type", String)
], NotificationQueryDto.prototype, "to", void 0);
/** What became of one document that a notification named. */
export class NotificationOutcomeDto {
    /** @example "sales" */
    domain;
    /** Cin7's id of the document.
     * @example "0e8a4c11-5555-4d5d-9e9e-000000000201" */
    externalId;
    /** Null while it waits. @example "applied" */
    outcome;
    /** Why, in a sentence; while it waits, why the last look was in vain.
     * @example "order SO-00044.1 created." */
    reason;
    /** The records of that document. */
    recordIds;
    /** When the outcome was reached. */
    at;
    static _OPENAPI_METADATA_FACTORY() {
        return { domain: { required: true, example: "sales", enum: ["transfers", "products", "purchases", "sales"] }, externalId: { required: true, type: () => String, description: "Cin7's id of the document.", example: "0e8a4c11-5555-4d5d-9e9e-000000000201" }, outcome: { required: true, nullable: true, description: "Null while it waits.", example: "applied", enum: ["ignored", "applied", "unchanged", "stale", "held", "gone", "parked"] }, reason: { required: true, type: () => String, nullable: true, description: "Why, in a sentence; while it waits, why the last look was in vain.", example: "order SO-00044.1 created." }, recordIds: { required: true, type: () => [String], description: "The records of that document." }, at: { required: true, type: () => String, nullable: true, description: "When the outcome was reached." } };
    }
}
/** One delivery from Cin7. */
export class NotificationDto {
    /** @example "0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" */
    id;
    connectionId;
    /** What it is about, in our words; null when unknown or not ours. @example "sale.picked" */
    topic;
    /** Cin7's own event name. @example "Sale/PickAuthorised" */
    eventType;
    /** @example "done" */
    status;
    /** Why it is ignored or unreadable. */
    reason;
    /** The document number in the body. @example "SO-00044" */
    reference;
    /** When it was stored. */
    receivedAt;
    /** When its last document had an outcome. */
    processedAt;
    /** What became of each document it named. */
    outcomes;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String, example: "0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" }, connectionId: { required: true, type: () => String }, topic: { required: true, type: () => String, nullable: true, description: "What it is about, in our words; null when unknown or not ours.", example: "sale.picked" }, eventType: { required: true, type: () => String, nullable: true, description: "Cin7's own event name.", example: "Sale/PickAuthorised" }, status: { required: true, example: "done", enum: ["done", "unreadable", "ignored", "held", "parked", "pending"] }, reason: { required: true, type: () => String, nullable: true, description: "Why it is ignored or unreadable." }, reference: { required: true, type: () => String, nullable: true, description: "The document number in the body.", example: "SO-00044" }, receivedAt: { required: true, type: () => String, description: "When it was stored." }, processedAt: { required: true, type: () => String, nullable: true, description: "When its last document had an outcome." }, outcomes: { required: true, type: () => [NotificationOutcomeDto], description: "What became of each document it named." } };
    }
}
/** One delivery from Cin7, with its body. */
export class NotificationDetailDto extends NotificationDto {
    /** The raw text as it came. */
    body;
    static _OPENAPI_METADATA_FACTORY() {
        return { body: { required: true, type: () => String, description: "The raw text as it came." } };
    }
}
/** One page of notifications, newest first. */
export class NotificationPageDto {
    data;
    /** Where the next page begins; null at the end. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [NotificationDto] }, nextCursor: { required: true, type: () => String, nullable: true, description: "Where the next page begins; null at the end." } };
    }
}
//# sourceMappingURL=notification.dto.js.map