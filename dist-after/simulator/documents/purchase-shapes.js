/** The list's view of a purchase. */
export function purchaseRow(purchase) {
    const invoice = purchase.Invoice[0] ?? {};
    const creditNote = purchase.CreditNote[0] ?? {};
    return {
        ID: purchase.ID,
        BlindReceipt: purchase.BlindReceipt,
        OrderNumber: purchase.OrderNumber,
        Status: purchase.Status,
        OrderDate: purchase.OrderDate,
        InvoiceDate: text(invoice['InvoiceDate']),
        Supplier: purchase.Supplier,
        SupplierID: purchase.SupplierID,
        InvoiceNumber: text(invoice['InvoiceNumber']),
        InvoiceAmount: Number(invoice['Total'] ?? 0),
        PaidAmount: Number(invoice['Paid'] ?? 0),
        InvoiceDueDate: text(invoice['InvoiceDueDate']),
        RequiredBy: purchase.RequiredBy,
        BaseCurrency: purchase.BaseCurrency,
        SupplierCurrency: purchase.SupplierCurrency,
        CreditNoteNumber: text(creditNote['CreditNoteNumber']),
        OrderStatus: purchase.Order.Status,
        StockReceivedStatus: receiptStatus(purchase),
        UnstockStatus: 'NOT AVAILABLE',
        InvoiceStatus: text(invoice['Status']) ?? 'NOT AVAILABLE',
        CreditNoteStatus: text(creditNote['Status']) ?? 'NOT AVAILABLE',
        LastUpdatedDate: purchase.LastUpdatedDate,
        Type: purchase.Type,
        CombinedInvoiceStatus: purchase.CombinedInvoiceStatus,
        CombinedPaymentStatus: purchase.CombinedPaymentStatus,
        CombinedReceivingStatus: purchase.CombinedReceivingStatus,
        IsServiceOnly: purchase.IsServiceOnly,
        DropShipTaskID: purchase.RelatedDropShipSaleTask,
    };
}
/**
 * A simple purchase as the deprecated `/purchase` answers it: one receipt, invoice and credit note as objects, and
 * none of the fields that the advanced endpoint added (REFERENCE 3.1).
 */
export function simplePurchase(purchase) {
    const added = [
        'PutAway',
        'Type',
        'CombinedInvoiceStatus',
        'CombinedReceivingStatus',
        'CombinedPaymentStatus',
        'IsServiceOnly',
    ];
    const kept = Object.entries(purchase).filter(([key]) => !added.includes(key));
    const receipt = purchase.PutAway[0];
    const notAvailable = { Status: 'NOT AVAILABLE', Lines: [] };
    const single = (list, empty) => (Array.isArray(list) ? (list[0] ?? empty) : list);
    return {
        ...Object.fromEntries(kept),
        StockReceived: receipt === undefined ? notAvailable : { Status: receipt.Status, Lines: receipt.Lines },
        Invoice: single(purchase.Invoice, {
            ...notAvailable,
            AdditionalCharges: [],
            Payments: [],
            TotalBeforeTax: 0,
            Tax: 0,
            Total: 0,
            Paid: 0,
        }),
        CreditNote: single(purchase.CreditNote, {
            ...notAvailable,
            AdditionalCharges: [],
            Refunds: [],
            Unstock: notAvailable,
            TotalBeforeTax: 0,
            Tax: 0,
            Total: 0,
        }),
        ManualJournals: single(purchase['ManualJournals'], notAvailable),
    };
}
/** The same the other way: a `/purchase` answer as `/advanced-purchase` would give it. */
export function fromSimplePurchase(simple) {
    const received = simple['StockReceived'];
    const lines = received?.Lines ?? [];
    const receipt = {
        TaskID: String(simple['ID']),
        InvoicingAndReceivingNumber: 1,
        Status: received?.Status ?? 'DRAFT',
        Lines: lines,
    };
    const list = (value) => value && value.Status !== 'NOT AVAILABLE' ? [value] : [];
    return {
        ...simple,
        Type: 'Simple Purchase',
        IsServiceOnly: false,
        CombinedInvoiceStatus: list(simple['Invoice']).length > 0 ? 'INVOICED' : 'NOT INVOICED',
        CombinedReceivingStatus: receivingStatus(simple['Order'].Lines, lines),
        CombinedPaymentStatus: 'UNPAID',
        StockReceived: [],
        PutAway: lines.length > 0 ? [receipt] : [],
        Invoice: list(simple['Invoice']),
        CreditNote: list(simple['CreditNote']),
        ManualJournals: list(simple['ManualJournals']),
    };
}
/** How much of the ordered quantities has been received. */
export function receivingStatus(ordered, received) {
    const sum = (lines) => lines.reduce((total, line) => total + line.Quantity, 0);
    if (sum(received) <= 0)
        return 'NOT RECEIVED';
    return sum(received) < sum(ordered) ? 'PARTIALLY RECEIVED' : 'FULLY RECEIVED';
}
function receiptStatus(purchase) {
    const receipts = [...purchase.PutAway, ...purchase.StockReceived];
    if (purchase.Status === 'VOIDED')
        return 'VOIDED';
    if (receipts.length > 0)
        return receipts.some((receipt) => receipt.Status === 'AUTHORISED') ? 'AUTHORISED' : 'DRAFT';
    return purchase.Order.Status === 'AUTHORISED' && !purchase.IsServiceOnly ? 'DRAFT' : 'NOT AVAILABLE';
}
function text(value) {
    return typeof value === 'string' ? value : null;
}
//# sourceMappingURL=purchase-shapes.js.map