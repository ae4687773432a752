import { readListPage, requireSameId } from './list-page.js';
import { PayloadReader } from './payload-reader.js';
export function readTransferList(body) {
    return readListPage(body, 'StockTransferList', readRow);
}
function readRow(row) {
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
export function readTransfer(body, askedId) {
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
function readOrder(order) {
    if (order === null)
        return null;
    return {
        ...order.source,
        Status: order.text('Status'),
        Date: order.date('Date'),
        Lines: order.list('Lines').map(readLine),
    };
}
function readLine(line) {
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
//# sourceMappingURL=transfer.payload.js.map