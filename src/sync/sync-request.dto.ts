import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IfGiven } from '../platform/http/field.decorators.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { LANE_NAMES } from './lanes.js';
import { DOMAINS } from './sync-handler.js';
import { SYNC_REQUEST_STATUSES } from './sync-request.entity.js';

/** `{id}` of a sync request in a path. */
export class SyncRequestIdParamDto {
  /** A whole number.
   * @example "4711" */
  @Matches(/^[1-9]\d{0,17}$/, { message: 'must be the id of a sync request, a whole number such as 4711' })
  id!: string;
}

/** Which sync requests to list. */
export class SyncRequestQueryDto extends PageQueryDto {
  /** Only those of this connection. */
  @IsUUID()
  @IsOptional()
  connectionId?: string;

  /** Only documents of this domain. */
  @IsIn(DOMAINS)
  @IsOptional()
  domain?: (typeof DOMAINS)[number];

  /** Only those in this status. */
  @IsIn(SYNC_REQUEST_STATUSES)
  @IsOptional()
  status?: (typeof SYNC_REQUEST_STATUSES)[number];

  /** Only the document with this number, as its notification gave it.
   * @example "SO-00044" */
  @IsString()
  @Length(1, 256)
  @IsOptional()
  reference?: string;
}

/** A document that has to be looked at. */
export class SyncRequestDto {
  /** @example "4711" */
  id!: string;
  connectionId!: string;
  /** @example "sales" */
  domain!: (typeof DOMAINS)[number];
  /** Cin7's id of the document; `number:` and its number where only that is known.
   * @example "0e8a4c11-5555-4d5d-9e9e-000000000201" */
  externalId!: string;
  /** Its number, as its notification gave it. @example "SO-00044" */
  reference!: string | null;
  /** The order in which a connection's documents are served.
   * @example "sales" */
  lane!: (typeof LANE_NAMES)[number];
  /** `held` waits for a mapping, `parked` for a person. */
  status!: (typeof SYNC_REQUEST_STATUSES)[number];
  /** Why it is held or parked, or was tried in vain last time. */
  reason!: string | null;
  /** What the last try failed of. @example "temporary" */
  errorKind!: string | null;
  /** Failed tries that count; too many of them park it. */
  attempts!: number;
  /** When the oldest unanswered asking came. */
  requestedAt!: string;
  /** When it is looked at next, if calls are left then; null while it is held or parked. */
  dueAt!: string | null;
}

/** One page of sync requests, oldest first. */
export class SyncRequestPageDto {
  data!: SyncRequestDto[];
  /** Where the next page begins; null at the end. */
  nextCursor!: string | null;
}

/**
 * Which sync requests to retry: those that everything given holds for. Null is refused, because taken as "not given" it
 * would retry more than was meant.
 */
export class RetryFilterDto {
  /** Only those of this connection. */
  @IfGiven()
  @IsUUID()
  connectionId?: string;

  /** Only documents of this domain. */
  @IfGiven()
  @IsIn(DOMAINS)
  domain?: (typeof DOMAINS)[number];

  /** Only those in this status. */
  @IfGiven()
  @IsIn(SYNC_REQUEST_STATUSES)
  status?: (typeof SYNC_REQUEST_STATUSES)[number];

  /** Only the document with this number.
   * @example "SO-00044" */
  @IfGiven()
  @IsString()
  @Length(1, 256)
  reference?: string;
}

/** Many sync requests to retry. */
export class RetryRequestDto {
  /** At least one field of it. */
  @IsObject()
  @ValidateNested()
  @Type(() => RetryFilterDto)
  filter!: RetryFilterDto;

  /** True only counts, and changes nothing. Default false. */
  @IfGiven()
  @IsBoolean()
  dryRun?: boolean;
}

/** What a retry of many came to. */
export class RetryResultDto {
  /** Sync requests that the filter holds for. */
  matched!: number;
  /** Those that are due now. */
  retried!: number;
}
