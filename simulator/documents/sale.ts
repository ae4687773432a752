import type { AdditionalAttributes } from './additional-attributes.js';
import type { AddressInput, ShippingAddress } from './address.js';
import type { LineFields } from './line-fields.js';
import type { PartyInput } from './party-book.js';

export interface SaleOrderLine extends LineFields {
  ProductID: string;
  SKU: string;
  Name: string;
  Quantity: number;
  Price: number;
  Total: number;
  DropShip: boolean;
  Backorder: boolean;
  BackorderQuantity: number;
  [key: string]: unknown;
}

export interface PickLine extends LineFields {
  ProductID: string;
  SKU: string;
  Name: string;
  /** `Warehouse` or `Warehouse: Bin`. */
  Location: string;
  LocationID: string;
  Quantity: number;
  BatchSN: string | null;
  ExpiryDate: string | null;
  NonInventory?: boolean;
  /** Pack lines only. */
  Box?: string;
}

export interface ShipLine {
  ID: string;
  ShipmentDate: string;
  Carrier: string;
  Boxes: string;
  TrackingNumber: string;
  TrackingURL: string;
  IsShipped: boolean;
}

/** One picking task of a sale (REFERENCE 4.4). */
export interface Fulfilment {
  TaskID: string;
  FulfillmentNumber: number;
  LinkedInvoiceNumber: string | null;
  FulFilmentStatus: string;
  Pick: { Status: string; Lines: PickLine[] };
  Pack: { Status: string; Lines: PickLine[] };
  Ship: {
    Status: string;
    RequireBy: string | null;
    ShippingAddress: ShippingAddress;
    ShippingNotes: string;
    Lines: ShipLine[];
  };
}

/** A sale as `/sale` answers it (REFERENCE 4.3). */
export interface Sale {
  ID: string;
  Customer: string;
  CustomerID: string;
  Contact: string | null;
  Phone: string | null;
  Email: string | null;
  ShippingAddress: ShippingAddress;
  ShippingNotes: string;
  BaseCurrency: string;
  CustomerCurrency: string;
  ShipBy: string | null;
  Location: string;
  SaleOrderDate: string;
  LastModifiedOn: string;
  CustomerReference: string;
  Status: string;
  CombinedPickingStatus: string;
  CombinedPackingStatus: string;
  CombinedShippingStatus: string;
  FulFilmentStatus: string;
  CombinedInvoiceStatus: string;
  CombinedPaymentStatus: string;
  CombinedTrackingNumbers: string;
  Carrier: string;
  ServiceOnly: boolean;
  Type: string;
  SourceChannel: string | null;
  ExternalID: string | null;
  Quote: { Status: string; [key: string]: unknown };
  Order: { SaleOrderNumber: string; Status: string; Lines: SaleOrderLine[]; Total: number; [key: string]: unknown };
  Fulfilments: Fulfilment[];
  Invoices: Record<string, unknown>[];
  CreditNotes: Record<string, unknown>[];
  AdditionalAttributes: AdditionalAttributes;
  [key: string]: unknown;
}

export interface SaleLineInput {
  /** SKU or product id. */
  sku: string;
  quantity: number;
  price?: number;
  comment?: string;
  /** Goes from the supplier straight to the customer, never picked. */
  dropShip?: boolean;
  backorderQuantity?: number;
}

/** A sale as one gives it to the simulator. */
export interface SaleInput {
  id?: string;
  number?: string;
  /** Default `simple`: one fulfilment (REFERENCE 4.1). */
  type?: 'simple' | 'advanced' | 'service';
  /** Name of a known or new customer, or its details. */
  customer?: string | PartyInput;
  lines?: SaleLineInput[];
  charges?: { description: string; price: number; quantity?: number }[];
  /** Picking warehouse; default: the account's default warehouse. */
  location?: string;
  deliverTo?: AddressInput;
  shippingNotes?: string;
  shipBy?: string;
  orderedOn?: string;
  carrier?: string;
  customerReference?: string;
  note?: string;
  sourceChannel?: string;
  externalId?: string;
  /** True: the order is authorised at once (and told to webhooks). */
  authorised?: boolean;
  /** Any further header field in Cin7's words. */
  fields?: Record<string, unknown>;
}
