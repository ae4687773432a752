import { readAddress } from './address.payload.js';
import { readListPage, requireSameId } from './list-page.js';
import { PayloadReader } from './payload-reader.js';
export function readSaleList(body) {
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
export function readSale(body, askedId) {
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
function readOrder(order) {
    if (order === null)
        return null;
    return { ...order.source, SaleOrderNumber: order.text('SaleOrderNumber'), Status: order.text('Status') };
}
function readFulfilment(fulfilment) {
    return {
        ...fulfilment.source,
        TaskID: fulfilment.guid('TaskID'),
        FulfillmentNumber: fulfilment.number('FulfillmentNumber'),
        Pick: readPick(fulfilment.object('Pick')),
        Ship: readShip(fulfilment.object('Ship')),
    };
}
function readPick(pick) {
    if (pick === null)
        return null;
    return { ...pick.source, Status: pick.text('Status'), Lines: pick.list('Lines').map(readPickLine) };
}
function readPickLine(line) {
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
function readShip(ship) {
    if (ship === null)
        return null;
    return {
        ...ship.source,
        Status: ship.text('Status'),
        RequireBy: ship.date('RequireBy'),
        ShippingAddress: readAddress(ship.object('ShippingAddress')),
        ShippingNotes: ship.text('ShippingNotes'),
        Lines: ship.list('Lines').map(readShipLine),
    };
}
function readShipLine(line) {
    return {
        ...line.source,
        Carrier: line.text('Carrier'),
        ShipmentDate: line.date('ShipmentDate'),
        IsShipped: line.flag('IsShipped'),
    };
}
//# sourceMappingURL=sale.payload.js.map