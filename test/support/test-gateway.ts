import { createServer, type AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Account } from '../../simulator/account.js';
import { Simulator } from '../../simulator/simulator.js';
import type { SimulatorOptions } from '../../simulator/simulator-options.js';
import { createApp } from '../../src/create-app.js';
import { loadSettings } from '../../src/platform/config/load-settings.js';
import { Database } from '../../src/platform/database/database.js';
import { watchedLog } from './watched-log.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { waitFor } from './wait-for.js';

/** What a merchant registers; the last one only exists in Cin7's own screens. */
const WEBHOOK_TYPES = [
  'Product/Updated',
  'Purchase/OrderAuthorised',
  'Sale/PickAuthorised',
  'Sale/Voided',
  'Sale/Undo',
  'Stock/TransferOrderAuthorised',
];

export const ADMIN_KEY = 'admin-key-of-the-tests-0123456789';

/** An answer of the gateway. */
export interface Answer<T = any> {
  status: number;
  body: T;
  headers: Headers;
}

/** The whole gateway as it runs, on a database of its own and beside a simulator of its own. */
export interface TestGateway {
  url: string;
  app: NestFastifyApplication;
  database: Database;
  databaseUrl: string;
  simulator: Simulator;
  /** Calls the API, as the administrator unless another key is given. */
  api<T = any>(method: string, path: string, body?: unknown, key?: string | null): Promise<Answer<T>>;
  /** Sends a notification as Cin7 does. */
  notify(connection: TestConnection, body: unknown, path?: string): Promise<Answer>;
  /** Makes a credential and a connection for an account of the simulator (the default one), and registers all webhooks. */
  connect(settings?: object, account?: Account): Promise<TestConnection>;
  /** The same without any webhook. */
  connectBare(account?: Account): Promise<TestConnection>;
  /** All rows of a list, over all its pages. */
  all<T = any>(path: string, key?: string): Promise<T[]>;
  /** Waits until no notification is pending. */
  settled(): Promise<void>;
  /** Stops the gateway alone, as for an update; what it answers from then on is no connection. */
  down(): Promise<void>;
  /** Starts it again at its address. */
  up(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestConnection {
  id: string;
  credentialId: string;
  pushApiKey: string;
}

/** Settings as they come from the environment, for a gateway under test. */
export function testSettings(databaseUrl: string, cin7BaseUrl: string, env: Record<string, string> = {}) {
  return loadSettings({
    DATABASE_URL: databaseUrl,
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    ADMIN_API_KEY: ADMIN_KEY,
    CIN7_CORE_BASE_URL: cin7BaseUrl,
    CIN7_CORE_CALLS_PER_MINUTE: '100000',
    LOG_LEVEL: 'silent',
    HOST: '127.0.0.1',
    PORT: '0',
    WORKER_CONCURRENCY: '2',
    DATABASE_POOL_SIZE: '6',
    // Tests send many wrong keys from one address.
    FAILED_KEYS_PER_MINUTE: '1000000',
    ...env,
  });
}

export interface TestGatewayOptions {
  simulator?: SimulatorOptions;
  env?: Record<string, string>;
  /** Where the gateway finds Cin7, when something stands in front of the simulator at this address. */
  cin7Url?: (simulatorUrl: string) => Promise<string>;
  /** Knows its own public address, which is needed to register webhooks through Cin7's API. */
  isPublic?: boolean;
  /** The database of another gateway, to be the second process beside it. Its owner removes it. */
  beside?: TestGateway;
}

/** Starts a gateway with all roles in this process. Stop it, or its database cannot be removed. */
export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const { beside } = options;
  const simulator =
    beside?.simulator ?? (await new Simulator({ rateLimit: { calls: 0 }, ...options.simulator }).start());
  const testDatabase = beside ? { url: beside.databaseUrl, drop: async () => undefined } : await createTestDatabase();
  const cin7Url = (await options.cin7Url?.(simulator.url)) ?? simulator.url;
  const ownPort = options.isPublic ? await freePort() : 0;
  const ownAddress: Record<string, string> = options.isPublic ? { PUBLIC_URL: `http://127.0.0.1:${ownPort}` } : {};
  const settings = testSettings(testDatabase.url, cin7Url, {
    LOG_LEVEL: 'debug',
    ...ownAddress,
    ...options.env,
  });
  const start = async (port: number): Promise<NestFastifyApplication> => {
    const app = await createApp(settings, testDatabase.url, watchedLog(settings));
    await app.listen(port, '127.0.0.1');
    return app;
  };
  return gatewayOf(await start(ownPort), start, simulator, testDatabase, beside === undefined);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function gatewayOf(
  first: NestFastifyApplication,
  start: (port: number) => Promise<NestFastifyApplication>,
  simulator: Simulator,
  testDatabase: Pick<TestDatabase, 'url' | 'drop'>,
  ownsSimulator: boolean,
): TestGateway {
  let app = first;
  const { port } = app.getHttpServer().address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const api = apiOf(url);
  return {
    url,
    get app() {
      return app;
    },
    simulator,
    get database() {
      return app.get(Database);
    },
    databaseUrl: testDatabase.url,
    api,
    notify: (connection, body, path = '/webhooks/cin7-core') => notify(url + path, connection, body),
    connect: (settings, account = simulator.account) => connect(url, api, account, settings),
    connectBare: (account = simulator.account) => makeConnection(api, account, {}),
    all: (path, key) => allPages(api, path, key),
    settled: () => settled(api, simulator),
    down: () => app.close(),
    up: async () => {
      app = await start(port);
    },
    stop: async () => {
      await app.close();
      if (ownsSimulator) await simulator.stop();
      await testDatabase.drop();
    },
  };
}

function apiOf(url: string): TestGateway['api'] {
  return async (method, path, body, key = ADMIN_KEY) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return answerOf(response);
  };
}

async function notify(url: string, connection: TestConnection, body: unknown): Promise<Answer> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(url, {
    method: 'POST',
    headers: { CONNECTIONID: connection.id, APIKEY: connection.pushApiKey, 'content-type': 'application/json' },
    body: isRaw ? (body as string) : JSON.stringify(body),
  });
  return answerOf(response);
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, body: isJson && text ? JSON.parse(text) : text, headers: response.headers };
}

