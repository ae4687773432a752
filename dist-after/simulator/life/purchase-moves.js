import { someId, someLines } from './life.js';
/** What happens to purchases. Of most of it Cin7 tells nobody. */
export const PURCHASE_MOVES = [
    { what: 'purchase authorised', weight: 9, run: authorised },
    {
        what: 'purchase edited',
        weight: 5,
        run: (life) => on(life, isOpen, (id) => {
            const quantity = life.random.whole(1, 99);
            life.account.edit(id, (purchase) => {
                const [line] = purchase.Order.Lines;
                if (line !== undefined && life.random.chance(0.6))
                    line.Quantity = quantity;
                else
                    purchase['Note'] = `Dock ${quantity}`;
            });
        }),
    },
    {
        what: 'purchase received in part',
        weight: 4,
        run: (life) => on(life, isOpen, (id) => {
            const [line] = life.account.purchases.documents.get(id).Order.Lines;
            if (line !== undefined)
                life.account.receivePurchase(id, { lines: [{ sku: line.ProductID, quantity: 1 }] });
        }),
    },
    {
        what: 'purchase received',
        weight: 4,
        run: (life) => on(life, isOutstanding, (id) => life.account.receivePurchase(id)),
    },
    { what: 'purchase voided', weight: 2, run: (life) => on(life, isLiving, (id) => life.account.voidPurchase(id)) },
    {
        what: 'purchase undone',
        weight: 2,
        run: (life) => on(life, (purchase) => isOpen(purchase) && purchase.PutAway.length === 0, (id) => life.account.unauthorisePurchase(id)),
    },
];
/** A new purchase, or one that was a draft. */
function authorised(life) {
    const { account, random, ids } = life;
    const isDraft = (purchase) => isLiving(purchase) && purchase.Order.Status === 'DRAFT';
    const draft = random.chance(0.2) ? on(life, isDraft, (id) => account.authorisePurchase(id)) : null;
    if (draft !== null)
        return draft;
    const lines = someLines(life, 4);
    if (lines.length === 0)
        return null;
    const { ID } = account.createPurchase({
        type: random.chance(0.4) ? 'advanced' : 'simple',
        supplier: random.pick(account.suppliers.all())?.name,
        lines,
        authorised: true,
    });
    ids.purchase.push(ID);
    return ID;
}
function on(life, isFit, move) {
    const id = someId(life, 'purchase', life.account.purchases.documents, isFit);
    if (id !== null)
        move(id);
    return id;
}
const isLiving = (purchase) => purchase.Status !== 'VOIDED' && !purchase.IsServiceOnly;
const isOpen = (purchase) => isLiving(purchase) && purchase.Order.Status === 'AUTHORISED' && purchase.Order.Lines.length > 0;
const isOutstanding = (purchase) => isOpen(purchase) &&
    purchase.Order.Lines.some(({ ProductID }) => {
        const total = (lines) => lines.filter((line) => line.ProductID === ProductID).reduce((sum, line) => sum + line.Quantity, 0);
        return total(purchase.Order.Lines) > total(purchase.PutAway.flatMap((receipt) => receipt.Lines));
    });
//# sourceMappingURL=purchase-moves.js.map