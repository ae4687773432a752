import { type Bench, type BenchResult, figure, type Row } from './bench.js';
import { standInId, standInSale, type StandInProcess, startStandIn } from './cin7.js';
import { type BenchDatabase, startDatabase } from './database.js';
import { type Gateway, type Merchant, registerMerchant, startGateway } from './gateway.js';
import { inGroups, secondsSince, until } from './statistics.js';
import { picksAuthorised, thinProducts, webhookSender } from './webhook-sender.js';

const SIZES = [1_000, 10_000, 100_000];
const PER_BODY = 100;
/** Measured growth of the time per document up to which it counts as flat: machines are never quite still. */
const FLAT = 1.5;
const LIMIT_MS = 150_000;

interface World {
  database: BenchDatabase;
  standIn: StandInProcess;
  gateway: Gateway;
}

/** How documents are served, and of how many the time is taken. */
interface Way {
  what: string;
  /** Of how many documents the time is taken; all of them when null. */
  measured: number | null;
  body(numbers: number[]): string;
  /** How many products Cin7's list brings of so many waiting. */
  listed(size: number): number;
}

const thin = (numbers: number[]): string => thinProducts(numbers.map(standInId));

const WAYS: Way[] = [
  {
    what: 'sales, one by one',
    measured: 1_000,
    body: (numbers) => picksAuthorised(numbers.map(standInSale)),
    listed: () => 0,
  },
  { what: 'products, by pages', measured: null, body: thin, listed: (size) => size },
  { what: 'products that no page brings, one by one', measured: 300, body: thin, listed: () => 0 },
];

/** The time per document when few and when many wait. */
export const bench: Bench = {
  title: 'time per document with 1,000, 10,000 and 100,000 waiting documents of one merchant',
  limitSeconds: 420,
  async run() {
    const database = await startDatabase();
    const standIn = await startStandIn();
    try {
      const env = { CIN7_CORE_BASE_URL: standIn.apiUrl, CIN7_CORE_CALLS_PER_MINUTE: '100000' };
      const gateway = await startGateway(database.url, env);
      try {
        return await measure({ database, standIn, gateway });
      } finally {
        await gateway.stop();
      }
    } finally {
      await standIn.stop();
      await database.stop();
    }
  },
};

async function measure(world: World): Promise<BenchResult> {
  const rows: Row[] = [];
  const growth: BenchResult['verdicts'] = [];
  await serve(world, WAYS[0]!, 200);
  for (const way of WAYS) {
    const times: number[] = [];
    for (const size of SIZES) {
      const { row, milliseconds } = await serve(world, way, size);
      rows.push(row);
      times.push(milliseconds);
    }
    const times100 = times.at(-1)! / times[0]!;
    const aim = `${way.what}: with 100 times as many waiting, at most ${FLAT} times the time per document`;
    growth.push({ aim, measured: figure(times100, 'times'), isMet: times100 <= FLAT });
  }
  return { rows, verdicts: growth, notes: ['Cin7 is a stand-in that answers at once; the budget is no limit.'] };
}

/** Each size has a merchant of its own, who is removed with what still waits. */
async function serve(world: World, way: Way, size: number): Promise<{ row: Row; milliseconds: number }> {
  const { gateway, standIn } = world;
  await standIn.set({ products: way.listed(size) });
  const merchant = await registerMerchant(gateway, { enabled: false });
  const route = `/connections/${merchant.connectionId}`;
  const sender = webhookSender(gateway);
  const bodies = inGroups([...Array(size).keys()], PER_BODY).map((numbers) => way.body(numbers));
  const sendingSince = performance.now();
  await sender.sendAll(merchant, bodies);
  const stored = size / secondsSince(sendingSince);
  await sender.close();
  await gateway.api('PATCH', route, { enabled: true });
  const startedAt = performance.now();
  const target = Math.min(size, way.measured ?? size);
  const served = await untilServed(world, merchant, target);
  const milliseconds = (secondsSince(startedAt) * 1000) / served;
  await gateway.api('DELETE', route);
  const figures = {
    waiting: figure(size),
    'of them timed': figure(served),
    'asked for/s': figure(stored),
    'per document': figure(milliseconds, 'ms'),
    'documents/s': figure(1000 / milliseconds),
  };
  return { row: { what: way.what, figures }, milliseconds };
}

/** @returns how many of them have a record */
async function untilServed({ database }: World, { connectionId }: Merchant, target: number): Promise<number> {
  let served = 0;
  const count = async (): Promise<boolean> => {
    const query = 'select count(*)::int as n from record where connection_id = $1';
    served = (await database.query<{ n: number }>(query, [connectionId]))[0]!.n;
    return served >= target;
  };
  await until(`${target} documents are served`, count, LIMIT_MS, 100);
  return served;
}
