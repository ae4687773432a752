import { businessDate, slashedDay } from '../dates.js';
import { newId } from '../ids.js';
import { refused, unknown } from '../simulator-error.js';
import { buildFulfilment } from './sale-builder.js';
import { saleNotices } from './sale-shapes.js';
/** Picking, packing and shipping of the sales of one account (REFERENCE 4.4). */
export class FulfilmentBook {
    context;
    sales;
    suggestions;
    stock;
    constructor(context, sales, suggestions, stock) {
        this.context = context;
        this.sales = sales;
        this.suggestions = suggestions;
        this.stock = stock;
    }
    /** The sale and fulfilment behind `SO-00001`, `SO-00001.2`, a task id, or a sale plus a task id or number. */
    resolve(reference, task) {
        const direct = this.sales.documents.find(reference);
        if (direct !== undefined)
            return { sale: direct, fulfilment: pickOne(direct, task) };
        const dotted = /^(.*)\.(\d+)$/.exec(reference);
        const sale = dotted?.[1] === undefined ? undefined : this.sales.documents.find(dotted[1]);
        if (sale !== undefined)
            return { sale, fulfilment: pickOne(sale, Number(dotted?.[2])) };
        const byTask = this.byTask(reference);
        if (byTask === undefined)
            throw unknown('sale or fulfilment', reference);
        return byTask;
    }
    /** The fulfilment with this task id, or undefined. */
    findTask(taskId) {
        return this.byTask(taskId)?.fulfilment;
    }
    /** A further fulfilment; makes a simple sale an advanced one (REFERENCE 4.4). */
    add(reference) {
        const sale = this.sales.documents.get(reference);
        const number = sale.Order.SaleOrderNumber;
        if (sale.Order.Status !== 'AUTHORISED')
            throw refused(`${number} is not authorised.`);
        if (sale.ServiceOnly)
            throw refused(`${number} is for services only, nothing is picked.`);
        if (sale.Fulfilments.some((each) => each.Pick.Status !== 'AUTHORISED' && each.Pick.Status !== 'VOIDED')) {
            throw refused(`${number} has a fulfilment whose pick is not authorised yet.`);
        }
        if (sale.Fulfilments.length > 0)
            sale.Type = 'Advanced Sale';
        const fulfilment = buildFulfilment(sale, sale.Fulfilments.length + 1, newId());
        sale.Fulfilments.push(fulfilment);
        this.sales.changed(sale);
        return fulfilment;
    }
    /** Writes lines into a pick without authorising it; nobody is told. Without lines: what Cin7 would suggest. */
    draftPick(reference, task, lines) {
        const { sale, fulfilment } = this.open(reference, task);
        fulfilment.Pick = { Status: 'DRAFT', Lines: this.linesFor(sale, fulfilment, lines) };
        this.sales.changed(sale);
        return fulfilment;
    }
    /** Authorises a pick, with the given lines, else the drafted ones, else what Cin7 would suggest. */
    authorisePick(reference, task, lines) {
        const { sale, fulfilment } = this.open(reference, task);
        const isDrafted = lines === undefined && fulfilment.Pick.Lines.length > 0;
        const picked = isDrafted ? fulfilment.Pick.Lines : this.linesFor(sale, fulfilment, lines);
        if (picked.length === 0)
            throw refused(`Nothing of ${sale.Order.SaleOrderNumber} is left to pick.`);
        fulfilment.Pick = { Status: 'AUTHORISED', Lines: picked };
        this.moveStock(fulfilment.Pick.Lines, -1);
        this.sales.changed(sale);
        this.context.notify('Sale/PickAuthorised', saleNotices.task(sale, fulfilment.TaskID, 'Sale/PickAuthorised'));
        return fulfilment;
    }
    /** Takes the authorisation of a pick back, its lines stay as a draft: `Sale/Undo`, which does not say what was undone. */
    undoPick(reference, task) {
        const { sale, fulfilment } = this.require(reference, task);
        if (fulfilment.Pick.Status !== 'AUTHORISED')
            throw refused(`The pick of ${name(sale, fulfilment)} is not authorised.`);
        fulfilment.Pick.Status = 'DRAFT';
        fulfilment.Pack = { Status: 'NOT AVAILABLE', Lines: [] };
        fulfilment.Ship = { ...fulfilment.Ship, Status: 'NOT AVAILABLE', Lines: [] };
        this.moveStock(fulfilment.Pick.Lines, 1);
        this.sales.changed(sale);
        this.context.notify('Sale/Undo', saleNotices.undo(sale));
        return fulfilment;
    }
    authorisePack(reference, task, box = 'Box 1') {
        const { sale, fulfilment } = this.require(reference, task);
        if (fulfilment.Pick.Status !== 'AUTHORISED')
            throw refused(`${name(sale, fulfilment)} is not picked.`);
        const lines = fulfilment.Pick.Lines.filter((line) => line.NonInventory !== true);
        fulfilment.Pack = { Status: 'AUTHORISED', Lines: lines.map((line) => ({ ...line, Box: box })) };
        this.sales.changed(sale);
        this.context.notify('Sale/PackAuthorised', saleNotices.task(sale, fulfilment.TaskID, 'Sale/PackAuthorised'));
        return fulfilment;
    }
    /** Ships a fulfilment, packing it first if that was left out. */
    authoriseShip(reference, task, input = {}) {
        const { sale, fulfilment } = this.require(reference, task);
        if (fulfilment.Ship.Status === 'AUTHORISED')
            throw refused(`${name(sale, fulfilment)} is shipped already.`);
        if (fulfilment.Pack.Status !== 'AUTHORISED')
            this.authorisePack(sale.ID, fulfilment.TaskID);
        const line = {
            ID: newId(),
            ShipmentDate: businessDate(input.shippedOn ?? this.context.today()),
            Carrier: input.carrier ?? sale.Carrier,
            Boxes: [...new Set(fulfilment.Pack.Lines.map((each) => each.Box ?? 'Box 1'))].join(','),
            TrackingNumber: input.trackingNumber ?? '',
            TrackingURL: input.trackingUrl ?? '',
            IsShipped: true,
        };
        fulfilment.Ship = { ...fulfilment.Ship, Status: 'AUTHORISED', Lines: [line] };
        this.sales.changed(sale);
        this.context.notify('Sale/ShipmentAuthorised', saleNotices.shipment(sale, this.context.accountId));
        if (line.TrackingNumber !== '')
            this.notifyTracking(sale, fulfilment);
        return fulfilment;
    }
    notifyTracking(sale, fulfilment) {
        const type = 'Sale/ShipmentTrackingNumberChanged';
        this.context.notify(type, {
            SaleID: sale.ID,
            TaskID: fulfilment.TaskID,
            SaleOrderNumber: sale.Order.SaleOrderNumber,
            SaleOrderDate: slashedDay(sale.SaleOrderDate),
            CustomerContact: sale.Contact,
            CustomerEmail: sale.Email,
            CustomerName: sale.Customer,
            TaskTypeSign: 0,
            Shipments: fulfilment.Ship.Lines.map((line) => ({
                ShipmentDate: slashedDay(line.ShipmentDate),
                TrackingNumber: line.TrackingNumber,
                TrackingUrl: line.TrackingURL,
                Carrier: line.Carrier,
            })),
            EventType: type,
        });
    }
    byTask(taskId) {
        const wanted = taskId.toLowerCase();
        for (const sale of this.sales.documents.all()) {
            const fulfilment = sale.Fulfilments.find((each) => each.TaskID.toLowerCase() === wanted);
            if (fulfilment !== undefined)
                return { sale, fulfilment };
        }
        return undefined;
    }
    linesFor(sale, fulfilment, lines) {
        return lines === undefined ? this.suggestions.forOpen(sale, fulfilment) : this.suggestions.fromInput(sale, lines);
    }
    /** The fulfilment to pick now: the named one, else the first that is not picked, else a new one. */
    open(reference, task) {
        const { sale, fulfilment: named } = this.resolve(reference, task);
        if (sale.Order.Status !== 'AUTHORISED')
            throw refused(`${sale.Order.SaleOrderNumber} is not authorised.`);
        const first = sale.Fulfilments.find((each) => each.Pick.Status === 'DRAFT' || each.Pick.Status === 'NOT AVAILABLE');
        const fulfilment = named ?? first ?? this.add(sale.ID);
        if (fulfilment.Pick.Status === 'AUTHORISED')
            throw refused(`${name(sale, fulfilment)} is picked already; an authorised pick cannot be edited.`);
        if (fulfilment.Pick.Status === 'VOIDED')
            throw refused(`${name(sale, fulfilment)} is voided.`);
        return { sale, fulfilment };
    }
    /** The named fulfilment, else the last picked one. */
    require(reference, task) {
        const { sale, fulfilment: named } = this.resolve(reference, task);
        const fulfilment = named ?? sale.Fulfilments.findLast((each) => each.Pick.Status === 'AUTHORISED');
        if (fulfilment === undefined)
            throw refused(`${sale.Order.SaleOrderNumber} has no picked fulfilment.`);
        return { sale, fulfilment };
    }
    moveStock(lines, direction) {
        for (const line of lines.filter((each) => each.NonInventory !== true)) {
            const batch = { batch: line.BatchSN, expiry: line.ExpiryDate };
            this.stock.move({
                productId: line.ProductID,
                locationId: line.LocationID,
                quantity: direction * line.Quantity,
                ...batch,
            });
        }
    }
}
function pickOne(sale, task) {
    if (task === undefined)
        return undefined;
    const wanted = String(task).toLowerCase();
    const found = sale.Fulfilments.find((each) => each.TaskID.toLowerCase() === wanted || String(each.FulfillmentNumber) === wanted);
    if (found === undefined)
        throw unknown('fulfilment', `${sale.Order.SaleOrderNumber}.${task}`);
    return found;
}
function name(sale, fulfilment) {
    return `${sale.Order.SaleOrderNumber}.${fulfilment.FulfillmentNumber}`;
}
//# sourceMappingURL=fulfilment-book.js.map