import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { TOPICS } from '../cin7-core/topics.js';
import { IfGiven, IsInstant } from '../platform/http/field.decorators.js';
import { DOMAINS } from '../sync/sync-handler.js';
import { NOTIFICATION_STATUSES } from './notification.entity.js';

/**
 * Which notifications to replay: those that everything given holds for. Null is refused, because taken as "not given" it
 * would replay more than was meant.
 */
export class ReplayFilterDto {
  /** Only those of this connection. */
  @IfGiven()
  @IsUUID()
  connectionId?: string;

  /** Only this topic. */
  @IfGiven()
  @IsIn(TOPICS)
  topic?: (typeof TOPICS)[number];

  /** Only those in this status. */
  @IfGiven()
  @IsIn(NOTIFICATION_STATUSES)
  status?: (typeof NOTIFICATION_STATUSES)[number];

  /** Only those that name this document number.
   * @example "SO-00044" */
  @IfGiven()
  @IsString()
  @Length(1, 256)
  reference?: string;

  /** Received at or after this instant.
   * @example "2026-11-23T00:00:00Z" */
  @IfGiven()
  @IsInstant()
  from?: string;

  /** Received before this instant.
   * @example "2026-11-24T00:00:00Z" */
  @IfGiven()
  @IsInstant()
  to?: string;
}

/** Many notifications to replay. */
export class ReplayRequestDto {
  /** At least one field of it. */
  @IsObject()
  @ValidateNested()
  @Type(() => ReplayFilterDto)
  filter!: ReplayFilterDto;

  /** True only counts, and changes nothing. Default false. */
  @IfGiven()
  @IsBoolean()
  dryRun?: boolean;
}

/** What a replay of many came to. */
export class ReplayResultDto {
  /** Notifications that the filter holds for, of connections that still exist. */
  matched!: number;
  /** Those whose documents are looked at again. The others name no document; they keep their status. */
  replayed!: number;
}

/** A document that is looked at again. */
export class ReplayedDocumentDto {
  /** @example "sales" */
  domain!: (typeof DOMAINS)[number];
  /** Cin7's id of the document.
   * @example "0e8a4c11-5555-4d5d-9e9e-000000000201" */
  externalId!: string;
}

/** What a replay of one notification came to. */
export class ReplayedNotificationDto {
  /** @example "0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" */
  notificationId!: string;
  /** `pending`, or the status it keeps because it names no document.
   * @example "pending" */
  status!: (typeof NOTIFICATION_STATUSES)[number];
  /** What is looked at again. */
  documents!: ReplayedDocumentDto[];
  /** Where to see what comes of it.
   * @example "/api/v1/notifications/0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" */
  href!: string;
}
