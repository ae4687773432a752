import { businessDate } from '../dates.js';
import { newId } from '../ids.js';
import { additionalAttributes } from './additional-attributes.js';
import { billingAddress, purchaseShippingAddress } from './address.js';
import { lineFields } from './line-fields.js';
import { round } from './stock-book.js';
const TYPES = { simple: 'Simple Purchase', advanced: 'Advanced Purchase', service: 'Service Purchase' };
/** A new purchase whose order step is a draft. */
export function buildPurchase(input, parts) {
    const { supplier } = parts;
    return {
        ID: (input.id ?? newId()).toLowerCase(),
        SupplierID: supplier.id,
        Supplier: supplier.name,
        Contact: supplier.contact,
        Phone: supplier.phone ?? '',
        InventoryAccount: '1310',
        BlindReceipt: false,
        Approach: 'STOCK',
        BillingAddress: billingAddress(supplier.address),
        ShippingAddress: purchaseShippingAddress(input.shipTo),
        BaseCurrency: parts.currency,
        SupplierCurrency: parts.currency,
        TaxRule: 'GST on Expenses',
        TaxCalculation: 'Exclusive',
        Terms: '30 days',
        RequiredBy: input.requiredBy === undefined ? null : businessDate(input.requiredBy),
        Location: parts.location,
        Note: input.note ?? '',
        OrderNumber: parts.number,
        Type: TYPES[input.type ?? 'simple'],
        CombinedInvoiceStatus: 'NOT AVAILABLE',
        CombinedReceivingStatus: 'NOT AVAILABLE',
        CombinedPaymentStatus: 'UNPAID',
        IsServiceOnly: input.type === 'service',
        OrderDate: businessDate(input.orderedOn ?? parts.today),
        Status: 'ORDERING',
        RelatedDropShipSaleTask: input.dropShipFor ?? null,
        CurrencyRate: 1,
        LastUpdatedDate: '',
        Order: buildOrder(input, parts),
        StockReceived: [],
        PutAway: [],
        Invoice: [],
        CreditNote: [],
        ManualJournals: [],
        AdditionalAttributes: additionalAttributes(),
        Attachments: [],
        InventoryMovements: [],
    };
}
function buildOrder(input, parts) {
    const lines = parts.lines.map(({ product, input: line }) => orderLine(product, line));
    const charges = (input.charges ?? []).map((charge) => additionalCharge(charge));
    const total = round([...lines, ...charges].reduce((sum, line) => sum + line.Total, 0));
    return {
        Memo: '',
        Status: 'DRAFT',
        // A service purchase has no lines, only charges (REFERENCE 3.5).
        Lines: input.type === 'service' ? [] : lines,
        AdditionalCharges: charges,
        Prepayments: [],
        TotalBeforeTax: total,
        Tax: 0,
        Total: total,
    };
}
/** One order line; lines have no id (REFERENCE 3.5). */
export function orderLine(product, line) {
    const price = line.price ?? product.AverageCost;
    return {
        ProductID: product.ID,
        SKU: product.SKU,
        Name: product.Name,
        Quantity: line.quantity,
        Price: price,
        Discount: 0,
        Tax: 0,
        TaxRule: 'GST on Expenses',
        SupplierSKU: line.supplierSku ?? '',
        Comment: line.comment ?? '',
        Total: round(price * line.quantity),
        ...lineFields(product),
    };
}
function additionalCharge(charge) {
    const quantity = charge.quantity ?? 1;
    return {
        Description: charge.description,
        Reference: '',
        Price: charge.price,
        Quantity: quantity,
        Discount: 0,
        Tax: 0,
        Total: round(charge.price * quantity),
        TaxRule: 'GST on Expenses',
    };
}
//# sourceMappingURL=purchase.js.map