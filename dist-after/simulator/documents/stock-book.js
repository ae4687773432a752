/** What lies where. It suggests picks and fills quantity columns; it refuses nothing, so tests need no stock first. */
export class StockBook {
    moved;
    entries = new Map();
    /** `moved` is told of every product whose stock changed. */
    constructor(moved) {
        this.moved = moved;
    }
    /** Adds (or with a negative quantity takes away) stock. */
    move(change) {
        const entries = this.of(change.productId);
        const same = entries.find((entry) => entry.locationId === change.locationId && entry.batch === change.batch);
        if (same !== undefined)
            same.quantity += change.quantity;
        else
            this.entries.set(change.productId, [...entries, { ...change }]);
        this.moved(change.productId);
    }
    /** What to take for a quantity within some locations: what expires first goes first, then in order of arrival. */
    suggest(productId, quantity, locationIds) {
        const reachable = this.of(productId).filter((entry) => entry.quantity > 0 && locationIds.includes(entry.locationId));
        reachable.sort((a, b) => (a.expiry ?? '9999').localeCompare(b.expiry ?? '9999'));
        const parts = [];
        let open = quantity;
        for (const entry of reachable) {
            if (open <= 0)
                break;
            const part = Math.min(open, entry.quantity);
            parts.push({ ...entry, quantity: part });
            open = round(open - part);
        }
        return parts;
    }
    onHand(productId, locationIds) {
        const within = this.of(productId).filter((entry) => locationIds.includes(entry.locationId));
        return round(within.reduce((sum, entry) => sum + entry.quantity, 0));
    }
    of(productId) {
        return this.entries.get(productId) ?? [];
    }
    all() {
        return [...this.entries.values()].flat();
    }
}
/** Quantities have at most four decimals (REFERENCE 1.6). */
export function round(quantity) {
    return Math.round(quantity * 10_000) / 10_000;
}
//# sourceMappingURL=stock-book.js.map