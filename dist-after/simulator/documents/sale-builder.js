import { businessDate } from '../dates.js';
import { newId } from '../ids.js';
import { additionalAttributes } from './additional-attributes.js';
import { billingAddress, saleShippingAddress } from './address.js';
import { lineFields } from './line-fields.js';
import { round } from './stock-book.js';
const TYPES = { simple: 'Simple Sale', advanced: 'Advanced Sale', service: 'Service Sale' };
/** A new sale whose order step is a draft. */
export function buildSale(input, parts) {
    const { customer } = parts;
    const deliverTo = input.deliverTo ?? { company: customer.name, contact: customer.contact ?? '', ...customer.address };
    const sale = {
        ID: (input.id ?? newId()).toLowerCase(),
        Customer: customer.name,
        CustomerID: customer.id,
        Contact: customer.contact,
        Phone: customer.phone,
        Email: customer.email,
        DefaultAccount: '4000',
        SkipQuote: true,
        BillingAddress: billingAddress(customer.address),
        ShippingAddress: saleShippingAddress(deliverTo),
        ShippingNotes: input.shippingNotes ?? '',
        BaseCurrency: parts.currency,
        CustomerCurrency: parts.currency,
        TaxRule: 'GST on Income',
        TaxCalculation: 'Exclusive',
        Terms: '30 days',
        PriceTier: 'Tier 1',
        ShipBy: input.shipBy === undefined ? null : businessDate(input.shipBy),
        Location: parts.location,
        SaleOrderDate: businessDate(input.orderedOn ?? parts.today),
        LastModifiedOn: '',
        Note: input.note ?? '',
        CustomerReference: input.customerReference ?? '',
        COGSAmount: 0,
        Status: 'ORDERING',
        ...combinedStatuses(),
        Carrier: input.carrier ?? '',
        CurrencyRate: 1,
        SalesRepresentative: '',
        ServiceOnly: input.type === 'service',
        Type: TYPES[input.type ?? 'simple'],
        SourceChannel: input.sourceChannel ?? null,
        Quote: {
            Memo: '',
            Status: 'NOT AVAILABLE',
            Prepayments: [],
            Lines: [],
            AdditionalCharges: [],
            TotalBeforeTax: 0,
            Tax: 0,
            Total: 0,
        },
        Order: buildOrder(input, parts),
        Fulfilments: [],
        Invoices: [],
        CreditNotes: [],
        ManualJournals: { Status: 'NOT AVAILABLE', Lines: [] },
        ExternalID: input.externalId ?? null,
        AdditionalAttributes: additionalAttributes(),
        Attachments: [],
        InventoryMovements: [],
        Transactions: [],
    };
    return Object.assign(sale, input.fields);
}
/** A picking task before anything was picked. */
export function buildFulfilment(sale, number, taskId) {
    return {
        TaskID: taskId,
        FulfillmentNumber: number,
        LinkedInvoiceNumber: '',
        FulFilmentStatus: 'NOT FULFILLED',
        Pick: { Status: 'DRAFT', Lines: [] },
        Pack: { Status: 'NOT AVAILABLE', Lines: [] },
        Ship: {
            Status: 'NOT AVAILABLE',
            RequireBy: sale.ShipBy,
            ShippingAddress: { ...sale.ShippingAddress },
            ShippingNotes: sale.ShippingNotes,
            Lines: [],
        },
    };
}
/** One line of a pick; `NonInventory` lines are services and move no stock. */
export function pickLine(product, line) {
    const { Location, LocationID, Quantity, BatchSN, ExpiryDate, NonInventory } = line;
    return {
        ProductID: product.ID,
        SKU: product.SKU,
        Name: product.Name,
        Location,
        LocationID,
        Quantity,
        BatchSN,
        ExpiryDate,
        NonInventory: NonInventory ?? false,
        ...lineFields(product),
    };
}
function combinedStatuses() {
    return {
        CombinedPickingStatus: 'NOT AVAILABLE',
        CombinedPackingStatus: 'NOT AVAILABLE',
        CombinedShippingStatus: 'NOT AVAILABLE',
        FulFilmentStatus: 'NOT AVAILABLE',
        CombinedInvoiceStatus: 'NOT AVAILABLE',
        CombinedPaymentStatus: 'UNPAID',
        CombinedTrackingNumbers: '',
    };
}
function buildOrder(input, parts) {
    const lines = input.type === 'service' ? [] : parts.lines.map(({ product, input: line }) => orderLine(product, line));
    const charges = (input.charges ?? []).map(({ description, price, quantity = 1 }) => ({
        Description: description,
        Price: price,
        Quantity: quantity,
        Discount: 0,
        Tax: 0,
        Total: round(price * quantity),
        TaxRule: 'GST on Income',
        Comment: '',
    }));
    const total = round([...lines, ...charges].reduce((sum, line) => sum + line.Total, 0));
    return {
        SaleOrderNumber: parts.number,
        Memo: '',
        Status: 'DRAFT',
        Lines: lines,
        AdditionalCharges: charges,
        TotalBeforeTax: total,
        Tax: 0,
        Total: total,
    };
}
function orderLine(product, line) {
    const price = line.price ?? product.PriceTier1;
    return {
        ProductID: product.ID,
        SKU: product.SKU,
        Name: product.Name,
        Quantity: line.quantity,
        Price: price,
        Discount: 0,
        Tax: 0,
        AverageCost: product.AverageCost,
        TaxRule: 'GST on Income',
        Comment: line.comment ?? '',
        DropShip: line.dropShip ?? false,
        Backorder: (line.backorderQuantity ?? 0) > 0,
        BackorderQuantity: line.backorderQuantity ?? 0,
        Total: round(price * line.quantity),
        ...lineFields(product),
    };
}
//# sourceMappingURL=sale-builder.js.map