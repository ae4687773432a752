import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { type Bench, type BenchResult, figure, type Row } from './bench.js';
import { freePort, script, startServer } from './child-process.js';
import { type BenchDatabase, startDatabase } from './database.js';
import { type Gateway, registerMerchant, startGateway } from './gateway.js';

const CONNECTIONS = 64;
const WARM_UP_SECONDS = 3;
const SECONDS = 10;
const STEADY_RATE = 1000;
const DOCUMENTS = 5000;
/** Of the same columns and indexes as the gateway's own table, in the same database. */
const COMPARISON_TABLE = 'bench_notification';

/** Durable intake, compared with answering alone and with one INSERT per request. */
export const bench: Bench = {
  title: `notifications answered 200 (stored), ${CONNECTIONS} keep-alive connections, ${SECONDS} s each`,
  limitSeconds: 180,
  async run() {
    const bare = await measureOther('bare-server.ts', []);
    const database = await startDatabase();
    try {
      const gateway = await startGateway(database.url);
      try {
        const oneInsert = await measureOneInsert(database);
        return await measureGateway(gateway, database, bare, oneInsert);
      } finally {
        await gateway.stop();
      }
    } finally {
      await database.stop();
    }
  },
};

async function measureOther(server: string, parameters: string[]): Promise<autocannon.Result> {
  const port = await freePort();
  const { url, stop } = await startServer([...script(server), String(port), ...parameters], {}, port, '/health/ready');
  try {
    return await fire(url, { CONNECTIONID: randomUUID(), APIKEY: 'x', 'content-type': 'application/json' });
  } finally {
    await stop();
  }
}

async function measureOneInsert(database: BenchDatabase): Promise<autocannon.Result> {
  await database.query(`create table ${COMPARISON_TABLE} (like notification including all)`);
  return measureOther('one-insert-server.ts', [database.url, COMPARISON_TABLE]);
}

async function measureGateway(
  gateway: Gateway,
  database: BenchDatabase,
  bare: autocannon.Result,
  oneInsert: autocannon.Result,
): Promise<BenchResult> {
  const { headers } = await registerMerchant(gateway);
  const full = await fire(gateway.url, headers);
  const steady = await fire(gateway.url, headers, STEADY_RATE);
  const answered = counted(full) + counted(steady);
  // Answers to the last requests may have been under way when the counting of answers ended.
  const [{ stored } = { stored: 0 }] = await database.query<{ stored: number }>(
    'select count(*)::int as stored from notification',
  );
  const share = full.requests.average / bare.requests.average;
  const times = full.requests.average / oneInsert.requests.average;
  return {
    rows: [
      row('the same Fastify without a database', bare),
      row('the same Fastify with one INSERT per request', oneInsert),
      row('gateway, as fast as it can', full),
      row(`gateway, at ${STEADY_RATE}/s`, steady),
    ],
    verdicts: [
      { aim: 'at least 0.5 of Fastify alone', measured: figure(share), isMet: share >= 0.5 },
      { aim: 'at least 2.5 times one INSERT per request', measured: figure(times), isMet: times >= 2.5 },
      {
        aim: `p99 under 25 ms at ${STEADY_RATE}/s`,
        measured: figure(steady.latency.p99, 'ms'),
        isMet: steady.latency.p99 < 25,
      },
      {
        aim: `every one of the ${answered} answered notifications is stored`,
        measured: figure(stored),
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
    // Documents of their own, or all connections would tell of the same one at the same time.
    setupClient: (client) => {
      const count = Math.ceil(DOCUMENTS / CONNECTIONS);
      client.setRequests(Array.from({ length: count }, () => ({ method: 'POST', headers, body: notification() })));
    },
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
