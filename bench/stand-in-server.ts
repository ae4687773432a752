/**
 * The smallest stand-in for Cin7: one sale and one product, answered under any id to any account, from text that is
 * made once. For benches with a thousand accounts, which the simulator would have to keep in memory. Port as parameter.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator as SimulatorClass } from '../simulator/simulator.js';

const PAGE = 1000;
const STAMP = new Date().toISOString();

/** Cin7's documents come from the simulator; here they only get other ids. */
const file = path.resolve('dist/simulator/simulator.js');
const { Simulator } = (await import(file)) as { Simulator: typeof SimulatorClass };
const { account } = new Simulator({ seed: true });
const lines = [{ sku: 'MUG-ENAMEL', quantity: 2 }];
const sold = account.createSale({ customer: 'Noa Brightwater', lines, authorised: true });
account.authorisePick(sold.ID);
const number = sold.Order.SaleOrderNumber;
const sale = partsOf({ ...account.show(sold.ID)!.document, LastModifiedOn: STAMP }, [sold.ID, number]);
const made = account.createProduct({ sku: 'BENCH-SKU', name: 'Bench product', category: 'Bench' });
const product = partsOf({ ...made, LastModifiedOn: STAMP }, [made.ID, 'BENCH-SKU']);
const me = JSON.stringify(account.me);
const locations = account.locations.all();
const locationList = JSON.stringify({ Total: locations.length, Page: 1, LocationList: locations });

const settings = { products: 0, latencyMs: 0 };
const calls: Record<string, number> = {};
const firstSale: Record<string, number> = {};
const lastSale: Record<string, number> = {};

createServer((request, response) => void answer(request, response)).listen(Number(process.argv[2]), '127.0.0.1');
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url!, 'http://stand-in');
  const route = url.pathname.toLowerCase().replace('/externalapi/v2', '');
  const text = route === '/control' ? await control(request) : await cin7(route, url.searchParams, request);
  response.writeHead(text === null ? 404 : 200, { 'content-type': 'application/json' }).end(text ?? '[]');
}

async function control(request: IncomingMessage): Promise<string> {
  if (request.method === 'GET') return JSON.stringify({ calls, firstSale, lastSale });
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return JSON.stringify(Object.assign(settings, JSON.parse(body)));
}

async function cin7(route: string, query: URLSearchParams, request: IncomingMessage): Promise<string | null> {
  calls[route] = (calls[route] ?? 0) + 1;
  if (settings.latencyMs > 0) await sleep(settings.latencyMs);
  if (route === '/me') return me;
  if (route === '/ref/location') return locationList;
  const id = query.get('ID');
  if (route === '/sale' && id !== null) {
    const accountId = String(request.headers['api-auth-accountid']);
    lastSale[accountId] = Date.now();
    firstSale[accountId] ??= lastSale[accountId];
    return withId(sale, id, `SO-${Number.parseInt(id.slice(-12), 16)}`);
  }
  if (route !== '/product') return null;
  if (id !== null) return list([Number.parseInt(id.slice(-12), 16)], 1);
  const first = (Number(query.get('Page')) - 1) * PAGE;
  const count = Math.max(0, Math.min(PAGE, settings.products - first));
  return list(
    [...Array(count).keys()].map((index) => first + index),
    settings.products,
  );
}

function list(numbers: number[], total: number): string {
  const rows = numbers.map((each) => withId(product, idOf(each), `BENCH-${each}`));
  return `{"Total":${total},"Page":1,"Products":[${rows.join()}]}`;
}

function idOf(index: number): string {
  return `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
}

/** The document's text, cut where its id and its number stand. */
function partsOf(document: object, [id, reference]: [string, string]): string[][] {
  return JSON.stringify(document)
    .split(id)
    .map((part) => part.split(reference));
}

function withId(parts: string[][], id: string, reference: string): string {
  return parts.map((part) => part.join(reference)).join(id);
}
