import type { WarehouseRef } from '../record-content.js';
import { lookUpIgnoringCase } from './ignoring-case.js';

/** The settings of a connection that decide about warehouse codes. */
export interface WarehouseRules {
  warehouseMap: Record<string, string>;
  unmappedWarehouse: 'pass' | 'hold' | 'ignore';
}

/** What to do with goods at a location: `hold` needs a person, `ignore` leaves the record out. */
export type WarehouseDecision = { kind: 'use'; warehouse: WarehouseRef } | { kind: 'hold' } | { kind: 'ignore' };

/** The location's code by `warehouseMap` (id before name), else what `unmappedWarehouse` says. */
export function decideWarehouse(
  locationId: string | null,
  locationName: string | null,
  rules: WarehouseRules,
): WarehouseDecision {
  const mapped =
    lookUpIgnoringCase(rules.warehouseMap, locationId) ?? lookUpIgnoringCase(rules.warehouseMap, locationName);
  if (mapped === null && rules.unmappedWarehouse !== 'pass') return { kind: rules.unmappedWarehouse };
  return { kind: 'use', warehouse: { code: mapped ?? locationName, locationId, locationName } };
}

/** A location as a document means it. */
export interface MeantLocation {
  warehouseId: string | null;
  warehouseName: string | null;
  /** A sentence when several warehouses have its name. */
  sharedName: string | null;
}

/** Why a document waits for a person: `SO-00012` at a location without a code. */
export function unmappedReason(documentName: string, location: MeantLocation): string {
  const { warehouseId, warehouseName, sharedName } = location;
  const place = warehouseName === null ? 'a document without a location' : `"${warehouseName}"`;
  if (sharedName === null) return `${documentName} is held: warehouseMap has no code for ${place}.`;
  if (warehouseId !== null) {
    return `${documentName} is held: warehouseMap has no code for ${place} with the id ${warehouseId}. ${sharedName} Give each its code by its id.`;
  }
  return `${documentName} is held: warehouseMap has no code for ${place}. ${sharedName} The document does not say which; a code for the name counts for all of them.`;
}
