import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsInstantOr } from '../platform/http/field.decorators.js';

export const CONSUMER_NAME = /^[A-Za-z0-9._-]{1,100}$/;

/** `{name}` in a path. */
export class ConsumerNameDto {
  /** 1 to 100 letters, digits, dots, `_` and `-`.
   * @example "wms-melbourne" */
  @Matches(CONSUMER_NAME, { message: 'must be 1 to 100 letters, digits, dots, _ and -' })
  name!: string;
}

/** Where a new consumer starts. A consumer that exists stays where it is. */
export class PutConsumerDto {
  /** `beginning` (the default), `now`, or the first change that occurred at an instant or later.
   * @example "beginning" */
  @IsInstantOr(['beginning', 'now'])
  @IsOptional()
  from?: string;

  /** A cursor of the feed, or `feedCursor` of a snapshot; instead of `from`. */
  @IsString()
  @MaxLength(200)
  @IsOptional()
  cursor?: string;
}

/** What a consumer has stored. */
export class MoveConsumerDto {
  /** `nextCursor` of the page, or the `cursor` of the change, that was stored last. */
  @IsString()
  @MaxLength(200)
  cursor!: string;

  /** Allows to move backwards, to read again; this is audited. */
  @IsBoolean()
  @IsOptional()
  reset?: boolean = false;
}

/** How far a consumer is behind the feed, as far as its key may see it. */
export class ConsumerLagDto {
  /** Changes after its position; counted up to 10,000. */
  changes!: number;
  /** Whether there are more than were counted. */
  isMore!: boolean;
  /** When the oldest of them occurred; null when there is none. */
  oldestAt!: string | null;
  /** Since then, in seconds. */
  ageSeconds!: number | null;
}

/** A place in the feed, kept for a client. */
export class ConsumerDto {
  /** @example "wms-melbourne" */
  name!: string;
  /** Whose it is: the client key, or the administrator's.
   * @example "client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)" */
  owner!: string;
  /** Everything up to here is done. */
  cursor!: string;
  createdAt!: string;
  /** When it last said that something is done; null when never. */
  movedAt!: string | null;
  lag!: ConsumerLagDto;
}

/** Every consumer that the key may see. */
export class ConsumerListDto {
  data!: ConsumerDto[];
  /** Always null: all come at once. */
  nextCursor!: string | null;
}
