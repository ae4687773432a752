import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsInstant, LowerCased } from '../platform/http/field.decorators.js';
import { UUID_PATTERN } from '../platform/http/id-param.dto.js';
import { SCOPES, type Scope } from './client-key.entity.js';

/** A new key. */
export class CreateClientKeyDto {
  /** What the key is for, so that people can tell keys apart.
   * @example "Warehouse Sydney" */
  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'name must not be blank' })
  name!: string;

  /** What the key may do: `admin` everything, `operator` the daily work, `client` read records and the change feed.
   * @example "client" */
  @IsIn(SCOPES)
  scope!: Scope;

  /** The only connections the key may read, for scope `client`; null or left out means all, also future ones.
   * @example ["0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10"] */
  @LowerCased()
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @Matches(UUID_PATTERN, { each: true, message: 'each value of connectionIds must be the UUID of a connection' })
  connectionIds?: string[] | null;

  /** When the key ends by itself; null or left out means never.
   * @example "2027-06-30T00:00:00Z" */
  @IsOptional()
  @IsInstant()
  expiresAt?: string | null;
}

/** A key as it is listed; the key itself is not kept. */
export class ClientKeyDto {
  /** @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
  id!: string;
  /** @example "Warehouse Sydney" */
  name!: string;
  /** @example "client" */
  scope!: Scope;
  /** How the key begins, to find out which one somebody has.
   * @example "egk_live_Jx3a" */
  prefix!: string;
  /** The only connections the key may read; null means all. */
  connectionIds!: string[] | null;
  /** @example "2026-11-23T09:15:00.000Z" */
  createdAt!: string;
  /** When it was last used, exact to about a minute; null when never.
   * @example "2026-11-23T10:02:00.000Z" */
  lastUsedAt!: string | null;
  /** When it ends by itself; null means never. */
  expiresAt!: string | null;
  /** Since when it opens nothing any more because somebody revoked it; null while nobody has. */
  revokedAt!: string | null;
}

/** A key just made. */
export class CreatedClientKeyDto extends ClientKeyDto {
  /** The key itself, shown this once: only its hash is kept.
   * @example "egk_live_Jx3a..." */
  key!: string;
}

/** One page of keys, oldest first. */
export class ClientKeyPageDto {
  data!: ClientKeyDto[];
  /** The place where the next page begins; null at the end. */
  nextCursor!: string | null;
}
