import { findPlace } from '../cin7-core/location-lookup.js';
import { normalised } from '../cin7-core/payloads/payload-reader.js';
import { isAuthorised, isVoided, required, requiredQuantity } from '../cin7-core/payloads/required-values.js';
import { decideWarehouse, unmappedReason } from '../warehouse/mapping/warehouse-code.js';
/** States in which the order step has not been authorised (REFERENCE 3.2). */
const UNAUTHORISED_STATES = ['', 'DRAFT', 'ORDERING', 'VOIDED', 'NOT AVAILABLE'];
/** A simple or advanced purchase as the receipt that the warehouse waits for. */
export function mapPurchase(purchase, locations, settings) {
    const document = {
        externalId: required(purchase.ID, 'ID'),
        reference: purchase.OrderNumber,
        sourceUpdatedAt: purchase.LastUpdatedDate,
    };
    const name = purchase.OrderNumber ?? `Purchase ${document.externalId}`;
    const nothing = (emptyReason) => ({
        kind: 'found',
        ...document,
        drafts: [],
        absence: 'voided',
        emptyReason,
    });
    if (isVoided(purchase.Status))
        return nothing(`${name} is voided.`);
    const ignoredReason = whyNotForWarehouse(purchase, name);
    if (ignoredReason !== null)
        return { kind: 'ignored', ...document, reason: ignoredReason };
    if (!isOrderAuthorised(purchase))
        return nothing(`${name} is not authorised.`);
    const lines = linesOf(required(purchase.Order, 'Order').Lines);
    if (lines.length === 0)
        return nothing(`${name} has no lines with goods.`);
    const place = findPlace(locations, null, purchase.Location);
    const decision = decideWarehouse(place.warehouseId, place.warehouseName, settings);
    if (decision.kind === 'hold') {
        return { kind: 'held', ...document, reason: unmappedReason(name, place.warehouseName) };
    }
    if (decision.kind === 'ignore') {
        return nothing(`${name} arrives at "${place.warehouseName ?? 'no location'}", which is not mapped to a warehouse.`);
    }
    const content = receiptOf(purchase, decision.warehouse, lines);
    return {
        kind: 'found',
        ...document,
        drafts: [{ recordType: 'receipt', part: '', content }],
        absence: 'voided',
        emptyReason: null,
    };
}
/** Purchases that bring nothing to a shelf (REFERENCE 10, nos. 11 and 12), or have no order to wait for. */
function whyNotForWarehouse(purchase, name) {
    if (purchase.IsServiceOnly === true || normalised(purchase.Type) === 'SERVICE PURCHASE') {
        return `${name} is a service purchase; no goods arrive.`;
    }
    if (purchase.RelatedDropShipSaleTask !== null || purchase.DropShipTaskID !== null) {
        return `${name} is a drop-ship purchase; its goods go from the supplier to the customer.`;
    }
    if (purchase.BlindReceipt === true)
        return `${name} is a blind receipt; there is no order to wait for.`;
    return null;
}
/** The order step keeps `AUTHORISED` while goods are received; where it is not given, the state tells. */
function isOrderAuthorised(purchase) {
    const orderStatus = purchase.Order?.Status ?? null;
    if (orderStatus !== null)
        return isAuthorised(orderStatus);
    return !UNAUTHORISED_STATES.includes(normalised(purchase.Status));
}
function receiptOf(purchase, warehouse, lines) {
    return {
        kind: 'purchase',
        reference: required(purchase.OrderNumber, 'OrderNumber'),
        status: isReceived(purchase) ? 'closed' : 'open',
        cancellation: null,
        supplier: {
            id: purchase.SupplierID,
            name: purchase.Supplier,
            contact: purchase.Contact,
            phone: purchase.Phone,
        },
        warehouse,
        expectedOn: purchase.RequiredBy,
        note: purchase.Note,
        lines,
    };
}
/**
 * `CombinedReceivingStatus` is the receiving progress (REFERENCE 3.3). The document's own state decides where that
 * is not given, and when Cin7 calls the purchase completed: nothing will be received on it any more.
 */
function isReceived(purchase) {
    const status = normalised(purchase.Status);
    if (status.startsWith('COMPLETED'))
        return true;
    const receiving = normalised(purchase.CombinedReceivingStatus);
    if (receiving === 'PARTIALLY RECEIVED' || receiving === 'NOT RECEIVED')
        return false;
    return receiving === 'FULLY RECEIVED' || status.startsWith('RECEIVED');
}
function linesOf(orderLines) {
    const lines = [];
    orderLines.forEach((line, index) => {
        // Neither SKU nor product: an additional charge that stands among the lines (REFERENCE 3.5).
        if (line.SKU === null && line.ProductID === null)
            return;
        const path = `Order.Lines[${index}]`;
        const itemCode = required(line.SKU, `${path}.SKU`);
        const quantity = requiredQuantity(line.Quantity, `${path}.Quantity`);
        if (quantity === 0)
            return;
        lines.push({
            lineNumber: lines.length + 1,
            itemCode,
            externalProductId: line.ProductID,
            name: line.Name,
            quantity,
            supplierItemCode: line.SupplierSKU,
            comment: line.Comment,
        });
    });
    return lines;
}
//# sourceMappingURL=purchases.mapper.js.map