import type { Account } from '../../../simulator/account.js';
import { SimulatorError } from '../../../simulator/simulator-error.js';
import type { SeededRandom } from './seeded-random.js';

export type Domain = 'products' | 'purchases' | 'sales' | 'transfers';

/** A document in Cin7 that lives on while the gateway is under fire. */
export interface LivingDocument {
  domain: Domain;
  id: string;
  reference: string;
}

export interface DocumentCounts {
  products: number;
  purchases: number;
  sales: number;
  transfers: number;
}

/** Several merchants may share an account, in which a SKU is unique. */
let productNumber = 0;

const CUSTOMER = 'Noa Brightwater';

/** A merchant's Cin7 account with documents of all domains. What Cin7 would notify is caught, to be sent by the load. */
export class Merchant {
  readonly documents: LivingDocument[] = [];
  private caught: unknown[] = [];

  constructor(
    readonly account: Account,
    counts: DocumentCounts,
  ) {
    account.notify = (_type, body) => void this.caught.push(body);
    for (let n = 0; n < counts.products; n += 1) this.addProduct();
    for (let n = 0; n < counts.purchases; n += 1) this.addPurchase();
    for (let n = 0; n < counts.sales; n += 1) this.addSale();
    for (let n = 0; n < counts.transfers; n += 1) this.addTransfer();
    this.caught = [];
  }

  of(domain: Domain): LivingDocument[] {
    return this.documents.filter((document) => document.domain === domain);
  }

  /**
   * Something happens to a document.
   *
   * @returns the bodies of the notifications about it; at least one, where Cin7 itself would be silent a plain one
   */
  change(document: LivingDocument, random: SeededRandom): unknown[] {
    try {
      this.moves[document.domain](document, random);
    } catch (error) {
      // The document's state does not allow it; then it is only notified once more.
      if (!(error instanceof SimulatorError)) throw error;
    }
    const bodies = this.caught;
    this.caught = [];
    return [...bodies, noticeOf(document)];
  }

  private readonly moves: Record<Domain, (document: LivingDocument, random: SeededRandom) => void> = {
    products: ({ id }, random) => {
      const weight = Math.round(random.between(1, 500)) / 100;
      this.account.updateProduct(id, { name: `Chaos ${Math.round(random.between(1, 1e6))}`, weight });
    },
    purchases: ({ id }, random) => {
      if (random.chance(0.03)) this.account.voidPurchase(id);
      else if (random.chance(0.05)) this.account.receivePurchase(id);
      else this.account.edit(id, (purchase: { Note?: string }) => (purchase.Note = `Note ${random.next()}`));
    },
    sales: ({ id }, random) => {
      const move = random.next();
      if (move < 0.4) this.account.authorisePick(id);
      else if (move < 0.75) this.account.undoPick(id);
      else if (move < 0.8) this.account.ship(id);
      else if (move < 0.83) this.account.voidSale(id);
      else
        this.account.edit(id, (sale: { CustomerReference?: string }) => (sale.CustomerReference = `${random.next()}`));
    },
    transfers: ({ id }, random) => {
      const move = random.next();
      if (move < 0.08) this.account.sendTransfer(id);
      else if (move < 0.12) this.account.completeTransfer(id);
      else if (move < 0.14) this.account.voidTransfer(id);
      else this.account.edit(id, (transfer: { Reference?: string }) => (transfer.Reference = `${random.next()}`));
    },
  };

  private addProduct(): void {
    productNumber += 1;
    const sku = `CHAOS-${productNumber}`;
    const product = this.account.createProduct({ sku, name: sku, category: 'Chaos' });
    this.documents.push({ domain: 'products', id: product.ID, reference: sku });
  }

  private addPurchase(): void {
    const lines = [{ sku: 'BAR-MUESLI', quantity: 12 + this.documents.length }];
    const purchase = this.account.createPurchase({ supplier: 'Bushtrack Foods', lines, authorised: true });
    this.documents.push({ domain: 'purchases', id: purchase.ID, reference: purchase.OrderNumber });
  }

  private addSale(): void {
    const sale = this.account.createSale({
      customer: CUSTOMER,
      lines: [{ sku: 'ROPE-10M', quantity: 1 + (this.documents.length % 7) }],
      authorised: true,
    });
    this.account.authorisePick(sale.ID);
    this.documents.push({ domain: 'sales', id: sale.ID, reference: sale.Order.SaleOrderNumber });
  }

  private addTransfer(): void {
    const transfer = this.account.createTransfer({
      from: 'Dandenong DC',
      to: 'Eagle Farm',
      lines: [{ sku: 'MUG-ENAMEL', quantity: 1 + (this.documents.length % 5) }],
      authorised: true,
    });
    this.documents.push({ domain: 'transfers', id: transfer.TaskID, reference: transfer.Number });
  }
}

/** The least that a notification on a document says. */
export function noticeOf({ domain, id, reference }: LivingDocument): object {
  if (domain === 'products') {
    return { EventType: 'Product/Updated', ProductDetailsList: [{ ID: id, SKU: reference, Event: 'Update' }] };
  }
  if (domain === 'purchases') {
    return { EventType: 'Purchase/OrderAuthorised', TaskID: id, PurchaseOrderNumber: reference };
  }
  if (domain === 'transfers') return { EventType: 'Stock/TransferOrderAuthorised', TaskID: id, Number: reference };
  return { EventType: 'Sale/PickAuthorised', SaleID: id, SaleOrderNumber: reference };
}
