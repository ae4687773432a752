import type { SimulatorClock } from './clock.js';
import { dayIn } from './dates.js';
import type { DeliveryQueue } from './delivery/delivery-queue.js';
import { stockLevelNotice } from './documents/availability.js';
import type { BookContext } from './documents/book-context.js';
import { FulfilmentBook, type ShipInput } from './documents/fulfilment-book.js';
import { LocationBook, type Location, type LocationInput } from './documents/location-book.js';
import { buildMe, type Me } from './documents/me.js';
import { PartyBook, type Party, type PartyInput } from './documents/party-book.js';
import { PickSuggestions, type PickLineInput } from './documents/pick-suggestions.js';
import type { Product, ProductInput } from './documents/product.js';
import { ProductBook } from './documents/product-book.js';
import type { Purchase, PurchaseInput } from './documents/purchase.js';
import { PurchaseBook, type ReceiveInput } from './documents/purchase-book.js';
import type { Fulfilment, Sale, SaleInput } from './documents/sale.js';
import { SaleBook } from './documents/sale-book.js';
import { StockBook } from './documents/stock-book.js';
import type { Transfer, TransferInput } from './documents/transfer.js';
import { TransferBook, type SendInput } from './documents/transfer-book.js';
import { RateLimit, type RateLimitSettings } from './rate-limit.js';
import { unknown } from './simulator-error.js';
import { VersionBook } from './load/version-book.js';
import { WebhookBook, type HandRegistration, type Webhook } from './webhook-book.js';

/** What one merchant account is made of. */
export interface AccountOptions {
  /** Cin7 Account ID, a GUID. */
  accountId: string;
  /** Application keys that are let in; an account may have several (REFERENCE 1.1). */
  keys: string[];
  /** Fields of `/me` that differ from the default company. */
  me?: Partial<Me>;
  rateLimit?: RateLimitSettings;
}

const STOCK_LEVEL = 'Stock/AvailableStockLevelChanged';

/** Kinds of documents that have a number. */
export type DocumentDomain = 'product' | 'purchase' | 'sale' | 'transfer';

/**
 * One merchant account: its documents and everything that can happen to them. Documents are named by id (in either
 * case) or by number (`SO-00001`, a SKU); a fulfilment also as `SO-00001.2`. Every move gives the document a later
 * change stamp, tells the webhooks that Cin7 would tell, and returns a copy of the document as it now is.
 */
export class Account {
  readonly accountId: string;
  readonly keys: string[];
  me: Me;
  readonly rateLimit: RateLimit;
  /** False: without the paid Automation module, and so without webhooks (REFERENCE 7.1). */
  hasAutomation = true;
  readonly webhooks = new WebhookBook();
  readonly locations = new LocationBook();
  readonly suppliers = new PartyBook();
  readonly customers = new PartyBook();
  readonly stock = new StockBook((productId) => this.notifyStockLevel(productId));
  /** Later recorded states of loaded documents. */
  readonly versions = new VersionBook();
  readonly products: ProductBook;
  readonly purchases: PurchaseBook;
  readonly sales: SaleBook;
  readonly fulfilments: FulfilmentBook;
  readonly transfers: TransferBook;

