import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** Any JSON value; OpenAPI 3.0 has no shorter word for it. */
const ANY_VALUE: ApiPropertyOptions = {
  nullable: true,
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'object', additionalProperties: true },
    { type: 'array', items: {} },
  ],
};

/** What every record carries besides its content. */
export class RecordDto {
  /** Our id. @example "0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11" */
  id!: string;
  connectionId!: string;
  /** Cin7's id of the document. @example "0e8a4c11-5555-4d5d-9e9e-000000000201" */
  externalId!: string;
  /** +1 whenever the content changed. @example 1 */
  revision!: number;
  /** Cin7's change stamp of the document this content was read from. @example "2026-11-20T05:11:02.117Z" */
  sourceUpdatedAt!: string | null;
  createdAt!: string;
  updatedAt!: string;
}

/** A weight with its unit. */
export class WeightDto {
  /** @example 1.25 */
  value!: number;
  /** Metric units are kept in kg, imperial ones in lb. @example "kg" */
  unit!: 'kg' | 'lb';
}

/** A volume with its unit. */
export class VolumeDto {
  /** @example 7200000 */
  value!: number;
  /** @example "mm3" */
  unit!: 'mm3' | 'in3';
}

/** Outer dimensions of one piece. */
export class DimensionsDto {
  /** @example 300 */
  length!: number;
  /** @example 200 */
  width!: number;
  /** @example 120 */
  height!: number;
  /** Metric units are kept in mm, imperial ones in in. @example "mm" */
  unit!: 'mm' | 'in';
}

/** A carton of this item. */
export class CartonDto extends DimensionsDto {
  /** Pieces in one carton. @example 12 */
  quantity!: number;
  /** Inner packs in one carton. @example 2 */
  innerQuantity!: number;
}

/** One product of the merchant. */
export class ItemDto extends RecordDto {
  /** The SKU. @example "WIDGET-RED" */
  itemCode!: string;
  /** @example "Widget red" */
  name!: string;
  /** Cin7's category. @example "Widgets" */
  itemGroup!: string | null;
  brand!: string | null;
  /** @example "active" */
  status!: 'active' | 'inactive';
  /** Unit of measure. @example "EA" */
  stockUnit!: string | null;
  /** The barcode, or the SKU where there is none. @example "9300000000017" */
  gtin!: string;
  /** @example "none" */
  tracking!: 'none' | 'batch' | 'serial';
  expiryTracked!: boolean;
  /** In kg or lb. */
  weight!: WeightDto | null;
  dimensions!: DimensionsDto | null;
  /** In mm3 or in3. */
  volume!: VolumeDto | null;
  carton!: CartonDto | null;
  /** Cin7's additional attributes that have a value, by their number. @example { "1": "Red" } */
  attributes!: Record<string, string>;
}

/** A warehouse as the client knows it. */
export class WarehouseDto {
  /** By the connection's `warehouseMap`, else the location's name. @example "MEL1" */
  code!: string | null;
  /** Cin7's id of the location. */
  locationId!: string | null;
  /** @example "Main Warehouse" */
  locationName!: string | null;
}

/** Why and when a receipt or order was cancelled. */
export class CancellationDto {
  /** @example "voided" */
  reason!: 'voided' | 'pick_undone' | 'source_gone';
  /** Cin7's change stamp that brought it. */
  at!: string;
}

/** Who sends the goods. */
export class SupplierDto {
  id!: string | null;
  /** @example "Carlton Supplies" */
  name!: string | null;
  contact!: string | null;
  phone!: string | null;
}

/** One line to receive. */
export class ReceiptLineDto {
  /** @example 1 */
  lineNumber!: number;
  /** @example "WIDGET-RED" */
  itemCode!: string;
  externalProductId!: string | null;
  name!: string | null;
  /** At most 4 decimals. @example 100 */
  quantity!: number;
  supplierItemCode!: string | null;
  comment!: string | null;
}

/** Goods that will arrive: a purchase, or the receiving end of a transfer. */
export class ReceiptDto extends RecordDto {
  /** @example "purchase" */
  kind!: 'purchase' | 'transfer';
  /** @example "PO-00026" */
  reference!: string;
  /** @example "open" */
  status!: 'open' | 'closed' | 'cancelled';
  cancellation!: CancellationDto | null;
  supplier!: SupplierDto | null;
  warehouse!: WarehouseDto;
  /** A calendar day of the merchant. @example "2026-12-05" */
  expectedOn!: string | null;
  note!: string | null;
  lines!: ReceiptLineDto[];
}

