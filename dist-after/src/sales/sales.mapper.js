import { findPlace } from '../cin7-core/location-lookup.js';
import { normalised, unreadable } from '../cin7-core/payloads/payload-reader.js';
import { isAuthorised, isEmptyLine, isVoided, required, requiredQuantity, } from '../cin7-core/payloads/required-values.js';
import { deliverTo } from '../warehouse/mapping/deliver-to.js';
import { lookUpIgnoringCase } from '../warehouse/mapping/ignoring-case.js';
import { decideWarehouse, unmappedReason } from '../warehouse/mapping/warehouse-code.js';
/** A sale as orders: one for each fulfilment whose pick is authorised, and for each warehouse it is picked from. */
export function mapSale(sale, locations, settings) {
    const document = {
        externalId: required(sale.ID, 'ID'),
        reference: sale.Order?.SaleOrderNumber ?? null,
        sourceUpdatedAt: sale.LastModifiedOn,
    };
    const name = document.reference ?? `Sale ${document.externalId}`;
    if (isVoided(sale.Status)) {
        return { kind: 'found', ...document, drafts: [], absence: 'voided', emptyReason: `${name} is voided.` };
    }
    if (sale.ServiceOnly === true || normalised(sale.Type) === 'SERVICE SALE') {
        return { kind: 'ignored', ...document, reason: `${name} is a service sale; nothing is picked.` };
    }
    const drafts = [];
    const unmapped = new Set();
    const fulfilments = pickedFulfilments(sale);
    for (const picked of fulfilments) {
        const groups = groupByWarehouse(picked.fulfilment, picked.path, sale.Location, locations);
        const parts = [];
        for (const group of groups) {
            const { warehouseId, warehouseName } = group.place;
            const decision = decideWarehouse(warehouseId, warehouseName, settings);
            if (decision.kind === 'hold') {
                return { kind: 'held', ...document, reason: unmappedReason(name, warehouseName) };
            }
            if (decision.kind === 'ignore')
                unmapped.add(warehouseName ?? 'no location');
            else
                parts.push({ group, warehouse: decision.warehouse });
        }
        const reference = `${required(document.reference, 'Order.SaleOrderNumber')}.${picked.number}`;
        for (const part of parts) {
            const suffix = groups.length > 1 ? warehouseSuffix(part, parts) : '';
            drafts.push(draftOf(sale, picked, part, `${reference}${suffix}`, settings));
        }
    }
    const emptyReason = drafts.length > 0 ? null : whyNoOrder(name, fulfilments.length, [...unmapped]);
    return { kind: 'found', ...document, drafts, absence: 'pick_undone', emptyReason };
}
/** Where the authorised picks of a sale were taken from, so that all of it can be looked up beforehand. */
export function pickLocations(sale) {
    return sale.Fulfilments.filter((fulfilment) => isAuthorised(fulfilment.Pick?.Status))
        .flatMap((fulfilment) => fulfilment.Pick?.Lines ?? [])
        .map((line) => mentionOf(line, sale.Location));
}
/** Only an authorised pick was picked: a draft may hold suggested lines (REFERENCE 4.4). */
function pickedFulfilments(sale) {
    const taskIds = new Set();
    return sale.Fulfilments.flatMap((fulfilment, index) => {
        if (!isAuthorised(fulfilment.Pick?.Status))
            return [];
        const path = `Fulfilments[${index}]`;
        const taskId = required(fulfilment.TaskID, `${path}.TaskID`);
        if (taskIds.has(taskId))
            throw unreadable(`${path}.TaskID`, 'is the same as that of an earlier fulfilment');
        taskIds.add(taskId);
        return [{ fulfilment, taskId, number: fulfilmentNumber(sale, fulfilment, path), path }];
    });
}
function fulfilmentNumber(sale, fulfilment, path) {
    const isOnlyOne = sale.Fulfilments.length === 1;
    const number = required(fulfilment.FulfillmentNumber ?? (isOnlyOne ? 1 : null), `${path}.FulfillmentNumber`);
    if (!Number.isInteger(number) || number < 1) {
        throw unreadable(`${path}.FulfillmentNumber`, 'is not a whole number from 1');
    }
    return number;
}
/**
 * The goods of an authorised pick by top-level warehouse, in the order of the pick. Lines of the same SKU stay
 * apart, their bins or batches differ (REFERENCE 4.4). Services, drop-ship lines and zero quantities take nothing
 * from a shelf and are left out.
 * @param path where the fulfilment stands in the answer.
 * @param defaultLocation the sale's own location, for lines that name none.
 */
