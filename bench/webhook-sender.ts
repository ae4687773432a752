import { Pool } from 'undici';
import type { Gateway, Merchant } from './gateway.js';
import { forEachOf } from './statistics.js';

/** Sends notifications as Cin7 does, over connections that are kept. */
export interface WebhookSender {
  /** Resolves when the gateway has answered 200, which means stored. */
  send(merchant: Merchant, body: string): Promise<void>;
  sendAll(merchant: Merchant, bodies: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export function webhookSender(gateway: Gateway, connections = 32): WebhookSender {
  const pool = new Pool(gateway.url, { connections, pipelining: 1 });
  const send = async ({ headers }: Merchant, body: string): Promise<void> => {
    const answer = await pool.request({ method: 'POST', path: '/webhooks/cin7-core', headers, body });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`A notification was answered ${answer.statusCode}: ${text}`);
  };
  const sendAll = (merchant: Merchant, bodies: readonly string[]): Promise<void> =>
    forEachOf(bodies, connections, (body) => send(merchant, body));
  return { send, sendAll, close: () => pool.close() };
}

/** Names products and nothing more. */
export function thinProducts(ids: readonly string[]): string {
  const ProductDetailsList = ids.map((ID) => ({ ID, Event: 'Update' }));
  return JSON.stringify({ EventType: 'Product/Updated', NumberOfProducts: ids.length, ProductDetailsList });
}

/** Carries the products themselves. */
export function fullProducts(products: readonly object[]): string {
  const ProductDetailsList = products.map((product) => ({ Event: 'Update', ...product }));
  return JSON.stringify({ EventType: 'Product/Updated', NumberOfProducts: products.length, ProductDetailsList });
}

export function pickAuthorised(sale: { id: string; number: string }): string {
  return JSON.stringify(pickEvent(sale));
}

/** Many events in one body. */
export function picksAuthorised(sales: readonly { id: string; number: string }[]): string {
  return JSON.stringify(sales.map(pickEvent));
}

function pickEvent({ id, number }: { id: string; number: string }): object {
  return { EventType: 'Sale/PickAuthorised', SaleID: id, SaleOrderNumber: number };
}
