import { type ListPage, readListPage, requireSameId } from './list-page.js';
import { PayloadReader } from './payload-reader.js';

/** A row of `/stockTransferList` (REFERENCE 5.2). It tells neither lines nor the order's status. */
export interface TransferListRow {
  TaskID: string | null;
  Number: string | null;
  /** `DRAFT`, `ORDERED`, `IN TRANSIT`, `COMPLETED`, `VOIDED`. */
  Status: string | null;
  From: string | null;
  FromLocation: string | null;
  To: string | null;
  ToLocation: string | null;
  DepartureDate: string | null;
  CompletionDate: string | null;
  Reference: string | null;
  LastModifiedOn: string | null;
}

/** A stock transfer as `/stockTransfer` gives it (REFERENCE 5.3). */
export interface TransferPayload {
  TaskID: string | null;
  Number: string | null;
  Status: string | null;
  /** Id of the sending location or bin. */
  From: string | null;
  /** `Main Warehouse` or `Main Warehouse: Bin 1`. */
  FromLocation: string | null;
  To: string | null;
  ToLocation: string | null;
  DepartureDate: string | null;
  CompletionDate: string | null;
  RequiredByDate: string | null;
  Reference: string | null;
  LastModifiedOn: string | null;
  /** What is being moved; empty while the transfer is only ordered. */
  Lines: TransferLinePayload[];
  Order: TransferOrderPayload | null;
}

export interface TransferOrderPayload {
  Status: string | null;
  /** A date of the order step; not in the documented model, read where an account has it. */
  Date: string | null;
  Lines: TransferLinePayload[];
}

export interface TransferLinePayload {
  ProductID: string | null;
  SKU: string | null;
  ProductName: string | null;
  TransferQuantity: number | null;
  BatchSN: string | null;
  ExpiryDate: string | null;
  Comments: string | null;
}

export function readTransferList(body: unknown): ListPage<TransferListRow> {
  return readListPage(body, 'StockTransferList', readRow);
}

function readRow(row: PayloadReader): TransferListRow {
  return {
    ...row.source,
    TaskID: row.guid('TaskID'),
    Number: row.text('Number'),
    Status: row.text('Status'),
    From: row.guid('From'),
    FromLocation: row.text('FromLocation'),
    To: row.guid('To'),
    ToLocation: row.text('ToLocation'),
    DepartureDate: row.date('DepartureDate'),
    CompletionDate: row.date('CompletionDate'),
    Reference: row.text('Reference'),
    LastModifiedOn: row.instant('LastModifiedOn'),
  };
}

/** `askedId`: the TaskID that was asked for; an answer about another transfer is unreadable. */
export function readTransfer(body: unknown, askedId?: string): TransferPayload {
  const transfer = PayloadReader.of(body);
  const header = readRow(transfer);
  requireSameId(header.TaskID, askedId, 'TaskID');
  return {
    ...header,
    RequiredByDate: transfer.date('RequiredByDate'),
    Lines: transfer.list('Lines').map(readLine),
    Order: readOrder(transfer.object('Order')),
  };
}

function readOrder(order: PayloadReader | null): TransferOrderPayload | null {
  if (order === null) return null;
  return {
    ...order.source,
    Status: order.text('Status'),
    Date: order.date('Date'),
    Lines: order.list('Lines').map(readLine),
  };
}

function readLine(line: PayloadReader): TransferLinePayload {
  return {
    ...line.source,
    ProductID: line.guid('ProductID'),
    SKU: line.text('SKU'),
    ProductName: line.text('ProductName'),
    TransferQuantity: line.number('TransferQuantity'),
    BatchSN: line.text('BatchSN'),
    ExpiryDate: line.date('ExpiryDate'),
    Comments: line.text('Comments'),
  };
}
