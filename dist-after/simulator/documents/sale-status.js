/**
 * Writes the statuses of a sale that follow from its steps (REFERENCE 4.1). `isStock` says whether a product is
 * something one can pick.
 */
export function deriveSaleStatuses(sale, isStock) {
    for (const fulfilment of sale.Fulfilments)
        fulfilment.FulFilmentStatus = fulfilmentStatus(sale, fulfilment);
    const authorised = sale.Order.Status === 'AUTHORISED' && !sale.ServiceOnly;
    const wanted = sale.Order.Lines.filter((line) => !line.DropShip && isStock(line.ProductID)).reduce((sum, line) => sum + line.Quantity, 0);
    const words = { wanted, authorised };
    sale.CombinedPickingStatus = stepStatus(sale, 'Pick', ['PICKED', 'PICKING', 'NOT PICKED'], words);
    sale.CombinedPackingStatus = stepStatus(sale, 'Pack', ['PACKED', 'PACKING', 'NOT PACKED'], words);
    sale.CombinedShippingStatus = shippingStatus(sale, authorised);
    sale.FulFilmentStatus = combinedFulfilment(sale, authorised);
    sale.CombinedTrackingNumbers = sale.Fulfilments.flatMap((fulfilment) => fulfilment.Ship.Lines)
        .map((line) => line.TrackingNumber)
        .filter(Boolean)
        .join(', ');
    sale.Status = headerStatus(sale);
}
function stepStatus(sale, step, words, order) {
    if (sale.Status === 'VOIDED')
        return 'VOIDED';
    if (!order.authorised)
        return 'NOT AVAILABLE';
    const [done, doing, not] = words;
    const quantity = sale.Fulfilments.filter((each) => each[step].Status === 'AUTHORISED')
        .flatMap((each) => each[step].Lines)
        .filter((line) => line.NonInventory !== true)
        .reduce((sum, line) => sum + line.Quantity, 0);
    if (quantity > 0)
        return quantity < order.wanted ? `PARTIALLY ${done}` : done;
    const isStarted = sale.Fulfilments.some((each) => each[step].Status === 'DRAFT' && each[step].Lines.length > 0);
    return isStarted ? doing : not;
}
function shippingStatus(sale, authorised) {
    if (sale.Status === 'VOIDED')
        return 'VOIDED';
    if (!authorised)
        return 'NOT AVAILABLE';
    const shipped = sale.Fulfilments.filter((each) => each.Ship.Status === 'AUTHORISED').length;
    if (shipped === 0)
        return sale.Fulfilments.some((each) => each.Ship.Lines.length > 0) ? 'SHIPPING' : 'NOT SHIPPED';
    const isComplete = shipped === sale.Fulfilments.length && sale.CombinedPickingStatus === 'PICKED';
    return isComplete ? 'SHIPPED' : 'PARTIALLY SHIPPED';
}
function combinedFulfilment(sale, authorised) {
    if (sale.Status === 'VOIDED')
        return 'VOIDED';
    if (!authorised)
        return 'NOT AVAILABLE';
    if (sale.CombinedShippingStatus === 'SHIPPED')
        return 'FULFILLED';
    return sale.CombinedShippingStatus === 'PARTIALLY SHIPPED' ? 'PARTIALLY FULFILLED' : 'NOT FULFILLED';
}
function fulfilmentStatus(sale, fulfilment) {
    if (sale.Status === 'VOIDED' || fulfilment.Pick.Status === 'VOIDED')
        return 'VOIDED';
    return fulfilment.Ship.Status === 'AUTHORISED' ? 'FULFILLED' : 'NOT FULFILLED';
}
/** Only a simple sale shows its picking in `Status`; an advanced one stays ORDERED until it is complete. */
function headerStatus(sale) {
    if (sale.Status === 'VOIDED')
        return 'VOIDED';
    if (sale.Order.Status !== 'AUTHORISED')
        return 'ORDERING';
    if (sale.CombinedShippingStatus === 'SHIPPED' && sale.CombinedPaymentStatus === 'PAID')
        return 'COMPLETED';
    if (sale.Type === 'Simple Sale') {
        if (sale.CombinedShippingStatus !== 'NOT SHIPPED')
            return 'SHIPPING';
        if (sale.CombinedPackingStatus !== 'NOT PACKED')
            return sale.CombinedPackingStatus === 'PACKED' ? 'PACKED' : 'PACKING';
        if (sale.CombinedPickingStatus !== 'NOT PICKED')
            return sale.CombinedPickingStatus === 'PICKED' ? 'PICKED' : 'PICKING';
    }
    return sale.Order.Lines.some((line) => line.Backorder) ? 'BACKORDERED' : 'ORDERED';
}
//# sourceMappingURL=sale-status.js.map