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
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested, } from 'class-validator';
import { Trimmed } from '../platform/http/field.decorators.js';
import { IsTextMap, IsTimeZoneName } from './setting.validators.js';
/** What becomes of a document whose Cin7 location has no code in `warehouseMap`. */
const UNMAPPED_WAREHOUSE = ['pass', 'hold', 'ignore'];
/** Maps are taken as they came: class-transformer would drop entries named like a method of objects. */
const TextMap = () => (target, property) => {
    Type(() => Object)(target, property);
    Transform(({ obj, key }) => obj[key])(target, property);
    IsTextMap()(target, property);
};
const TEXT_MAP = { type: 'object', additionalProperties: { type: 'string' } };
const TEXT_MAP_PATCH = {
    type: 'object',
    nullable: true,
    additionalProperties: { type: 'string', nullable: true },
};
/** How stock transfers are read. */
export class TransferSettingsPatchDto {
    /** Minutes between two looks at the open transfers. 0 looks never. Default 5.
     * @example 5 */
    pollMinutes;
    /** Whether an order of a transfer names the bins to pick from. Default true. */
    useBinLocation;
    /** The carrier code of orders made from transfers. Default none.
     * @example "OWN-TRUCK" */
    defaultCarrier;
    static _OPENAPI_METADATA_FACTORY() {
        return { pollMinutes: { required: false, type: () => Number, nullable: true, description: "Minutes between two looks at the open transfers. 0 looks never. Default 5.", example: 5, minimum: 0, maximum: 1440 }, useBinLocation: { required: false, type: () => Boolean, nullable: true, description: "Whether an order of a transfer names the bins to pick from. Default true." }, defaultCarrier: { required: false, type: () => String, nullable: true, description: "The carrier code of orders made from transfers. Default none.", example: "OWN-TRUCK", minLength: 1, maxLength: 100 } };
    }
}
__decorate([
    IsOptional(),
    IsInt(),
    Min(0),
    Max(1440),
    __metadata("design:type", Object)
], TransferSettingsPatchDto.prototype, "pollMinutes", void 0);
__decorate([
    IsOptional(),
    IsBoolean(),
    __metadata("design:type", Object)
], TransferSettingsPatchDto.prototype, "useBinLocation", void 0);
__decorate([
    Trimmed(),
    IsOptional(),
    IsString(),
    Length(1, 100),
    __metadata("design:type", Object)
], TransferSettingsPatchDto.prototype, "defaultCarrier", void 0);
/** How products are read. */
export class ItemSettingsPatchDto {
    /** Whether an item carries its Cin7 category as `itemGroup`. Default true. */
    syncGroup;
    /** Whether an item carries its Cin7 unit of measure as `stockUnit`. Default true. */
    syncStockUnit;
    /** Whether a product is taken from a notification that carries it, which saves the call to Cin7. Default true. */
    trustPayload;
    static _OPENAPI_METADATA_FACTORY() {
        return { syncGroup: { required: false, type: () => Boolean, nullable: true, description: "Whether an item carries its Cin7 category as `itemGroup`. Default true." }, syncStockUnit: { required: false, type: () => Boolean, nullable: true, description: "Whether an item carries its Cin7 unit of measure as `stockUnit`. Default true." }, trustPayload: { required: false, type: () => Boolean, nullable: true, description: "Whether a product is taken from a notification that carries it, which saves the call to Cin7. Default true." } };
    }
}
__decorate([
    IsOptional(),
    IsBoolean(),
    __metadata("design:type", Object)
], ItemSettingsPatchDto.prototype, "syncGroup", void 0);
__decorate([
    IsOptional(),
    IsBoolean(),
    __metadata("design:type", Object)
], ItemSettingsPatchDto.prototype, "syncStockUnit", void 0);
__decorate([
    IsOptional(),
    IsBoolean(),
    __metadata("design:type", Object)
], ItemSettingsPatchDto.prototype, "trustPayload", void 0);
/** When everything is compared with Cin7. */
export class ReconciliationSettingsPatchDto {
    /** Local time of the nightly comparison. Default 02:00.
     * @example "02:00" */
    at;
    static _OPENAPI_METADATA_FACTORY() {
        return { at: { required: false, type: () => String, nullable: true, description: "Local time of the nightly comparison. Default 02:00.", example: "02:00", pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" } };
    }
}
__decorate([
    IsOptional(),
    Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'at must be a time of day from 00:00 to 23:59, written HH:MM' }),
    __metadata("design:type", Object)
], ReconciliationSettingsPatchDto.prototype, "at", void 0);
/** Settings to change: what is left out stays, null returns a setting, a group or a map to its default. */
export class ConnectionSettingsPatchDto {
    /** IANA time zone of the merchant. Default: what the Cin7 account says.
     * @example "Australia/Melbourne" */
    timeZone;
    /** The country of addresses that name none. Default Australia.
     * @example "Australia" */
    defaultCountry;
    /** Cin7 location id or name, compared without case, to the warehouse code that clients know; null for an entry
     * removes it. */
    warehouseMap;
    /** What becomes of documents whose location has no code: `pass` takes the location's name as the code, `hold` waits
     * for a mapping, `ignore` leaves them out. Default pass.
     * @example "pass" */
    unmappedWarehouse;
    /** Cin7's carrier text, compared without case, to the carrier code that clients know; null for an entry removes it. */
    carrierMap;
    /** Full state name, compared without case, to its short code, laid over the Australian ones; null for an entry removes
     * it. */
    stateCodes;
    /** Calls a minute to the Cin7 account. Default: that of this deployment.
     * @example 45 */
    callsPerMinute;
    transfers;
    items;
    reconciliation;
    static _OPENAPI_METADATA_FACTORY() {
        return { timeZone: { required: false, type: () => String, nullable: true, description: "IANA time zone of the merchant. Default: what the Cin7 account says.", example: "Australia/Melbourne" }, defaultCountry: { required: false, type: () => String, nullable: true, description: "The country of addresses that name none. Default Australia.", example: "Australia", minLength: 1, maxLength: 100 }, warehouseMap: { required: false, type: "object", additionalProperties: true, nullable: true, description: "Cin7 location id or name, compared without case, to the warehouse code that clients know; null for an entry\nremoves it." }, unmappedWarehouse: { required: false, nullable: true, description: "What becomes of documents whose location has no code: `pass` takes the location's name as the code, `hold` waits\nfor a mapping, `ignore` leaves them out. Default pass.", example: "pass", enum: ["pass", "hold", "ignore"], enum: UNMAPPED_WAREHOUSE }, carrierMap: { required: false, type: "object", additionalProperties: true, nullable: true, description: "Cin7's carrier text, compared without case, to the carrier code that clients know; null for an entry removes it." }, stateCodes: { required: false, type: "object", additionalProperties: true, nullable: true, description: "Full state name, compared without case, to its short code, laid over the Australian ones; null for an entry removes\nit." }, callsPerMinute: { required: false, type: () => Number, nullable: true, description: "Calls a minute to the Cin7 account. Default: that of this deployment.", example: 45, minimum: 1, maximum: 100000 }, transfers: { required: false, type: () => TransferSettingsPatchDto, nullable: true }, items: { required: false, type: () => ItemSettingsPatchDto, nullable: true }, reconciliation: { required: false, type: () => ReconciliationSettingsPatchDto, nullable: true } };
    }
}
__decorate([
    IsOptional(),
    IsTimeZoneName(),
    __metadata("design:type", Object)
], ConnectionSettingsPatchDto.prototype, "timeZone", void 0);
__decorate([
    Trimmed(),
    IsOptional(),
    IsString(),
    Length(1, 100),
    __metadata("design:type", Object)
], ConnectionSettingsPatchDto.prototype, "defaultCountry", void 0);
__decorate([
    ApiPropertyOptional({ ...TEXT_MAP_PATCH, example: { 'Main Warehouse': 'MEL1' } }),
    IsOptional(),
    TextMap(),
    __metadata("design:type", Object)
], ConnectionSettingsPatchDto.prototype, "warehouseMap", void 0);
__decorate([
    IsOptional(),
    IsIn(UNMAPPED_WAREHOUSE),
    __metadata("design:type", Object)
], ConnectionSettingsPatchDto.prototype, "unmappedWarehouse", void 0);
__decorate([
    ApiPropertyOptional({ ...TEXT_MAP_PATCH, example: { 'Australia Post eParcel': 'EPARCEL' } }),
    IsOptional(),
    TextMap(),
    __metadata("design:type", Object)
], ConnectionSettingsPatchDto.prototype, "carrierMap", void 0);
__decorate([
    ApiPropertyOptional({ ...TEXT_MAP_PATCH, example: { Auckland: 'AUK' } }),
    IsOptional(),
    TextMap(),
    __metadata("design:type", Object)
], ConnectionSettingsPatchDto.prototype, "stateCodes", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1),
    Max(100_000),
    __metadata("design:type", Object)
], ConnectionSettingsPatchDto.prototype, "callsPerMinute", void 0);
__decorate([
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => TransferSettingsPatchDto),
    __metadata("design:type", Object)
], ConnectionSettingsPatchDto.prototype, "transfers", void 0);
__decorate([
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => ItemSettingsPatchDto),
    __metadata("design:type", Object)
], ConnectionSettingsPatchDto.prototype, "items", void 0);
__decorate([
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => ReconciliationSettingsPatchDto),
    __metadata("design:type", Object)
], ConnectionSettingsPatchDto.prototype, "reconciliation", void 0);
export class TransferSettingsDto {
    /** @example 5 */
    pollMinutes;
    useBinLocation;
    /** @example "OWN-TRUCK" */
    defaultCarrier;
    static _OPENAPI_METADATA_FACTORY() {
        return { pollMinutes: { required: true, type: () => Number, example: 5 }, useBinLocation: { required: true, type: () => Boolean }, defaultCarrier: { required: true, type: () => String, nullable: true, example: "OWN-TRUCK" } };
    }
}
export class ItemSettingsDto {
    syncGroup;
    syncStockUnit;
    trustPayload;
    static _OPENAPI_METADATA_FACTORY() {
        return { syncGroup: { required: true, type: () => Boolean }, syncStockUnit: { required: true, type: () => Boolean }, trustPayload: { required: true, type: () => Boolean } };
    }
}
export class ReconciliationSettingsDto {
    /** @example "02:00" */
    at;
    static _OPENAPI_METADATA_FACTORY() {
        return { at: { required: true, type: () => String, example: "02:00" } };
    }
}
/** The settings in force, defaults filled in. */
export class ConnectionSettingsDto {
    /** Null: the zone that the Cin7 account says.
     * @example "Australia/Melbourne" */
    timeZone;
    /** @example "Australia" */
    defaultCountry;
    warehouseMap;
    /** @example "pass" */
    unmappedWarehouse;
    carrierMap;
    stateCodes;
    /** Null: the default of this deployment.
     * @example 45 */
    callsPerMinute;
    transfers;
    items;
    reconciliation;
    static _OPENAPI_METADATA_FACTORY() {
        return { timeZone: { required: true, type: () => String, nullable: true, description: "Null: the zone that the Cin7 account says.", example: "Australia/Melbourne" }, defaultCountry: { required: true, type: () => String, example: "Australia" }, warehouseMap: { required: true, type: "object", additionalProperties: { type: "string" } }, unmappedWarehouse: { required: true, example: "pass", enum: ["pass", "hold", "ignore"] }, carrierMap: { required: true, type: "object", additionalProperties: { type: "string" } }, stateCodes: { required: true, type: "object", additionalProperties: { type: "string" } }, callsPerMinute: { required: true, type: () => Number, nullable: true, description: "Null: the default of this deployment.", example: 45 }, transfers: { required: true, type: () => TransferSettingsDto }, items: { required: true, type: () => ItemSettingsDto }, reconciliation: { required: true, type: () => ReconciliationSettingsDto } };
    }
}
__decorate([
    ApiProperty({ ...TEXT_MAP, example: { 'Main Warehouse': 'MEL1' } }),
    __metadata("design:type", Object)
], ConnectionSettingsDto.prototype, "warehouseMap", void 0);
__decorate([
    ApiProperty({ ...TEXT_MAP, example: { 'Australia Post eParcel': 'EPARCEL' } }),
    __metadata("design:type", Object)
], ConnectionSettingsDto.prototype, "carrierMap", void 0);
__decorate([
    ApiProperty({ ...TEXT_MAP, example: { Auckland: 'AUK' } }),
    __metadata("design:type", Object)
], ConnectionSettingsDto.prototype, "stateCodes", void 0);
//# sourceMappingURL=connection-settings.dto.js.map