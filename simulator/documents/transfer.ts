import { businessDate } from '../dates.js';
import { newId } from '../ids.js';
import { lineFields, type LineFields } from './line-fields.js';
import type { Product } from './product.js';

/** A line that moves, or with `BatchSN` and `ExpiryDate` left out a line of the request. */
export interface TransferLine extends LineFields {
  ProductID: string;
  SKU: string;
  ProductName: string;
  QuantityOnHand: number;
  QuantityAvailable: number;
  TransferQuantity: number;
  BatchSN?: string | null;
  ExpiryDate?: string | null;
  Comments: string;
}

/** A stock transfer as `/stockTransfer` answers it (REFERENCE 5.3). */
export interface Transfer {
  TaskID: string;
  Status: string;
  From: string;
  FromLocation: string;
  To: string;
  ToLocation: string;
  Number: string;
  CostDistributionType: string;
  InTransitAccount: string | null;
  DepartureDate: string | null;
  CompletionDate: string | null;
  RequiredByDate: string | null;
  Reference: string;
  Lines: TransferLine[];
  ManualJournals: unknown[];
  SkipOrder: boolean;
  Order: { Status: string; Lines: TransferLine[] };
  LastModifiedOn: string;
  [key: string]: unknown;
}

export interface TransferLineInput {
  sku: string;
  quantity: number;
  comment?: string;
}

/** A transfer as one gives it to the simulator. */
export interface TransferInput {
  id?: string;
  number?: string;
  /** Warehouse or bin: id, `Warehouse` or `Warehouse: Bin`. */
  from: string;
  to: string;
  lines: TransferLineInput[];
  requiredBy?: string;
  reference?: string;
  /** True: the order is authorised at once (and told to webhooks). */
  authorised?: boolean;
}

/** A row of `/stockTransferList` (REFERENCE 5.2). */
export type TransferRow = ReturnType<typeof transferRow>;

/** A new transfer with an order step that is a draft; quantities live in `Order.Lines` (REFERENCE 5.1). */
export function buildTransfer(
  input: TransferInput,
  parts: {
    number: string;
    from: { ID: string; name: string };
    to: { ID: string; name: string };
    lines: TransferLine[];
  },
): Transfer {
  return {
    TaskID: (input.id ?? newId()).toLowerCase(),
    Status: 'DRAFT',
    From: parts.from.ID,
    FromLocation: parts.from.name,
    To: parts.to.ID,
    ToLocation: parts.to.name,
    Number: parts.number,
    CostDistributionType: 'Cost',
    InTransitAccount: null,
    DepartureDate: null,
    CompletionDate: null,
    RequiredByDate: input.requiredBy === undefined ? null : businessDate(input.requiredBy),
    Reference: input.reference ?? '',
    Lines: [],
    ManualJournals: [],
    SkipOrder: false,
    Order: { Status: 'DRAFT', Lines: parts.lines },
    LastModifiedOn: '',
  };
}

/** A line of the request. */
export function transferOrderLine(product: Product, input: TransferLineInput, onHand: number): TransferLine {
  return {
    ProductID: product.ID,
    SKU: product.SKU,
    ProductName: product.Name,
    QuantityOnHand: onHand,
    QuantityAvailable: onHand,
    TransferQuantity: input.quantity,
    Comments: input.comment ?? '',
    ...lineFields(product),
  };
}

/** The list's view of a transfer: no required-by date, no order status, no lines. */
export function transferRow(transfer: Transfer) {
  return {
    TaskID: transfer.TaskID,
    From: transfer.From,
    FromLocation: transfer.FromLocation,
    To: transfer.To,
    ToLocation: transfer.ToLocation,
    Status: transfer.Status,
    Number: transfer.Number,
    CompletionDate: transfer.CompletionDate,
    DepartureDate: transfer.DepartureDate,
    InTransitAccount: transfer.InTransitAccount,
    CostDistributionType: transfer.CostDistributionType,
    Reference: transfer.Reference,
    LastModifiedOn: transfer.LastModifiedOn,
  };
}