function groupByWarehouse(fulfilment, path, defaultLocation, locations) {
    const groups = new Map();
    fulfilment.Pick?.Lines.forEach((line, index) => {
        if (isEmptyLine(line) || line.NonInventory === true || line.DropShip === true)
            return;
        const linePath = `${path}.Pick.Lines[${index}]`;
        const itemCode = required(line.SKU, `${linePath}.SKU`);
        const quantity = requiredQuantity(line.Quantity, `${linePath}.Quantity`);
        if (quantity === 0)
            return;
        const { id, text } = mentionOf(line, defaultLocation);
        const place = findPlace(locations, id, text);
        const key = place.warehouseId ?? place.warehouseName?.toLowerCase() ?? '';
        const group = groups.get(key) ?? { key, place, lines: [] };
        groups.set(key, group);
        group.lines.push({
            lineNumber: group.lines.length + 1,
            itemCode,
            externalProductId: line.ProductID,
            name: line.Name,
            quantity,
            binLocation: place.binName,
            batchOrSerial: line.BatchSN,
            expiresOn: line.ExpiryDate,
        });
    });
    return [...groups.values()];
}
function mentionOf(line, defaultLocation) {
    const isGiven = line.Location !== null || line.LocationID !== null;
    return { id: line.LocationID, text: isGiven ? line.Location : defaultLocation };
}
/**
 * The end of the reference where a pick spans several warehouses: `-<code>`, and where the connection gives two of
 * them the same code the location's name besides, so that no two orders share a reference.
 */
function warehouseSuffix({ warehouse }, parts) {
    const suffix = `-${warehouse.code ?? 'unknown'}`;
    const isCodeShared = parts.filter((part) => part.warehouse.code === warehouse.code).length > 1;
    return isCodeShared ? `${suffix}-${warehouse.locationName ?? 'unknown'}` : suffix;
}
function draftOf(sale, picked, part, reference, settings) {
    const { fulfilment, taskId, number } = picked;
    const ship = fulfilment.Ship;
    const content = {
        kind: 'sale',
        reference,
        saleNumber: sale.Order?.SaleOrderNumber ?? null,
        fulfilmentNumber: number,
        taskId,
        // "PARTIALLY AUTHORISED" leaves boxes in the warehouse, so only the whole shipment closes the order.
        status: isAuthorised(ship?.Status) ? 'closed' : 'open',
        cancellation: null,
        customer: {
            id: sale.CustomerID,
            name: sale.Customer,
            contact: sale.Contact,
            email: sale.Email,
            phone: sale.Phone,
        },
        customerReference: sale.CustomerReference,
        orderedOn: sale.SaleOrderDate,
        shipBy: ship?.RequireBy ?? sale.ShipBy,
        carrier: carrierOf(sale, fulfilment, settings.carrierMap),
        shippingNotes: ship?.ShippingNotes ?? sale.ShippingNotes,
        deliverTo: deliverToOf(sale, fulfilment, settings),
        warehouse: part.warehouse,
        lines: part.group.lines,
    };
    return { recordType: 'order', part: `${taskId}/${part.group.key}`, content };
}
/** The carrier on the shipment is newer than the shipping method of the sale. */
function carrierOf(sale, fulfilment, carrierMap) {
    const shipCarrier = fulfilment.Ship?.Lines.find((line) => line.Carrier !== null)?.Carrier ?? null;
    const carrier = shipCarrier ?? sale.Carrier;
    return lookUpIgnoringCase(carrierMap, carrier) ?? carrier;
}
function deliverToOf(sale, fulfilment, settings) {
    const shipAddress = fulfilment.Ship?.ShippingAddress ?? null;
    const address = isFilled(shipAddress) ? shipAddress : sale.ShippingAddress;
    const recipient = {
        fallbackName: sale.Customer,
        company: address?.Company ?? null,
        contact: address?.Contact ?? null,
        phone: sale.Phone,
        email: sale.Email,
    };
    return deliverTo(recipient, addressParts(address), settings);
}
/** Whether an address says where: a country or state alone may come from the account's defaults. */
function isFilled(address) {
    if (address === null)
        return false;
    const { Line1, Line2, City, Postcode, DisplayAddressLine1, DisplayAddressLine2 } = address;
    return [Line1, Line2, City, Postcode, DisplayAddressLine1, DisplayAddressLine2].some((part) => part !== null);
}
/** The parts, and the display lines where the parts they are made of are empty (REFERENCE 3.7). */
function addressParts(address) {
    const street = [address?.Line1, address?.Line2].some(Boolean);
    const town = [address?.City, address?.State, address?.Postcode].some(Boolean);
    return {
        line1: address?.Line1 ?? (street ? null : (address?.DisplayAddressLine1 ?? null)),
        line2: address?.Line2 ?? (street || town ? null : (address?.DisplayAddressLine2 ?? null)),
        suburb: address?.City ?? null,
        state: address?.State ?? null,
        postcode: address?.Postcode ?? null,
        country: address?.Country ?? null,
    };
}
function whyNoOrder(name, authorisedPicks, unmapped) {
    if (authorisedPicks === 0)
        return `${name} has no authorised pick.`;
    if (unmapped.length === 0)
        return `${name} has nothing picked that is kept in stock.`;
    return `${name} is picked only at locations that are not mapped to a warehouse: ${unmapped.join(', ')}.`;
}
//# sourceMappingURL=sales.mapper.js.map