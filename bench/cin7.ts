import { freePort, script, type ServerProcess, startServer } from './child-process.js';
import { type MerchantAccount, newAccount } from './gateway.js';
import { forEachOf } from './statistics.js';

/** A call to Cin7 as the simulator noted it. */
export interface NotedCall {
  path: string;
  query: Record<string, string>;
  status: number;
  milliseconds: number;
}

export interface SimulatedSale {
  id: string;
  number: string;
}

/** The simulator in a process of its own, without a rate limit: the gateway's budget is the only brake. */
export interface SimulatorProcess extends ServerProcess {
  /** Base address of Cin7's API. */
  apiUrl: string;
  account: MerchantAccount;
  /** A second merchant, with the same small set of documents. */
  addAccount(): Promise<MerchantAccount>;
  do<T = unknown>(move: string, input: object): Promise<T>;
  setLatency(milliseconds: number): Promise<void>;
  calls(): Promise<NotedCall[]>;
  forgetCalls(): Promise<void>;
  /** Every product as `/product` answers it. */
  products(): Promise<Record<string, unknown>[]>;
}

const ACCOUNT: MerchantAccount = {
  id: '6d1c7f2a-30e5-4b8e-9a41-5a0f7c2d9e11',
  key: 'b54f2c7e-7f0e-4a55-8a0e-2f9d6c1b3a70',
};

export async function startSimulator(): Promise<SimulatorProcess> {
  const port = await freePort();
  const account = ['--account-id', ACCOUNT.id, '--key', ACCOUNT.key];
  const options = ['--port', String(port), '--rate-limit', '0', '--time-scale', '0', '--seed', ...account];
  const server = await startServer(['dist/simulator/main.js', ...options], {}, port, '/control/state');
  const control = <T>(method: string, path: string, body?: object) =>
    json<T>(method, `${server.url}/control${path}`, body);
  const apiUrl = `${server.url}/ExternalApi/v2`;
  return {
    ...server,
    apiUrl,
    account: ACCOUNT,
    addAccount: async () => {
      const account = newAccount();
      await control('POST', '/accounts', { accountId: account.id, key: account.key, seed: true });
      return account;
    },
    do: (move, input) => control('POST', `/do/${move}`, input),
    setLatency: (latencyMs) => control('PUT', '/settings', { latencyMs }),
    calls: () => control('GET', '/calls?last=200000'),
    forgetCalls: () => control('DELETE', '/calls'),
    products: () => allProducts(apiUrl),
  };
}

/** Sales whose pick is authorised, of which nobody was told yet. */
export async function pickedSales(
  simulator: SimulatorProcess,
  { id: accountId }: MerchantAccount,
  count: number,
): Promise<SimulatedSale[]> {
  const sales: SimulatedSale[] = [];
  await forEachOf(Array.from({ length: count }), 8, async () => {
    const lines = [
      { sku: 'MUG-ENAMEL', quantity: 2 },
      { sku: 'TENT-2P', quantity: 1 },
    ];
    const input = { accountId, customer: 'Noa Brightwater', lines, authorised: true };
    const sale = await simulator.do<{ ID: string; Order: { SaleOrderNumber: string } }>('create-sale', input);
    await simulator.do('pick', { accountId, document: sale.ID });
    sales.push({ id: sale.ID, number: sale.Order.SaleOrderNumber });
  });
  return sales;
}

/** `stand-in-server.ts`: answers for any account, whatever it is asked for, and hardly costs anything. */
export interface StandInProcess extends ServerProcess {
  apiUrl: string;
  set(settings: { products?: number; latencyMs?: number }): Promise<void>;
  state(): Promise<StandInState>;
}

export interface StandInState {
  /** By path. */
  calls: Record<string, number>;
  /** Account id to the instant of its first call for a sale, in milliseconds. */
  firstSale: Record<string, number>;
  /** Account id to the instant of its last call for a sale. */
  lastSale: Record<string, number>;
}

export async function startStandIn(): Promise<StandInProcess> {
  const port = await freePort();
  const server = await startServer([...script('stand-in-server.ts'), String(port)], {}, port, '/control');
  return {
    ...server,
    apiUrl: `${server.url}/ExternalApi/v2`,
    set: (settings) => json('PUT', `${server.url}/control`, settings),
    state: () => json('GET', `${server.url}/control`),
  };
}

/** A numbered sale of the stand-in. */
export function standInSale(number: number): SimulatedSale {
  return { id: standInId(number), number: `SO-${number}` };
}

/** The id of a numbered document of the stand-in. */
export function standInId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

async function allProducts(apiUrl: string): Promise<Record<string, unknown>[]> {
  const products: Record<string, unknown>[] = [];
  for (let page = 1; ; page += 1) {
    const headers = { 'api-auth-accountid': ACCOUNT.id, 'api-auth-applicationkey': ACCOUNT.key };
    const answer = await fetch(`${apiUrl}/product?Page=${page}&Limit=1000&IncludeDeprecated=true`, { headers });
    const { Products } = (await answer.json()) as { Products: Record<string, unknown>[] };
    products.push(...Products);
    if (Products.length < 1000) return products;
  }
}

async function json<T>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, { method, body: body === undefined ? null : JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
  return (text ? JSON.parse(text) : null) as T;
}
