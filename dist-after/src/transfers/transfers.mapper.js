import { findPlace } from '../cin7-core/location-lookup.js';
import { normalised } from '../cin7-core/payloads/payload-reader.js';
import { isAuthorised, isEmptyLine, required, requiredQuantity } from '../cin7-core/payloads/required-values.js';
import { deliverTo } from '../warehouse/mapping/deliver-to.js';
import { decideWarehouse, unmappedReason } from '../warehouse/mapping/warehouse-code.js';
/** A transfer as both its legs: the order that leaves one warehouse and the receipt that reaches the other. */
export function mapTransfer(transfer, locations, settings) {
    const document = {
        externalId: required(transfer.TaskID, 'TaskID'),
        reference: transfer.Number,
        sourceUpdatedAt: transfer.LastModifiedOn,
    };
    const name = transfer.Number ?? `Transfer ${document.externalId}`;
    const nothing = (absence, emptyReason) => ({
        kind: 'found',
        ...document,
        drafts: [],
        absence,
        emptyReason,
    });
    const progress = progressOf(transfer);
    if (progress === 'voided')
        return nothing('voided', `${name} is voided.`);
    if (progress === 'not_ordered')
        return nothing('pick_undone', `${name} is not authorised.`);
    const ends = {
        from: findPlace(locations, transfer.From, transfer.FromLocation),
        to: findPlace(locations, transfer.To, transfer.ToLocation),
    };
    if (isSameWarehouse(ends)) {
        return nothing('pick_undone', `${name} moves goods inside one warehouse, ${placeName(ends.from)}.`);
    }
    const lines = linesOf(transfer, progress);
    if (lines.length === 0)
        return nothing('pick_undone', `${name} has no lines with goods.`);
    const sending = decideWarehouse(ends.from.warehouseId, ends.from.warehouseName, settings);
    const receiving = decideWarehouse(ends.to.warehouseId, ends.to.warehouseName, settings);
    if (sending.kind === 'hold' || receiving.kind === 'hold') {
        const place = sending.kind === 'hold' ? ends.from : ends.to;
        return { kind: 'held', ...document, reason: unmappedReason(name, place.warehouseName) };
    }
    const drafts = [];
    if (sending.kind === 'use') {
        const content = orderOf(transfer, progress, ends, sending.warehouse, lines, settings);
        drafts.push({ recordType: 'order', part: '', content });
    }
    if (receiving.kind === 'use') {
        const content = receiptOf(transfer, progress, ends, receiving.warehouse, lines);
        drafts.push({ recordType: 'receipt', part: '', content });
    }
    if (drafts.length === 0) {
        const places = `${placeName(ends.from)} and ${placeName(ends.to)}`;
        return nothing('pick_undone', `${name} moves goods between ${places}, which are not mapped to warehouses.`);
    }
    return { kind: 'found', ...document, drafts, absence: 'pick_undone', emptyReason: null };
}
/** `ORDERED` is derived by Cin7 from the authorised order step, so that step counts as well (REFERENCE 5.1, 5.3). */
function progressOf(transfer) {
    switch (normalised(required(transfer.Status, 'Status'))) {
        case 'VOIDED':
            return 'voided';
        case 'COMPLETED':
            return 'completed';
        case 'IN TRANSIT':
            return 'in_transit';
        case 'ORDERED':
            return 'ordered';
        default:
            return isAuthorised(transfer.Order?.Status) ? 'ordered' : 'not_ordered';
    }
}
/**
 * Requested quantities stand in `Order.Lines`, moved ones in `Lines` (REFERENCE 5.3). Where the list that the state
 * calls for is empty, the other one is all that is known.
 */
