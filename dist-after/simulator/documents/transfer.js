import { businessDate } from '../dates.js';
import { newId } from '../ids.js';
import { lineFields } from './line-fields.js';
/** A new transfer with an order step that is a draft; quantities live in `Order.Lines` (REFERENCE 5.1). */
export function buildTransfer(input, parts) {
    return {
        TaskID: (input.id ?? newId()).toLowerCase(),
        Status: 'DRAFT',
        From: parts.from.ID,
        FromLocation: parts.from.name,
        To: parts.to.ID,
        ToLocation: parts.to.name,
        Number: parts.number,
        CostDistributionType: 'Cost',
        InTransitAccount: null,
        DepartureDate: null,
        CompletionDate: null,
        RequiredByDate: input.requiredBy === undefined ? null : businessDate(input.requiredBy),
        Reference: input.reference ?? '',
        Lines: [],
        ManualJournals: [],
        SkipOrder: false,
        Order: { Status: 'DRAFT', Lines: parts.lines },
        LastModifiedOn: '',
    };
}
/** A line of the request. */
export function transferOrderLine(product, input, onHand) {
    return {
        ProductID: product.ID,
        SKU: product.SKU,
        ProductName: product.Name,
        QuantityOnHand: onHand,
        QuantityAvailable: onHand,
        TransferQuantity: input.quantity,
        Comments: input.comment ?? '',
        ...lineFields(product),
    };
}
/** The list's view of a transfer: no required-by date, no order status, no lines. */
export function transferRow(transfer) {
    return {
        TaskID: transfer.TaskID,
        From: transfer.From,
        FromLocation: transfer.FromLocation,
        To: transfer.To,
        ToLocation: transfer.ToLocation,
        Status: transfer.Status,
        Number: transfer.Number,
        CompletionDate: transfer.CompletionDate,
        DepartureDate: transfer.DepartureDate,
        InTransitAccount: transfer.InTransitAccount,
        CostDistributionType: transfer.CostDistributionType,
        Reference: transfer.Reference,
        LastModifiedOn: transfer.LastModifiedOn,
    };
}
//# sourceMappingURL=transfer.js.map