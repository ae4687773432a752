import { businessDate } from '../dates.js';
import { newId } from '../ids.js';
import { additionalAttributes } from './additional-attributes.js';
import { billingAddress, purchaseShippingAddress, type AddressInput } from './address.js';
import { lineFields, type LineFields } from './line-fields.js';
import type { Party, PartyInput } from './party-book.js';
import type { Product } from './product.js';
import { round } from './stock-book.js';

export interface PurchaseOrderLine extends LineFields {
  ProductID: string;
  SKU: string;
  Name: string;
  Quantity: number;
  Price: number;
  Total: number;
  SupplierSKU: string;
  Comment: string;
  [key: string]: unknown;
}

export interface ReceivedLine extends LineFields {
  Date: string;
  Quantity: number;
  ProductID: string;
  SKU: string;
  Location: string | null;
  LocationID: string | null;
  BatchSN: string | null;
  ExpiryDate: string | null;
  CardID: string;
  [key: string]: unknown;
}

export interface Receipt {
  TaskID: string;
  InvoicingAndReceivingNumber: number;
  Status: string;
  Lines: ReceivedLine[];
}

/** A purchase as `/advanced-purchase` answers it, for all three types (REFERENCE 3.4). */
export interface Purchase {
  ID: string;
  SupplierID: string;
  Supplier: string;
  Contact: string | null;
  Approach: string;
  Location: string;
  OrderNumber: string;
  OrderDate: string;
  RequiredBy: string | null;
  Type: string;
  IsServiceOnly: boolean;
  Status: string;
  CombinedReceivingStatus: string;
  CombinedInvoiceStatus: string;
  CombinedPaymentStatus: string;
  RelatedDropShipSaleTask: string | null;
  BaseCurrency: string;
  SupplierCurrency: string;
  BlindReceipt: boolean;
  LastUpdatedDate: string;
  Order: { Status: string; Lines: PurchaseOrderLine[]; [key: string]: unknown };
  StockReceived: Receipt[];
  PutAway: Receipt[];
  Invoice: Record<string, unknown>[];
  CreditNote: Record<string, unknown>[];
  [key: string]: unknown;
}

export interface PurchaseLineInput {
  /** SKU or product id. */
  sku: string;
  quantity: number;
  price?: number;
  supplierSku?: string;
  comment?: string;
}

/** A purchase as one gives it to the simulator. */
export interface PurchaseInput {
  id?: string;
  number?: string;
  /** Default `simple`; `service` has charges only (REFERENCE 3.1). */
  type?: 'simple' | 'advanced' | 'service';
  /** Name of a known or new supplier, or its details. */
  supplier?: string | PartyInput;
  lines?: PurchaseLineInput[];
  charges?: { description: string; price: number; quantity?: number }[];
  /** Receiving warehouse; default: the account's default warehouse. */
  location?: string;
  /** `yyyy-MM-dd`. */
  requiredBy?: string;
  orderedOn?: string;
  note?: string;
  /** Id of the sale this purchase is drop-shipped for. */
  dropShipFor?: string;
  /** Address printed as shipping address; default: none. */
  shipTo?: AddressInput;
  /** True: the order is authorised at once (and told to webhooks). */
  authorised?: boolean;
}

const TYPES = { simple: 'Simple Purchase', advanced: 'Advanced Purchase', service: 'Service Purchase' } as const;

/** What a purchase is made of besides its input. */
export interface PurchaseParts {
  number: string;
  supplier: Party;
  location: string;
  today: string;
  currency: string;
  lines: { product: Product; input: PurchaseLineInput }[];
}

/** A new purchase whose order step is a draft. */
export function buildPurchase(input: PurchaseInput, parts: PurchaseParts): Purchase {
  const { supplier } = parts;
  return {
    ID: (input.id ?? newId()).toLowerCase(),
    SupplierID: supplier.id,
    Supplier: supplier.name,
    Contact: supplier.contact,
    Phone: supplier.phone ?? '',
    InventoryAccount: '1310',
    BlindReceipt: false,
    Approach: 'STOCK',
    BillingAddress: billingAddress(supplier.address),
    ShippingAddress: purchaseShippingAddress(input.shipTo),
    BaseCurrency: parts.currency,
    SupplierCurrency: parts.currency,
    TaxRule: 'GST on Expenses',
    TaxCalculation: 'Exclusive',
    Terms: '30 days',
    RequiredBy: input.requiredBy === undefined ? null : businessDate(input.requiredBy),
    Location: parts.location,
    Note: input.note ?? '',
    OrderNumber: parts.number,
    Type: TYPES[input.type ?? 'simple'],
    CombinedInvoiceStatus: 'NOT AVAILABLE',
    CombinedReceivingStatus: 'NOT AVAILABLE',
    CombinedPaymentStatus: 'UNPAID',
    IsServiceOnly: input.type === 'service',
    OrderDate: businessDate(input.orderedOn ?? parts.today),
    Status: 'ORDERING',
    RelatedDropShipSaleTask: input.dropShipFor ?? null,
    CurrencyRate: 1,
    LastUpdatedDate: '',
    Order: buildOrder(input, parts),
    StockReceived: [],
    PutAway: [],
    Invoice: [],
    CreditNote: [],
    ManualJournals: [],
    AdditionalAttributes: additionalAttributes(),
    Attachments: [],
    InventoryMovements: [],
  };
}

function buildOrder(input: PurchaseInput, parts: PurchaseParts): Purchase['Order'] {
  const lines = parts.lines.map(({ product, input: line }) => orderLine(product, line));
  const charges = (input.charges ?? []).map((charge) => additionalCharge(charge));
  const total = round([...lines, ...charges].reduce((sum, line) => sum + line.Total, 0));
  return {
    Memo: '',
    Status: 'DRAFT',
    // A service purchase has no lines, only charges (REFERENCE 3.5).
    Lines: input.type === 'service' ? [] : lines,
    AdditionalCharges: charges,
    Prepayments: [],
    TotalBeforeTax: total,
    Tax: 0,
    Total: total,
  };
}

/** One order line; lines have no id (REFERENCE 3.5). */
export function orderLine(product: Product, line: PurchaseLineInput): PurchaseOrderLine {
  const price = line.price ?? product.AverageCost;
  return {
    ProductID: product.ID,
    SKU: product.SKU,
    Name: product.Name,
    Quantity: line.quantity,
    Price: price,
    Discount: 0,
    Tax: 0,
    TaxRule: 'GST on Expenses',
    SupplierSKU: line.supplierSku ?? '',
    Comment: line.comment ?? '',
    Total: round(price * line.quantity),
    ...lineFields(product),
  };
}

function additionalCharge(charge: { description: string; price: number; quantity?: number }): { Total: number } {
  const quantity = charge.quantity ?? 1;
  return {
    Description: charge.description,
    Reference: '',
    Price: charge.price,
    Quantity: quantity,
    Discount: 0,
    Tax: 0,
    Total: round(charge.price * quantity),
    TaxRule: 'GST on Expenses',
  } as { Total: number };
}
