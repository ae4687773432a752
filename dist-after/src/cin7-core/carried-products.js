import { parseInstant } from './dates.js';
import { readDocumentGuid } from './document-id.js';
import { isJsonObject, readKey } from './json-object.js';
import { parseNotificationText } from './notification-text.js';
import { PayloadReader } from './payloads/payload-reader.js';
import { readProduct } from './payloads/product.payload.js';
/** An entry that has all of these is the product itself and not only a hint at it (REFERENCE 8.1). */
const WHOLE_PRODUCT = ['SKU', 'Name', 'Type', 'Status', 'CostingMethod', 'UOM', 'LastModifiedOn'];
const PRODUCT_LIST_KEY = /(^products|detailslist)$/i;
/** The entries of a `Product/Updated` body: of its list or lists, or the body itself. */
export function productEntries(event) {
    const listKeys = Object.keys(event).filter((key) => PRODUCT_LIST_KEY.test(key) && typeof event[key] === 'object');
    return listKeys.length === 0 ? [event] : listKeys.sort().flatMap((key) => event[key] ?? []);
}
/** Customers and suppliers come wrapped in one object more (REFERENCE 8.2); products might one day. */
export function unwrapProduct(entry) {
    return readKey(entry, ['Product'], (value) => (isJsonObject(value) ? value : null)) ?? entry;
}
/** How far a change stamp may be ahead of our clock: one that is further says nothing of which version is newest. */
const AHEAD_AT_MOST_MS = 5 * 60_000;
/** The change stamp of an entry that is a whole product; undefined for one that only names it, or is not to be trusted. */
export function stampOfWholeProduct(product) {
    if (WHOLE_PRODUCT.some((key) => product[key] === undefined || product[key] === null))
        return undefined;
    const stamp = product['LastModifiedOn'];
    const instant = typeof stamp === 'string' ? parseInstant(stamp) : null;
    return instant !== null && Date.parse(instant) <= Date.now() + AHEAD_AT_MOST_MS ? instant : undefined;
}
/**
 * The whole products in a notification's body, by id; the newest where one stands twice. Never throws: what cannot be
 * read is left out and has to be fetched.
 */
export function readCarriedProducts(raw) {
    const products = new Map();
    const parsed = parseNotificationText(raw);
    if ('trouble' in parsed)
        return products;
    const events = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
    for (const entry of events.filter(isJsonObject).flatMap(productEntries)) {
        const product = isJsonObject(entry) ? readWholeProduct(unwrapProduct(entry)) : null;
        const id = product?.ID ?? null;
        if (product === null || id === null)
            continue;
        const known = products.get(id);
        if (known === undefined || (known.LastModifiedOn ?? '') < (product.LastModifiedOn ?? ''))
            products.set(id, product);
    }
    return products;
}
function readWholeProduct(product) {
    if (stampOfWholeProduct(product) === undefined)
        return null;
    try {
        const read = readProduct(PayloadReader.of(product, 'ProductDetailsList[]'));
        return { ...read, ID: readKey(product, ['ID', 'ProductID'], readDocumentGuid) };
    }
    catch {
        // A value of the wrong kind somewhere inside: the product is fetched instead.
        return null;
    }
}
//# sourceMappingURL=carried-products.js.map