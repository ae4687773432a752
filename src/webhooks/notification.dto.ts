import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { TOPICS } from '../cin7-core/topics.js';
import { IsInstant } from '../platform/http/field.decorators.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { DOMAINS, OUTCOMES } from '../sync/sync-handler.js';
import { NOTIFICATION_STATUSES } from './notification.entity.js';

/** Which notifications to list. */
export class NotificationQueryDto extends PageQueryDto {
  /** Only those of this connection. */
  @IsUUID()
  @IsOptional()
  connectionId?: string;

  /** Only this topic. */
  @IsIn(TOPICS)
  @IsOptional()
  topic?: (typeof TOPICS)[number];

  /** Only those in this status. */
  @IsIn(NOTIFICATION_STATUSES)
  @IsOptional()
  status?: (typeof NOTIFICATION_STATUSES)[number];

  /** Only those that name this document number.
   * @example "SO-00044" */
  @IsString()
  @MaxLength(200)
  @IsOptional()
  reference?: string;

  /** Received at or after this instant. */
  @IsInstant()
  @IsOptional()
  from?: string;

  /** Received before this instant. */
  @IsInstant()
  @IsOptional()
  to?: string;
}

/** What became of one document that a notification named. */
export class NotificationOutcomeDto {
  /** @example "sales" */
  domain!: (typeof DOMAINS)[number];
  /** Cin7's id of the document.
   * @example "0e8a4c11-5555-4d5d-9e9e-000000000201" */
  externalId!: string;
  /** Null while it waits. @example "applied" */
  outcome!: (typeof OUTCOMES)[number] | null;
  /** Why, in a sentence; while it waits, why the last look was in vain.
   * @example "order SO-00044.1 created." */
  reason!: string | null;
  /** The records of that document. */
  recordIds!: string[];
  /** When the outcome was reached. */
  at!: string | null;
}

/** One delivery from Cin7. */
export class NotificationDto {
  /** @example "0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" */
  id!: string;
  connectionId!: string;
  /** What it is about, in our words; null when unknown or not ours. @example "sale.picked" */
  topic!: string | null;
  /** Cin7's own event name. @example "Sale/PickAuthorised" */
  eventType!: string | null;
  /** @example "done" */
  status!: (typeof NOTIFICATION_STATUSES)[number];
  /** Why it is ignored or unreadable. */
  reason!: string | null;
  /** The document number in the body. @example "SO-00044" */
  reference!: string | null;
  /** When it was stored. */
  receivedAt!: string;
  /** When its last document had an outcome. */
  processedAt!: string | null;
  /** What became of each document it named. */
  outcomes!: NotificationOutcomeDto[];
}

/** One delivery from Cin7, with its body. */
export class NotificationDetailDto extends NotificationDto {
  /** The raw text as it came. */
  body!: string;
}

/** One page of notifications, newest first. */
export class NotificationPageDto {
  data!: NotificationDto[];
  /** Where the next page begins; null at the end. */
  nextCursor!: string | null;
}