async function connect(
  url: string,
  api: TestGateway['api'],
  account: Account,
  settings: object = {},
): Promise<TestConnection> {
  const connection = await makeConnection(api, account, settings);
  for (const type of WEBHOOK_TYPES) {
    account.registerWebhook({
      type,
      url: `${url}/webhooks/cin7-core`,
      headers: { CONNECTIONID: connection.id, APIKEY: connection.pushApiKey },
    });
  }
  return connection;
}

async function makeConnection(api: TestGateway['api'], account: Account, settings: object): Promise<TestConnection> {
  const credential = await created(
    api('POST', '/credentials', {
      credentialName: `Credential ${Date.now()} ${Math.random()}`,
      credentialDriver: 'Dear Inventory',
      username: account.accountId,
      password: account.keys[0],
    }),
  );
  const connection = await created(
    api('POST', '/connections', { name: 'Merchant', credentialId: credential.id, enabled: true, settings }),
  );
  return { id: connection.id, credentialId: credential.id, pushApiKey: connection.pushApiKey };
}

async function created(answer: Promise<Answer>) {
  const { status, body } = await answer;
  if (status !== 201) throw new Error(`Expected 201, got ${status}: ${JSON.stringify(body)}`);
  return body;
}

async function allPages<T>(api: TestGateway['api'], path: string, key?: string): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | null = null;
  do {
    const separator = path.includes('?') ? '&' : '?';
    const page: Answer = await api('GET', cursor ? `${path}${separator}cursor=${cursor}` : path, undefined, key);
    if (page.status !== 200) throw new Error(`${path} answered ${page.status}: ${JSON.stringify(page.body)}`);
    rows.push(...page.body.data);
    cursor = page.body.nextCursor;
  } while (cursor);
  return rows;
}

async function settled(api: TestGateway['api'], simulator: Simulator): Promise<void> {
  await simulator.settled();
  await waitFor(
    async () => {
      const { body } = await api('GET', '/notifications?status=pending&limit=1');
      return body.data.length === 0;
    },
    { describe: 'no notification is pending', timeoutMs: 20_000 },
  );
}
