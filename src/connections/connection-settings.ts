/**
 * A connection's settings with every default filled in. The API takes them as a partial, see
 * `connection-settings.dto.ts`; what is stored is only what differs from the defaults.
 */
export interface ConnectionSettings {
  /** IANA zone of the merchant; null means the zone that `/me` reports. */
  timeZone: string | null;
  defaultCountry: string;
  /** Cin7 location id or name (compared without case) to the warehouse code clients know. */
  warehouseMap: Record<string, string>;
  unmappedWarehouse: 'pass' | 'hold' | 'ignore';
  /** What becomes of documents with a line whose item code is none of the connection's items. */
  unknownItem: 'pass' | 'hold';
  /** Cin7's carrier text (compared without case) to the carrier code clients know. */
  carrierMap: Record<string, string>;
  /** Full state name (compared without case) to its short code; laid over the Australian ones built in. */
  stateCodes: Record<string, string>;
  /** Calls a minute for this connection's Cin7 account; null means the deployment's default. */
  callsPerMinute: number | null;
  transfers: { pollMinutes: number; useBinLocation: boolean; defaultCarrier: string | null };
  items: { syncGroup: boolean; syncStockUnit: boolean; trustPayload: boolean };
  /** Local time of the nightly reconciliation, `HH:MM`. */
  reconciliation: { at: string };
}

export const DEFAULT_CONNECTION_SETTINGS: ConnectionSettings = {
  timeZone: null,
  defaultCountry: 'Australia',
  warehouseMap: {},
  unmappedWarehouse: 'pass',
  unknownItem: 'pass',
  carrierMap: {},
  stateCodes: {},
  callsPerMinute: null,
  transfers: { pollMinutes: 5, useBinLocation: true, defaultCarrier: null },
  items: { syncGroup: true, syncStockUnit: true, trustPayload: true },
  reconciliation: { at: '02:00' },
};

/** What is stored and patched: any part of the settings, nested groups included. */
export type ConnectionSettingsPatch = {
  [K in keyof ConnectionSettings]?: ConnectionSettings[K] extends Record<string, string>
    ? Record<string, string>
    : ConnectionSettings[K] extends object
      ? Partial<ConnectionSettings[K]>
      : ConnectionSettings[K];
};

/** The settings in force: the defaults with the stored differences laid over them. */
export function effectiveSettings(stored: ConnectionSettingsPatch): ConnectionSettings {
  const defaults = DEFAULT_CONNECTION_SETTINGS;
  return {
    ...defaults,
    ...stored,
    transfers: { ...defaults.transfers, ...stored.transfers },
    items: { ...defaults.items, ...stored.items },
    reconciliation: { ...defaults.reconciliation, ...stored.reconciliation },
  };
}
