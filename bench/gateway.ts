import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { freePort, type ServerProcess, startServer } from './child-process.js';

/** The built gateway in a process of its own. */
export interface Gateway extends ServerProcess {
  api<T>(method: string, path: string, body?: unknown): Promise<T>;
}

/** Cin7's Account ID and API key. */
export interface MerchantAccount {
  id: string;
  key: string;
}

/** One that nobody has yet. */
export function newAccount(): MerchantAccount {
  return { id: randomUUID(), key: randomUUID() };
}

/** A merchant's link, and the headers that his Cin7 would send. */
export interface Merchant {
  connectionId: string;
  headers: Record<string, string>;
}

const ADMIN_KEY = randomBytes(24).toString('hex');
/** One for all gateways of a run, because they may share a database. */
const ENCRYPTION_KEY = randomBytes(32).toString('base64');

/** What `npm start` gives to Node.js: options and the program. */
const START = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }).scripts.start
  .split(' ')
  .slice(2);

/**
 * @param databaseUrl migrated by the start
 * @param env settings beyond those that a start without Cin7 needs
 */
export async function startGateway(databaseUrl: string, env: Record<string, string> = {}): Promise<Gateway> {
  const port = await freePort();
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    ENCRYPTION_KEY,
    ADMIN_API_KEY: ADMIN_KEY,
    LOG_LEVEL: 'warn',
    // Nobody listens there: calls to Cin7 fail at once and cost nothing.
    CIN7_CORE_BASE_URL: 'http://127.0.0.1:9',
    // For a look inside: BENCH_NODE_OPTIONS='--cpu-prof --cpu-prof-dir=/tmp/profiles' npm run bench -- intake
    NODE_OPTIONS: process.env['BENCH_NODE_OPTIONS'] ?? '',
    ...env,
  };
  const server = await startServer(START, settings, port, '/health/ready');
  return {
    ...server,
    api: <T>(method: string, route: string, body?: unknown) => call<T>(`${server.url}/api/v1${route}`, method, body),
  };
}

/** Registers a merchant as a person would. */
export async function registerMerchant(
  gateway: Gateway,
  { account = newAccount(), enabled = true }: { account?: MerchantAccount; enabled?: boolean } = {},
): Promise<Merchant> {
  const credential = await gateway.api<{ id: string }>('POST', '/credentials', {
    credentialName: `Bench ${randomUUID()}`,
    credentialDriver: 'Dear Inventory',
    username: account.id,
    password: account.key,
  });
  const connection = await gateway.api<{ id: string; pushApiKey: string }>('POST', '/connections', {
    name: 'Bench',
    credentialId: credential.id,
    enabled,
  });
  const headers = {
    CONNECTIONID: connection.id,
    APIKEY: connection.pushApiKey,
    'content-type': 'application/json',
  };
  return { connectionId: connection.id, headers };
}

/** Whether no notification of a merchant waits any more. */
export async function isSettled(gateway: Gateway, { connectionId }: Merchant): Promise<boolean> {
  const route = `/notifications?status=pending&limit=1&connectionId=${connectionId}`;
  return (await gateway.api<{ data: unknown[] }>('GET', route)).data.length === 0;
}

async function call<T>(url: string, method: string, body: unknown): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${ADMIN_KEY}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
  return (text ? JSON.parse(text) : null) as T;
}
