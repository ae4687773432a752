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
import { Transform } from 'class-transformer';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { IfGiven, Trimmed } from '../platform/http/field.decorators.js';
import { UUID_PATTERN } from '../platform/http/id-param.dto.js';
import { CREDENTIAL_DRIVERS } from './credential.entity.js';
/** Pasted ids come with spaces, braces or capitals; they are all the same account. */
const ToGuid = () => Transform(({ value }) => typeof value === 'string'
    ? value
        .trim()
        .replace(/^\{(.*)\}$/, '$1')
        .toLowerCase()
    : value);
const GUID_MESSAGE = 'username must be the Account ID of the Cin7 account: a GUID such as 1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f, shown in Cin7 Core under Integrations > API';
/** A new login. */
export class CreateCredentialDto {
    /** Unique.
     * @example "Acme Pty Ltd" */
    credentialName;
    /** @example "Dear Inventory" */
    credentialDriver;
    /** The Account ID from Cin7 Core; any case, with or without braces, answered in lower case.
     * @example "1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f" */
    username;
    /** The API application's Key from Cin7 Core. Kept encrypted and never answered. */
    password;
    static _OPENAPI_METADATA_FACTORY() {
        return { credentialName: { required: true, type: () => String, description: "Unique.", example: "Acme Pty Ltd", minLength: 1, maxLength: 200 }, credentialDriver: { required: true, example: "Dear Inventory", enum: ["Dear Inventory"], enum: CREDENTIAL_DRIVERS }, username: { required: true, type: () => String, description: "The Account ID from Cin7 Core; any case, with or without braces, answered in lower case.", example: "1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f" }, password: { required: true, type: () => String, description: "The API application's Key from Cin7 Core. Kept encrypted and never answered.", minLength: 1, maxLength: 200 } };
    }
}
__decorate([
    Trimmed(),
    IsString(),
    Length(1, 200),
    __metadata("design:type", String)
], CreateCredentialDto.prototype, "credentialName", void 0);
__decorate([
    IsIn(CREDENTIAL_DRIVERS),
    __metadata("design:type", String)
], CreateCredentialDto.prototype, "credentialDriver", void 0);
__decorate([
    ToGuid(),
    Matches(UUID_PATTERN, { message: GUID_MESSAGE }),
    __metadata("design:type", String)
], CreateCredentialDto.prototype, "username", void 0);
__decorate([
    Trimmed(),
    IsString(),
    Length(1, 200),
    __metadata("design:type", String)
], CreateCredentialDto.prototype, "password", void 0);
/** A JSON merge patch: what is left out stays. A new username or password is tried at once. */
export class UpdateCredentialDto {
    /** @example "Acme Pty Ltd" */
    credentialName;
    /** @example "Dear Inventory" */
    credentialDriver;
    /** @example "1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f" */
    username;
    /** Replaces the stored one. */
    password;
    static _OPENAPI_METADATA_FACTORY() {
        return { credentialName: { required: false, type: () => String, example: "Acme Pty Ltd", minLength: 1, maxLength: 200 }, credentialDriver: { required: false, example: "Dear Inventory", enum: ["Dear Inventory"], enum: CREDENTIAL_DRIVERS }, username: { required: false, type: () => String, example: "1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f" }, password: { required: false, type: () => String, description: "Replaces the stored one.", minLength: 1, maxLength: 200 } };
    }
}
__decorate([
    Trimmed(),
    IfGiven(),
    IsString(),
    Length(1, 200),
    __metadata("design:type", String)
], UpdateCredentialDto.prototype, "credentialName", void 0);
__decorate([
    IfGiven(),
    IsIn(CREDENTIAL_DRIVERS),
    __metadata("design:type", String)
], UpdateCredentialDto.prototype, "credentialDriver", void 0);
__decorate([
    ToGuid(),
    IfGiven(),
    Matches(UUID_PATTERN, { message: GUID_MESSAGE }),
    __metadata("design:type", String)
], UpdateCredentialDto.prototype, "username", void 0);
__decorate([
    Trimmed(),
    IfGiven(),
    IsString(),
    Length(1, 200),
    __metadata("design:type", String)
], UpdateCredentialDto.prototype, "password", void 0);
/** How a try with the credential ended. With `ok` true: what the account says of itself; else why it failed. */
export class CredentialTestDto {
    /** Whether Cin7 took the credential. */
    ok;
    /** @example "2026-11-23T09:15:00.000Z" */
    testedAt;
    /** The company's name in Cin7.
     * @example "Acme Pty Ltd" */
    company;
    /** IANA zone of the account.
     * @example "Australia/Melbourne" */
    timeZone;
    /** @example "kg" */
    defaultWeightUnits;
    /** @example "cm" */
    defaultDimensionsUnits;
    /** `auth` when Cin7 refuses the login; others say nothing about it: `rate_limited`, `temporary`, `not_found`,
     * `rejected`, `unreadable`.
     * @example "auth" */
    errorKind;
    /** What happened and what to do. */
    reason;
    static _OPENAPI_METADATA_FACTORY() {
        return { ok: { required: true, type: () => Boolean, description: "Whether Cin7 took the credential." }, testedAt: { required: true, type: () => String, example: "2026-11-23T09:15:00.000Z" }, company: { required: false, type: () => String, nullable: true, description: "The company's name in Cin7.", example: "Acme Pty Ltd" }, timeZone: { required: false, type: () => String, nullable: true, description: "IANA zone of the account.", example: "Australia/Melbourne" }, defaultWeightUnits: { required: false, type: () => String, nullable: true, example: "kg" }, defaultDimensionsUnits: { required: false, type: () => String, nullable: true, example: "cm" }, errorKind: { required: false, type: () => String, description: "`auth` when Cin7 refuses the login; others say nothing about it: `rate_limited`, `temporary`, `not_found`,\n`rejected`, `unreadable`.", example: "auth" }, reason: { required: false, type: () => String, description: "What happened and what to do." } };
    }
}
/** A login as it is answered: without the password. */
export class CredentialDto {
    /** @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
    id;
    /** @example "Acme Pty Ltd" */
    credentialName;
    /** @example "Dear Inventory" */
    credentialDriver;
    /** The Cin7 Account ID.
     * @example "1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f" */
    username;
    /** The last try with what is stored now; null when there was none. */
    lastTest;
    /** @example "2026-11-23T09:15:00.000Z" */
    createdAt;
    /** @example "2026-11-23T09:15:00.000Z" */
    updatedAt;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String, example: "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" }, credentialName: { required: true, type: () => String, example: "Acme Pty Ltd" }, credentialDriver: { required: true, example: "Dear Inventory", enum: ["Dear Inventory"] }, username: { required: true, type: () => String, description: "The Cin7 Account ID.", example: "1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f" }, lastTest: { required: true, type: () => CredentialTestDto, nullable: true, description: "The last try with what is stored now; null when there was none." }, createdAt: { required: true, type: () => String, example: "2026-11-23T09:15:00.000Z" }, updatedAt: { required: true, type: () => String, example: "2026-11-23T09:15:00.000Z" } };
    }
}
/** One page of credentials, oldest first. */
export class CredentialPageDto {
    data;
    /** The place where the next page begins; null at the end. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [CredentialDto] }, nextCursor: { required: true, type: () => String, nullable: true, description: "The place where the next page begins; null at the end." } };
    }
}
//# sourceMappingURL=credential.dto.js.map