import { IsIn, IsOptional } from 'class-validator';
import { AwaitingDto, LatestAcknowledgementDto } from '../acknowledgements/acknowledgement.dto.js';
import { CancellationDto, RecordDto } from '../record.dto.js';

/** In whose field names a record is answered. */
export class RecordViewDto {
  /** `dotwms`: with the field names of .wms, beside the bookkeeping in ours. */
  @IsIn(['dotwms'])
  @IsOptional()
  view?: 'dotwms';
}

/** What is ours of a record in the field names of .wms: needed to follow and to acknowledge it. */
export class DotwmsRecordDto extends RecordDto {
  /** What was said last about the newest revision that was acknowledged; null when nothing was. */
  acknowledgement!: LatestAcknowledgementDto | null;
  /** What a client is waited for. */
  awaiting!: AwaitingDto | null;
}

/** One line of an order. */
export class DotwmsOrderLineDto {
  /** The SKU. @example "WIDGET-RED" */
  ItemCode!: string;
  /** @example 10 */
  Quantity!: number;
  /** @example "A-01" */
  BinLocation!: string | null;
}

/** An order in the field names of .wms. What is not known is null. */
export class DotwmsOrderDto extends DotwmsRecordDto {
  /** Ours: do not pick what is `closed` or `cancelled`. @example "open" */
  status!: 'open' | 'closed' | 'cancelled';
  cancellation!: CancellationDto | null;
  /** By the warehouse map. @example "MEL1" */
  WarehouseCode!: string | null;
  /** @example "Cin7 Core API (Sales)" */
  OrderSource!: string;
  /** Sale number . fulfilment number, with `-<warehouse code>` when a pick spans several; a transfer's number.
   * @example "SO-00044.1" */
  PackSlipNumber!: string;
  /** `CUSTOMER`; with a transfer the receiving location. @example "CUSTOMER" */
  ParentCustomerCode!: string | null;
  /** The customer; with a transfer the receiving location. @example "Hamilton Books" */
  CustomerCode!: string | null;
  /** The customer's reference, the transfer's reference. @example "PO-778" */
  OrderNumber!: string | null;
  /** A calendar day; with a transfer that names none the day (UTC) on which the order came. @example "2026-11-19" */
  OrderDate!: string | null;
  /** `INTERNAL`; null with a transfer. @example "INTERNAL" */
  PackingSlipURL!: string | null;
  /** By the carrier map. @example "DHL" */
  CarrierServiceCode!: string | null;
  /** Company and contact, else the customer; with a transfer the receiving location. @example "Hamilton Books, Ada Hill" */
  DeliveryName!: string | null;
  DeliveryAddress1!: string | null;
  DeliveryAddress2!: string | null;
  DeliverySuburb!: string | null;
  /** Short code where known. @example "VIC" */
  DeliveryState!: string | null;
  DeliveryPostcode!: string | null;
  /** @example "Australia" */
  DeliveryCountry!: string | null;
  DeliveryEmail!: string | null;
  DeliveryPhone!: string | null;
  /** Cin7's id of the sale; `TRANSFER` with a transfer. */
  Additional01!: string;
  /** Cin7's id of the fulfilment or the transfer. */
  Additional02!: string;
  /** `SALESORDER` or `TRANSFER`. @example "SALESORDER" */
  Additional03!: string;
  Line!: DotwmsOrderLineDto[];
}

/** One line of a receipt. */
export class DotwmsReceiptLineDto {
  /** The SKU. @example "WIDGET-RED" */
  ItemCode!: string;
  /** @example 100 */
  Quantity!: number;
}

/** A receipt in the field names of .wms. */
export class DotwmsReceiptDto extends DotwmsRecordDto {
  /** Ours. @example "open" */
  status!: 'open' | 'closed' | 'cancelled';
  cancellation!: CancellationDto | null;
  /** The purchase's or transfer's number. @example "PO-00026" */
  ShipmentNumber!: string;
  /** By the warehouse map. @example "MEL1" */
  WarehouseCode!: string | null;
  Line!: DotwmsReceiptLineDto[];
}

/** What is scanned for an item. */
export class DotwmsTradeItemDto {
  /** The barcode, or the SKU where there is none. @example "9300000000017" */
  GTIN!: string;
  /** @example 1 */
  Quantity!: number;
  /** In mm or in, as all lengths here. */
  Width!: number | null;
  Height!: number | null;
  Length!: number | null;
}

/** An item in the field names of .wms. */
export class DotwmsItemDto extends DotwmsRecordDto {
  /** Ours. @example "active" */
  status!: 'active' | 'inactive';
  /** The SKU. @example "WIDGET-RED" */
  ItemCode!: string;
  /** @example "Widget red" */
  ItemName!: string;
  /** Cin7's category, unless the connection's `items.syncGroup` is off. @example "Widgets" */
  ItemGroup!: string | null;
  /** @example "NO" */
  IsDangerous!: string;
  /** In kg, or lb for imperial units. @example 1.25 */
  ItemWeight!: number | null;
  /** Length x width x height in mm3, or in3 for imperial units. @example 7200000 */
  ItemCubic!: number | null;
  /** Unit of measure, unless the connection's `items.syncStockUnit` is off. @example "EA" */
  StockUnit!: string | null;
  TradeItem!: DotwmsTradeItemDto[];
}

class PageDto {
  /** Where the next page begins; null at the end. */
  nextCursor!: string | null;
}

/** One page of orders in the field names of .wms. */
export class DotwmsOrderPageDto extends PageDto {
  data!: DotwmsOrderDto[];
}

/** One page of receipts in the field names of .wms. */
export class DotwmsReceiptPageDto extends PageDto {
  data!: DotwmsReceiptDto[];
}

/** One page of items in the field names of .wms. */
export class DotwmsItemPageDto extends PageDto {
  data!: DotwmsItemDto[];
}