function linesOf(transfer, progress) {
    const ordered = { lines: transfer.Order?.Lines ?? [], path: 'Order.Lines' };
    const moved = { lines: transfer.Lines, path: 'Lines' };
    const [first, second] = progress === 'ordered' ? [ordered, moved] : [moved, ordered];
    const source = first.lines.some((line) => !isEmptyLine(line)) ? first : second;
    const lines = [];
    source.lines.forEach((line, index) => {
        if (isEmptyLine(line))
            return;
        const moved = lineOf(line, `${source.path}[${index}]`, lines.length + 1);
        if (moved.quantity > 0)
            lines.push(moved);
    });
    return lines;
}
function lineOf(line, path, lineNumber) {
    return {
        lineNumber,
        itemCode: required(line.SKU, `${path}.SKU`),
        externalProductId: line.ProductID,
        name: line.ProductName,
        quantity: requiredQuantity(line.TransferQuantity, `${path}.TransferQuantity`),
        batchOrSerial: line.BatchSN,
        expiresOn: line.ExpiryDate,
        comment: line.Comments,
    };
}
function orderOf(transfer, progress, ends, warehouse, lines, settings) {
    const receiver = ends.to.warehouseName;
    const recipient = { fallbackName: receiver, company: null, contact: null, phone: null, email: null };
    return {
        kind: 'transfer',
        reference: required(transfer.Number, 'Number'),
        saleNumber: null,
        fulfilmentNumber: null,
        taskId: required(transfer.TaskID, 'TaskID'),
        status: progress === 'ordered' ? 'open' : 'closed',
        cancellation: null,
        customer: { id: ends.to.warehouseId, name: receiver, contact: null, email: null, phone: null },
        customerReference: transfer.Reference,
        // The documented model has no such date (REFERENCE 5.3), so it is mostly null; the departure is another day.
        orderedOn: transfer.Order?.Date ?? null,
        shipBy: transfer.RequiredByDate,
        carrier: settings.transfers.defaultCarrier?.trim() || null,
        shippingNotes: null,
        deliverTo: deliverTo(recipient, addressParts(ends.to), settings),
        warehouse,
        lines: lines.map((line) => orderLineOf(line, settings.transfers.useBinLocation ? ends.from.binName : null)),
    };
}
function receiptOf(transfer, progress, ends, warehouse, lines) {
    const isCompleted = progress === 'completed';
    // Once completed, CompletionDate is the day of arrival and no longer an expectation.
    const expectedOn = isCompleted ? transfer.RequiredByDate : (transfer.CompletionDate ?? transfer.RequiredByDate);
    return {
        kind: 'transfer',
        reference: required(transfer.Number, 'Number'),
        status: isCompleted ? 'closed' : 'open',
        cancellation: null,
        supplier: { id: ends.from.warehouseId, name: ends.from.warehouseName, contact: null, phone: null },
        warehouse,
        expectedOn,
        note: transfer.Reference,
        lines: lines.map(receiptLineOf),
    };
}
/** Transfer lines name no bin of their own (REFERENCE 5.3): the whole transfer leaves from one. */
function orderLineOf(line, binLocation) {
    return {
        lineNumber: line.lineNumber,
        itemCode: line.itemCode,
        externalProductId: line.externalProductId,
        name: line.name,
        quantity: line.quantity,
        binLocation,
        batchOrSerial: line.batchOrSerial,
        expiresOn: line.expiresOn,
    };
}
function receiptLineOf(line) {
    return {
        lineNumber: line.lineNumber,
        itemCode: line.itemCode,
        externalProductId: line.externalProductId,
        name: line.name,
        quantity: line.quantity,
        supplierItemCode: null,
        comment: line.comment,
    };
}
/** A location's address is part of the reference book's row (REFERENCE 3.7). */
function addressParts(place) {
    const { warehouse } = place;
    return {
        line1: warehouse?.AddressLine1 ?? null,
        line2: warehouse?.AddressLine2 ?? null,
        suburb: warehouse?.AddressCitySuburb ?? null,
        state: warehouse?.AddressStateProvince ?? null,
        postcode: warehouse?.AddressZipPostCode ?? null,
        country: warehouse?.AddressCountry ?? null,
    };
}
function isSameWarehouse({ from, to }) {
    if (from.warehouseId !== null && to.warehouseId !== null)
        return from.warehouseId === to.warehouseId;
    if (from.warehouseName === null || to.warehouseName === null)
        return false;
    return from.warehouseName.toLowerCase() === to.warehouseName.toLowerCase();
}
function placeName(place) {
    return place.warehouseName === null ? 'a location without a name' : `"${place.warehouseName}"`;
}
//# sourceMappingURL=transfers.mapper.js.map