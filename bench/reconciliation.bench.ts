import { type Bench, figure, type Row, type Verdict } from './bench.js';
import { type SimulatorProcess, startSimulator } from './cin7.js';
import { type BenchDatabase, startDatabase } from './database.js';
import { type Gateway, type Merchant, registerMerchant, startGateway } from './gateway.js';
import { watchMemory } from './memory-watch.js';
import { inGroups, secondsSince, until } from './statistics.js';

interface Size {
  products: number;
  sales: number;
  purchases: number;
  transfers: number;
}

const SMALL: Size = { products: 10_000, sales: 1_000, purchases: 100, transfers: 20 };
const LARGE: Size = { products: 100_000, sales: 10_000, purchases: 1_000, transfers: 200 };
const PAGE = 1_000;
const CHANGED_SHARE = 0.01;
/** Calls above the least that the arithmetic allows. */
const MOST_OVER = 1.1;
/** Growth of the most memory with ten times as many documents, up to which it counts as flat. */
const FLAT = 1.25;
const DEFAULT_CALLS_PER_MINUTE = 45;
const LIMIT_MS = 900_000;

interface World {
  size: Size;
  database: BenchDatabase;
  simulator: SimulatorProcess;
}

/** One kind of run, in a gateway that was just started. */
interface Phase {
  what: string;
  body: object;
  /** Details that cannot be done without. */
  details: number;
  /** Pages that cannot be done without. */
  pages: number;
}

interface Run {
  status: string;
  abortReason: string | null;
  calls: number;
  domains: Record<string, Record<string, number>>;
}

/** How many calls, how long and how much memory it takes to compare everything with Cin7. */
export const bench: Bench = {
  title: `${LARGE.products.toLocaleString('en')} products and ${LARGE.sales.toLocaleString('en')} sales reconciled`,
  limitSeconds: 1_500,
  async run() {
    const rows: Row[] = [];
    const verdicts: Verdict[] = [];
    const small = await measure(SMALL, rows, verdicts);
    const large = await measure(LARGE, rows, verdicts);
    for (const [index, peak] of large.entries()) {
      const growth = peak / small[index]!;
      const aim = `${rows[index]!.what.replace(/^.*: /, '')}: ten times the documents, at most ${FLAT} times the memory`;
      verdicts.push({ aim, measured: figure(growth, 'times'), isMet: growth <= FLAT });
    }
    const notes = [
      'The least: one call for each page of 1,000 rows, and one for each sale, purchase or transfer whose record differs.',
      `At ${DEFAULT_CALLS_PER_MINUTE} calls a minute the budget decides how long it takes: that is computed, not measured.`,
      'Cin7 answers at once; the budget is so large that it is no limit. A new process for each run.',
    ];
    return { rows, verdicts, notes };
  },
};

/** @returns the most memory of each run */
async function measure(size: Size, rows: Row[], verdicts: Verdict[]): Promise<number[]> {
  const database = await startDatabase();
  const simulator = await startSimulator();
  try {
    await simulator.do('seed-mass', size);
    const world: World = { size, database, simulator };
    const merchant = await withGateway(world, (gateway) => registerMerchant(gateway, { account: simulator.account }));
    const peaks: number[] = [];
    const run = async (phase: Phase) => peaks.push(await reconcile(world, merchant, phase, rows, verdicts));
    await run(await backfill(world));
    await run({
      what: 'nothing to repair, all lists',
      body: { deep: true },
      details: 0,
      pages: pagesOf(await totals(world)),
    });
    await run(await onePercent(world));
    return peaks;
  } finally {
    await simulator.stop();
    await database.stop();
  }
}

async function withGateway<T>({ database, simulator }: World, work: (gateway: Gateway) => Promise<T>): Promise<T> {
  const env = { CIN7_CORE_BASE_URL: simulator.apiUrl, CIN7_CORE_CALLS_PER_MINUTE: '100000' };
  const gateway = await startGateway(database.url, env);
  try {
    return await work(gateway);
  } finally {
    await gateway.stop();
  }
}

/** One run. @returns the most memory that the gateway held */
async function reconcile(
  world: World,
  { connectionId }: Merchant,
  phase: Phase,
  rows: Row[],
  verdicts: Verdict[],
): Promise<number> {
  return withGateway(world, async (gateway) => {
    await world.simulator.forgetCalls();
    const memory = await watchMemory(gateway.pid);
    const startedAt = performance.now();
    const { id } = await gateway.api<{ id: string }>(
      'POST',
      `/connections/${connectionId}/reconciliations`,
      phase.body,
    );
    const run = await endOf(gateway, id);
    const seconds = secondsSince(startedAt);
    memory.stop();
    const calls = (await world.simulator.calls()).length;
    const least = phase.pages + phase.details;
    const documents = Object.values(run.domains).reduce((sum, counts) => sum + counts['listed']!, 0);
    const what = `${world.size.products.toLocaleString('en')} products: ${phase.what}`;
    rows.push({
      what,
      figures: {
        'Cin7 calls': figure(calls),
        'the least': figure(least),
        took: figure(seconds, 's'),
        'documents/s': figure(documents / seconds),
        'most memory': figure(memory.mebibytes(), 'MiB'),
        [`at ${DEFAULT_CALLS_PER_MINUTE} a minute`]: figure(calls / DEFAULT_CALLS_PER_MINUTE, 'min'),
      },
    });
    const aim = `${what}: at most ${Math.round((MOST_OVER - 1) * 100)} % more calls than the least`;
    verdicts.push({ aim, measured: figure(calls / least, 'times'), isMet: calls <= least * MOST_OVER });
    return memory.mebibytes();
  });
}

