import { someId } from './life.js';
const CATEGORIES = ['Footwear', 'Shelter', 'Kitchen', 'Food', 'Climbing'];
/** What happens to products: they are made, changed, retired, and come back. */
export const PRODUCT_MOVES = [
    {
        what: 'product created',
        weight: 6,
        run: ({ account, random, ids }) => {
            const number = account.products.documents.size + 1;
            const [product] = account.products.create([
                {
                    sku: `LIFE-${String(number).padStart(6, '0')}`,
                    name: `Article ${number}`,
                    category: random.pick(CATEGORIES),
                    barcode: String(9_320_000_000_000 + number),
                    weight: random.whole(1, 4000) / 100,
                    weightUnits: 'kg',
                },
            ]);
            if (product === undefined)
                return null;
            ids.product.push(product.ID);
            return product.ID;
        },
    },
    { what: 'product changed', weight: 30, run: (life) => update(life, 'Active', change(life)) },
    { what: 'product deprecated', weight: 3, run: (life) => update(life, 'Active', { status: 'Deprecated' }) },
    { what: 'product taken back', weight: 1, run: (life) => update(life, 'Deprecated', { status: 'Active' }) },
];
function update(life, status, changes) {
    const { products } = life.account;
    const id = someId(life, 'product', products.documents, (product) => product.Status === status);
    if (id !== null)
        products.update([{ reference: id, changes }]);
    return id;
}
function change({ random }) {
    const number = random.whole(1, 1_000_000);
    return (random.pick([
        { name: `Article, edition ${number}` },
        { weight: number / 10_000, weightUnits: 'kg' },
        { barcode: String(9_330_000_000_000 + number) },
        { category: random.pick(CATEGORIES) ?? 'Other' },
        { brand: `Brand ${number % 50}` },
        { carton: { length: number % 90, width: 40, height: 30, quantity: 24, innerQuantity: 6 }, dimensionsUnits: 'cm' },
        // What no warehouse needs: the stamp moves, the item stays.
        { price: number / 100 },
    ]) ?? {});
}
//# sourceMappingURL=product-moves.js.map