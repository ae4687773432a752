import { Random } from '../random.js';
import { invalid } from '../simulator-error.js';
import { PRODUCT_MOVES } from './product-moves.js';
import { PURCHASE_MOVES } from './purchase-moves.js';
import { SALE_MOVES } from './sale-moves.js';
import { TRANSFER_MOVES } from './transfer-moves.js';
const MOVES = [
    ['product', PRODUCT_MOVES],
    ['purchase', PURCHASE_MOVES],
    ['sale', SALE_MOVES],
    ['transfer', TRANSFER_MOVES],
];
/**
 * Lets a merchant's documents live: mixed changes of all four kinds, by the account's own moves, so that Cin7's
 * notifications go out as for any other change. The same seed on the same account makes the same changes (new ids are
 * always new). Needs an account with goods, people and two warehouses, such as the seeded one.
 */
export class MerchantLife {
    life;
    moves = MOVES.flatMap(([domain, moves]) => moves.map((move) => ({ ...move, domain })));
    weight = this.moves.reduce((sum, move) => sum + move.weight, 0);
    constructor(account, options = {}) {
        const ids = {
            product: account.products.documents.all().map((product) => product.ID),
            purchase: account.purchases.documents.all().map((purchase) => purchase.ID),
            sale: account.sales.documents.all().map((sale) => sale.ID),
            transfer: account.transfers.documents.all().map((transfer) => transfer.TaskID),
        };
        if (ids.product.length === 0)
            throw invalid('There are no products to live with: seed the account first.');
        this.life = { account, random: new Random(options.seed ?? 1), ids };
    }
    /** Makes so many changes, one after the other; `happened` is called after each. */
    live(changes, happened = () => undefined) {
        const events = [];
        while (events.length < changes) {
            const move = this.someMove();
            const id = move.run(this.life);
            if (id === null)
                continue;
            const event = { domain: move.domain, id, what: move.what };
            events.push(event);
            happened(event);
        }
        return events;
    }
    someMove() {
        let at = this.life.random.next() * this.weight;
        const move = this.moves.find((each) => (at -= each.weight) < 0) ?? this.moves[0];
        if (move === undefined)
            throw invalid('There are no moves.');
        return move;
    }
}
/** How often each thing happened. */
export function countOf(events) {
    const counts = {};
    for (const { what } of events)
        counts[what] = (counts[what] ?? 0) + 1;
    return counts;
}
//# sourceMappingURL=merchant-life.js.map