  constructor(
    options: AccountOptions,
    private readonly clock: SimulatorClock,
    private readonly deliveries: DeliveryQueue,
  ) {
    this.accountId = options.accountId.toLowerCase();
    this.keys = options.keys.map((key) => key.toLowerCase());
    this.me = buildMe(options.me);
    this.rateLimit = new RateLimit(clock, options.rateLimit);
    const context: BookContext = {
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
  createProduct(input: ProductInput): Product {
    return structuredClone(this.products.create([input])[0] as Product);
  }

  createProducts(inputs: ProductInput[]): Product[] {
    return structuredClone(this.products.create(inputs));
  }

  updateProduct(reference: string, changes: Partial<ProductInput>): Product {
    return structuredClone(this.products.update([{ reference, changes }])[0] as Product);
  }

  updateProducts(changes: { reference: string; changes: Partial<ProductInput> }[]): Product[] {
    return structuredClone(this.products.update(changes));
  }

  deprecateProduct(reference: string): Product {
    return this.updateProduct(reference, { status: 'Deprecated' });
  }

  // Purchases: `Purchase/OrderAuthorised`, `Purchase/StockReceivedAuthorised`; nothing for un-authorising and voiding.
  createPurchase(input: PurchaseInput): Purchase {
    return structuredClone(this.purchases.create(input));
  }

  authorisePurchase(reference: string): Purchase {
    return structuredClone(this.purchases.authorise(reference));
  }

  unauthorisePurchase(reference: string): Purchase {
    return structuredClone(this.purchases.unauthorise(reference));
  }

  /** Receives the given lines, or all that is open. */
  receivePurchase(reference: string, input?: ReceiveInput): Purchase {
    return structuredClone(this.purchases.receive(reference, input));
  }

  voidPurchase(reference: string): Purchase {
    return structuredClone(this.purchases.void(reference));
  }

  // Sales: `Sale/Created`, `Sale/OrderAuthorised` (and `Sale/Backordered`), `Sale/Undo`, `Sale/Voided`.
  createSale(input: SaleInput): Sale {
    return structuredClone(this.sales.create(input));
  }

  authoriseSale(reference: string): Sale {
    return structuredClone(this.sales.authorise(reference));
  }

  unauthoriseSale(reference: string): Sale {
    return structuredClone(this.sales.unauthorise(reference));
  }

  voidSale(reference: string): Sale {
    return structuredClone(this.sales.void(reference));
  }

  paySale(reference: string): Sale {
    return structuredClone(this.sales.pay(reference));
  }

  // Fulfilments: `Sale/PickAuthorised`, `Sale/Undo`, `Sale/PackAuthorised`, `Sale/ShipmentAuthorised`.
  addFulfilment(saleReference: string): Fulfilment {
    return structuredClone(this.fulfilments.add(saleReference));
  }

  /** Writes suggested (or given) lines into an open pick without authorising it. */
  draftPick(saleReference: string, task?: string | number, lines?: PickLineInput[]): Fulfilment {
    return structuredClone(this.fulfilments.draftPick(saleReference, task, lines));
  }

  /** Authorises a pick with the given, else the drafted, else the suggested lines; makes a fulfilment if none is open. */
  authorisePick(saleReference: string, task?: string | number, lines?: PickLineInput[]): Fulfilment {
    return structuredClone(this.fulfilments.authorisePick(saleReference, task, lines));
  }

  undoPick(saleReference: string, task?: string | number): Fulfilment {
    return structuredClone(this.fulfilments.undoPick(saleReference, task));
  }

  pack(saleReference: string, task?: string | number, box?: string): Fulfilment {
    return structuredClone(this.fulfilments.authorisePack(saleReference, task, box));
  }

  ship(saleReference: string, task?: string | number, input?: ShipInput): Fulfilment {
    return structuredClone(this.fulfilments.authoriseShip(saleReference, task, input));
  }

  // Transfers: the guessed `Stock/TransferOrderAuthorised`, for webhooks registered by hand.
  createTransfer(input: TransferInput): Transfer {
    return structuredClone(this.transfers.create(input));
  }

  authoriseTransfer(reference: string): Transfer {
    return structuredClone(this.transfers.authorise(reference));
  }

  unauthoriseTransfer(reference: string): Transfer {
    return structuredClone(this.transfers.unauthorise(reference));
  }

  /** To IN TRANSIT with the given lines, or what was ordered. */
  sendTransfer(reference: string, input?: SendInput): Transfer {
    return structuredClone(this.transfers.send(reference, input));
  }

  completeTransfer(reference: string, input?: { completedOn?: string }): Transfer {
    return structuredClone(this.transfers.complete(reference, input));
  }

  voidTransfer(reference: string): Transfer {
    return structuredClone(this.transfers.void(reference));
  }

  // What documents refer to.
  addLocation(input: LocationInput): Location {
    return structuredClone(this.locations.add(input));
  }

  addSupplier(input: PartyInput): Party {
    return this.suppliers.add(input);
  }

  addCustomer(input: PartyInput): Party {
    return this.customers.add(input);
  }

  /** Puts stock somewhere, without a document. */
  addStock(input: { sku: string; location: string; quantity: number; batch?: string; expiresOn?: string }): void {
    const productId = this.products.documents.get(input.sku).ID;
    const locationId = this.locations.get(input.location).ID;
    const expiry = input.expiresOn === undefined ? null : `${input.expiresOn.slice(0, 10)}T00:00:00`;
    this.stock.move({ productId, locationId, batch: input.batch ?? null, expiry, quantity: input.quantity });
  }

  // Any document.
  /** The document as it is now, or undefined. */
  show(reference: string): { domain: DocumentDomain; document: Product | Purchase | Sale | Transfer } | undefined {
    const found = this.lookUp(reference);
    return found === undefined ? undefined : { domain: found.domain, document: structuredClone(found.document) };
  }

  /**
   * Changes a document in any way and gives it a later stamp, unless `keepStamp` is set. Tells nobody, unless `notify` is
   * set: then a product or purchase change is told as Cin7 would (sales and transfers have no such notification).
   */
  edit<T = Product | Purchase | Sale | Transfer>(
    reference: string,
    change: (document: T) => void,
    options: { notify?: boolean; keepStamp?: boolean } = {},
  ): T {
    const found = this.lookUp(reference);
    if (found === undefined) throw unknown('document', reference);
    change(found.document as T);
    if (found.domain === 'product' && options.notify === true) return this.updateProduct(reference, {}) as T;
    const { documents } = this.bookOf(found.domain);
    if (options.keepStamp === true) documents.put(found.document as never);
    else documents.touch(found.document as never);
    if (found.domain === 'purchase' && options.notify === true)
      this.purchases.notifyUpdated(found.document as Purchase);
    return structuredClone(found.document) as T;
  }

  /** Takes a document away without a trace: lists leave it out, its detail is not found. */
  remove(reference: string): void {
    const found = this.lookUp(reference);
    if (found === undefined) throw unknown('document', reference);
    this.bookOf(found.domain).documents.remove(reference);
  }

  /** Brings a document that was loaded in several recorded states to its next one, and tells of it as far as Cin7 would. */
  nextVersion(reference: string): Product | Purchase | Sale | Transfer {
    const found = this.lookUp(reference);
    if (found === undefined) throw unknown('document', reference);
    return structuredClone(this.versions.next(this, found.domain, found.document));
  }

  // Webhooks.
  /** Registers a webhook as a person does in the product's screens, types included that the API does not know. */
  registerWebhook(webhook: HandRegistration): Webhook {
    return this.webhooks.addByHand(webhook);
  }

  /** Sends a notification of one's own making to the active webhooks of a type. */
  notify(type: string, body: unknown): void {
    if (this.hasAutomation) this.deliveries.notify(this.accountId, this.webhooks, type, body);
  }

  bookOf(domain: DocumentDomain): ProductBook | PurchaseBook | SaleBook | TransferBook {
    return { product: this.products, purchase: this.purchases, sale: this.sales, transfer: this.transfers }[domain];
  }

  /** Only built when somebody listens: this event comes with every movement (REFERENCE 10.32). */
  private notifyStockLevel(productId: string): void {
    if (this.webhooks.active(STOCK_LEVEL).length === 0) return;
    this.notify(STOCK_LEVEL, stockLevelNotice(this.stock.of(productId), this.products, this.locations));
  }

  private lookUp(
    reference: string,
  ): { domain: DocumentDomain; document: Product | Purchase | Sale | Transfer } | undefined {
    for (const domain of ['sale', 'purchase', 'transfer', 'product'] as const) {
      const document = this.bookOf(domain).documents.find(reference);
      if (document !== undefined) return { domain, document };
    }
    return undefined;
  }
}
