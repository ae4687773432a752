import { businessDate, formatInstant } from '../dates.js';
import { invalid, refused } from '../simulator-error.js';
import { DocumentBook } from './document-book.js';
import { NumberSequence } from './number-sequence.js';
import { buildTransfer, transferOrderLine, transferRow, } from './transfer.js';
/**
 * The type of the notification that a transfer's order was authorised. No such type is documented anywhere
 * (REFERENCE 7.3, 8.1): the name and the body are guesses by analogy with the others.
 */
export const TRANSFER_AUTHORISED = 'Stock/TransferOrderAuthorised';
/** The stock transfers of one account and what can happen to them. */
export class TransferBook {
    context;
    products;
    locations;
    stock;
    documents;
    numbers = new NumberSequence('TR-');
    constructor(context, products, locations, stock) {
        this.context = context;
        this.products = products;
        this.locations = locations;
        this.stock = stock;
        this.documents = new DocumentBook({
            name: 'stock transfer',
            id: (transfer) => transfer.TaskID,
            number: (transfer) => transfer.Number,
            stamp: (transfer) => transfer.LastModifiedOn,
            // UTC without `Z`, as in all documented examples of transfers (REFERENCE 1.6).
            setStamp: (transfer, at) => (transfer.LastModifiedOn = formatInstant(at).replace('Z', '')),
            row: transferRow,
            rowNumber: (row) => row.Number,
        }, context.clock);
    }
    create(input) {
        const number = input.number ?? this.numbers.next();
        if (this.documents.find(number) !== undefined)
            throw invalid(`There is already a stock transfer ${number}.`);
        this.numbers.skip(number);
        const from = this.locations.get(input.from);
        const to = this.locations.get(input.to);
        if (from.ID === to.ID)
            throw invalid('A transfer needs two different locations.');
        const transfer = buildTransfer(input, {
            number,
            from: { ID: from.ID, name: this.locations.fullName(from) },
            to: { ID: to.ID, name: this.locations.fullName(to) },
            lines: input.lines.map((line) => {
                const product = this.products.documents.get(line.sku);
                return transferOrderLine(product, line, this.stock.onHand(product.ID, this.locations.idsWithin(from)));
            }),
        });
        this.documents.touch(transfer);
        return input.authorised === true ? this.authorise(number) : transfer;
    }
    /** Authorises the order step: the header then reads `ORDERED`, its own lines stay empty (REFERENCE 5.1). */
    authorise(reference) {
        const transfer = this.documents.get(reference);
        if (transfer.Status !== 'DRAFT')
            throw refused(`${transfer.Number} is ${transfer.Status}, only a draft can be authorised.`);
        transfer.SkipOrder = false;
        if (transfer.Order.Lines.length === 0)
            transfer.Order.Lines = transfer.Lines;
        transfer.Lines = [];
        transfer.Order.Status = 'AUTHORISED';
        transfer.Status = 'ORDERED';
        this.documents.touch(transfer);
        this.context.notify(TRANSFER_AUTHORISED, {
            TaskID: transfer.TaskID.toUpperCase(),
            Number: transfer.Number,
            FromLocation: transfer.FromLocation,
            ToLocation: transfer.ToLocation,
            EventType: TRANSFER_AUTHORISED,
        });
        return transfer;
    }
    /** Takes the order's authorisation back. */
    unauthorise(reference) {
        const transfer = this.documents.get(reference);
        if (transfer.Status !== 'ORDERED')
            throw refused(`${transfer.Number} is ${transfer.Status}, not ORDERED.`);
        transfer.Order.Status = 'DRAFT';
        transfer.Status = 'DRAFT';
        return this.documents.touch(transfer);
    }
    send(reference, input = {}) {
        const transfer = this.documents.get(reference);
        if (transfer.Status !== 'ORDERED' && transfer.Status !== 'DRAFT') {
            throw refused(`${transfer.Number} is ${transfer.Status}, it cannot be sent.`);
        }
        transfer.Lines = input.lines === undefined ? this.asOrdered(transfer) : this.asSent(transfer, input.lines);
        transfer.Status = 'IN TRANSIT';
        transfer.InTransitAccount = '1320';
        transfer.DepartureDate = businessDate(input.departedOn ?? this.context.today());
        this.moveStock(transfer.Lines, transfer.From, -1);
        return this.documents.touch(transfer);
    }
    complete(reference, input = {}) {
        const transfer = this.documents.get(reference);
        if (transfer.Status !== 'IN TRANSIT' && transfer.Status !== 'ORDERED') {
            throw refused(`${transfer.Number} is ${transfer.Status}, it cannot be completed.`);
        }
        if (transfer.Status === 'ORDERED') {
            transfer.Lines = this.asOrdered(transfer);
            this.moveStock(transfer.Lines, transfer.From, -1);
        }
        transfer.Status = 'COMPLETED';
        transfer.CompletionDate = businessDate(input.completedOn ?? this.context.today());
        this.moveStock(transfer.Lines, transfer.To, 1);
        return this.documents.touch(transfer);
    }
    void(reference) {
        const transfer = this.documents.get(reference);
        if (transfer.Status === 'VOIDED')
            throw refused(`${transfer.Number} is voided already.`);
        transfer.Status = 'VOIDED';
        transfer.Lines = [];
        transfer.Order = { Status: 'NOT AVAILABLE', Lines: [] };
        return this.documents.touch(transfer);
    }
    /** Keeps later numbers clear of one that came from elsewhere. */
    skipNumber(number) {
        this.numbers.skip(number);
    }
    asOrdered(transfer) {
        if (transfer.Order.Lines.length === 0)
            return transfer.Lines;
        return transfer.Order.Lines.map((line) => ({ ...line, BatchSN: null, ExpiryDate: null }));
    }
    asSent(transfer, lines) {
        return lines.map((line) => {
            const product = this.products.documents.get(line.sku);
            const onHand = this.stock.onHand(product.ID, [transfer.From]);
            return {
                ...transferOrderLine(product, line, onHand),
                BatchSN: line.batch ?? null,
                ExpiryDate: line.expiresOn === undefined ? null : businessDate(line.expiresOn),
            };
        });
    }
    moveStock(lines, locationId, direction) {
        for (const line of lines) {
            const batch = { batch: line.BatchSN ?? null, expiry: line.ExpiryDate ?? null };
            this.stock.move({ productId: line.ProductID, locationId, quantity: direction * line.TransferQuantity, ...batch });
        }
    }
}
//# sourceMappingURL=transfer-book.js.map