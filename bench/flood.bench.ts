import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Pool } from 'undici';
import { type Bench, type BenchResult, figure, type Row, type Verdict } from './bench.js';
import { script } from './child-process.js';
import { type BenchDatabase, startDatabase } from './database.js';
import { type Gateway, type Merchant, registerMerchant, startGateway } from './gateway.js';
import { percentile } from './statistics.js';
import { pickAuthorised } from './webhook-sender.js';
import type { Flood, FloodResult, WrongKeys } from './wrong-key-sender.js';

const SECONDS = 10;
const RIGHT_RATE = 100;
const WRONG_RATE = 3000;
const WRONG_CONNECTIONS = 500;
const LIMIT_MS = 50;

/** What one merchant's notifications feel of a flood of wrong keys. */
export const bench: Bench = {
  title: `${RIGHT_RATE} notifications/s with the right key for ${SECONDS} s, beside ${WRONG_RATE} requests/s with wrong keys over ${WRONG_CONNECTIONS} connections`,
  limitSeconds: 170,
  async run() {
    const database = await startDatabase();
    try {
      const gateway = await startGateway(database.url);
      try {
        return await measure(gateway, database);
      } finally {
        await gateway.stop();
      }
    } finally {
      await database.stop();
    }
  },
};

const FLOODS: [WrongKeys, string][] = [
  ['push key of one connection', "wrong push keys for this merchant's connection"],
  ['invented connections', 'invented connections and push keys'],
  ['client keys', 'invented client keys at the API'],
];

async function measure(gateway: Gateway, database: BenchDatabase): Promise<BenchResult> {
  const merchant = await registerMerchant(gateway);
  await sendRight(gateway, merchant, 3);
  const rows = [(await series(gateway, database, merchant, 'no flood', null)).row];
  const verdicts: Verdict[] = [];
  for (const [keys, what] of FLOODS) {
    const { row, refused, p99 } = await series(gateway, database, merchant, what, keys);
    rows.push(row);
    verdicts.push({ aim: `${what}: every right key passes`, measured: figure(refused), isMet: refused === 0 });
    verdicts.push({ aim: `${what}: p99 under ${LIMIT_MS} ms`, measured: figure(p99, 'ms'), isMet: p99 < LIMIT_MS });
  }
  const notes = [
    'Times are from the turn of a request, so that one that could not be sent in time counts its wait. Transactions are those of the whole database in these seconds.',
  ];
  return { rows, verdicts, notes };
}

async function series(
  gateway: Gateway,
  database: BenchDatabase,
  merchant: Merchant,
  what: string,
  keys: WrongKeys | null,
) {
  const flood = keys === null ? null : startFlood(gateway, merchant, keys);
  // Until its connections stand.
  if (flood) await sleep(3000);
  const before = await transactions(database);
  const right = await sendRight(gateway, merchant, SECONDS);
  const made = (await transactions(database)) - before;
  const wrong = await flood;
  const times = right.filter((time) => time !== null);
  const refused = right.length - times.length;
  const p99 = percentile(times, 0.99);
  const row: Row = {
    what,
    figures: {
      'wrong keys/s': figure(wrong?.perSecond ?? 0),
      'answered 401': figure(wrong?.byStatus['401'] ?? 0),
      '429': figure(wrong?.byStatus['429'] ?? 0),
      closed: figure(wrong?.byStatus['closed'] ?? 0),
      'transactions/s': figure(made / SECONDS),
      right: figure(right.length),
      'right but refused': figure(refused),
      p50: figure(percentile(times, 0.5), 'ms'),
      p99: figure(p99, 'ms'),
      max: figure(Math.max(...times), 'ms'),
    },
  };
  return { row, refused, p99 };
}

async function startFlood(gateway: Gateway, { connectionId }: Merchant, keys: WrongKeys): Promise<FloodResult> {
  const flood: Flood = {
    url: gateway.url,
    keys,
    connectionId,
    connections: WRONG_CONNECTIONS,
    rate: WRONG_RATE,
    seconds: SECONDS + 5,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--no-warnings',
    ...script('wrong-key-sender.ts'),
    JSON.stringify(flood),
  ]);
  return JSON.parse(stdout) as FloodResult;
}

/** Sends at a fixed rate whatever the answers do. @returns milliseconds for each, null where it was not answered 200 */
async function sendRight(gateway: Gateway, { headers }: Merchant, seconds: number): Promise<(number | null)[]> {
  const pool = new Pool(gateway.url, { connections: 16, pipelining: 1 });
  const startedAt = performance.now();
  const sent: Promise<number | null>[] = [];
  for (let i = 0; i < seconds * RIGHT_RATE; i += 1) {
    const turn = startedAt + (i * 1000) / RIGHT_RATE;
    await sleep(Math.max(0, turn - performance.now()));
    sent.push(sendOne(pool, headers, turn));
  }
  const times = await Promise.all(sent);
  await pool.close();
  return times;
}

async function sendOne(pool: Pool, headers: Record<string, string>, turn: number): Promise<number | null> {
  const body = pickAuthorised({ id: randomUUID(), number: 'SO-2' });
  const answer = await pool.request({ method: 'POST', path: '/webhooks/cin7-core', headers, body });
  await answer.body.text();
  return answer.statusCode === 200 ? performance.now() - turn : null;
}

async function transactions(database: BenchDatabase): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    'select sum(xact_commit + xact_rollback)::int as count from pg_stat_database where datname = current_database()',
  );
  return row?.count ?? 0;
}
