import { type ListPage, readListPage, requireSameId } from './list-page.js';
import { PayloadReader } from './payload-reader.js';

/** A row of `/purchaseList` (REFERENCE 3.3). */
export interface PurchaseListRow {
  ID: string | null;
  OrderNumber: string | null;
  Status: string | null;
  OrderStatus: string | null;
  CombinedReceivingStatus: string | null;
  Type: string | null;
  IsServiceOnly: boolean | null;
  BlindReceipt: boolean | null;
  /** The sale whose goods go from supplier to customer; such a purchase never reaches the warehouse. */
  DropShipTaskID: string | null;
  LastUpdatedDate: string | null;
}

/** A purchase of any type as `/advanced-purchase` gives it (REFERENCE 3.4). */
export interface PurchasePayload {
  ID: string | null;
  OrderNumber: string | null;
  Type: string | null;
  Status: string | null;
  CombinedReceivingStatus: string | null;
  IsServiceOnly: boolean | null;
  BlindReceipt: boolean | null;
  /** The drop-ship mark as the detail names it; the list says `DropShipTaskID`. */
  RelatedDropShipSaleTask: string | null;
  DropShipTaskID: string | null;
  SupplierID: string | null;
  Supplier: string | null;
  Contact: string | null;
  Phone: string | null;
  /** Name of the receiving location; the answer has no id of it. */
  Location: string | null;
  RequiredBy: string | null;
  Note: string | null;
  LastUpdatedDate: string | null;
  Order: PurchaseOrderPayload | null;
}

export interface PurchaseOrderPayload {
  /** `NOT AVAILABLE`, `DRAFT`, `AUTHORISED`, `VOIDED`. */
  Status: string | null;
  Lines: PurchaseOrderLinePayload[];
}

/** Lines have no ids (REFERENCE 3.5): the same SKU may stand on two of them. */
export interface PurchaseOrderLinePayload {
  ProductID: string | null;
  SKU: string | null;
  Name: string | null;
  Quantity: number | null;
  SupplierSKU: string | null;
  Comment: string | null;
}

export function readPurchaseList(body: unknown): ListPage<PurchaseListRow> {
  return readListPage(body, 'PurchaseList', (row) => ({
    ...row.source,
    ID: row.guid('ID'),
    OrderNumber: row.text('OrderNumber'),
    Status: row.text('Status'),
    OrderStatus: row.text('OrderStatus'),
    CombinedReceivingStatus: row.text('CombinedReceivingStatus'),
    Type: row.text('Type'),
    IsServiceOnly: row.flag('IsServiceOnly'),
    BlindReceipt: row.flag('BlindReceipt'),
    DropShipTaskID: row.guid('DropShipTaskID'),
    LastUpdatedDate: row.instant('LastUpdatedDate'),
  }));
}

/** `askedId`: the id that was asked for; an answer about another purchase is unreadable. */
export function readPurchase(body: unknown, askedId?: string): PurchasePayload {
  const purchase = PayloadReader.of(body);
  const id = purchase.guid('ID');
  requireSameId(id, askedId, 'ID');
  return {
    ...purchase.source,
    ID: id,
    OrderNumber: purchase.text('OrderNumber'),
    Type: purchase.text('Type'),
    Status: purchase.text('Status'),
    CombinedReceivingStatus: purchase.text('CombinedReceivingStatus'),
    IsServiceOnly: purchase.flag('IsServiceOnly'),
    BlindReceipt: purchase.flag('BlindReceipt'),
    RelatedDropShipSaleTask: purchase.guid('RelatedDropShipSaleTask'),
    DropShipTaskID: purchase.guid('DropShipTaskID'),
    SupplierID: purchase.guid('SupplierID'),
    Supplier: purchase.text('Supplier'),
    Contact: purchase.text('Contact'),
    Phone: purchase.text('Phone'),
    Location: purchase.text('Location'),
    RequiredBy: purchase.date('RequiredBy'),
    Note: purchase.text('Note'),
    LastUpdatedDate: purchase.instant('LastUpdatedDate'),
    Order: readOrder(purchase.object('Order')),
  };
}

function readOrder(order: PayloadReader | null): PurchaseOrderPayload | null {
  if (order === null) return null;
  return { ...order.source, Status: order.text('Status'), Lines: order.list('Lines').map(readOrderLine) };
}

function readOrderLine(line: PayloadReader): PurchaseOrderLinePayload {
  return {
    ...line.source,
    ProductID: line.guid('ProductID'),
    SKU: line.text('SKU'),
    Name: line.text('Name'),
    Quantity: line.number('Quantity'),
    SupplierSKU: line.text('SupplierSKU'),
    Comment: line.text('Comment'),
  };
}
