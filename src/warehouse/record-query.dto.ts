import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
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
}

/** Which items to list. */
export class ItemQueryDto extends RecordQueryDto {
  /** Only items in this status. */
  @IsIn(['active', 'inactive'])
  @IsOptional()
  status?: 'active' | 'inactive';
}

/** Which receipts to list. */
export class ReceiptQueryDto extends RecordQueryDto {
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
export class OrderQueryDto extends RecordQueryDto {
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
