import { dayIn } from './dates.js';
import { stockLevelNotice } from './documents/availability.js';
import { FulfilmentBook } from './documents/fulfilment-book.js';
import { LocationBook } from './documents/location-book.js';
import { buildMe } from './documents/me.js';
import { PartyBook } from './documents/party-book.js';
import { PickSuggestions } from './documents/pick-suggestions.js';
import { ProductBook } from './documents/product-book.js';
import { PurchaseBook } from './documents/purchase-book.js';
import { SaleBook } from './documents/sale-book.js';
import { StockBook } from './documents/stock-book.js';
import { TransferBook } from './documents/transfer-book.js';
import { RateLimit } from './rate-limit.js';
import { unknown } from './simulator-error.js';
import { VersionBook } from './load/version-book.js';
import { WebhookBook } from './webhook-book.js';
const STOCK_LEVEL = 'Stock/AvailableStockLevelChanged';
/**
 * One merchant account: its documents and everything that can happen to them. Documents are named by id (in either
 * case) or by number (`SO-00001`, a SKU); a fulfilment also as `SO-00001.2`. Every move gives the document a later
 * change stamp, tells the webhooks that Cin7 would tell, and returns a copy of the document as it now is.
 */
export class Account {
    clock;
    deliveries;
    accountId;
    keys;
    me;
    rateLimit;
    /** False: without the paid Automation module, and so without webhooks (REFERENCE 7.1). */
    hasAutomation = true;
    webhooks = new WebhookBook();
    locations = new LocationBook();
    suppliers = new PartyBook();
    customers = new PartyBook();
    stock = new StockBook((productId) => this.notifyStockLevel(productId));
    /** Later recorded states of loaded documents. */
    versions = new VersionBook();
    products;
    purchases;
    sales;
    fulfilments;
    transfers;
    constructor(options, clock, deliveries) {
        this.clock = clock;
        this.deliveries = deliveries;
        this.accountId = options.accountId.toLowerCase();
        this.keys = options.keys.map((key) => key.toLowerCase());
        this.me = buildMe(options.me);
        this.rateLimit = new RateLimit(clock, options.rateLimit);
        const context = {
            accountId: this.accountId,
            clock,
            currency: () => this.me.Currency,
            today: () => dayIn(this.me.TimeZone, this.clock.date()),
            notify: (type, body) => this.notify(type, body),
        };
        this.products = new ProductBook(context);
        this.purchases = new PurchaseBook(context, this.products, this.locations, this.suppliers, this.stock);
        this.sales = new SaleBook(context, this.products, this.locations, this.customers);
        const suggestions = new PickSuggestions(this.products, this.locations, this.stock);
        this.fulfilments = new FulfilmentBook(context, this.sales, suggestions, this.stock);
        this.transfers = new TransferBook(context, this.products, this.locations, this.stock);
    }
    // Products: `Product/Updated`, one body for all products of a call.
    createProduct(input) {
        return structuredClone(this.products.create([input])[0]);
    }
    createProducts(inputs) {
        return structuredClone(this.products.create(inputs));
    }
    updateProduct(reference, changes) {
        return structuredClone(this.products.update([{ reference, changes }])[0]);
    }
    updateProducts(changes) {
        return structuredClone(this.products.update(changes));
    }
    deprecateProduct(reference) {
        return this.updateProduct(reference, { status: 'Deprecated' });
    }
    // Purchases: `Purchase/OrderAuthorised`, `Purchase/StockReceivedAuthorised`; nothing for un-authorising and voiding.
    createPurchase(input) {
        return structuredClone(this.purchases.create(input));
    }
    authorisePurchase(reference) {
        return structuredClone(this.purchases.authorise(reference));
    }
    unauthorisePurchase(reference) {
        return structuredClone(this.purchases.unauthorise(reference));
    }
    /** Receives the given lines, or all that is open. */
    receivePurchase(reference, input) {
        return structuredClone(this.purchases.receive(reference, input));
    }
    voidPurchase(reference) {
        return structuredClone(this.purchases.void(reference));
    }
    // Sales: `Sale/Created`, `Sale/OrderAuthorised` (and `Sale/Backordered`), `Sale/Undo`, `Sale/Voided`.
    createSale(input) {
        return structuredClone(this.sales.create(input));
    }
    authoriseSale(reference) {
        return structuredClone(this.sales.authorise(reference));
    }
    unauthoriseSale(reference) {
        return structuredClone(this.sales.unauthorise(reference));
    }
    voidSale(reference) {
        return structuredClone(this.sales.void(reference));
    }
    paySale(reference) {
        return structuredClone(this.sales.pay(reference));
    }
    // Fulfilments: `Sale/PickAuthorised`, `Sale/Undo`, `Sale/PackAuthorised`, `Sale/ShipmentAuthorised`.
    addFulfilment(saleReference) {
        return structuredClone(this.fulfilments.add(saleReference));
    }
    /** Writes suggested (or given) lines into an open pick without authorising it. */
    draftPick(saleReference, task, lines) {
        return structuredClone(this.fulfilments.draftPick(saleReference, task, lines));
    }
    /** Authorises a pick with the given, else the drafted, else the suggested lines; makes a fulfilment if none is open. */
    authorisePick(saleReference, task, lines) {
        return structuredClone(this.fulfilments.authorisePick(saleReference, task, lines));
    }
    undoPick(saleReference, task) {
        return structuredClone(this.fulfilments.undoPick(saleReference, task));
    }
    pack(saleReference, task, box) {
        return structuredClone(this.fulfilments.authorisePack(saleReference, task, box));
    }
    ship(saleReference, task, input) {
        return structuredClone(this.fulfilments.authoriseShip(saleReference, task, input));
    }
    // Transfers: the guessed `Stock/TransferOrderAuthorised`, for webhooks registered by hand.
    createTransfer(input) {
        return structuredClone(this.transfers.create(input));
    }
    authoriseTransfer(reference) {
        return structuredClone(this.transfers.authorise(reference));
    }
    unauthoriseTransfer(reference) {
        return structuredClone(this.transfers.unauthorise(reference));
    }
    /** To IN TRANSIT with the given lines, or what was ordered. */
    sendTransfer(reference, input) {
        return structuredClone(this.transfers.send(reference, input));
    }
    completeTransfer(reference, input) {
        return structuredClone(this.transfers.complete(reference, input));
    }
    voidTransfer(reference) {
        return structuredClone(this.transfers.void(reference));
    }
    // What documents refer to.
    addLocation(input) {
        return structuredClone(this.locations.add(input));
    }
    addSupplier(input) {
        return this.suppliers.add(input);
    }
    addCustomer(input) {
        return this.customers.add(input);
    }
    /** Puts stock somewhere, without a document. */
    addStock(input) {
        const productId = this.products.documents.get(input.sku).ID;
        const locationId = this.locations.get(input.location).ID;
        const expiry = input.expiresOn === undefined ? null : `${input.expiresOn.slice(0, 10)}T00:00:00`;
        this.stock.move({ productId, locationId, batch: input.batch ?? null, expiry, quantity: input.quantity });
    }
    // Any document.
    /** The document as it is now, or undefined. */
    show(reference) {
        const found = this.lookUp(reference);
        return found === undefined ? undefined : { domain: found.domain, document: structuredClone(found.document) };
    }
    /**
     * Changes a document in any way and gives it a later stamp, unless `keepStamp` is set. Tells nobody, unless `notify` is
     * set: then a product or purchase change is told as Cin7 would (sales and transfers have no such notification).
     */
    edit(reference, change, options = {}) {
        const found = this.lookUp(reference);
        if (found === undefined)
            throw unknown('document', reference);
        change(found.document);
        if (found.domain === 'product' && options.notify === true)
            return this.updateProduct(reference, {});
        const { documents } = this.bookOf(found.domain);
        if (options.keepStamp === true)
            documents.put(found.document);
        else
            documents.touch(found.document);
        if (found.domain === 'purchase' && options.notify === true)
            this.purchases.notifyUpdated(found.document);
        return structuredClone(found.document);
    }
    /** Takes a document away without a trace: lists leave it out, its detail is not found. */
    remove(reference) {
        const found = this.lookUp(reference);
        if (found === undefined)
            throw unknown('document', reference);
        this.bookOf(found.domain).documents.remove(reference);
    }
    /** Brings a document that was loaded in several recorded states to its next one, and tells of it as far as Cin7 would. */
    nextVersion(reference) {
        const found = this.lookUp(reference);
        if (found === undefined)
            throw unknown('document', reference);
        return structuredClone(this.versions.next(this, found.domain, found.document));
    }
    // Webhooks.
    /** Registers a webhook as a person does in the product's screens, types included that the API does not know. */
    registerWebhook(webhook) {
        return this.webhooks.addByHand(webhook);
    }
    /** Sends a notification of one's own making to the active webhooks of a type. */
    notify(type, body) {
        if (this.hasAutomation)
            this.deliveries.notify(this.accountId, this.webhooks, type, body);
    }
    bookOf(domain) {
        return { product: this.products, purchase: this.purchases, sale: this.sales, transfer: this.transfers }[domain];
    }
    /** Only built when somebody listens: this event comes with every movement (REFERENCE 10.32). */
    notifyStockLevel(productId) {
        if (this.webhooks.active(STOCK_LEVEL).length === 0)
            return;
        this.notify(STOCK_LEVEL, stockLevelNotice(this.stock.of(productId), this.products, this.locations));
    }
    lookUp(reference) {
        for (const domain of ['sale', 'purchase', 'transfer', 'product']) {
            const document = this.bookOf(domain).documents.find(reference);
            if (document !== undefined)
                return { domain, document };
        }
        return undefined;
    }
}
//# sourceMappingURL=account.js.map