import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Trimmed } from '../platform/http/field.decorators.js';
import { IsTextMap, IsTimeZoneName } from './setting.validators.js';

/** What becomes of a document whose Cin7 location has no code in `warehouseMap`. */
const UNMAPPED_WAREHOUSE = ['pass', 'hold', 'ignore'] as const;
type UnmappedWarehouse = (typeof UNMAPPED_WAREHOUSE)[number];

/** What becomes of a document with a line whose item the connection does not have. */
const UNKNOWN_ITEM = ['pass', 'hold'] as const;
type UnknownItem = (typeof UNKNOWN_ITEM)[number];

/** Maps are taken as they came: class-transformer would drop entries named like a method of objects. */
const TextMap = () => (target: object, property: string) => {
  Type(() => Object)(target, property);
  Transform(({ obj, key }) => (obj as Record<string, unknown>)[key])(target, property);
  IsTextMap()(target, property);
};

const TEXT_MAP = { type: 'object', additionalProperties: { type: 'string' } } as const;
const TEXT_MAP_PATCH = {
  type: 'object',
  nullable: true,
  additionalProperties: { type: 'string', nullable: true },
} as const;

/** How stock transfers are read. */
export class TransferSettingsPatchDto {
  /** Minutes between two looks at the open transfers. 0 looks never. Default 5.
   * @example 5 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1440)
  pollMinutes?: number | null;

  /** Whether an order of a transfer names the bins to pick from. Default true. */
  @IsOptional()
  @IsBoolean()
  useBinLocation?: boolean | null;

  /** The carrier code of orders made from transfers. Default none.
   * @example "OWN-TRUCK" */
  @Trimmed()
  @IsOptional()
  @IsString()
  @Length(1, 100)
  defaultCarrier?: string | null;
}

/** How products are read. */
export class ItemSettingsPatchDto {
  /** Whether an item carries its Cin7 category as `itemGroup`. Default true. */
  @IsOptional()
  @IsBoolean()
  syncGroup?: boolean | null;

  /** Whether an item carries its Cin7 unit of measure as `stockUnit`. Default true. */
  @IsOptional()
  @IsBoolean()
  syncStockUnit?: boolean | null;

  /** Whether a product is taken from a notification that carries it, which saves the call to Cin7. Default true. */
  @IsOptional()
  @IsBoolean()
  trustPayload?: boolean | null;
}

/** When everything is compared with Cin7. */
export class ReconciliationSettingsPatchDto {
  /** Local time of the nightly comparison. Default 02:00.
   * @example "02:00" */
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'at must be a time of day from 00:00 to 23:59, written HH:MM' })
  at?: string | null;
}

/** Settings to change: what is left out stays, null returns a setting, a group or a map to its default. */
export class ConnectionSettingsPatchDto {
  /** IANA time zone of the merchant. Default: what the Cin7 account says.
   * @example "Australia/Melbourne" */
  @IsOptional()
  @IsTimeZoneName()
  timeZone?: string | null;

  /** The country of addresses that name none. Default Australia.
   * @example "Australia" */
  @Trimmed()
  @IsOptional()
  @IsString()
  @Length(1, 100)
  defaultCountry?: string | null;

  /** Cin7 location id or name, compared without case, to the warehouse code that clients know; null for an entry
   * removes it. */
  @ApiPropertyOptional({ ...TEXT_MAP_PATCH, example: { 'Main Warehouse': 'MEL1' } })
  @IsOptional()
  @TextMap()
  warehouseMap?: Record<string, string | null> | null;

  /** What becomes of documents whose location has no code: `pass` takes the location's name as the code, `hold` waits
   * for a mapping, `ignore` leaves them out. Default pass.
   * @example "pass" */
  @IsOptional()
  @IsIn(UNMAPPED_WAREHOUSE)
  unmappedWarehouse?: UnmappedWarehouse | null;

  /** What becomes of documents with a line whose item code is none of the connection's items: `pass` takes them as they
   * are, `hold` waits for the items. Default pass.
   * @example "pass" */
  @IsOptional()
  @IsIn(UNKNOWN_ITEM)
  unknownItem?: UnknownItem | null;

  /** Cin7's carrier text, compared without case, to the carrier code that clients know; null for an entry removes it. */
  @ApiPropertyOptional({ ...TEXT_MAP_PATCH, example: { 'Australia Post eParcel': 'EPARCEL' } })
  @IsOptional()
  @TextMap()
  carrierMap?: Record<string, string | null> | null;

  /** Full state name, compared without case, to its short code, laid over the Australian ones; null for an entry removes
   * it. */
  @ApiPropertyOptional({ ...TEXT_MAP_PATCH, example: { Auckland: 'AUK' } })
  @IsOptional()
  @TextMap()
  stateCodes?: Record<string, string | null> | null;

  /** Calls a minute to the Cin7 account. Default: that of this deployment.
   * @example 45 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  callsPerMinute?: number | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TransferSettingsPatchDto)
  transfers?: TransferSettingsPatchDto | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ItemSettingsPatchDto)
  items?: ItemSettingsPatchDto | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReconciliationSettingsPatchDto)
  reconciliation?: ReconciliationSettingsPatchDto | null;
}

export class TransferSettingsDto {
  /** @example 5 */
  pollMinutes!: number;
  useBinLocation!: boolean;
  /** @example "OWN-TRUCK" */
  defaultCarrier!: string | null;
}

export class ItemSettingsDto {
  syncGroup!: boolean;
  syncStockUnit!: boolean;
  trustPayload!: boolean;
}

export class ReconciliationSettingsDto {
  /** @example "02:00" */
  at!: string;
}

/** The settings in force, defaults filled in. */
export class ConnectionSettingsDto {
  /** Null: the zone that the Cin7 account says.
   * @example "Australia/Melbourne" */
  timeZone!: string | null;
  /** @example "Australia" */
  defaultCountry!: string;
  @ApiProperty({ ...TEXT_MAP, example: { 'Main Warehouse': 'MEL1' } })
  warehouseMap!: Record<string, string>;
  /** @example "pass" */
  unmappedWarehouse!: UnmappedWarehouse;
  /** @example "pass" */
  unknownItem!: UnknownItem;
  @ApiProperty({ ...TEXT_MAP, example: { 'Australia Post eParcel': 'EPARCEL' } })
  carrierMap!: Record<string, string>;
  @ApiProperty({ ...TEXT_MAP, example: { Auckland: 'AUK' } })
  stateCodes!: Record<string, string>;
  /** Null: the default of this deployment.
   * @example 45 */
  callsPerMinute!: number | null;
  transfers!: TransferSettingsDto;
  items!: ItemSettingsDto;
  reconciliation!: ReconciliationSettingsDto;
}