async function endOf(gateway: Gateway, id: string): Promise<Run> {
  let run: Run | undefined;
  const hasEnded = async (): Promise<boolean> => {
    run = await gateway.api<Run>('GET', `/reconciliations/${id}`);
    return run.status !== 'running';
  };
  await until('the run has ended', hasEnded, LIMIT_MS, 100);
  if (run?.status !== 'completed') throw new Error(`The run is ${run?.status}: ${run?.abortReason}`);
  return run;
}

async function backfill(world: World): Promise<Phase> {
  const sales = await list(world, '/saleList', 'SaleList');
  const purchases = await list(world, '/purchaseList', 'PurchaseList');
  const transfers = await list(world, '/stockTransferList', 'StockTransferList');
  const details =
    sales.filter((row) => /^(PARTIALLY )?PICKED$/.test(String(row['CombinedPickingStatus']))).length +
    purchases.filter((row) => row['OrderStatus'] === 'AUTHORISED' && row['IsServiceOnly'] !== true).length +
    transfers.filter((row) => ['ORDERED', 'IN TRANSIT', 'COMPLETED'].includes(String(row['Status']))).length;
  const body = { reason: 'backfill', since: '2000-01-01T00:00:00Z' };
  return { what: 'all for the first time', body, details, pages: pagesOf(await totals(world)) };
}

/** Changes one of a hundred documents of each kind; what changed lately fills a page or two of each list. */
async function onePercent(world: World): Promise<Phase> {
  const { simulator, size } = world;
  const someOf = async (path: string, key: string, count: number, isFit: (row: ListRow) => boolean) => {
    const rows = (await list(world, path, key)).filter(isFit);
    return rows.slice(0, Math.ceil(count * CHANGED_SHARE));
  };
  const products = (await simulator.products()).filter((product) => String(product['SKU']).startsWith('MASS-'));
  const changed = products.filter((_, index) => index % Math.round(1 / CHANGED_SHARE) === 0);
  for (const group of inGroups(changed, PAGE)) {
    await simulator.do('update-products', { documents: group.map((product) => product['ID']), category: 'Changed' });
  }
  const sales = await someOf('/saleList', 'SaleList', size.sales, (row) => row['CombinedPickingStatus'] === 'PICKED');
  for (const row of sales) {
    await simulator.do('edit', { document: row['SaleID'], set: { CustomerReference: 'Changed' } });
  }
  const isOpen = (row: ListRow): boolean => row['OrderStatus'] === 'AUTHORISED';
  const purchases = await someOf('/purchaseList', 'PurchaseList', size.purchases, isOpen);
  for (const row of purchases) await simulator.do('void-purchase', { document: row['ID'] });
  const isOrdered = (row: ListRow): boolean => row['Status'] === 'ORDERED';
  const transfers = await someOf('/stockTransferList', 'StockTransferList', size.transfers, isOrdered);
  for (const row of transfers) await simulator.do('complete-transfer', { document: row['TaskID'] });
  const counts = { ...size, products: changed.length, sales: sales.length, purchases: purchases.length };
  const details = sales.length + purchases.length + transfers.length;
  return { what: '1 % changed, what changed lately', body: {}, details, pages: pagesOf(counts) };
}

type ListRow = Record<string, unknown>;

function pagesOf(counts: Size): number {
  return Object.values(counts).reduce((sum, count) => sum + Math.max(1, Math.ceil(count / PAGE)), 0);
}

/** The lengths of the whole lists: the mass beside the few documents that were there before. */
async function totals(world: World): Promise<Size> {
  const total = async (path: string): Promise<number> => Number((await page(world, path, 1, 1))['Total']);
  return {
    products: await total('/product?IncludeDeprecated=true'),
    sales: await total('/saleList'),
    purchases: await total('/purchaseList'),
    transfers: await total('/stockTransferList'),
  };
}

async function list(world: World, path: string, key: string): Promise<ListRow[]> {
  const all: ListRow[] = [];
  for (let number = 1; ; number += 1) {
    const rows = (await page(world, path, number, PAGE))[key] as ListRow[];
    all.push(...rows);
    if (rows.length < PAGE) return all;
  }
}

async function page({ simulator }: World, path: string, number: number, limit: number): Promise<ListRow> {
  const headers = {
    'api-auth-accountid': simulator.account.id,
    'api-auth-applicationkey': simulator.account.key,
  };
  const url = `${simulator.apiUrl}${path}${path.includes('?') ? '&' : '?'}Page=${number}&Limit=${limit}`;
  return (await (await fetch(url, { headers })).json()) as ListRow;
}
