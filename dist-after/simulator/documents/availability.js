/** Rows of `/ref/productavailability`: one per product, place and batch (REFERENCE 2.5). */
export function availability(entries, products, locations) {
    return entries.map((entry) => {
        const product = products.documents.find(entry.productId);
        const location = locations.find(entry.locationId);
        return {
            ID: entry.productId,
            SKU: product?.SKU ?? '',
            Name: product?.Name ?? '',
            Barcode: product?.Barcode ?? '',
            Location: location?.ParentName ?? location?.Name ?? '',
            Bin: location?.ParentID == null ? null : location.Name,
            Batch: entry.batch,
            ExpiryDate: entry.expiry,
            OnHand: entry.quantity,
            Allocated: 0,
            Available: entry.quantity,
            OnOrder: 0,
            // Money, not a count.
            StockOnHand: entry.quantity * (product?.AverageCost ?? 0),
            InTransit: 0,
            NextDeliveryDate: null,
        };
    });
}
/** The body of `Stock/AvailableStockLevelChanged`: a bare list without `EventType` (REFERENCE 8.2). */
export function stockLevelNotice(entries, products, locations) {
    return availability(entries, products, locations).map(({ InTransit: _, NextDeliveryDate: __, ...row }) => ({
        ...row,
        Category: products.documents.find(row.ID)?.Category ?? '',
        MaxRows: entries.length,
    }));
}
//# sourceMappingURL=availability.js.map