import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type ServerProcess, startServer } from './child-process.js';

/** The built gateway as anybody would start it, on its own PostgreSQL in a temporary folder. */
export interface Gateway extends ServerProcess {
  api<T>(method: string, path: string, body?: unknown): Promise<T>;
}

/** @param env settings beyond those that a start without Cin7 needs */
export async function startGateway(env: Record<string, string> = {}): Promise<Gateway> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'erpgate-bench-'));
  const adminKey = randomBytes(24).toString('hex');
  const port = await freePort();
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    ADMIN_API_KEY: adminKey,
    LOG_LEVEL: 'warn',
    // Nobody listens there: calls to Cin7 fail at once and cost nothing.
    CIN7_CORE_BASE_URL: 'http://127.0.0.1:9',
    ...env,
  };
  const server = await startServer(['dist/src/main.js'], settings, port, '/health/ready');
  return {
    ...server,
    api: <T>(method: string, route: string, body?: unknown) => call<T>(server.url + route, method, adminKey, body),
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** Registers a merchant and returns the headers that his Cin7 would send. */
export async function registerMerchant(gateway: Gateway): Promise<Record<string, string>> {
  const credential = await gateway.api<{ id: string }>('POST', '/api/v1/credentials', {
    credentialName: 'Bench',
    credentialDriver: 'Dear Inventory',
    username: randomUUID(),
    password: randomUUID(),
  });
  const connection = await gateway.api<{ id: string; pushApiKey: string }>('POST', '/api/v1/connections', {
    name: 'Bench',
    credentialId: credential.id,
    enabled: true,
  });
  return { CONNECTIONID: connection.id, APIKEY: connection.pushApiKey, 'content-type': 'application/json' };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function call<T>(url: string, method: string, key: string, body: unknown): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
  return JSON.parse(text) as T;
}
