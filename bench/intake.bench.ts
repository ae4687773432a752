import { randomUUID } from 'node:crypto';
import path from 'node:path';
import autocannon from 'autocannon';
import { type Bench, type BenchResult, figure, type Row } from './bench.js';
import { startServer } from './child-process.js';
import { freePort, type Gateway, registerMerchant, startGateway } from './gateway.js';

const CONNECTIONS = 64;
const WARM_UP_SECONDS = 3;
const SECONDS = 10;
const STEADY_RATE = 1000;
const DOCUMENTS = 5000;

/** Durable intake, compared with answering alone. */
export const bench: Bench = {
  title: `notifications answered 200 (stored), ${CONNECTIONS} keep-alive connections, ${SECONDS} s each`,
  async run() {
    const bare = await measureBare();
    const gateway = await startGateway();
    try {
      return await measureGateway(gateway, bare);
    } finally {
      await gateway.stop();
    }
  },
};

async function measureBare(): Promise<autocannon.Result> {
  const port = await freePort();
  const hooks = path.resolve('test/support/typescript-hooks.mjs');
  const script = path.join(import.meta.dirname, 'bare-server.ts');
  const parameters = ['--import', hooks, script, String(port)];
  const server = await startServer(parameters, {}, port, '/health/ready');
  try {
    return await fire(server.url, { CONNECTIONID: randomUUID(), APIKEY: 'x', 'content-type': 'application/json' });
  } finally {
    await server.stop();
  }
}

async function measureGateway(gateway: Gateway, bare: autocannon.Result): Promise<BenchResult> {
  const headers = await registerMerchant(gateway);
  const full = await fire(gateway.url, headers);
  const steady = await fire(gateway.url, headers, STEADY_RATE);
  const answered = counted(full) + counted(steady);
  const stored = await countStored(gateway, answered);
  const share = full.requests.average / bare.requests.average;
  return {
    rows: [
      row('the same Fastify without a database', bare),
      row('gateway, as fast as it can', full),
      row(`gateway, at ${STEADY_RATE}/s`, steady),
    ],
    verdicts: [
      { aim: 'at least 0.5 of Fastify alone', measured: figure(share), isMet: share >= 0.5 },
      {
        aim: `p99 under 25 ms at ${STEADY_RATE}/s`,
        measured: figure(steady.latency.p99, 'ms'),
        isMet: steady.latency.p99 < 25,
      },
      {
        aim: 'every answered notification is stored',
        measured: `${figure(stored)} stored of ${figure(answered)} answered`,
        isMet: stored >= answered,
      },
    ],
  };
}

/** Answers of the warm-up count too: they are stored as well. */
const warmUps = new WeakMap<autocannon.Result, number>();

function counted(result: autocannon.Result): number {
  return result['2xx'] + (warmUps.get(result) ?? 0);
}

async function fire(url: string, headers: Record<string, string>, rate?: number): Promise<autocannon.Result> {
  const options: autocannon.Options = {
    url: `${url}/webhooks/cin7-core`,
    connections: CONNECTIONS,
    requests: Array.from({ length: DOCUMENTS }, () => ({ method: 'POST' as const, headers, body: notification() })),
    ...(rate === undefined ? {} : { overallRate: rate }),
  };
  const warmUp = await autocannon({ ...options, duration: WARM_UP_SECONDS });
  const result = await autocannon({ ...options, duration: SECONDS });
  warmUps.set(result, warmUp['2xx']);
  return result;
}

function notification(): string {
  const number = Math.floor(Math.random() * 100_000);
  return JSON.stringify({ EventType: 'Sale/PickAuthorised', SaleID: randomUUID(), SaleOrderNumber: `SO-${number}` });
}

/** Pages through them as a client would; an answer to the last requests may still be under way when autocannon ends. */
async function countStored(gateway: Gateway, atLeast: number): Promise<number> {
  let stored = 0;
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: { data: unknown[]; nextCursor: string | null } = await gateway.api(
      'GET',
      `/api/v1/notifications?limit=1000${after}`,
    );
    stored += page.data.length;
    cursor = page.nextCursor;
  } while (cursor !== null && stored < atLeast * 2);
  return stored;
}

function row(what: string, { requests, latency, non2xx, errors }: autocannon.Result): Row {
  return {
    what,
    figures: {
      'requests/s': figure(requests.average),
      p50: figure(latency.p50, 'ms'),
      p99: figure(latency.p99, 'ms'),
      'not 2xx': figure(non2xx),
      errors: figure(errors),
    },
  };
}
