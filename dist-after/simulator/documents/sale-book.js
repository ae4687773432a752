import { businessDate, formatInstant } from '../dates.js';
import { invalid, refused } from '../simulator-error.js';
import { DocumentBook } from './document-book.js';
import { NumberSequence } from './number-sequence.js';
import { buildFulfilment, buildSale } from './sale-builder.js';
import { saleNotices, saleRow } from './sale-shapes.js';
import { deriveSaleStatuses } from './sale-status.js';
/** The sales of one account: creating, authorising, paying and voiding. Picking is in `FulfilmentBook`. */
export class SaleBook {
    context;
    products;
    locations;
    customers;
    documents;
    numbers = new NumberSequence('SO-');
    invoiceNumbers = new NumberSequence('INV-');
    constructor(context, products, locations, customers) {
        this.context = context;
        this.products = products;
        this.locations = locations;
        this.customers = customers;
        this.documents = new DocumentBook({
            name: 'sale',
            id: (sale) => sale.ID,
            number: (sale) => sale.Order.SaleOrderNumber,
            stamp: (sale) => sale.LastModifiedOn,
            setStamp: (sale, at) => (sale.LastModifiedOn = formatInstant(at)),
            row: (sale) => saleRow(sale, this.locations.find(sale.Location)?.ID ?? null),
            rowNumber: (row) => row.OrderNumber,
        }, context.clock);
    }
    create(input) {
        const number = input.number ?? this.numbers.next();
        if (this.documents.find(number) !== undefined)
            throw invalid(`There is already a sale ${number}.`);
        this.numbers.skip(number);
        const location = input.location === undefined ? this.locations.default() : this.locations.get(input.location);
        const sale = buildSale(input, {
            number,
            customer: this.customers.resolve(input.customer ?? 'Walk-in Customer'),
            location: location === undefined ? '' : this.locations.fullName(location),
            today: this.context.today(),
            currency: this.context.currency(),
            lines: (input.lines ?? []).map((line) => ({ product: this.products.documents.get(line.sku), input: line })),
        });
        this.documents.touch(sale);
        this.context.notify('Sale/Created', saleNotices.created(sale));
        return input.authorised === true ? this.authorise(number) : sale;
    }
    authorise(reference) {
        const sale = this.documents.get(reference);
        const number = sale.Order.SaleOrderNumber;
        if (sale.Status === 'VOIDED')
            throw refused(`${number} is voided.`);
        if (sale.Order.Status === 'AUTHORISED')
            throw refused(`${number} is authorised already.`);
        sale.Order.Status = 'AUTHORISED';
        sale.CombinedInvoiceStatus = 'NOT INVOICED';
        // The one fulfilment of a simple sale has the sale's own id (REFERENCE 4.1).
        if (sale.Type === 'Simple Sale' && sale.Fulfilments.length === 0)
            sale.Fulfilments.push(buildFulfilment(sale, 1, sale.ID));
        this.changed(sale);
        this.context.notify('Sale/OrderAuthorised', saleNotices.plain(sale, 'Sale/OrderAuthorised'));
        if (sale.Status === 'BACKORDERED')
            this.context.notify('Sale/Backordered', saleNotices.plain(sale, 'Sale/Backordered'));
        return sale;
    }
    /** Steps the order back to a draft: `Sale/Undo`. */
    unauthorise(reference) {
        const sale = this.documents.get(reference);
        const number = sale.Order.SaleOrderNumber;
        if (sale.Order.Status !== 'AUTHORISED')
            throw refused(`${number} is not authorised.`);
        if (sale.Fulfilments.some((each) => each.Pick.Status === 'AUTHORISED'))
            throw refused(`${number} has an authorised pick: undo it first.`);
        sale.Order.Status = 'DRAFT';
        sale.Fulfilments = [];
        sale.CombinedInvoiceStatus = 'NOT AVAILABLE';
        this.changed(sale);
        this.context.notify('Sale/Undo', saleNotices.undo(sale));
        return sale;
    }
    /** Voids the sale with all its steps, whatever was picked: whether Cin7 insists on an undo first is unknown (REFERENCE 13). */
    void(reference) {
        const sale = this.documents.get(reference);
        if (sale.Status === 'VOIDED')
            throw refused(`${sale.Order.SaleOrderNumber} is voided already.`);
        sale.Status = 'VOIDED';
        sale.Order.Status = 'VOIDED';
        for (const fulfilment of sale.Fulfilments) {
            for (const step of [fulfilment.Pick, fulfilment.Pack, fulfilment.Ship])
                step.Status = 'VOIDED';
        }
        sale.CombinedInvoiceStatus = 'VOIDED';
        sale.CombinedPaymentStatus = 'VOIDED';
        this.changed(sale);
        this.context.notify('Sale/Voided', saleNotices.voided(sale));
        return sale;
    }
    /** Invoices and pays the whole sale. */
    pay(reference) {
        const sale = this.documents.get(reference);
        if (sale.Order.Status !== 'AUTHORISED')
            throw refused(`${sale.Order.SaleOrderNumber} is not authorised.`);
        const today = businessDate(this.context.today());
        const number = this.invoiceNumbers.next();
        const total = sale.Order.Total;
        const figures = { TotalBeforeTax: total, Tax: 0, Total: total, Paid: total };
        const lists = { Lines: [], AdditionalCharges: [], Payments: [] };
        sale.Invoices = [
            {
                TaskID: sale.ID,
                InvoiceNumber: number,
                Memo: '',
                Status: 'PAID',
                InvoiceDate: today,
                InvoiceDueDate: today,
                ...lists,
                ...figures,
            },
        ];
        sale.CombinedInvoiceStatus = 'INVOICED';
        sale.CombinedPaymentStatus = 'PAID';
        return this.changed(sale);
    }
    /** Writes the statuses that follow from the sale's steps, and a new stamp. */
    changed(sale) {
        deriveSaleStatuses(sale, (productId) => this.products.documents.find(productId)?.Type !== 'Service');
        return this.documents.touch(sale);
    }
    /** Keeps later numbers clear of one that came from elsewhere. */
    skipNumber(number) {
        this.numbers.skip(number);
    }
}
//# sourceMappingURL=sale-book.js.map