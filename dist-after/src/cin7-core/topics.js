/** The kinds of documents we read from Cin7, one module each. */
export const DOMAINS = ['products', 'purchases', 'sales', 'transfers'];
/** What a notification is about, in our words. */
export const TOPICS = [
    'product.updated',
    'purchase.authorised',
    'sale.picked',
    'sale.voided',
    'sale.undone',
    'transfer.authorised',
];
export const TOPIC_DEFINITIONS = {
    'product.updated': {
        topic: 'product.updated',
        domain: 'products',
        webhookType: 'Product/Updated',
        notificationGroup: 'Product',
        notificationTitle: 'Product has been updated',
        isRequired: true,
        meaning: 'Synchronises master data.',
    },
    'purchase.authorised': {
        topic: 'purchase.authorised',
        domain: 'purchases',
        webhookType: 'Purchase/OrderAuthorised',
        notificationGroup: 'Purchase',
        notificationTitle: 'Purchase order has been authorised',
        isRequired: true,
        meaning: 'Creates a receipt.',
    },
    'sale.picked': {
        topic: 'sale.picked',
        domain: 'sales',
        webhookType: 'Sale/PickAuthorised',
        notificationGroup: 'Sale',
        notificationTitle: 'Sale has been picked',
        isRequired: true,
        meaning: 'Synchronises an order.',
    },
    'sale.voided': {
        topic: 'sale.voided',
        domain: 'sales',
        webhookType: 'Sale/Voided',
        notificationGroup: 'Sale',
        notificationTitle: 'Sale has been voided',
        isRequired: true,
        meaning: 'Cancels an order.',
    },
    'sale.undone': {
        topic: 'sale.undone',
        domain: 'sales',
        webhookType: 'Sale/Undo',
        notificationGroup: 'Sale',
        notificationTitle: null,
        isRequired: false,
        meaning: 'Cancels the order of a pick that was undone.',
    },
    'transfer.authorised': {
        topic: 'transfer.authorised',
        domain: 'transfers',
        webhookType: null,
        notificationGroup: 'Stock',
        notificationTitle: 'Stock transfer order authorised',
        isRequired: true,
        meaning: 'Synchronises the transfer as an order, and its receiving leg as a receipt.',
    },
};
/** Cin7's other event types (REFERENCE 7.3), each with the reason why nothing is done about it. */
export const IGNORED_EVENT_TYPES = {
    'Sale/Created': 'A sale that was just created has nothing picked; its pick is notified by itself.',
    'Sale/QuoteAuthorised': 'A quote is not for the warehouse.',
    'Sale/OrderAuthorised': 'An order reaches the warehouse when its pick is authorised, not before.',
    'Sale/Backordered': 'Goods on back order cannot be picked; their pick is notified by itself.',
    'Sale/ShipmentAuthorised': 'ERPGate is not subscribed to shipments; an order is closed when its sale is read the next time.',
    'Sale/InvoiceAuthorised': 'Invoices are not for the warehouse.',
    'Sale/PackAuthorised': 'Packing follows a pick that was notified by itself and changes nothing in the order.',
    'Sale/CreditNoteAuthorised': 'A credit note does not void the sale; its goods come back outside of ERPGate.',
    'Sale/PartialPaymentReceived': 'Payments are not for the warehouse.',
    'Sale/FullPaymentReceived': 'Payments are not for the warehouse.',
    'Sale/AttachmentAdded': 'Attachments are not part of an order.',
    'Sale/AdditionalAttributesChanged': 'Additional attributes of a sale are not part of an order.',
    'Sale/ShipmentTrackingNumberChanged': 'Tracking numbers are given by whoever ships; they are not part of an order.',
    'Purchase/InvoiceAuthorised': 'Invoices are not for the warehouse.',
    'Purchase/StockReceivedAuthorised': 'ERPGate is not subscribed to goods received; a receipt is closed when its purchase is read the next time.',
    'Purchase/CreditNoteAuthorised': 'Credit notes of suppliers are not for the warehouse.',
    'Purchase/Updated': 'Sent for every touch of a purchase, payments included; what changed is found when the purchase is read the next time.',
    'Customer/Updated': 'Customers are read with the sale that names them.',
    'Supplier/Updated': 'Suppliers are read with the purchase that names them.',
    'Stock/AvailableStockLevelChanged': 'Stock levels are kept by the warehouse; ERPGate does not pass them on.',
    'Lead/Updated': 'Leads are not for the warehouse.',
    'Lead/Converted': 'Leads are not for the warehouse.',
    'Opportunity/Authorized': 'Opportunities are not for the warehouse.',
    'Opportunity/AttachmentAdded': 'Opportunities are not for the warehouse.',
    'Opportunity/Voided': 'Opportunities are not for the warehouse.',
    'Opportunity/Converted': 'Opportunities are not for the warehouse.',
    'Task/Overdue': 'Tasks of people are not for the warehouse.',
};
/** Event type of our own test notification; Cin7 has no group of this name. */
export const TEST_EVENT_TYPE = 'ERPGate/TestNotification';
const TEST_REASON = 'A test notification of ERPGate itself: it shows that what is sent to this address arrives.';
const MEANINGS = new Map();
MEANINGS.set(normaliseEventType(TEST_EVENT_TYPE), { kind: 'ignored', reason: TEST_REASON });
for (const [eventType, reason] of Object.entries(IGNORED_EVENT_TYPES)) {
    MEANINGS.set(normaliseEventType(eventType), { kind: 'ignored', reason });
}
for (const definition of Object.values(TOPIC_DEFINITIONS)) {
    const meaning = { kind: 'topic', topic: definition.topic };
    if (definition.webhookType !== null)
        MEANINGS.set(normaliseEventType(definition.webhookType), meaning);
    MEANINGS.set(normaliseEventType(definition.topic), meaning);
    if (definition.notificationTitle !== null)
        MEANINGS.set(normaliseEventType(definition.notificationTitle), meaning);
}
/**
 * Reads Cin7's `EventType`, whichever way it is spelt: Cin7 itself writes `Authorised` and `Authorized`
 * (REFERENCE 7.3). What a stock transfer's event is called is not known to anybody we could find (REFERENCE 8.1), so
 * every type that names a transfer is taken as a hint on that transfer; the transfer itself is read afterwards.
 */
export function meaningOfEventType(eventType) {
    const name = normaliseEventType(eventType);
    const known = MEANINGS.get(name);
    if (known !== undefined)
        return known;
    return name.includes('transfer') ? { kind: 'topic', topic: 'transfer.authorised' } : { kind: 'unknown' };
}
/** A topic as it stands in the address of a webhook: `sale-picked`. */
export function topicToPath(topic) {
    return topic.replace('.', '-');
}
/** The topic named by the last part of a webhook's address, `sale-picked` or `sale.picked`; null when it is none. */
export function topicFromPath(pathTopic) {
    const wanted = pathTopic.trim().toLowerCase().replace('-', '.');
    return TOPICS.find((topic) => topic === wanted) ?? null;
}
function normaliseEventType(eventType) {
    return eventType
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '')
        .replaceAll('authoriz', 'authoris');
}
//# sourceMappingURL=topics.js.map