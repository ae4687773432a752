import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { ItemDto, OrderDto, ReceiptDto } from '../warehouse/record.dto.js';
import { listByRecordType } from './list-by-record-type.js';

/** Which records a new client wants. Give the same filters with every page, and to the feed afterwards. */
export class SnapshotQueryDto extends PageQueryDto {
  /** Only records of this connection. */
  @IsUUID()
  @IsOptional()
  connectionId?: string;

  /** Only this type of record. */
  @IsIn(['item', 'receipt', 'order'])
  @IsOptional()
  recordType?: 'item' | 'receipt' | 'order';

  /** Only records for this warehouse code. Items belong to no warehouse and always come.
   * @example "MEL" */
  @IsString()
  @MaxLength(200)
  @IsOptional()
  warehouse?: string;
}

class SnapshotRowDto {
  connectionId!: string;
  recordId!: string;
  /** Cin7's id of the document. */
  externalId!: string;
  /** The order's or receipt's reference, or the item code. @example "SO-00044.1" */
  reference!: string;
  /** @example 3 */
  revision!: number;
  /** When this revision came about. */
  occurredAt!: string;
}

/** One item as it stood at the snapshot's place in the feed. */
export class SnapshotItemDto extends SnapshotRowDto {
  recordType!: 'item';
  record!: ItemDto;
}

/** One receipt as it stood at the snapshot's place in the feed. */
export class SnapshotReceiptDto extends SnapshotRowDto {
  recordType!: 'receipt';
  record!: ReceiptDto;
}

/** One order as it stood at the snapshot's place in the feed. */
export class SnapshotOrderDto extends SnapshotRowDto {
  recordType!: 'order';
  record!: OrderDto;
}

/** One record as it stood at the snapshot's place in the feed. */
export type SnapshotRecordDto = SnapshotItemDto | SnapshotReceiptDto | SnapshotOrderDto;

/** One page of a snapshot. */
export class SnapshotPageDto {
  @ApiProperty(listByRecordType({ item: SnapshotItemDto, receipt: SnapshotReceiptDto, order: SnapshotOrderDto }))
  data!: SnapshotRecordDto[];
  /** Where the next page begins; null at the end. */
  nextCursor!: string | null;
  /** The place in the feed that all pages show; after the last page go on with `GET /changes?after=` this. */
  feedCursor!: string;
}
