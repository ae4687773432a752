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
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsInstant } from '../platform/http/field.decorators.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
/** Which audit entries to list; each filter is an exact match. */
export class AuditEntryQueryDto extends PageQueryDto {
    /** @example "admin-api-key" */
    actor;
    /** @example "connection.push_api_key_revealed" */
    action;
    /** @example "connection" */
    subjectType;
    /** @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
    subjectId;
    /** Not before this instant.
     * @example "2026-11-23T00:00:00Z" */
    from;
    /** Before this instant.
     * @example "2026-11-24T00:00:00Z" */
    to;
    static _OPENAPI_METADATA_FACTORY() {
        return { actor: { required: false, type: () => String, example: "admin-api-key", maxLength: 500 }, action: { required: false, type: () => String, example: "connection.push_api_key_revealed", maxLength: 100 }, subjectType: { required: false, type: () => String, example: "connection", maxLength: 100 }, subjectId: { required: false, type: () => String, example: "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10", maxLength: 200 }, from: { required: false, type: () => String, description: "Not before this instant.", example: "2026-11-23T00:00:00Z" }, to: { required: false, type: () => String, description: "Before this instant.", example: "2026-11-24T00:00:00Z" } };
    }
}
__decorate([
    IsString(),
    MaxLength(500),
    IsOptional(),
    __metadata("design:type", String)
], AuditEntryQueryDto.prototype, "actor", void 0);
__decorate([
    IsString(),
    MaxLength(100),
    IsOptional(),
    __metadata("design:type", String)
], AuditEntryQueryDto.prototype, "action", void 0);
__decorate([
    IsString(),
    MaxLength(100),
    IsOptional(),
    __metadata("design:type", String)
], AuditEntryQueryDto.prototype, "subjectType", void 0);
__decorate([
    IsString(),
    MaxLength(200),
    IsOptional(),
    __metadata("design:type", String)
], AuditEntryQueryDto.prototype, "subjectId", void 0);
__decorate([
    IsInstant(),
    IsOptional(),
    __metadata("design:type", String)
], AuditEntryQueryDto.prototype, "from", void 0);
__decorate([
    IsInstant(),
    IsOptional(),
    __metadata("design:type", String)
], AuditEntryQueryDto.prototype, "to", void 0);
/** Who did what, when. */
export class AuditEntryDto {
    /** @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
    id;
    /** @example "2026-11-23T09:15:00.000Z" */
    at;
    /** `admin-api-key`, or the client key's id and name.
     * @example "admin-api-key" */
    actor;
    /** @example "connection.push_api_key_revealed" */
    action;
    /** @example "connection" */
    subjectType;
    /** @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
    subjectId;
    /** What else is known; never a secret. */
    details;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String, example: "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" }, at: { required: true, type: () => String, example: "2026-11-23T09:15:00.000Z" }, actor: { required: true, type: () => String, description: "`admin-api-key`, or the client key's id and name.", example: "admin-api-key" }, action: { required: true, type: () => String, example: "connection.push_api_key_revealed" }, subjectType: { required: true, type: () => String, example: "connection" }, subjectId: { required: true, type: () => String, example: "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" }, details: { required: true, type: "object", additionalProperties: true, description: "What else is known; never a secret." } };
    }
}
/** One page of audit entries, newest first. */
export class AuditEntryPageDto {
    data;
    /** The place where the next page begins; null at the end. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [AuditEntryDto] }, nextCursor: { required: true, type: () => String, nullable: true, description: "The place where the next page begins; null at the end." } };
    }
}
//# sourceMappingURL=audit-entry.dto.js.map