/**
 * Records in the field names of .wms (decision 0022). Pure: the same record always gives the same answer, so nothing
 * here reads a clock or a setting.
 */
/** Constants and columns that differ between the two kinds of order. */
const SALE = {
    OrderSource: 'Cin7 Core API (Sales)',
    PackingSlipURL: 'INTERNAL',
    Additional03: 'SALESORDER',
};
const TRANSFER = {
    OrderSource: 'Cin7 Core API (Transfers)',
    PackingSlipURL: null,
    Additional03: 'TRANSFER',
};
/** An order as .wms takes it: a picked sale, or the sending end of a transfer. */
export function dotwmsOrder(order) {
    const isTransfer = order.kind === 'transfer';
    const { carrier, customerReference, deliverTo, lines, reference, taskId, warehouse } = order;
    const customer = order.customer?.name ?? null;
    return {
        ...bookkeepingOf(order),
        status: order.status,
        cancellation: order.cancellation,
        ...(isTransfer ? TRANSFER : SALE),
        WarehouseCode: warehouse.code,
        PackSlipNumber: reference,
        ParentCustomerCode: isTransfer ? customer : 'CUSTOMER',
        CustomerCode: customer,
        OrderNumber: customerReference,
        OrderDate: order.orderedOn ?? (isTransfer ? dayOf(order.createdAt) : null),
        CarrierServiceCode: carrier,
        DeliveryName: deliveryName(deliverTo, customer),
        ...deliveryAddress(deliverTo),
        Additional01: isTransfer ? 'TRANSFER' : order.externalId,
        Additional02: taskId,
        Line: lines.map(({ itemCode, quantity, binLocation }) => ({
            ItemCode: itemCode,
            Quantity: quantity,
            BinLocation: binLocation,
        })),
    };
}
/** A receipt as .wms takes it: a purchase, or the receiving end of a transfer. */
export function dotwmsReceipt(receipt) {
    return {
        ...bookkeepingOf(receipt),
        status: receipt.status,
        cancellation: receipt.cancellation,
        ShipmentNumber: receipt.reference,
        WarehouseCode: receipt.warehouse.code,
        Line: receipt.lines.map(({ itemCode, quantity }) => ({ ItemCode: itemCode, Quantity: quantity })),
    };
}
/** An item as .wms takes it, with the piece itself as its one trade item. */
export function dotwmsItem(item) {
    const { dimensions, itemCode, itemGroup, name, stockUnit } = item;
    return {
        ...bookkeepingOf(item),
        status: item.status,
        ItemCode: itemCode,
        ItemName: name,
        ItemGroup: itemGroup,
        IsDangerous: 'NO',
        ItemWeight: item.weight?.value ?? null,
        ItemCubic: item.volume?.value ?? null,
        StockUnit: stockUnit,
        TradeItem: [
            {
                GTIN: item.gtin,
                Quantity: 1,
                Width: dimensions?.width ?? null,
                Height: dimensions?.height ?? null,
                Length: dimensions?.length ?? null,
            },
        ],
    };
}
/** What is ours of a record in either spelling: without it nobody could acknowledge what was read. */
function bookkeepingOf(record) {
    return {
        id: record.id,
        connectionId: record.connectionId,
        externalId: record.externalId,
        revision: record.revision,
        sourceUpdatedAt: record.sourceUpdatedAt,
        createdAt: record.createdAt,
        updatedAt: record.updatedAt,
        acknowledgement: record.acknowledgement,
        awaiting: record.awaiting,
    };
}
/** Company and contact joined, each once; without both what stands for them: the customer or the location. */
function deliveryName(deliverTo, customer) {
    const names = [deliverTo?.company, deliverTo?.contact].filter((name) => name != null);
    return [...new Set(names)].join(', ') || (deliverTo?.name ?? customer);
}
function deliveryAddress(deliverTo) {
    return {
        DeliveryAddress1: deliverTo?.line1 ?? null,
        DeliveryAddress2: deliverTo?.line2 ?? null,
        DeliverySuburb: deliverTo?.suburb ?? null,
        DeliveryState: deliverTo?.state ?? null,
        DeliveryPostcode: deliverTo?.postcode ?? null,
        DeliveryCountry: deliverTo?.country ?? null,
        DeliveryEmail: deliverTo?.email ?? null,
        DeliveryPhone: deliverTo?.phone ?? null,
    };
}
function dayOf(instant) {
    return instant.slice(0, 10);
}
//# sourceMappingURL=dotwms.mapper.js.map