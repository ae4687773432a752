import { withoutHeading } from './paper.js';
/**
 * A record in a few lines: what it is and how it stands, then what a warehouse looks at first. Of a cancelled one only
 * the first line, since nobody will do anything with the others.
 */
export function describeRecord(type, record) {
    const lines = linesOf(type, record);
    return record.status === 'cancelled' ? lines.slice(0, 1) : lines;
}
function linesOf(type, record) {
    if (type === 'item')
        return describeItem(record);
    return type === 'receipt' ? describeReceipt(record) : describeOrder(record);
}
/** A change in one line, such as `created order SO-00001.1, revision 1`. */
export function describeChange(change) {
    return `${change.change} ${change.recordType} ${change.reference}, revision ${change.revision}`;
}
/** How a record stands: its status and, where it was cancelled, why. */
export function standing(record) {
    const reason = 'cancellation' in record ? record.cancellation?.reason : undefined;
    return reason ? `${record.status} (${reason})` : record.status;
}
function describeItem(item) {
    const { weight, dimensions } = item;
    const size = dimensions && [dimensions.length, dimensions.width, dimensions.height].join(' x ');
    return [
        `item ${item.itemCode}: ${standing(item)}, revision ${item.revision}`,
        `"${item.name}"${item.itemGroup ? `, group ${item.itemGroup}` : ''}, GTIN ${item.gtin}`,
        [weight && `${weight.value} ${weight.unit}`, size && `${size} ${dimensions.unit}`, `tracking ${item.tracking}`]
            .filter(Boolean)
            .join(', '),
    ];
}
function describeReceipt(receipt) {
    const from = receipt.supplier?.name ? ` from ${receipt.supplier.name}` : '';
    return [
        `receipt ${receipt.reference} (${receipt.kind}): ${standing(receipt)}, revision ${receipt.revision}`,
        `warehouse ${place(receipt.warehouse)}${from}${receipt.note ? `, note "${receipt.note}"` : ''}`,
        ...describeLines(receipt.lines),
    ];
}
function describeOrder(order) {
    const to = order.deliverTo;
    const town = [to?.suburb, to?.state, to?.postcode].filter(Boolean).join(' ');
    const address = [to?.name, to?.line1, to?.line2, town].filter(Boolean).join(', ');
    return [
        `order ${order.reference} (${order.kind}): ${standing(order)}, revision ${order.revision}`,
        `warehouse ${place(order.warehouse)}${order.carrier ? `, carrier ${order.carrier}` : ''}`,
        ...(address ? [`to ${address}`] : []),
        ...describeLines(order.lines),
    ];
}
function place(warehouse) {
    const { code, locationName } = warehouse;
    return locationName && locationName !== code ? `${code} (${locationName})` : `${code}`;
}
function describeLines(lines) {
    const rows = lines.map((line) => [
        `${String(line.quantity).padStart(4)} x`,
        line.itemCode,
        [
            line.binLocation && `bin ${line.binLocation}`,
            line.batchOrSerial && `batch or serial ${line.batchOrSerial}`,
            line.expiresOn && `expires ${line.expiresOn}`,
            line.supplierItemCode && `supplier's code ${line.supplierItemCode}`,
        ]
            .filter(Boolean)
            .join(', '),
    ]);
    return withoutHeading(rows);
}
//# sourceMappingURL=describe-record.js.map