import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { IsInstantOr } from '../platform/http/field.decorators.js';
import { CONSUMER_NAME } from './consumer.dto.js';
import { ItemDto, OrderDto, ReceiptDto } from '../warehouse/record.dto.js';
import { listByRecordType } from './list-by-record-type.js';

/** From where and what of the feed to read. */
export class ChangeQueryDto {
  /** `nextCursor` of the answer before. Without `after` and `from` reading starts at the beginning. */
  @IsString()
  @MaxLength(200)
  @IsOptional()
  after?: string;

  /** Where to start instead of `after`: `beginning` (the oldest change that is kept), `now` (only what comes), or the
   * first change that occurred at an instant or later.
   * @example "now" */
  @IsInstantOr(['beginning', 'now'])
  @IsOptional()
  from?: string;

  /** A consumer of this key, to read on from its place instead of `after`. Reading does not move it.
   * @example "wms-melbourne" */
  @Matches(CONSUMER_NAME, { message: 'must be 1 to 100 letters, digits, dots, _ and -' })
  @IsOptional()
  consumer?: string;

  /** How many changes to answer. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  @IsOptional()
  limit?: number = 100;

  /** Seconds to wait for a change when there is none; the answer comes as soon as there is one. An event stream waits
   * anyway.
   * @example 30 */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(60)
  @IsOptional()
  wait?: number = 0;

  /** Only changes of this connection. */
  @IsUUID()
  @IsOptional()
  connectionId?: string;

  /** Only changes of this type of record. */
  @IsIn(['item', 'receipt', 'order'])
  @IsOptional()
  recordType?: 'item' | 'receipt' | 'order';

  /** Only changes of records for this warehouse code, or that were for it until that change. Items belong to no
   * warehouse and always come.
   * @example "MEL" */
  @IsString()
  @MaxLength(200)
  @IsOptional()
  warehouse?: string;

  /** Whether each change brings its record (`record`) or only says which one changed (`none`; `record` is then null). */
  @IsIn(['record', 'none'])
  @IsOptional()
  embed?: 'record' | 'none' = 'record';
}

class ChangeRowDto {
  /** The place just after this change. */
  cursor!: string;
  connectionId!: string;
  recordId!: string;
  /** Cin7's id of the document. */
  externalId!: string;
  /** The order's or receipt's reference, or the item code. @example "SO-00044.1" */
  reference!: string;
  /** @example 1 */
  revision!: number;
  /** @example "created" */
  change!: 'created' | 'updated' | 'cancelled';
  occurredAt!: string;
}

/** One new revision of an item. */
export class ItemChangeDto extends ChangeRowDto {
  recordType!: 'item';
  /** The item as of this revision; null with `embed=none`. */
  record!: ItemDto | null;
}

/** One new revision of a receipt. */
export class ReceiptChangeDto extends ChangeRowDto {
  recordType!: 'receipt';
  /** The receipt as of this revision; null with `embed=none`. */
  record!: ReceiptDto | null;
}

/** One new revision of an order. */
export class OrderChangeDto extends ChangeRowDto {
  recordType!: 'order';
  /** The order as of this revision; null with `embed=none`. */
  record!: OrderDto | null;
}

/** One row of the change feed: one new revision of one record. */
export type ChangeDto = ItemChangeDto | ReceiptChangeDto | OrderChangeDto;

/** A piece of the feed. */
export class ChangePageDto {
  @ApiProperty(listByRecordType({ item: ItemChangeDto, receipt: ReceiptChangeDto, order: OrderChangeDto }))
  data!: ChangeDto[];
  /** Where to go on; always given, so that a client can come back with it. */
  nextCursor!: string;
  /** Whether to come back at once: there may be more, also when `data` is not full. */
  hasMore!: boolean;
}
