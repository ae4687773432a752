/** Who looks at so many documents and finds none that fits will find none. */
const LOOKS = 30;
/** The id of some document for which the test is true. Recent ones are looked at more often, as in real life. */
export function someId(life, domain, book, isFit) {
    const ids = life.ids[domain];
    for (let look = 0; look < LOOKS; look += 1) {
        const recent = life.random.chance(0.5) ? Math.max(0, ids.length - 60) : 0;
        const id = ids[life.random.whole(recent, ids.length - 1)];
        const document = id === undefined ? undefined : book.find(id);
        if (id !== undefined && document !== undefined && isFit(document))
            return id;
    }
    return null;
}
/** One to `most` lines of different goods. */
export function someLines(life, most) {
    const skus = new Set();
    for (let line = life.random.whole(1, most); line > 0; line -= 1) {
        const { products } = life.account;
        const id = someId(life, 'product', products.documents, (each) => each.Type === 'Stock' && each.Status === 'Active');
        if (id !== null)
            skus.add(products.documents.get(id).SKU);
    }
    return [...skus].map((sku) => ({ sku, quantity: life.random.whole(1, 40) }));
}
//# sourceMappingURL=life.js.map