/** Who ordered; for a transfer the receiving location. */
export class CustomerDto {
  id!: string | null;
  /** @example "Hamilton Books" */
  name!: string | null;
  contact!: string | null;
  email!: string | null;
  phone!: string | null;
}

/** Where the goods go. */
export class DeliverToDto {
  /** Company, else contact, else customer. @example "Hamilton Books" */
  name!: string | null;
  company!: string | null;
  contact!: string | null;
  /** @example "3 Park Street" */
  line1!: string | null;
  line2!: string | null;
  /** @example "Southbank" */
  suburb!: string | null;
  /** Short code where known. @example "VIC" */
  state!: string | null;
  /** @example "3006" */
  postcode!: string | null;
  /** As Cin7 has it, else the connection's default. @example "Australia" */
  country!: string | null;
  /** ISO 3166-1 alpha-2 where known. @example "AU" */
  countryCode!: string | null;
  phone!: string | null;
  email!: string | null;
}

/** One line to pick or dispatch. */
export class OrderLineDto {
  /** @example 1 */
  lineNumber!: number;
  /** @example "WIDGET-RED" */
  itemCode!: string;
  externalProductId!: string | null;
  name!: string | null;
  /** At most 4 decimals. @example 10 */
  quantity!: number;
  /** @example "A-01" */
  binLocation!: string | null;
  batchOrSerial!: string | null;
  /** A calendar day. @example "2027-06-30" */
  expiresOn!: string | null;
}

/** Goods to dispatch: one authorised fulfilment of a sale from one warehouse, or the sending end of a transfer. */
export class OrderDto extends RecordDto {
  /** @example "sale" */
  kind!: 'sale' | 'transfer';
  /** Sale number . fulfilment number, with `-<warehouse code>` when a pick spans several. @example "SO-00044.1" */
  reference!: string;
  /** @example "SO-00044" */
  saleNumber!: string | null;
  /** @example 1 */
  fulfilmentNumber!: number | null;
  /** Cin7's id of the fulfilment, or of the transfer. */
  taskId!: string;
  /** `closed` once the goods have left. @example "open" */
  status!: 'open' | 'closed' | 'cancelled';
  cancellation!: CancellationDto | null;
  customer!: CustomerDto | null;
  /** The customer's own number. @example "PO-778" */
  customerReference!: string | null;
  /** @example "2026-11-19" */
  orderedOn!: string | null;
  /** @example "2026-11-25" */
  shipBy!: string | null;
  /** The mapped code, else Cin7's text. @example "DHL Express" */
  carrier!: string | null;
  shippingNotes!: string | null;
  deliverTo!: DeliverToDto | null;
  warehouse!: WarehouseDto;
  lines!: OrderLineDto[];
}

/** One value that differs between two revisions. */
export class FieldChangeDto {
  /** Where. A line is named by its place from 0 in the revision before, one that was added in this revision.
   * @example "lines[0].quantity" */
  path!: string;
  /** Null when it was not there. */
  @ApiProperty(ANY_VALUE)
  before!: unknown;
  /** Null when it is not there any more. */
  @ApiProperty(ANY_VALUE)
  after!: unknown;
  /** Which item a changed line is about; null with what is no line.
   * @example "WIDGET-RED" */
  itemCode!: string | null;
}

class RevisionDto {
  /** @example 2 */
  revision!: number;
  /** @example "cancelled" */
  change!: 'created' | 'updated' | 'cancelled';
  occurredAt!: string;
  /** What differs from the revision before; empty for the first. Lines are compared with the lines that they were: by
   * product, bin, batch and expiry, not by their place. Made to the record before, with the lines put in the order of
   * `lineNumber`, the changes give this one. */
  changes!: FieldChangeDto[];
}

/** One revision of an item. */
export class ItemRevisionDto extends RevisionDto {
  record!: ItemDto;
}

/** One revision of a receipt. */
export class ReceiptRevisionDto extends RevisionDto {
  record!: ReceiptDto;
}

/** One revision of an order. */
export class OrderRevisionDto extends RevisionDto {
  record!: OrderDto;
}

class PageDto {
  /** Where the next page begins; null at the end. */
  nextCursor!: string | null;
}

export class ItemRevisionPageDto extends PageDto {
  data!: ItemRevisionDto[];
}

export class ReceiptRevisionPageDto extends PageDto {
  data!: ReceiptRevisionDto[];
}

export class OrderRevisionPageDto extends PageDto {
  data!: OrderRevisionDto[];
}
