import { findPlace, type LocationLookup, type Place } from '../cin7-core/location-lookup.js';
import { isEmptyLine, required, requiredQuantity } from '../cin7-core/payloads/required-values.js';
import type { FulfilmentPayload, PickLinePayload } from '../cin7-core/payloads/sale.payload.js';
import type { OrderLine } from '../warehouse/record-content.js';

/** The lines of one pick that come from one warehouse. */
export interface PickedGroup {
  /** The warehouse's id, or its lower-case name where it has none; must not change when settings do. */
  key: string;
  place: Place;
  lines: OrderLine[];
}

/**
 * The goods of an authorised pick by top-level warehouse, in the order of the pick. Lines of the same SKU stay
 * apart, their bins or batches differ (REFERENCE 4.4). Services, drop-ship lines and zero quantities take nothing
 * from a shelf and are left out.
 * @param path where the fulfilment stands in the answer.
 * @param defaultLocation the sale's own location, for lines that name none.
 */
export function groupByWarehouse(
  fulfilment: FulfilmentPayload,
  path: string,
  defaultLocation: string | null,
  locations: LocationLookup,
): PickedGroup[] {
  const groups = new Map<string, PickedGroup>();
  fulfilment.Pick?.Lines.forEach((line, index) => {
    if (isEmptyLine(line) || line.NonInventory === true || line.DropShip === true) return;
    const linePath = `${path}.Pick.Lines[${index}]`;
    const itemCode = required(line.SKU, `${linePath}.SKU`);
    const quantity = requiredQuantity(line.Quantity, `${linePath}.Quantity`);
    if (quantity === 0) return;
    const place = placeOf(line, defaultLocation, locations);
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

function placeOf(line: PickLinePayload, defaultLocation: string | null, locations: LocationLookup): Place {
  const isGiven = line.Location !== null || line.LocationID !== null;
  return findPlace(locations, line.LocationID, isGiven ? line.Location : defaultLocation);
}
