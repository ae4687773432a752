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
import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { PageQueryDto } from '../platform/http/page.dto.js';
/** Whose timeline. */
export class TimelineQueryDto extends PageQueryDto {
    /** A number: of a sale, purchase or transfer, of one order (`SO-01234.2`), or an item code.
     * @example "SO-01234" */
    reference;
    /** Only what happened at this connection: two merchants may use the same numbers. */
    connectionId;
    static _OPENAPI_METADATA_FACTORY() {
        return { reference: { required: true, type: () => String, description: "A number: of a sale, purchase or transfer, of one order (`SO-01234.2`), or an item code.", example: "SO-01234", minLength: 1, maxLength: 200 }, connectionId: { required: false, type: () => String, description: "Only what happened at this connection: two merchants may use the same numbers.", format: "uuid" } };
    }
}
__decorate([
    IsString(),
    Length(1, 200),
    __metadata("design:type", String)
], TimelineQueryDto.prototype, "reference", void 0);
__decorate([
    IsUUID(),
    IsOptional(),
    __metadata("design:type", String)
], TimelineQueryDto.prototype, "connectionId", void 0);
/** Cin7 told of it. */
export class TimelineNotificationDto {
    id;
    /** @example "sale.picked" */
    topic;
    /** Cin7's own event name. @example "Sale/PickAuthorised" */
    eventType;
    /** @example "done" */
    status;
    reason;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String }, topic: { required: true, type: () => String, nullable: true, example: "sale.picked" }, eventType: { required: true, type: () => String, nullable: true, description: "Cin7's own event name.", example: "Sale/PickAuthorised" }, status: { required: true, example: "done", enum: ["done", "unreadable", "ignored", "held", "parked", "pending"] }, reason: { required: true, type: () => String, nullable: true } };
    }
}
/** It waits to be looked at, as things stand now. What was looked at waits no more and is shown as looks. */
export class TimelineSyncRequestDto {
    id;
    /** @example "sales" */
    domain;
    externalId;
    /** @example "sales" */
    lane;
    /** @example "held" */
    status;
    /** Why it is held or parked, or was tried in vain last time. */
    reason;
    attempts;
    /** When it is looked at next; null while it is held or parked. */
    dueAt;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String }, domain: { required: true, example: "sales", enum: ["transfers", "products", "purchases", "sales"] }, externalId: { required: true, type: () => String }, lane: { required: true, example: "sales", enum: ["replay", "transfers", "reconciliation", "products", "purchases", "sales"] }, status: { required: true, example: "held", enum: ["held", "parked", "waiting"] }, reason: { required: true, type: () => String, nullable: true, description: "Why it is held or parked, or was tried in vain last time." }, attempts: { required: true, type: () => Number }, dueAt: { required: true, type: () => String, nullable: true, description: "When it is looked at next; null while it is held or parked." } };
    }
}
/** The document was looked at because of notifications. */
export class TimelineLookDto {
    /** @example "sales" */
    domain;
    externalId;
    /** @example "applied" */
    outcome;
    /** @example "order SO-01234.1 created." */
    reason;
    /** How many notifications this one look answered. @example 2 */
    notifications;
    static _OPENAPI_METADATA_FACTORY() {
        return { domain: { required: true, example: "sales", enum: ["transfers", "products", "purchases", "sales"] }, externalId: { required: true, type: () => String }, outcome: { required: true, example: "applied", enum: ["ignored", "applied", "unchanged", "stale", "held", "gone", "parked"] }, reason: { required: true, type: () => String, nullable: true, example: "order SO-01234.1 created." }, notifications: { required: true, type: () => Number, description: "How many notifications this one look answered.", example: 2 } };
    }
}
/** A record came about, changed or was cancelled. */
export class TimelineRevisionDto {
    recordType;
    recordId;
    /** @example "SO-01234.1" */
    reference;
    /** @example 2 */
    revision;
    change;
    /** The first five of the values that differ from the revision before, in short.
     * @example ["lines[0].quantity (WIDGET-RED): 6 → 4"] */
    differences;
    /** How many values differ; all of them are shown by the revisions of the record. @example 1 */
    differenceCount;
    static _OPENAPI_METADATA_FACTORY() {
        return { recordType: { required: true, enum: ["item", "receipt", "order"] }, recordId: { required: true, type: () => String }, reference: { required: true, type: () => String, example: "SO-01234.1" }, revision: { required: true, type: () => Number, example: 2 }, change: { required: true, enum: ["cancelled", "created", "updated"] }, differences: { required: true, type: () => [String], description: "The first five of the values that differ from the revision before, in short.", example: ["lines[0].quantity (WIDGET-RED): 6 \u2192 4"] }, differenceCount: { required: true, type: () => Number, description: "How many values differ; all of them are shown by the revisions of the record.", example: 1 } };
    }
}
/** A client said something about a record. */
export class TimelineAcknowledgementDto {
    id;
    recordType;
    recordId;
    reference;
    /** The revision that is meant. */
    revision;
    /** @example "accepted" */
    status;
    reason;
    /** Who said it. */
    by;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String }, recordType: { required: true, enum: ["item", "receipt", "order"] }, recordId: { required: true, type: () => String }, reference: { required: true, type: () => String }, revision: { required: true, type: () => Number, description: "The revision that is meant." }, status: { required: true, example: "accepted", enum: ["done", "cancelled", "rejected", "accepted", "too_late", "return_to_stock"] }, reason: { required: true, type: () => String, nullable: true }, by: { required: true, type: () => String, description: "Who said it." } };
    }
}
/** One thing that happened. Of the last five fields the one named by `kind` is there, the others are null. */
export class TimelineEntryDto {
    /** @example "revision" */
    kind;
    at;
    /** Milliseconds since the entry before of the same connection; null for its first. @example 48 */
    afterMs;
    connectionId;
    notification;
    syncRequest;
    look;
    revision;
    acknowledgement;
    static _OPENAPI_METADATA_FACTORY() {
        return { kind: { required: true, example: "revision", enum: ["revision", "notification", "sync_request", "acknowledgement", "look"] }, at: { required: true, type: () => String }, afterMs: { required: true, type: () => Number, nullable: true, description: "Milliseconds since the entry before of the same connection; null for its first.", example: 48 }, connectionId: { required: true, type: () => String }, notification: { required: true, type: () => TimelineNotificationDto, nullable: true }, syncRequest: { required: true, type: () => TimelineSyncRequestDto, nullable: true }, look: { required: true, type: () => TimelineLookDto, nullable: true }, revision: { required: true, type: () => TimelineRevisionDto, nullable: true }, acknowledgement: { required: true, type: () => TimelineAcknowledgementDto, nullable: true } };
    }
}
/** One page of a timeline, oldest first. */
export class TimelinePageDto {
    data;
    /** Where the next page begins; null at the end. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [TimelineEntryDto] }, nextCursor: { required: true, type: () => String, nullable: true, description: "Where the next page begins; null at the end." } };
    }
}
//# sourceMappingURL=timeline.dto.js.map