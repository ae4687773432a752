import { TRANSFER_AUTHORISED } from './documents/transfer-book.js';
/** The notifications that Cin7's webhook API knows, exact spelling, with the title the product shows (REFERENCE 7.3). */
export const WEBHOOK_TYPES = {
    'Sale/Created': 'Sale has been created',
    'Sale/QuoteAuthorised': 'Sale quote has been authorised',
    'Sale/OrderAuthorised': 'Sale order has been authorised',
    'Sale/Voided': 'Sale has been voided',
    'Sale/Backordered': 'Sale has been backordered',
    'Sale/ShipmentAuthorised': 'Sale has been shipped',
    'Sale/InvoiceAuthorised': 'Sale invoice has been authorised',
    'Sale/PickAuthorised': 'Sale has been picked',
    'Sale/PackAuthorised': 'Sale has been packed',
    'Sale/CreditNoteAuthorised': 'Sale credit note has been authorised',
    'Sale/Undo': 'Sale has been undone',
    'Sale/PartialPaymentReceived': 'Sale partial payment has been received',
    'Sale/FullPaymentReceived': 'Sale full payment has been received',
    'Sale/AttachmentAdded': 'Sale attachment has been added',
    'Sale/AdditionalAttributesChanged': 'Sale additional attributes have been changed',
    'Sale/ShipmentTrackingNumberChanged': 'Sale shipment tracking number has been changed',
    'Purchase/OrderAuthorised': 'Purchase order has been authorised',
    'Purchase/InvoiceAuthorised': 'Purchase invoice has been authorised',
    'Purchase/StockReceivedAuthorised': 'Purchase stock received has been authorised',
    'Purchase/CreditNoteAuthorised': 'Purchase credit note has been authorised',
    'Purchase/Updated': 'Purchase has been updated',
    'Customer/Updated': 'Customer has been updated',
    'Supplier/Updated': 'Supplier has been updated',
    'Product/Updated': 'Product has been updated',
    'Stock/AvailableStockLevelChanged': 'Available stock level has been changed',
    'Lead/Updated': 'Lead has been updated',
    'Lead/Converted': 'Lead has been converted',
    'Opportunity/Authorized': 'Opportunity has been authorised',
    'Opportunity/AttachmentAdded': 'Opportunity attachment has been added',
    'Opportunity/Voided': 'Opportunity has been voided',
    'Opportunity/Converted': 'Opportunity has been converted',
    'Task/Overdue': 'Task is overdue',
};
/** What a person may register in the product's own screens besides: unknown to the webhook API (REFERENCE 8.1). */
export const BY_HAND_TYPES = {
    [TRANSFER_AUTHORISED]: 'Stock transfer order authorised',
};
//# sourceMappingURL=webhook-types.js.map