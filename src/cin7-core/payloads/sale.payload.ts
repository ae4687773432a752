import { type AddressPayload, readAddress } from './address.payload.js';
import { type ListPage, readListPage, requireSameId } from './list-page.js';
import { PayloadReader } from './payload-reader.js';

/** A row of `/saleList` (REFERENCE 4.2). The id is called `SaleID` here and `ID` in the detail. */
export interface SaleListRow {
  SaleID: string | null;
  OrderNumber: string | null;
  Status: string | null;
  OrderStatus: string | null;
  CombinedPickingStatus: string | null;
  CombinedShippingStatus: string | null;
  FulFilmentStatus: string | null;
  Type: string | null;
  Updated: string | null;
}

/** A sale as `/sale` gives it (REFERENCE 4.3). */
export interface SalePayload {
  ID: string | null;
  Type: string | null;
  Status: string | null;
  ServiceOnly: boolean | null;
  CombinedPickingStatus: string | null;
  Customer: string | null;
  CustomerID: string | null;
  Contact: string | null;
  Phone: string | null;
  Email: string | null;
  CustomerReference: string | null;
  ShippingAddress: AddressPayload | null;
  ShippingNotes: string | null;
  SaleOrderDate: string | null;
  ShipBy: string | null;
  Carrier: string | null;
  Location: string | null;
  LastModifiedOn: string | null;
  Order: SaleOrderPayload | null;
  Fulfilments: FulfilmentPayload[];
}

export interface SaleOrderPayload {
  SaleOrderNumber: string | null;
  Status: string | null;
}

/** One fulfilment (REFERENCE 4.4): what is picked, packed and shipped together. */
export interface FulfilmentPayload {
  TaskID: string | null;
  /** 1, 2, 3 ... within the sale. */
  FulfillmentNumber: number | null;
  Pick: PickPayload | null;
  Ship: ShipPayload | null;
}

export interface PickPayload {
  /** Only `AUTHORISED` counts as picked; a draft may already hold suggested lines. */
  Status: string | null;
  Lines: PickLinePayload[];
}

export interface PickLinePayload {
  ProductID: string | null;
  SKU: string | null;
  Name: string | null;
  /** `Main Warehouse` or `Main Warehouse: A-01`. */
  Location: string | null;
  /** Id of the bin or of the warehouse. */
  LocationID: string | null;
  Quantity: number | null;
  BatchSN: string | null;
  ExpiryDate: string | null;
  /** Service or non-stock line: nothing is taken from a shelf. */
  NonInventory: boolean | null;
  DropShip: boolean | null;
}

export interface ShipPayload {
  Status: string | null;
  RequireBy: string | null;
  ShippingAddress: AddressPayload | null;
  ShippingNotes: string | null;
  Lines: ShipLinePayload[];
}

export interface ShipLinePayload {
  Carrier: string | null;
  ShipmentDate: string | null;
  IsShipped: boolean | null;
}

export function readSaleList(body: unknown): ListPage<SaleListRow> {
  return readListPage(body, 'SaleList', (row) => ({
    ...row.source,
    SaleID: row.guid('SaleID'),
    OrderNumber: row.text('OrderNumber'),
    Status: row.text('Status'),
    OrderStatus: row.text('OrderStatus'),
    CombinedPickingStatus: row.text('CombinedPickingStatus'),
    CombinedShippingStatus: row.text('CombinedShippingStatus'),
    FulFilmentStatus: row.text('FulFilmentStatus'),
    Type: row.text('Type'),
    Updated: row.instant('Updated'),
  }));
}

/** `askedId`: the id that was asked for; an answer about another sale is unreadable. */
export function readSale(body: unknown, askedId?: string): SalePayload {
  const sale = PayloadReader.of(body);
  const id = sale.guid('ID');
  requireSameId(id, askedId, 'ID');
  return {
    ...sale.source,
    ID: id,
    Type: sale.text('Type'),
    Status: sale.text('Status'),
    ServiceOnly: sale.flag('ServiceOnly'),
    CombinedPickingStatus: sale.text('CombinedPickingStatus'),
    Customer: sale.text('Customer'),
    CustomerID: sale.guid('CustomerID'),
    Contact: sale.text('Contact'),
    Phone: sale.text('Phone'),
    Email: sale.text('Email'),
    CustomerReference: sale.text('CustomerReference'),
    ShippingAddress: readAddress(sale.object('ShippingAddress')),
    ShippingNotes: sale.text('ShippingNotes'),
    SaleOrderDate: sale.date('SaleOrderDate'),
    ShipBy: sale.date('ShipBy'),
    Carrier: sale.text('Carrier'),
    Location: sale.text('Location'),
    LastModifiedOn: sale.instant('LastModifiedOn'),
    Order: readOrder(sale.object('Order')),
    Fulfilments: sale.list('Fulfilments').map(readFulfilment),
  };
}

function readOrder(order: PayloadReader | null): SaleOrderPayload | null {
  if (order === null) return null;
  return { ...order.source, SaleOrderNumber: order.text('SaleOrderNumber'), Status: order.text('Status') };
}

function readFulfilment(fulfilment: PayloadReader): FulfilmentPayload {
  return {
    ...fulfilment.source,
    TaskID: fulfilment.guid('TaskID'),
    FulfillmentNumber: fulfilment.number('FulfillmentNumber'),
    Pick: readPick(fulfilment.object('Pick')),
    Ship: readShip(fulfilment.object('Ship')),
  };
}

function readPick(pick: PayloadReader | null): PickPayload | null {
  if (pick === null) return null;
  return { ...pick.source, Status: pick.text('Status'), Lines: pick.list('Lines').map(readPickLine) };
}

function readPickLine(line: PayloadReader): PickLinePayload {
  return {
    ...line.source,
    ProductID: line.guid('ProductID'),
    SKU: line.text('SKU'),
    Name: line.text('Name'),
    Location: line.text('Location'),
    LocationID: line.guid('LocationID'),
    Quantity: line.number('Quantity'),
    BatchSN: line.text('BatchSN'),
    ExpiryDate: line.date('ExpiryDate'),
    NonInventory: line.flag('NonInventory'),
    DropShip: line.flag('DropShip'),
  };
}

function readShip(ship: PayloadReader | null): ShipPayload | null {
  if (ship === null) return null;
  return {
    ...ship.source,
    Status: ship.text('Status'),
    RequireBy: ship.date('RequireBy'),
    ShippingAddress: readAddress(ship.object('ShippingAddress')),
    ShippingNotes: ship.text('ShippingNotes'),
    Lines: ship.list('Lines').map(readShipLine),
  };
}

function readShipLine(line: PayloadReader): ShipLinePayload {
  return {
    ...line.source,
    Carrier: line.text('Carrier'),
    ShipmentDate: line.date('ShipmentDate'),
    IsShipped: line.flag('IsShipped'),
  };
}
