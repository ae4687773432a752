import { availability } from '../documents/availability.js';
import { INCLUDED_ON_REQUEST } from '../documents/product.js';
import { changed, filtered } from './filters.js';
/** `/product` (REFERENCE 2.1) and `/ref/productavailability` (2.5). */
export const productRoutes = {
    '/product': {
        GET: ({ account, query }) => {
            const answer = query.page(matching(account, query), 'Products');
            const products = answer['Products'];
            return { ...answer, Products: products.map((product) => withIncluded(product, query)) };
        },
    },
    '/ref/productavailability': {
        GET: ({ account, query }) => query.page(available(account, query), 'ProductAvailabilityList'),
    },
};
/** A deprecated product shows only with `IncludeDeprecated`, also when asked for by id (REFERENCE 10.16). */
function matching(account, query) {
    const id = query.text('ID');
    const name = query.text('Name')?.toLowerCase();
    const sku = query.text('Sku')?.toLowerCase();
    const withDeprecated = query.isTrue('IncludeDeprecated');
    const isChanged = changed(query, 'LastModifiedOn', { since: 'ModifiedSince' });
    const one = id === undefined ? undefined : account.products.documents.find(id);
    const all = id === undefined
        ? account.products.documents.list()
        : one === undefined || one.ID !== id.toLowerCase()
            ? []
            : [one];
    return filtered(query, all, [
        (product) => withDeprecated || String(product['Status']).toUpperCase() !== 'DEPRECATED',
        // Contains, not equals: `ABC-1` brings `ABC-10` too (REFERENCE 2.1).
        (product) => sku === undefined || String(product['SKU']).toLowerCase().includes(sku),
        (product) => name === undefined || String(product['Name']).toLowerCase().includes(name),
        isChanged,
    ]);
}
function withIncluded(product, query) {
    const answer = { ...product };
    for (const [parameter, keys] of Object.entries(INCLUDED_ON_REQUEST)) {
        if (!query.isTrue(parameter))
            for (const key of keys)
                answer[key] = [];
    }
    return answer;
}
function available(account, query) {
    const sku = query.text('Sku')?.toLowerCase();
    const id = query.text('ID')?.toLowerCase();
    const rows = availability(account.stock.all(), account.products, account.locations);
    return rows.filter((row) => (sku === undefined || row.SKU.toLowerCase() === sku) && (id === undefined || row.ID === id));
}
//# sourceMappingURL=products.js.map