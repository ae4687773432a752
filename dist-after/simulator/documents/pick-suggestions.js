import { businessDate } from '../dates.js';
import { stableId } from '../ids.js';
import { buildProduct } from './product.js';
import { pickLine } from './sale-builder.js';
import { round } from './stock-book.js';
/** What lines a pick would have. */
export class PickSuggestions {
    products;
    locations;
    stock;
    constructor(products, locations, stock) {
        this.products = products;
        this.locations = locations;
        this.stock = stock;
    }
    /** Lines for everything ordered that no other fulfilment has picked, from stock, first expired first. */
    forOpen(sale, fulfilment) {
        const others = sale.Fulfilments.filter((each) => each !== fulfilment).flatMap((each) => each.Pick.Lines);
        const picked = new Map();
        for (const line of others)
            picked.set(line.ProductID, (picked.get(line.ProductID) ?? 0) + line.Quantity);
        return sale.Order.Lines.filter((line) => !line.DropShip).flatMap((line) => {
            const taken = Math.min(line.Quantity, picked.get(line.ProductID) ?? 0);
            picked.set(line.ProductID, (picked.get(line.ProductID) ?? 0) - taken);
            const open = round(line.Quantity - line.BackorderQuantity - taken);
            return open > 0 ? this.fromStock(sale, line, open) : [];
        });
    }
    fromInput(sale, lines) {
        return lines.map((line) => {
            const ordered = sale.Order.Lines.find((each) => each.SKU === line.sku || each.ProductID === line.sku);
            const product = this.products.documents.find(line.sku) ?? productOf(ordered) ?? this.products.documents.get(line.sku);
            const place = line.location === undefined ? this.placeOf(sale) : this.named(this.locations.get(line.location));
            return pickLine(product, {
                ...place,
                Quantity: line.quantity,
                BatchSN: line.batch ?? null,
                ExpiryDate: line.expiresOn === undefined ? null : businessDate(line.expiresOn),
                NonInventory: line.nonInventory ?? product.Type === 'Service',
            });
        });
    }
    fromStock(sale, line, quantity) {
        const product = this.products.documents.find(line.ProductID) ?? productOf(line);
        if (product === undefined)
            return [];
        const isService = product.Type === 'Service';
        const warehouse = this.locations.find(sale.Location);
        const within = warehouse === undefined || isService ? [] : this.locations.idsWithin(warehouse);
        const parts = this.stock.suggest(product.ID, quantity, within).map((part) => {
            const place = this.named(this.locations.get(part.locationId));
            return pickLine(product, { ...place, Quantity: part.quantity, BatchSN: part.batch, ExpiryDate: part.expiry });
        });
        const rest = round(quantity - parts.reduce((sum, part) => sum + part.Quantity, 0));
        if (rest > 0) {
            const nothingKnown = { Quantity: rest, BatchSN: null, ExpiryDate: null, NonInventory: isService };
            parts.push(pickLine(product, { ...this.placeOf(sale), ...nothingKnown }));
        }
        return parts;
    }
    placeOf(sale) {
        const location = this.locations.find(sale.Location);
        // A loaded sale may name a location that was not loaded.
        return location === undefined
            ? { Location: sale.Location, LocationID: stableId(sale.Location) }
            : this.named(location);
    }
    named(location) {
        return { Location: this.locations.fullName(location), LocationID: location.ID };
    }
}
/** A product known only by an order line: loaded sales may come without their products. */
function productOf(line) {
    return line === undefined ? undefined : buildProduct({ id: line.ProductID, sku: line.SKU, name: line.Name });
}
//# sourceMappingURL=pick-suggestions.js.map