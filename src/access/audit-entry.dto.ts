import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsInstant } from '../platform/http/field.decorators.js';
import { PageQueryDto } from '../platform/http/page.dto.js';

/** Which audit entries to list; each filter is an exact match. */
export class AuditEntryQueryDto extends PageQueryDto {
  /** @example "admin-api-key" */
  @IsString()
  @MaxLength(500)
  @IsOptional()
  actor?: string;

  /** @example "connection.push_api_key_revealed" */
  @IsString()
  @MaxLength(100)
  @IsOptional()
  action?: string;

  /** @example "connection" */
  @IsString()
  @MaxLength(100)
  @IsOptional()
  subjectType?: string;

  /** @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
  @IsString()
  @MaxLength(200)
  @IsOptional()
  subjectId?: string;

  /** Not before this instant.
   * @example "2026-11-23T00:00:00Z" */
  @IsInstant()
  @IsOptional()
  from?: string;

  /** Before this instant.
   * @example "2026-11-24T00:00:00Z" */
  @IsInstant()
  @IsOptional()
  to?: string;
}

/** Who did what, when. */
export class AuditEntryDto {
  /** @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
  id!: string;
  /** @example "2026-11-23T09:15:00.000Z" */
  at!: string;
  /** `admin-api-key`, or the client key's id and name.
   * @example "admin-api-key" */
  actor!: string;
  /** @example "connection.push_api_key_revealed" */
  action!: string;
  /** @example "connection" */
  subjectType!: string;
  /** @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
  subjectId!: string;
  /** What else is known; never a secret. */
  details!: Record<string, unknown>;
}

/** One page of audit entries, newest first. */
export class AuditEntryPageDto {
  data!: AuditEntryDto[];
  /** The place where the next page begins; null at the end. */
  nextCursor!: string | null;
}
