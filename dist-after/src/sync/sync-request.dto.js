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
import { IsBoolean, IsIn, IsObject, IsOptional, IsString, IsUUID, Length, Matches, ValidateNested, } from 'class-validator';
import { IfGiven } from '../platform/http/field.decorators.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { DOMAINS } from './sync-handler.js';
import { SYNC_REQUEST_STATUSES } from './sync-request.entity.js';
/** `{id}` of a sync request in a path. */
export class SyncRequestIdParamDto {
    /** A whole number.
     * @example "4711" */
    id;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String, description: "A whole number.", example: "4711", pattern: "^[1-9]\\d{0,17}$" } };
    }
}
__decorate([
    Matches(/^[1-9]\d{0,17}$/, { message: 'must be the id of a sync request, a whole number such as 4711' }),
    __metadata("design:type", String)
], SyncRequestIdParamDto.prototype, "id", void 0);
/** Which sync requests to list. */
export class SyncRequestQueryDto extends PageQueryDto {
    /** Only those of this connection. */
    connectionId;
    /** Only documents of this domain. */
    domain;
    /** Only those in this status. */
    status;
    /** Only the document with this number, as its notification gave it.
     * @example "SO-00044" */
    reference;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: false, type: () => String, description: "Only those of this connection.", format: "uuid" }, domain: { required: false, description: "Only documents of this domain.", enum: ["transfers", "products", "purchases", "sales"], enum: DOMAINS }, status: { required: false, description: "Only those in this status.", enum: ["held", "parked", "waiting"], enum: SYNC_REQUEST_STATUSES }, reference: { required: false, type: () => String, description: "Only the document with this number, as its notification gave it.", example: "SO-00044", minLength: 1, maxLength: 256 } };
    }
}
__decorate([
    IsUUID(),
    IsOptional(),
    __metadata("design:type", String)
], SyncRequestQueryDto.prototype, "connectionId", void 0);
__decorate([
    IsIn(DOMAINS),
    IsOptional(),
    __metadata("design:type", Object)
], SyncRequestQueryDto.prototype, "domain", void 0);
__decorate([
    IsIn(SYNC_REQUEST_STATUSES),
    IsOptional(),
    __metadata("design:type", Object)
], SyncRequestQueryDto.prototype, "status", void 0);
__decorate([
    IsString(),
    Length(1, 256),
    IsOptional(),
    __metadata("design:type", String)
], SyncRequestQueryDto.prototype, "reference", void 0);
/** A document that has to be looked at. */
export class SyncRequestDto {
    /** @example "4711" */
    id;
    connectionId;
    /** @example "sales" */
    domain;
    /** Cin7's id of the document; `number:` and its number where only that is known.
     * @example "0e8a4c11-5555-4d5d-9e9e-000000000201" */
    externalId;
    /** Its number, as its notification gave it. @example "SO-00044" */
    reference;
    /** The order in which a connection's documents are served.
     * @example "sales" */
    lane;
    /** `held` waits for a mapping, `parked` for a person. */
    status;
    /** Why it is held or parked, or was tried in vain last time. */
    reason;
    /** What the last try failed of. @example "temporary" */
    errorKind;
    /** Failed tries that count; too many of them park it. */
    attempts;
    /** When the oldest unanswered asking came. */
    requestedAt;
    /** When it is looked at next, if calls are left then; null while it is held or parked. */
    dueAt;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String, example: "4711" }, connectionId: { required: true, type: () => String }, domain: { required: true, example: "sales", enum: ["transfers", "products", "purchases", "sales"] }, externalId: { required: true, type: () => String, description: "Cin7's id of the document; `number:` and its number where only that is known.", example: "0e8a4c11-5555-4d5d-9e9e-000000000201" }, reference: { required: true, type: () => String, nullable: true, description: "Its number, as its notification gave it.", example: "SO-00044" }, lane: { required: true, description: "The order in which a connection's documents are served.", example: "sales", enum: ["replay", "transfers", "reconciliation", "products", "purchases", "sales"] }, status: { required: true, description: "`held` waits for a mapping, `parked` for a person.", enum: ["held", "parked", "waiting"] }, reason: { required: true, type: () => String, nullable: true, description: "Why it is held or parked, or was tried in vain last time." }, errorKind: { required: true, type: () => String, nullable: true, description: "What the last try failed of.", example: "temporary" }, attempts: { required: true, type: () => Number, description: "Failed tries that count; too many of them park it." }, requestedAt: { required: true, type: () => String, description: "When the oldest unanswered asking came." }, dueAt: { required: true, type: () => String, nullable: true, description: "When it is looked at next, if calls are left then; null while it is held or parked." } };
    }
}
/** One page of sync requests, oldest first. */
export class SyncRequestPageDto {
    data;
    /** Where the next page begins; null at the end. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [SyncRequestDto] }, nextCursor: { required: true, type: () => String, nullable: true, description: "Where the next page begins; null at the end." } };
    }
}
/**
 * Which sync requests to retry: those that everything given holds for. Null is refused, because taken as "not given" it
 * would retry more than was meant.
 */
export class RetryFilterDto {
    /** Only those of this connection. */
    connectionId;
    /** Only documents of this domain. */
    domain;
    /** Only those in this status. */
    status;
    /** Only the document with this number.
     * @example "SO-00044" */
    reference;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: false, type: () => String, description: "Only those of this connection.", format: "uuid" }, domain: { required: false, description: "Only documents of this domain.", enum: ["transfers", "products", "purchases", "sales"], enum: DOMAINS }, status: { required: false, description: "Only those in this status.", enum: ["held", "parked", "waiting"], enum: SYNC_REQUEST_STATUSES }, reference: { required: false, type: () => String, description: "Only the document with this number.", example: "SO-00044", minLength: 1, maxLength: 256 } };
    }
}
__decorate([
    IfGiven(),
    IsUUID(),
    __metadata("design:type", String)
], RetryFilterDto.prototype, "connectionId", void 0);
__decorate([
    IfGiven(),
    IsIn(DOMAINS),
    __metadata("design:type", Object)
], RetryFilterDto.prototype, "domain", void 0);
__decorate([
    IfGiven(),
    IsIn(SYNC_REQUEST_STATUSES),
    __metadata("design:type", Object)
], RetryFilterDto.prototype, "status", void 0);
__decorate([
    IfGiven(),
    IsString(),
    Length(1, 256),
    __metadata("design:type", String)
], RetryFilterDto.prototype, "reference", void 0);
/** Many sync requests to retry. */
export class RetryRequestDto {
    /** At least one field of it. */
    filter;
    /** True only counts, and changes nothing. Default false. */
    dryRun;
    static _OPENAPI_METADATA_FACTORY() {
        return { filter: { required: true, type: () => RetryFilterDto, description: "At least one field of it." }, dryRun: { required: false, type: () => Boolean, description: "True only counts, and changes nothing. Default false." } };
    }
}
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => RetryFilterDto),
    __metadata("design:type", RetryFilterDto)
], RetryRequestDto.prototype, "filter", void 0);
__decorate([
    IfGiven(),
    IsBoolean(),
    __metadata("design:type", Boolean)
], RetryRequestDto.prototype, "dryRun", void 0);
/** What a retry of many came to. */
export class RetryResultDto {
    /** Sync requests that the filter holds for. */
    matched;
    /** Those that are due now. */
    retried;
    static _OPENAPI_METADATA_FACTORY() {
        return { matched: { required: true, type: () => Number, description: "Sync requests that the filter holds for." }, retried: { required: true, type: () => Number, description: "Those that are due now." } };
    }
}
//# sourceMappingURL=sync-request.dto.js.map