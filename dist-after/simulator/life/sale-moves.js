import { someId, someLines } from './life.js';
/** What happens to sales: whole and partial picks, second fulfilments, undone and picked again, shipped, voided. */
export const SALE_MOVES = [
    { what: 'sale authorised', weight: 12, run: authorised },
    {
        what: 'sale picked',
        weight: 9,
        run: (life) => on(life, isUntouched, (sale) => life.account.authorisePick(sale.ID)),
    },
    {
        what: 'sale picked in part',
        weight: 5,
        run: (life) => on(life, (sale) => isUntouched(sale) && partOf(sale).length > 0, pickPart(life)),
    },
    {
        what: 'sale picked further',
        weight: 4,
        run: (life) => on(life, isPartlyPicked, (sale) => life.account.authorisePick(sale.ID)),
    },
    {
        what: 'pick undone',
        weight: 5,
        run: (life) => on(life, hasOpenPick, (sale) => life.account.undoPick(sale.ID, openPick(sale)?.TaskID)),
    },
    {
        what: 'sale picked again',
        weight: 4,
        run: (life) => on(life, isUndone, (sale) => life.account.authorisePick(sale.ID)),
    },
    {
        what: 'sale shipped',
        weight: 6,
        run: (life) => on(life, hasOpenPick, (sale) => life.account.ship(sale.ID, openPick(sale)?.TaskID, { trackingNumber: `TRK${life.random.whole(1, 99_999)}` })),
    },
    { what: 'sale voided', weight: 2, run: (life) => on(life, isLiving, (sale) => life.account.voidSale(sale.ID)) },
    {
        what: 'sale edited',
        weight: 4,
        run: (life) => on(life, isLiving, ({ ID }) => {
            const text = `Ref ${life.random.whole(1, 99_999)}`;
            const field = life.random.pick(['CustomerReference', 'ShippingNotes', 'Carrier']) ?? 'CustomerReference';
            life.account.edit(ID, (sale) => Object.assign(sale, { [field]: text }));
        }),
    },
];
function authorised(life) {
    const { account, random, ids } = life;
    const lines = someLines(life, 4);
    if (lines.length === 0)
        return null;
    const { ID } = account.createSale({
        type: random.chance(0.4) ? 'advanced' : 'simple',
        customer: random.pick(account.customers.all())?.name,
        customerReference: `C-${random.whole(1, 99_999)}`,
        lines,
        authorised: true,
    });
    ids.sale.push(ID);
    return ID;
}
function on(life, isFit, move) {
    const { documents } = life.account.sales;
    const id = someId(life, 'sale', documents, isFit);
    if (id !== null)
        move(documents.get(id));
    return id;
}
/** Less than everything of the first line. */
function partOf(sale) {
    const line = sale.Order.Lines.find((each) => each.Quantity > 1);
    return line === undefined ? [] : [{ sku: line.ProductID, quantity: Math.floor(line.Quantity / 2) }];
}
const pickPart = ({ account }) => (sale) => void account.authorisePick(sale.ID, undefined, partOf(sale));
const isLiving = (sale) => sale.Status !== 'VOIDED';
const isAuthorised = (sale) => isLiving(sale) && !sale.ServiceOnly && sale.Order.Status === 'AUTHORISED' && sale.Order.Lines.length > 0;
const isUntouched = (sale) => isAuthorised(sale) && sale.Fulfilments.every((each) => each.Pick.Status === 'DRAFT' && each.Pick.Lines.length === 0);
const isPartlyPicked = (sale) => isAuthorised(sale) &&
    sale.CombinedPickingStatus === 'PARTIALLY PICKED' &&
    sale.Fulfilments.every((each) => each.Pick.Status === 'AUTHORISED');
const openPick = (sale) => sale.Fulfilments.find((each) => each.Pick.Status === 'AUTHORISED' && each.Ship.Status !== 'AUTHORISED');
const hasOpenPick = (sale) => isAuthorised(sale) && openPick(sale) !== undefined;
const isUndone = (sale) => isAuthorised(sale) && sale.Fulfilments.some((each) => each.Pick.Status === 'DRAFT' && each.Pick.Lines.length > 0);
//# sourceMappingURL=sale-moves.js.map