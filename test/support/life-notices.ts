import type { Account } from '../../simulator/account.js';
import type { LifeEvent } from '../../simulator/life/merchant-life.js';
import type { Domain } from '../../src/sync/sync-handler.js';

/** The simulator's word for a kind of document, and ours. */
export const DOMAIN_OF: Record<LifeEvent['domain'], Domain> = {
  product: 'products',
  purchase: 'purchases',
  sale: 'sales',
  transfer: 'transfers',
};

/** The least that a notification about a change says. Of much that happens Cin7 tells nobody; here it is told too. */
export function noticeOfEvent(account: Account, { domain, id }: LifeEvent): object {
  if (domain === 'product') {
    const { SKU } = account.products.documents.get(id);
    return { EventType: 'Product/Updated', ProductDetailsList: [{ ID: id, SKU, Event: 'Update' }] };
  }
  if (domain === 'purchase') {
    const { OrderNumber } = account.purchases.documents.get(id);
    return { EventType: 'Purchase/OrderAuthorised', TaskID: id, PurchaseOrderNumber: OrderNumber };
  }
  if (domain === 'transfer') {
    const { Number: number } = account.transfers.documents.get(id);
    return { EventType: 'Stock/TransferOrderAuthorised', TaskID: id, Number: number };
  }
  const { SaleOrderNumber } = account.sales.documents.get(id).Order;
  return { EventType: 'Sale/PickAuthorised', SaleID: id.toUpperCase(), SaleOrderNumber };
}
