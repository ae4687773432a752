import { readListPage, requireSameId } from './list-page.js';
import { PayloadReader } from './payload-reader.js';
export function readPurchaseList(body) {
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
export function readPurchase(body, askedId) {
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
function readOrder(order) {
    if (order === null)
        return null;
    return { ...order.source, Status: order.text('Status'), Lines: order.list('Lines').map(readOrderLine) };
}
function readOrderLine(line) {
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
//# sourceMappingURL=purchase.payload.js.map