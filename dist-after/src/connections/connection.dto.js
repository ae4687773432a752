var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import * as openapi_import_1 from "./connection-settings.dto.js";
import * as openapi from "@nestjs/swagger";
import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { IfGiven, LowerCased, Trimmed } from '../platform/http/field.decorators.js';
import { UUID_PATTERN } from '../platform/http/id-param.dto.js';
import { ConnectionSettingsPatchDto } from './connection-settings.dto.js';
/** A new connection. */
export class CreateConnectionDto {
    /** What people call this merchant.
     * @example "Acme Pty Ltd" */
    name;
    /** The login to the merchant's Cin7 account.
     * @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
    credentialId;
    /** False takes notifications but lets them wait. Default true. */
    enabled;
    /** Settings that differ from the defaults. */
    settings;
    static _OPENAPI_METADATA_FACTORY() {
        return { name: { required: true, type: () => String, description: "What people call this merchant.", example: "Acme Pty Ltd", minLength: 1, maxLength: 200 }, credentialId: { required: true, type: () => String, description: "The login to the merchant's Cin7 account.", example: "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" }, enabled: { required: false, type: () => Boolean, description: "False takes notifications but lets them wait. Default true." }, settings: { required: false, type: () => openapi_import_1.ConnectionSettingsPatchDto, nullable: true, description: "Settings that differ from the defaults." } };
    }
}
__decorate([
    Trimmed(),
    IsString(),
    Length(1, 200),
    __metadata("design:type", String)
], CreateConnectionDto.prototype, "name", void 0);
__decorate([
    LowerCased(),
    Matches(UUID_PATTERN, { message: 'credentialId must be the UUID of a credential' }),
    __metadata("design:type", String)
], CreateConnectionDto.prototype, "credentialId", void 0);
__decorate([
    IfGiven(),
    IsBoolean(),
    __metadata("design:type", Boolean)
], CreateConnectionDto.prototype, "enabled", void 0);
__decorate([
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => ConnectionSettingsPatchDto),
    __metadata("design:type", Object)
], CreateConnectionDto.prototype, "settings", void 0);
/** A JSON merge patch: what is left out stays, also inside `settings`. */
export class UpdateConnectionDto {
    /** @example "Acme Pty Ltd" */
    name;
    /** Takes a key of scope admin: it decides whose Cin7 account is read.
     * @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
    credentialId;
    /** False pauses: notifications are stored and wait. True goes on with what waited. */
    enabled;
    /** Null returns all settings to their defaults. */
    settings;
    static _OPENAPI_METADATA_FACTORY() {
        return { name: { required: false, type: () => String, example: "Acme Pty Ltd", minLength: 1, maxLength: 200 }, credentialId: { required: false, type: () => String, description: "Takes a key of scope admin: it decides whose Cin7 account is read.", example: "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" }, enabled: { required: false, type: () => Boolean, description: "False pauses: notifications are stored and wait. True goes on with what waited." }, settings: { required: false, type: () => openapi_import_1.ConnectionSettingsPatchDto, nullable: true, description: "Null returns all settings to their defaults." } };
    }
}
__decorate([
    Trimmed(),
    IfGiven(),
    IsString(),
    Length(1, 200),
    __metadata("design:type", String)
], UpdateConnectionDto.prototype, "name", void 0);
__decorate([
    LowerCased(),
    IfGiven(),
    Matches(UUID_PATTERN, { message: 'credentialId must be the UUID of a credential' }),
    __metadata("design:type", String)
], UpdateConnectionDto.prototype, "credentialId", void 0);
__decorate([
    IfGiven(),
    IsBoolean(),
    __metadata("design:type", Boolean)
], UpdateConnectionDto.prototype, "enabled", void 0);
__decorate([
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => ConnectionSettingsPatchDto),
    __metadata("design:type", Object)
], UpdateConnectionDto.prototype, "settings", void 0);
/** One merchant link. */
export class ConnectionDto {
    /** Also the value of the header `CONNECTIONID`.
     * @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
    id;
    /** @example "Acme Pty Ltd" */
    name;
    /** @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
    credentialId;
    /** False: notifications are stored and wait. */
    enabled;
    /** The settings in force, defaults filled in. */
    settings;
    /** @example "2026-11-23T09:15:00.000Z" */
    createdAt;
    /** @example "2026-11-23T09:15:00.000Z" */
    updatedAt;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String, description: "Also the value of the header `CONNECTIONID`.", example: "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" }, name: { required: true, type: () => String, example: "Acme Pty Ltd" }, credentialId: { required: true, type: () => String, example: "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" }, enabled: { required: true, type: () => Boolean, description: "False: notifications are stored and wait." }, settings: { required: true, type: () => openapi_import_1.ConnectionSettingsDto, description: "The settings in force, defaults filled in." }, createdAt: { required: true, type: () => String, example: "2026-11-23T09:15:00.000Z" }, updatedAt: { required: true, type: () => String, example: "2026-11-23T09:15:00.000Z" } };
    }
}
/** A connection just made. */
export class CreatedConnectionDto extends ConnectionDto {
    /** The value of the header `APIKEY` for Cin7's notifications. Shown this once; an administrator can have it revealed.
     * @example "egp_4nW..." */
    pushApiKey;
    static _OPENAPI_METADATA_FACTORY() {
        return { pushApiKey: { required: true, type: () => String, description: "The value of the header `APIKEY` for Cin7's notifications. Shown this once; an administrator can have it revealed.", example: "egp_4nW..." } };
    }
}
/** One page of connections, oldest first. */
export class ConnectionPageDto {
    data;
    /** The place where the next page begins; null at the end. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [ConnectionDto] }, nextCursor: { required: true, type: () => String, nullable: true, description: "The place where the next page begins; null at the end." } };
    }
}
//# sourceMappingURL=connection.dto.js.map