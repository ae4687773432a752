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
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsInstant, LowerCased } from '../platform/http/field.decorators.js';
import { UUID_PATTERN } from '../platform/http/id-param.dto.js';
import { SCOPES } from './client-key.entity.js';
/** A new key. */
export class CreateClientKeyDto {
    /** What the key is for, so that people can tell keys apart.
     * @example "Warehouse Sydney" */
    name;
    /** What the key may do: `admin` everything, `operator` the daily work, `client` read records and the change feed.
     * @example "client" */
    scope;
    /** The only connections the key may read, for scope `client`; null or left out means all, also future ones.
     * @example ["0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10"] */
    connectionIds;
    /** When the key ends by itself; null or left out means never.
     * @example "2027-06-30T00:00:00Z" */
    expiresAt;
    static _OPENAPI_METADATA_FACTORY() {
        return { name: { required: true, type: () => String, description: "What the key is for, so that people can tell keys apart.", example: "Warehouse Sydney", minLength: 1, maxLength: 200, pattern: "\\S" }, scope: { required: true, description: "What the key may do: `admin` everything, `operator` the daily work, `client` read records and the change feed.", example: "client", enum: ["operator", "client", "admin"], enum: SCOPES }, connectionIds: { required: false, type: () => [String], nullable: true, description: "The only connections the key may read, for scope `client`; null or left out means all, also future ones.", example: ["0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10"], minItems: 1, maxItems: 1000 }, expiresAt: { required: false, type: () => String, nullable: true, description: "When the key ends by itself; null or left out means never.", example: "2027-06-30T00:00:00Z" } };
    }
}
__decorate([
    IsString(),
    Length(1, 200),
    Matches(/\S/, { message: 'name must not be blank' }),
    __metadata("design:type", String)
], CreateClientKeyDto.prototype, "name", void 0);
__decorate([
    IsIn(SCOPES),
    __metadata("design:type", String)
], CreateClientKeyDto.prototype, "scope", void 0);
__decorate([
    LowerCased(),
    IsOptional(),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(1000),
    Matches(UUID_PATTERN, { each: true, message: 'each value of connectionIds must be the UUID of a connection' }),
    __metadata("design:type", Object)
], CreateClientKeyDto.prototype, "connectionIds", void 0);
__decorate([
    IsOptional(),
    IsInstant(),
    __metadata("design:type", Object)
], CreateClientKeyDto.prototype, "expiresAt", void 0);
/** A key as it is listed; the key itself is not kept. */
export class ClientKeyDto {
    /** @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
    id;
    /** @example "Warehouse Sydney" */
    name;
    /** @example "client" */
    scope;
    /** How the key begins, to find out which one somebody has.
     * @example "egk_live_Jx3a" */
    prefix;
    /** The only connections the key may read; null means all. */
    connectionIds;
    /** @example "2026-11-23T09:15:00.000Z" */
    createdAt;
    /** When it was last used, exact to about a minute; null when never.
     * @example "2026-11-23T10:02:00.000Z" */
    lastUsedAt;
    /** When it ends by itself; null means never. */
    expiresAt;
    /** Since when it opens nothing any more because somebody revoked it; null while nobody has. */
    revokedAt;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String, example: "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" }, name: { required: true, type: () => String, example: "Warehouse Sydney" }, scope: { required: true, example: "client", enum: ["operator", "client", "admin"] }, prefix: { required: true, type: () => String, description: "How the key begins, to find out which one somebody has.", example: "egk_live_Jx3a" }, connectionIds: { required: true, type: () => [String], nullable: true, description: "The only connections the key may read; null means all." }, createdAt: { required: true, type: () => String, example: "2026-11-23T09:15:00.000Z" }, lastUsedAt: { required: true, type: () => String, nullable: true, description: "When it was last used, exact to about a minute; null when never.", example: "2026-11-23T10:02:00.000Z" }, expiresAt: { required: true, type: () => String, nullable: true, description: "When it ends by itself; null means never." }, revokedAt: { required: true, type: () => String, nullable: true, description: "Since when it opens nothing any more because somebody revoked it; null while nobody has." } };
    }
}
/** A key just made. */
export class CreatedClientKeyDto extends ClientKeyDto {
    /** The key itself, shown this once: only its hash is kept.
     * @example "egk_live_Jx3a..." */
    key;
    static _OPENAPI_METADATA_FACTORY() {
        return { key: { required: true, type: () => String, description: "The key itself, shown this once: only its hash is kept.", example: "egk_live_Jx3a..." } };
    }
}
/** One page of keys, oldest first. */
export class ClientKeyPageDto {
    data;
    /** The place where the next page begins; null at the end. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [ClientKeyDto] }, nextCursor: { required: true, type: () => String, nullable: true, description: "The place where the next page begins; null at the end." } };
    }
}
//# sourceMappingURL=client-key.dto.js.map