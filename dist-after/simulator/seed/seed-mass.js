import { buildProduct } from '../documents/product.js';
import { Random } from '../random.js';
import { seedMerchant } from './seed-merchant.js';
const DAY_MS = 86_400_000;
/** Their change stamps lie evenly in the last so many days, the newest a day ago. */
const DAYS = 365;
/**
 * A big merchant: 100,000 products and 10,000 sales unless told otherwise, beside the small invented one's documents.
 * Nobody is notified; the same counts give the same documents, but for the ids of tasks.
 */
export function seedMass(account, counts = {}) {
    const { products = 100_000, sales = 10_000, purchases = 1_000, transfers = 200 } = counts;
    if (account.locations.all().length === 0)
        seedMerchant(account);
    const random = new Random(1);
    addProducts(account, products);
    const line = () => ({ sku: skuOf(random.whole(1, products)), quantity: random.whole(1, 20) });
    const lines = (most) => {
        const bySku = new Map(Array.from({ length: random.whole(1, most) }, line).map((each) => [each.sku, each]));
        return [...bySku.values()];
    };
    for (let number = 0; number < sales; number += 1)
        addSale(account, random, lines(3));
    for (let number = 0; number < purchases; number += 1)
        addPurchase(account, random, lines(4));
    for (let number = 0; number < transfers; number += 1)
        addTransfer(account, random, lines(3));
    spread(account.products.documents);
    spread(account.sales.documents);
    spread(account.purchases.documents);
    spread(account.transfers.documents);
    return { products, sales, purchases, transfers };
}
function skuOf(number) {
    return `MASS-${String(number).padStart(6, '0')}`;
}
/** Straight into the book: a notice of each would cost more than the products. */
function addProducts(account, count) {
    for (let number = 1; number <= count; number += 1) {
        const product = buildProduct({
            sku: skuOf(number),
            name: `Article ${number}`,
            category: 'Mass',
            barcode: String(9_340_000_000_000 + number),
            weight: (number % 500) / 100,
            weightUnits: 'kg',
        });
        account.products.documents.touch(product);
    }
}
/** Most sales of a year have left, some are being picked, some wait. */
function addSale(account, random, lines) {
    const customer = random.pick(account.customers.all())?.name;
    const sale = account.sales.create({ customer, lines, authorised: true });
    const state = random.next();
    if (state < 0.1)
        return;
    account.fulfilments.authorisePick(sale.ID);
    if (state < 0.3)
        return;
    account.fulfilments.authoriseShip(sale.ID);
    account.sales.pay(sale.ID);
}
function addPurchase(account, random, lines) {
    const supplier = random.pick(account.suppliers.all())?.name;
    const purchase = account.purchases.create({ supplier, lines, authorised: random.chance(0.9) });
    if (purchase.Order.Status === 'AUTHORISED' && random.chance(0.7))
        account.purchases.receive(purchase.ID);
}
function addTransfer(account, random, lines) {
    const [from, to] = account.locations.all().filter((location) => location.ParentID === null);
    if (from === undefined || to === undefined)
        return;
    const transfer = account.transfers.create({ from: from.ID, to: to.ID, lines, authorised: true });
    if (random.chance(0.8))
        account.transfers.complete(transfer.TaskID);
}
function spread(documents) {
    const all = documents.all();
    const now = Date.now();
    for (const [index, document] of all.entries()) {
        const age = DAY_MS + ((all.length - index) / all.length) * (DAYS - 1) * DAY_MS;
        documents.date(document, new Date(now - age));
    }
}
//# sourceMappingURL=seed-mass.js.map