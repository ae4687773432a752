import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { ItemDto, OrderDto, ReceiptDto } from '../warehouse/record.dto.js';

/** From where and what of the feed to read. */
export class ChangeQueryDto {
  /** `nextCursor` of the answer before; leave out to read from the beginning. */
  @IsString()
  @MaxLength(200)
  @IsOptional()
  after?: string;

  /** How many changes to answer. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  @IsOptional()
  limit?: number = 100;

  /** Only changes of this connection. */
  @IsUUID()
  @IsOptional()
  connectionId?: string;

  /** Only changes of this type of record. */
  @IsIn(['item', 'receipt', 'order'])
  @IsOptional()
  recordType?: 'item' | 'receipt' | 'order';
}

/** One row of the change feed: one new revision of one record. */
export class ChangeDto {
  /** The place just after this change. */
  cursor!: string;
  connectionId!: string;
  /** @example "order" */
  recordType!: 'item' | 'receipt' | 'order';
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

  /** The record as of this revision. */
  @ApiProperty({
    oneOf: [{ $ref: getSchemaPath(ItemDto) }, { $ref: getSchemaPath(ReceiptDto) }, { $ref: getSchemaPath(OrderDto) }],
  })
  record!: ItemDto | ReceiptDto | OrderDto;
}

/** A piece of the feed. */
export class ChangePageDto {
  data!: ChangeDto[];
  /** Where to go on; always given, so that a client can come back with it. */
  nextCursor!: string;
  /** Whether more changes are already there. */
  hasMore!: boolean;
}
