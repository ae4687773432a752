export const DEFAULT_CONNECTION_SETTINGS = {
    timeZone: null,
    defaultCountry: 'Australia',
    warehouseMap: {},
    unmappedWarehouse: 'pass',
    carrierMap: {},
    stateCodes: {},
    callsPerMinute: null,
    transfers: { pollMinutes: 5, useBinLocation: true, defaultCarrier: null },
    items: { syncGroup: true, syncStockUnit: true, trustPayload: true },
    reconciliation: { at: '02:00' },
};
/** The settings in force: the defaults with the stored differences laid over them. */
export function effectiveSettings(stored) {
    const defaults = DEFAULT_CONNECTION_SETTINGS;
    return {
        ...defaults,
        ...stored,
        transfers: { ...defaults.transfers, ...stored.transfers },
        items: { ...defaults.items, ...stored.items },
        reconciliation: { ...defaults.reconciliation, ...stored.reconciliation },
    };
}
//# sourceMappingURL=connection-settings.js.map