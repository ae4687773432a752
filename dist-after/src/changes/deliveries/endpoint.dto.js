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
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IfGiven, IsInstant, IsInstantOr, LowerCased, Trimmed } from '../../platform/http/field.decorators.js';
/** A new endpoint. */
export class CreateEndpointDto {
    /** For people.
     * @example "Warehouse Melbourne" */
    name;
    /** Where messages are posted to: https, or http at an address that DELIVERY_ALLOWED_NETWORKS allows.
     * @example "https://wms.example.com/erpgate" */
    url;
    /** Only changes of this connection. */
    connectionId;
    /** Only changes of this type of record. */
    recordType;
    /** Only changes of records for this warehouse code, or that were for it until that change. Items always come.
     * @example "MEL" */
    warehouse;
    /** `now` (the default), `beginning`, or the first change that occurred at an instant or later.
     * @example "now" */
    from;
    static _OPENAPI_METADATA_FACTORY() {
        return { name: { required: true, type: () => String, description: "For people.", example: "Warehouse Melbourne", minLength: 1, maxLength: 200 }, url: { required: true, type: () => String, description: "Where messages are posted to: https, or http at an address that DELIVERY_ALLOWED_NETWORKS allows.", example: "https://wms.example.com/erpgate", maxLength: 2000 }, connectionId: { required: false, type: () => String, nullable: true, description: "Only changes of this connection.", format: "uuid" }, recordType: { required: false, nullable: true, description: "Only changes of this type of record.", enum: ["item", "receipt", "order"], enum: ['item', 'receipt', 'order'] }, warehouse: { required: false, type: () => String, nullable: true, description: "Only changes of records for this warehouse code, or that were for it until that change. Items always come.", example: "MEL", maxLength: 200 }, from: { required: false, type: () => String, description: "`now` (the default), `beginning`, or the first change that occurred at an instant or later.", example: "now" } };
    }
}
__decorate([
    Trimmed(),
    IsString(),
    MinLength(1),
    MaxLength(200),
    __metadata("design:type", String)
], CreateEndpointDto.prototype, "name", void 0);
__decorate([
    Trimmed(),
    IsString(),
    MaxLength(2000),
    __metadata("design:type", String)
], CreateEndpointDto.prototype, "url", void 0);
__decorate([
    LowerCased(),
    IsUUID(),
    IsOptional(),
    __metadata("design:type", Object)
], CreateEndpointDto.prototype, "connectionId", void 0);
__decorate([
    IsIn(['item', 'receipt', 'order']),
    IsOptional(),
    __metadata("design:type", Object)
], CreateEndpointDto.prototype, "recordType", void 0);
__decorate([
    IsString(),
    MaxLength(200),
    IsOptional(),
    __metadata("design:type", Object)
], CreateEndpointDto.prototype, "warehouse", void 0);
__decorate([
    IsInstantOr(['beginning', 'now']),
    IsOptional(),
    __metadata("design:type", String)
], CreateEndpointDto.prototype, "from", void 0);
/** What changes at an endpoint. What is not named stays; null takes a filter away. */
export class UpdateEndpointDto {
    name;
    url;
    connectionId;
    recordType;
    warehouse;
    /** `paused` sends nothing; `active` goes on where it was, also after it was switched off, and tries what is late at once. */
    status;
    static _OPENAPI_METADATA_FACTORY() {
        return { name: { required: false, type: () => String, minLength: 1, maxLength: 200 }, url: { required: false, type: () => String, maxLength: 2000 }, connectionId: { required: false, type: () => String, nullable: true, format: "uuid" }, recordType: { required: false, nullable: true, enum: ["item", "receipt", "order"], enum: ['item', 'receipt', 'order'] }, warehouse: { required: false, type: () => String, nullable: true, maxLength: 200 }, status: { required: false, description: "`paused` sends nothing; `active` goes on where it was, also after it was switched off, and tries what is late at once.", enum: ["active", "paused"], enum: ['active', 'paused'] } };
    }
}
__decorate([
    IfGiven(),
    Trimmed(),
    IsString(),
    MinLength(1),
    MaxLength(200),
    __metadata("design:type", String)
], UpdateEndpointDto.prototype, "name", void 0);
__decorate([
    IfGiven(),
    Trimmed(),
    IsString(),
    MaxLength(2000),
    __metadata("design:type", String)
], UpdateEndpointDto.prototype, "url", void 0);
__decorate([
    LowerCased(),
    IsUUID(),
    IsOptional(),
    __metadata("design:type", Object)
], UpdateEndpointDto.prototype, "connectionId", void 0);
__decorate([
    IsIn(['item', 'receipt', 'order']),
    IsOptional(),
    __metadata("design:type", Object)
], UpdateEndpointDto.prototype, "recordType", void 0);
__decorate([
    IsString(),
    MaxLength(200),
    IsOptional(),
    __metadata("design:type", Object)
], UpdateEndpointDto.prototype, "warehouse", void 0);
__decorate([
    IfGiven(),
    IsIn(['active', 'paused']),
    __metadata("design:type", String)
], UpdateEndpointDto.prototype, "status", void 0);
/** For how long the secret before a new one goes on signing, too. */
export class RotateEndpointSecretDto {
    /** Hours. With 0 only the new secret signs. */
    graceHours = 24;
    static _OPENAPI_METADATA_FACTORY() {
        return { graceHours: { required: false, type: () => Number, description: "Hours. With 0 only the new secret signs.", default: 24, minimum: 0, maximum: 168 } };
    }
}
__decorate([
    IsInt(),
    Min(0),
    Max(168),
    IsOptional(),
    __metadata("design:type", Number)
], RotateEndpointSecretDto.prototype, "graceHours", void 0);
/** What to deliver again: one of the two. */
export class ReplayEndpointDto {
    /** Every change that occurred at this instant or later.
     * @example "2026-11-20T00:00:00Z" */
    since;
    /** Every change of this record. */
    recordId;
    static _OPENAPI_METADATA_FACTORY() {
        return { since: { required: false, type: () => String, description: "Every change that occurred at this instant or later.", example: "2026-11-20T00:00:00Z" }, recordId: { required: false, type: () => String, description: "Every change of this record.", format: "uuid" } };
    }
}
__decorate([
    IsInstant(),
    IsOptional(),
    __metadata("design:type", String)
], ReplayEndpointDto.prototype, "since", void 0);
__decorate([
    LowerCased(),
    IsUUID(),
    IsOptional(),
    __metadata("design:type", String)
], ReplayEndpointDto.prototype, "recordId", void 0);
/** How far an endpoint is behind. */
export class EndpointLagDto {
    /** Records whose delivery failed, or that are delivered again; with 100 of them the endpoint gets nothing new. */
    lateRecords;
    /** When the next of them is tried. */
    nextAttemptAt;
    /** What went wrong last. */
    lastError;
    /** Changes of the whole feed after its place, filters apart; counted up to 10,000. */
    changes;
    static _OPENAPI_METADATA_FACTORY() {
        return { lateRecords: { required: true, type: () => Number, description: "Records whose delivery failed, or that are delivered again; with 100 of them the endpoint gets nothing new." }, nextAttemptAt: { required: true, type: () => String, nullable: true, description: "When the next of them is tried." }, lastError: { required: true, type: () => String, nullable: true, description: "What went wrong last." }, changes: { required: true, type: () => Number, description: "Changes of the whole feed after its place, filters apart; counted up to 10,000." } };
    }
}
/** An address that is told of changes. */
export class EndpointDto {
    id;
    name;
    /** Whose it is: it gets what this key may see.
     * @example "client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)" */
    owner;
    url;
    connectionId;
    recordType;
    warehouse;
    /** `switched_off`: ERPGate gave up; `statusReason` says why. Nothing is lost: `active` goes on from there. */
    status;
    statusReason;
    statusSince;
    /** Its place in the feed: everything up to here is delivered, except what is late. */
    cursor;
    /** Until when the secret before the last one signs, too. */
    previousSecretValidUntil;
    lastDeliveredAt;
    createdAt;
    lag;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String }, name: { required: true, type: () => String }, owner: { required: true, type: () => String, description: "Whose it is: it gets what this key may see.", example: "client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)" }, url: { required: true, type: () => String }, connectionId: { required: true, type: () => String, nullable: true }, recordType: { required: true, nullable: true, enum: ["item", "receipt", "order"] }, warehouse: { required: true, type: () => String, nullable: true }, status: { required: true, description: "`switched_off`: ERPGate gave up; `statusReason` says why. Nothing is lost: `active` goes on from there.", enum: ["active", "paused", "switched_off"] }, statusReason: { required: true, type: () => String, nullable: true }, statusSince: { required: true, type: () => String }, cursor: { required: true, type: () => String, description: "Its place in the feed: everything up to here is delivered, except what is late." }, previousSecretValidUntil: { required: true, type: () => String, nullable: true, description: "Until when the secret before the last one signs, too." }, lastDeliveredAt: { required: true, type: () => String, nullable: true }, createdAt: { required: true, type: () => String }, lag: { required: true, type: () => EndpointLagDto } };
    }
}
/** An endpoint with its secret, which is shown this once. */
export class CreatedEndpointDto extends EndpointDto {
    /** For the check of signatures, by Standard Webhooks.
     * @example "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" */
    secret;
    static _OPENAPI_METADATA_FACTORY() {
        return { secret: { required: true, type: () => String, description: "For the check of signatures, by Standard Webhooks.", example: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" } };
    }
}
/** Every endpoint that the key may see. */
export class EndpointListDto {
    data;
    /** Always null: all come at once. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [EndpointDto] }, nextCursor: { required: true, type: () => String, nullable: true, description: "Always null: all come at once." } };
    }
}
/** What became of a test delivery. */
export class EndpointTestDto {
    delivered;
    statusCode;
    /** Why not, for people. */
    error;
    durationMs;
    static _OPENAPI_METADATA_FACTORY() {
        return { delivered: { required: true, type: () => Boolean }, statusCode: { required: true, type: () => Number, nullable: true }, error: { required: true, type: () => String, nullable: true, description: "Why not, for people." }, durationMs: { required: true, type: () => Number } };
    }
}
//# sourceMappingURL=endpoint.dto.js.map