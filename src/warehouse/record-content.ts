/**
 * What clients read, without the bookkeeping (`id`, `revision`, stamps) that every record carries besides.
 * Mappers make these; the record store keeps them whole; DTOs show them. Plain JSON: instants are ISO 8601 UTC
 * strings, business dates `YYYY-MM-DD`, quantities numbers with at most 4 decimals. A value that is not known is
 * `null`, never missing and never an empty string, so that two contents are equal exactly when they mean the same.
 */
export type RecordType = 'item' | 'receipt' | 'order';

export interface Measure {
  value: number;
  unit: string;
}

export interface Dimensions {
  length: number;
  width: number;
  height: number;
  unit: 'mm' | 'in';
}

export interface Carton extends Dimensions {
  /** Pieces in one carton. */
  quantity: number;
  /** Inner packs in one carton. */
  innerQuantity: number;
}

/** An item of the master data. Metric units are kept as kg and mm, imperial ones as lb and in. */
export interface ItemContent {
  itemCode: string;
  name: string;
  itemGroup: string | null;
  brand: string | null;
  status: 'active' | 'inactive';
  stockUnit: string | null;
  /** The barcode, or the SKU where Cin7 has none. */
  gtin: string;
  tracking: 'none' | 'batch' | 'serial';
  expiryTracked: boolean;
  weight: Measure | null;
  dimensions: Dimensions | null;
  /** length x width x height, in mm3 or in3. */
  volume: Measure | null;
  carton: Carton | null;
  /** Cin7's additional attributes that have a value, by their number: `{ "1": "Red" }`. */
  attributes: Record<string, string>;
}

/** A warehouse as the client knows it: `code` by the connection's `warehouseMap`, else the location's name. */
export interface WarehouseRef {
  code: string | null;
  locationId: string | null;
  locationName: string | null;
}

export interface Supplier {
  id: string | null;
  name: string | null;
  contact: string | null;
  phone: string | null;
}

export interface ReceiptLine {
  /** 1, 2, 3 ... in the order of the source document. */
  lineNumber: number;
  itemCode: string;
  externalProductId: string | null;
  name: string | null;
  quantity: number;
  supplierItemCode: string | null;
  comment: string | null;
}

export interface ReceiptContent {
  kind: 'purchase' | 'transfer';
  /** The purchase's (PO-) or transfer's (TR-) number. */
  reference: string;
  status: 'open' | 'closed' | 'cancelled';
  cancellation: Cancellation | null;
  supplier: Supplier | null;
  warehouse: WarehouseRef;
  expectedOn: string | null;
  note: string | null;
  lines: ReceiptLine[];
}

export type CancellationReason = 'voided' | 'pick_undone' | 'source_gone';

export interface Cancellation {
  reason: CancellationReason;
  /** The source document's change stamp that brought the cancellation. */
  at: string;
}

export interface Customer {
  id: string | null;
  name: string | null;
  contact: string | null;
  email: string | null;
  phone: string | null;
}

export interface DeliverTo {
  /** Company, else contact, else customer. */
  name: string | null;
  company: string | null;
  contact: string | null;
  line1: string | null;
  line2: string | null;
  suburb: string | null;
  state: string | null;
  postcode: string | null;
  /** As Cin7 has it, else the connection's default. */
  country: string | null;
  /** ISO 3166-1 alpha-2 where the country is known. */
  countryCode: string | null;
  phone: string | null;
  email: string | null;
}

export interface OrderLine {
  lineNumber: number;
  itemCode: string;
  externalProductId: string | null;
  name: string | null;
  quantity: number;
  binLocation: string | null;
  batchOrSerial: string | null;
  expiresOn: string | null;
}

export interface OrderContent {
  kind: 'sale' | 'transfer';
  /** `SO-00001.2` (sale number . fulfilment number, `-<warehouse code>` when a pick spans several), `TR-00005`. */
  reference: string;
  saleNumber: string | null;
  fulfilmentNumber: number | null;
  taskId: string;
  status: 'open' | 'closed' | 'cancelled';
  cancellation: Cancellation | null;
  customer: Customer | null;
  customerReference: string | null;
  orderedOn: string | null;
  shipBy: string | null;
  /** The mapped code, else Cin7's text. */
  carrier: string | null;
  shippingNotes: string | null;
  deliverTo: DeliverTo | null;
  warehouse: WarehouseRef;
  lines: OrderLine[];
}

export type RecordContent = ItemContent | ReceiptContent | OrderContent;

/** One record as a mapper wants it to be after a document was read. */
export type RecordDraft =
  | { recordType: 'item'; part: ''; content: ItemContent }
  | { recordType: 'receipt'; part: ''; content: ReceiptContent }
  /**
   * `part` tells the orders of one document apart and must not change when settings do: for a sale
   * `<taskId>/<location id, or lower-case name where there is no id>`, empty for a transfer.
   */
  | { recordType: 'order'; part: string; content: OrderContent };
