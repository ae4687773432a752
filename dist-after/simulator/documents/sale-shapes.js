/** The list's view of a sale: the id is called `SaleID` here. */
export function saleRow(sale, locationId) {
    const invoice = sale.Invoices[0] ?? {};
    const creditNote = sale.CreditNotes[0] ?? {};
    const invoiced = sale.Invoices.reduce((sum, each) => sum + Number(each['Total'] ?? 0), 0);
    const paid = sale.Invoices.reduce((sum, each) => sum + Number(each['Paid'] ?? 0), 0);
    return {
        SaleID: sale.ID,
        OrderNumber: sale.Order.SaleOrderNumber,
        Status: sale.Status,
        OrderDate: sale.SaleOrderDate,
        InvoiceDate: text(invoice['InvoiceDate']),
        Customer: sale.Customer,
        CustomerID: sale.CustomerID,
        InvoiceNumber: text(invoice['InvoiceNumber']),
        CustomerReference: sale.CustomerReference,
        InvoiceAmount: Number(invoice['Total'] ?? 0),
        PaidAmount: paid,
        SaleInvoicesTotalAmount: invoiced,
        InvoiceDueDate: text(invoice['InvoiceDueDate']),
        ShipBy: sale.ShipBy,
        BaseCurrency: sale.BaseCurrency,
        CustomerCurrency: sale.CustomerCurrency,
        CreditNoteNumber: text(creditNote['CreditNoteNumber']),
        Updated: sale.LastModifiedOn,
        QuoteStatus: sale.Quote.Status,
        OrderStatus: sale.Order.Status,
        CombinedPickingStatus: sale.CombinedPickingStatus,
        CombinedPaymentStatus: sale.CombinedPaymentStatus,
        CombinedTrackingNumbers: sale.CombinedTrackingNumbers,
        CombinedPackingStatus: sale.CombinedPackingStatus,
        CombinedShippingStatus: sale.CombinedShippingStatus,
        CombinedInvoiceStatus: sale.CombinedInvoiceStatus,
        CombinedPaymentTotal: paid,
        CreditNoteStatus: text(creditNote['Status']) ?? 'NOT AVAILABLE',
        FulFilmentStatus: sale.FulFilmentStatus,
        Type: sale.Type,
        SourceChannel: sale.SourceChannel,
        ExternalID: sale.ExternalID,
        OrderLocationID: locationId,
    };
}
/** The person fields that most sale bodies carry (REFERENCE 8.2). */
function customerTrio(sale) {
    return {
        CustomerName: sale.Customer,
        CustomerContactName: sale.Contact,
        CustomerContactEmail: sale.Email,
    };
}
/** Bodies of the sale notifications; ids are upper case there (REFERENCE 8). */
export const saleNotices = {
    created: (sale) => ({
        SaleID: sale.ID.toUpperCase(),
        SaleOrderNumber: sale.Order.SaleOrderNumber,
        ...customerTrio(sale),
        SaleRepEmail: null,
        SaleOrderDate: sale.SaleOrderDate.slice(0, 10),
        TaskTypeSign: '0',
        IsServiceOnly: sale.ServiceOnly ? '1' : '0',
        DownloadLink: null,
        EventType: 'Sale/Created',
    }),
    plain: (sale, type) => ({
        SaleID: sale.ID.toUpperCase(),
        SaleOrderNumber: sale.Order.SaleOrderNumber,
        EventType: type,
    }),
    task: (sale, taskId, type) => ({
        SaleID: sale.ID.toUpperCase(),
        SaleOrderNumber: sale.Order.SaleOrderNumber,
        TaskID: taskId.toUpperCase(),
        ...customerTrio(sale),
        EventType: type,
    }),
    /** Names the sale `SaleTaskID` and the number `OrderNumber`, unlike its siblings. */
    shipment: (sale, tenantId) => ({
        SaleTaskID: sale.ID.toUpperCase(),
        TenantID: tenantId.toUpperCase(),
        OrderNumber: sale.Order.SaleOrderNumber,
        ...customerTrio(sale),
        EventType: 'Sale/ShipmentAuthorised',
    }),
    voided: (sale) => ({
        SaleID: sale.ID.toUpperCase(),
        SaleOrderNumber: sale.Order.SaleOrderNumber,
        EventType: 'Sale/Voided',
        ...customerTrio(sale),
    }),
    /** Carries no hint of what was undone (REFERENCE 4.6). */
    undo: (sale) => ({
        SaleID: sale.ID.toUpperCase(),
        SaleOrderNumber: sale.Order.SaleOrderNumber,
        CustomerContactName: sale.Contact,
        CustomerContactEmail: sale.Email,
        EventType: 'Sale/Undo',
    }),
};
function text(value) {
    return typeof value === 'string' ? value : null;
}
//# sourceMappingURL=sale-shapes.js.map