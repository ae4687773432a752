import { businessDate, formatInstant } from '../dates.js';
import { newId } from '../ids.js';
import { invalid, refused } from '../simulator-error.js';
import { DocumentBook } from './document-book.js';
import { lineFields } from './line-fields.js';
import { NumberSequence } from './number-sequence.js';
import { buildPurchase } from './purchase.js';
import { purchaseRow, receivingStatus } from './purchase-shapes.js';
import { round } from './stock-book.js';
/** The purchases of one account and what can happen to them. */
export class PurchaseBook {
    context;
    products;
    locations;
    suppliers;
    stock;
    documents;
    numbers = new NumberSequence('PO-');
    constructor(context, products, locations, suppliers, stock) {
        this.context = context;
        this.products = products;
        this.locations = locations;
        this.suppliers = suppliers;
        this.stock = stock;
        this.documents = new DocumentBook({
            name: 'purchase',
            id: (purchase) => purchase.ID,
            number: (purchase) => purchase.OrderNumber,
            stamp: (purchase) => purchase.LastUpdatedDate,
            setStamp: (purchase, at) => (purchase.LastUpdatedDate = formatInstant(at)),
            row: purchaseRow,
            rowNumber: (row) => row.OrderNumber,
        }, context.clock);
    }
    create(input) {
        const number = input.number ?? this.numbers.next();
        if (this.documents.find(number) !== undefined)
            throw invalid(`There is already a purchase ${number}.`);
        this.numbers.skip(number);
        const purchase = buildPurchase(input, {
            number,
            supplier: this.suppliers.resolve(input.supplier ?? 'Default Supplier'),
            location: input.location === undefined ? (this.locations.default()?.Name ?? '') : this.nameOf(input.location),
            today: this.context.today(),
            currency: this.context.currency(),
            lines: (input.lines ?? []).map((line) => ({ product: this.products.documents.get(line.sku), input: line })),
        });
        this.documents.touch(purchase);
        return input.authorised === true ? this.authorise(number) : purchase;
    }
    authorise(reference) {
        const purchase = this.documents.get(reference);
        if (purchase.Order.Status === 'AUTHORISED')
            throw refused(`${purchase.OrderNumber} is authorised already.`);
        if (purchase.Status === 'VOIDED')
            throw refused(`${purchase.OrderNumber} is voided.`);
        purchase.Order.Status = 'AUTHORISED';
        purchase.Status = 'ORDERED';
        purchase.CombinedReceivingStatus = purchase.IsServiceOnly ? 'NOT AVAILABLE' : 'NOT RECEIVED';
        purchase.CombinedInvoiceStatus = 'NOT INVOICED';
        this.documents.touch(purchase);
        const supplier = this.supplierOf(purchase);
        // The purchase's own id, lower case in this one body (REFERENCE 8.1).
        this.context.notify('Purchase/OrderAuthorised', {
            TaskID: purchase.ID,
            PurchaseOrderNumber: purchase.OrderNumber,
            SupplierName: purchase.Supplier,
            SupplierContactName: purchase.Contact,
            SupplierContactEmail: supplier,
            EventType: 'Purchase/OrderAuthorised',
        });
        return purchase;
    }
    /** Takes the authorisation back; Cin7 has no webhook for it (REFERENCE 7.3). */
    unauthorise(reference) {
        const purchase = this.documents.get(reference);
        if (purchase.Order.Status !== 'AUTHORISED')
            throw refused(`${purchase.OrderNumber} is not authorised.`);
        if (purchase.PutAway.length > 0)
            throw refused(`${purchase.OrderNumber} has receipts.`);
        purchase.Order.Status = 'DRAFT';
        purchase.Status = 'ORDERING';
        purchase.CombinedReceivingStatus = 'NOT AVAILABLE';
        purchase.CombinedInvoiceStatus = 'NOT AVAILABLE';
        return this.documents.touch(purchase);
    }
    receive(reference, input = {}) {
        const purchase = this.documents.get(reference);
        if (purchase.Order.Status !== 'AUTHORISED')
            throw refused(`${purchase.OrderNumber} is not authorised.`);
        if (purchase.IsServiceOnly)
            throw refused(`${purchase.OrderNumber} is for services only, nothing arrives.`);
        const lines = this.receivedLines(purchase, input);
        if (lines.length === 0)
            throw refused(`Nothing of ${purchase.OrderNumber} is open.`);
        const receipt = this.receiptFor(purchase);
        receipt.Lines.push(...lines);
        for (const line of lines) {
            const place = { locationId: String(line.LocationID), batch: line.BatchSN, expiry: line.ExpiryDate };
            this.stock.move({ productId: line.ProductID, quantity: line.Quantity, ...place });
        }
        const received = purchase.PutAway.flatMap((each) => each.Lines);
        purchase.CombinedReceivingStatus = receivingStatus(purchase.Order.Lines, received);
        purchase.Status = purchase.CombinedReceivingStatus === 'FULLY RECEIVED' ? 'RECEIVED' : 'RECEIVING';
        this.documents.touch(purchase);
        // Upper case id and empty supplier, as in the documented body (REFERENCE 8.2).
        this.context.notify('Purchase/StockReceivedAuthorised', {
            TaskID: purchase.ID.toUpperCase(),
            PurchaseOrderNumber: purchase.OrderNumber,
            InvoiceNumber: '',
            SupplierName: null,
            SupplierContactName: null,
            SupplierContactEmail: null,
            EventType: 'Purchase/StockReceivedAuthorised',
        });
        return purchase;
    }
    /** Voids a purchase; Cin7 has no webhook for it (REFERENCE 7.3). */
    void(reference) {
        const purchase = this.documents.get(reference);
        if (purchase.Status === 'VOIDED')
            throw refused(`${purchase.OrderNumber} is voided already.`);
        purchase.Status = 'VOIDED';
        purchase.Order.Status = 'VOIDED';
        purchase.CombinedReceivingStatus = 'VOIDED';
        purchase.CombinedPaymentStatus = 'VOIDED';
        for (const receipt of purchase.PutAway)
            receipt.Status = 'VOIDED';
        return this.documents.touch(purchase);
    }
    /** Tells of changed headers; the list key is the document's own mistake (REFERENCE 8.2). */
    notifyUpdated(purchase) {
        const parts = [
            'Order',
            'StockReceived',
            'PutAway',
            'Invoice',
            'CreditNote',
            'ManualJournals',
            'Attachments',
            'InventoryMovements',
        ];
        const header = Object.fromEntries(Object.entries(purchase).filter(([key]) => !parts.includes(key)));
        this.context.notify('Purchase/Updated', {
            NumberOfPurchase: 1,
            CustomerDetailsList: [{ ...header, ID: purchase.ID.toUpperCase() }],
            EventType: 'Purchase/Updated',
        });
    }
    /** Keeps later numbers clear of one that came from elsewhere. */
    skipNumber(number) {
        this.numbers.skip(number);
    }
    receivedLines(purchase, input) {
        const wanted = input.lines ?? this.open(purchase).map((line) => ({ sku: line.ProductID, quantity: line.quantity }));
        const day = businessDate(input.receivedOn ?? this.context.today());
        return wanted.map((line) => {
            const product = this.products.documents.get(line.sku);
            const location = this.locations.get(line.location ?? purchase.Location);
            return {
                Date: day,
                Quantity: line.quantity,
                ProductID: product.ID,
                SKU: product.SKU,
                Name: product.Name,
                Location: this.locations.fullName(location),
                LocationID: location.ID,
                Received: true,
                BatchSN: line.batch ?? null,
                SupplierSKU: '',
                ExpiryDate: line.expiresOn === undefined ? null : businessDate(line.expiresOn),
                CardID: newId(),
                ...lineFields(product),
            };
        });
    }
    open(purchase) {
        const received = purchase.PutAway.flatMap((receipt) => receipt.Lines);
        const left = new Map();
        for (const line of purchase.Order.Lines)
            left.set(line.ProductID, (left.get(line.ProductID) ?? 0) + line.Quantity);
        for (const line of received)
            left.set(line.ProductID, (left.get(line.ProductID) ?? 0) - line.Quantity);
        return [...left]
            .map(([ProductID, quantity]) => ({ ProductID, quantity: round(quantity) }))
            .filter((line) => line.quantity > 0);
    }
    /** A simple purchase has one receipt, an advanced one a new receipt each time (REFERENCE 3.1). */
    receiptFor(purchase) {
        const existing = purchase.PutAway[0];
        if (existing !== undefined && purchase.Type === 'Simple Purchase')
            return existing;
        const number = purchase.PutAway.length + 1;
        const taskId = purchase.Type === 'Simple Purchase' ? purchase.ID : newId();
        const receipt = { TaskID: taskId, InvoicingAndReceivingNumber: number, Status: 'AUTHORISED', Lines: [] };
        purchase.PutAway.push(receipt);
        return receipt;
    }
    supplierOf(purchase) {
        return this.suppliers.all().find((supplier) => supplier.id === purchase.SupplierID)?.email ?? null;
    }
    nameOf(location) {
        return this.locations.fullName(this.locations.get(location));
    }
}
//# sourceMappingURL=purchase-book.js.map