import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { LANE_NAMES } from '../sync/lanes.js';
import { DOMAINS, OUTCOMES } from '../sync/sync-handler.js';
import { ACKNOWLEDGEMENT_STATUSES } from '../warehouse/acknowledgements/acknowledgement-status.js';

/** Whose timeline. */
export class TimelineQueryDto extends PageQueryDto {
  /** A number: of a sale, purchase or transfer, of one order (`SO-01234.2`), or an item code.
   * @example "SO-01234" */
  @IsString()
  @Length(1, 200)
  reference!: string;

  /** Only what happened at this connection: two merchants may use the same numbers. */
  @IsUUID()
  @IsOptional()
  connectionId?: string;
}

/** Cin7 told of it. */
export class TimelineNotificationDto {
  id!: string;
  /** @example "sale.picked" */
  topic!: string | null;
  /** Cin7's own event name. @example "Sale/PickAuthorised" */
  eventType!: string | null;
  /** @example "done" */
  status!: 'pending' | 'done' | 'ignored' | 'held' | 'parked' | 'unreadable';
  reason!: string | null;
}

/** It waits to be looked at, as things stand now. What was looked at waits no more and is shown as looks. */
export class TimelineSyncRequestDto {
  id!: string;
  /** @example "sales" */
  domain!: (typeof DOMAINS)[number];
  externalId!: string;
  /** @example "sales" */
  lane!: (typeof LANE_NAMES)[number];
  /** @example "held" */
  status!: 'waiting' | 'held' | 'parked';
  /** Why it is held or parked, or was tried in vain last time. */
  reason!: string | null;
  attempts!: number;
  /** When it is looked at next; null while it is held or parked. */
  dueAt!: string | null;
}

/** The document was looked at because of notifications. */
export class TimelineLookDto {
  /** @example "sales" */
  domain!: (typeof DOMAINS)[number];
  externalId!: string;
  /** @example "applied" */
  outcome!: (typeof OUTCOMES)[number];
  /** @example "order SO-01234.1 created." */
  reason!: string | null;
  /** How many notifications this one look answered. @example 2 */
  notifications!: number;
}

/** A record came about, changed or was cancelled. */
export class TimelineRevisionDto {
  recordType!: 'item' | 'receipt' | 'order';
  recordId!: string;
  /** @example "SO-01234.1" */
  reference!: string;
  /** @example 2 */
  revision!: number;
  change!: 'created' | 'updated' | 'cancelled';
  /** The first five of the values that differ from the revision before, in short.
   * @example ["lines[0].quantity (WIDGET-RED): 6 → 4"] */
  differences!: string[];
  /** How many values differ; all of them are shown by the revisions of the record. @example 1 */
  differenceCount!: number;
}

/** A client said something about a record. */
export class TimelineAcknowledgementDto {
  id!: string;
  recordType!: 'item' | 'receipt' | 'order';
  recordId!: string;
  reference!: string;
  /** The revision that is meant. */
  revision!: number;
  /** @example "accepted" */
  status!: (typeof ACKNOWLEDGEMENT_STATUSES)[number];
  reason!: string | null;
  /** Who said it. */
  by!: string;
}

/** A change was delivered to an endpoint, or its delivery fails. */
export class TimelineDeliveryDto {
  /** `delivered`: the endpoint took it. `late`: it did not yet, as things stand now; `at` is when it first failed.
   * @example "delivered" */
  status!: 'delivered' | 'late';
  endpointId!: string;
  /** Null when the endpoint is deleted. @example "Warehouse Melbourne" */
  endpointName!: string | null;
  recordType!: 'item' | 'receipt' | 'order';
  recordId!: string;
  reference!: string;
  /** What was delivered, or what failed; later ones wait behind it. */
  revision!: number;
  /** Tries so far, the one that was taken included. @example 1 */
  attempts!: number;
  /** Why it failed last. */
  error!: string | null;
  /** When it is tried next; null when it was delivered, and while the endpoint is paused or switched off. */
  nextAttemptAt!: string | null;
}

/** One thing that happened. Of the last six fields the one named by `kind` is there, the others are null. */
export class TimelineEntryDto {
  /** @example "revision" */
  kind!: 'notification' | 'sync_request' | 'look' | 'revision' | 'acknowledgement' | 'delivery';
  at!: string;
  /** Milliseconds since the entry before of the same connection; null for its first. @example 48 */
  afterMs!: number | null;
  connectionId!: string;
  notification!: TimelineNotificationDto | null;
  syncRequest!: TimelineSyncRequestDto | null;
  look!: TimelineLookDto | null;
  revision!: TimelineRevisionDto | null;
  acknowledgement!: TimelineAcknowledgementDto | null;
  delivery!: TimelineDeliveryDto | null;
}

/** One page of a timeline, oldest first. */
export class TimelinePageDto {
  data!: TimelineEntryDto[];
  /** Where the next page begins; null at the end. */
  nextCursor!: string | null;
}
