import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsInstant } from '../platform/http/field.decorators.js';
import { PageQueryDto } from '../platform/http/page.dto.js';

/** What all record lists can be filtered by. */
export class RecordQueryDto extends PageQueryDto {
  /** Only records of this connection. */
  @IsUUID()
  @IsOptional()
  connectionId?: string;

  /** Only the record with this Cin7 id. */
  @IsString()
  @MaxLength(100)
  @IsOptional()
  externalId?: string;

  /** Items: this item. Receipts and orders: those with a line of this item.
   * @example "WIDGET-RED" */
  @IsString()
  @MaxLength(200)
  @IsOptional()
  itemCode?: string;

  /** Only records that changed at or after this instant. To follow changes use `/changes`, which cannot skip.
   * @example "2026-11-20T00:00:00Z" */
  @IsInstant()
  @IsOptional()
  updatedSince?: string;

  /** `false`: only records of which nobody has acknowledged the revision that stands; `true`: the others. */
  @IsIn(['true', 'false'])
  @IsOptional()
  acknowledged?: 'true' | 'false';

  /** Only records whose revision has stood for so many minutes without being acknowledged.
   * @example 30 */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(525_600)
  @IsOptional()
  unacknowledgedForMinutes?: number;

  /** `dotwms`: with the field names of .wms, beside the bookkeeping in ours. */
  @IsIn(['dotwms'])
  @IsOptional()
  view?: 'dotwms';
}

/** What lists of records that can be cancelled are filtered by besides. */
export class CancellableQueryDto extends RecordQueryDto {
  /** `cancel_answer`: only cancelled records that a client had accepted and has not answered for since. */
  @IsIn(['cancel_answer'])
  @IsOptional()
  awaiting?: 'cancel_answer';
}

/** Which items to list. */
export class ItemQueryDto extends RecordQueryDto {
  /** Only items in this status. */
  @IsIn(['active', 'inactive'])
  @IsOptional()
  status?: 'active' | 'inactive';
}

/** Which receipts to list. */
export class ReceiptQueryDto extends CancellableQueryDto {
  /** Only the receipt with this number.
   * @example "PO-00026" */
  @IsString()
  @MaxLength(200)
  @IsOptional()
  reference?: string;

  /** Only receipts in this status. */
  @IsIn(['open', 'closed', 'cancelled'])
  @IsOptional()
  status?: 'open' | 'closed' | 'cancelled';

  /** Only receipts of this kind. */
  @IsIn(['purchase', 'transfer'])
  @IsOptional()
  kind?: 'purchase' | 'transfer';

  /** Only receipts for this warehouse code. */
  @IsString()
  @MaxLength(200)
  @IsOptional()
  warehouse?: string;
}

/** Which orders to list. */
export class OrderQueryDto extends CancellableQueryDto {
  /** Only the order with this reference; a sale number finds all orders of that sale.
   * @example "SO-00044.1" */
  @IsString()
  @MaxLength(200)
  @IsOptional()
  reference?: string;

  /** Only orders in this status. */
  @IsIn(['open', 'closed', 'cancelled'])
  @IsOptional()
  status?: 'open' | 'closed' | 'cancelled';

  /** Only orders of this kind. */
  @IsIn(['sale', 'transfer'])
  @IsOptional()
  kind?: 'sale' | 'transfer';

  /** Only orders for this warehouse code. */
  @IsString()
  @MaxLength(200)
  @IsOptional()
  warehouse?: string;
}
