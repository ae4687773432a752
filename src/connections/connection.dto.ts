import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { IfGiven, LowerCased, Trimmed } from '../platform/http/field.decorators.js';
import { UUID_PATTERN } from '../platform/http/id-param.dto.js';
import { ConnectionSettingsDto, ConnectionSettingsPatchDto } from './connection-settings.dto.js';

/** A new connection. */
export class CreateConnectionDto {
  /** What people call this merchant.
   * @example "Acme Pty Ltd" */
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name!: string;

  /** The login to the merchant's Cin7 account.
   * @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
  @LowerCased()
  @Matches(UUID_PATTERN, { message: 'credentialId must be the UUID of a credential' })
  credentialId!: string;

  /** False takes notifications but lets them wait. Default true. */
  @IfGiven()
  @IsBoolean()
  enabled?: boolean;

  /** Settings that differ from the defaults. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ConnectionSettingsPatchDto)
  settings?: ConnectionSettingsPatchDto | null;
}

/** A JSON merge patch: what is left out stays, also inside `settings`. */
export class UpdateConnectionDto {
  /** @example "Acme Pty Ltd" */
  @Trimmed()
  @IfGiven()
  @IsString()
  @Length(1, 200)
  name?: string;

  /** Takes a key of scope admin: it decides whose Cin7 account is read.
   * @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
  @LowerCased()
  @IfGiven()
  @Matches(UUID_PATTERN, { message: 'credentialId must be the UUID of a credential' })
  credentialId?: string;

  /** False pauses: notifications are stored and wait. True goes on with what waited. */
  @IfGiven()
  @IsBoolean()
  enabled?: boolean;

  /** Null returns all settings to their defaults. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ConnectionSettingsPatchDto)
  settings?: ConnectionSettingsPatchDto | null;
}

/** One merchant link. */
export class ConnectionDto {
  /** Also the value of the header `CONNECTIONID`.
   * @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
  id!: string;
  /** @example "Acme Pty Ltd" */
  name!: string;
  /** @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
  credentialId!: string;
  /** False: notifications are stored and wait. */
  enabled!: boolean;
  /** The settings in force, defaults filled in. */
  settings!: ConnectionSettingsDto;
  /** @example "2026-11-23T09:15:00.000Z" */
  createdAt!: string;
  /** @example "2026-11-23T09:15:00.000Z" */
  updatedAt!: string;
}

/** A connection just made. */
export class CreatedConnectionDto extends ConnectionDto {
  /** The value of the header `APIKEY` for Cin7's notifications. Shown this once; an administrator can have it revealed.
   * @example "egp_4nW..." */
  pushApiKey!: string;
}

/** One page of connections, oldest first. */
export class ConnectionPageDto {
  data!: ConnectionDto[];
  /** The place where the next page begins; null at the end. */
  nextCursor!: string | null;
}
