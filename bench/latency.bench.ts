import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, type BenchResult, figure, type Row, type Verdict } from './bench.js';
import { pickedSales, type SimulatedSale, type SimulatorProcess, startSimulator } from './cin7.js';
import { type BenchDatabase, startDatabase } from './database.js';
import { clientKey, type FeedFollower, followFeed } from './feed-follower.js';
import { type Gateway, type Merchant, type MerchantAccount, registerMerchant, startGateway } from './gateway.js';
import { inGroups, percentile, until } from './statistics.js';
import { pickAuthorised, thinProducts, type WebhookSender, webhookSender } from './webhook-sender.js';

const PICKS = 200;
const EVERY_MS = 200;
const POLL_MS = 2;
const WAITING_PRODUCTS = 50_000;
const SIMULATOR_LATENCY_MS = 100;
const LIMIT_MS = 30_000;

interface World {
  simulator: SimulatorProcess;
  database: BenchDatabase;
  gateway: Gateway;
  sender: WebhookSender;
  key: string;
  /** Whose products wait. */
  large: { account: MerchantAccount; merchant: Merchant };
  small: { account: MerchantAccount; merchant: Merchant };
  productIds: string[];
}

/** From a pick's notification to the order in the change feed, beside what Cin7 itself takes to answer. */
export const bench: Bench = {
  title: `from sending a pick's notification to the order in the change feed, ${1000 / EVERY_MS} a second, one after the other`,
  limitSeconds: 420,
  async run() {
    const database = await startDatabase();
    const simulator = await startSimulator();
    try {
      const env = { CIN7_CORE_BASE_URL: simulator.apiUrl, CIN7_CORE_CALLS_PER_MINUTE: '100000' };
      const gateway = await startGateway(database.url, env);
      try {
        return await measure(await enter(simulator, database, gateway));
      } finally {
        await gateway.stop();
      }
    } finally {
      await simulator.stop();
      await database.stop();
    }
  },
};

async function enter(simulator: SimulatorProcess, database: BenchDatabase, gateway: Gateway): Promise<World> {
  await simulator.do('create-products', { count: WAITING_PRODUCTS });
  const products = await simulator.products();
  const small = await simulator.addAccount();
  const sender = webhookSender(gateway);
  const key = await clientKey(gateway);
  return {
    simulator,
    database,
    gateway,
    sender,
    key,
    large: { account: simulator.account, merchant: await registerMerchant(gateway, { account: simulator.account }) },
    small: { account: small, merchant: await registerMerchant(gateway, { account: small }) },
    productIds: products.map((product) => String(product['ID'])),
  };
}

async function measure(world: World): Promise<BenchResult> {
  const { simulator, small, large, sender } = world;
  const rows: Row[] = [];
  const verdicts: Verdict[] = [];
  const add = ([row, judged]: [Row, Verdict[]]): void => void (rows.push(row), verdicts.push(...judged));
  // Connections to the database, locations of the account: what a gateway that runs has long since.
  await series(world, small, 'warm-up', 20);
  await series(world, large, 'warm-up', 20);
  add(await series(world, small, 'nothing else waits, Cin7 answers at once', PICKS));
  await simulator.setLatency(SIMULATOR_LATENCY_MS);
  const slow = `Cin7 takes ${SIMULATOR_LATENCY_MS} ms`;
  add(await series(world, small, `nothing else waits, ${slow}`, PICKS));
  const many = WAITING_PRODUCTS.toLocaleString('en');
  add(await whileProductsWait(world, large, `${many} products of the same merchant wait, ${slow}`));
  add(await whileProductsWait(world, small, `${many} products of another merchant wait, ${slow}`));
  await sender.close();
  const notes = [
    `"beside Cin7" is the whole time minus what the simulator itself took for that sale. The feed is asked every ${POLL_MS} ms.`,
    'Where products wait, picks are sent until the last product is served.',
  ];
  return { rows, verdicts, notes };
}

/** As many picks as there is time for until all products are served. */
async function whileProductsWait(world: World, from: World['small'], what: string): Promise<[Row, Verdict[]]> {
  const { gateway, database, large, sender, productIds } = world;
  const route = `/connections/${large.merchant.connectionId}`;
  await gateway.api('PATCH', route, { enabled: false });
  await sender.sendAll(large.merchant, inGroups(productIds, 100).map(thinProducts));
  await gateway.api('PATCH', route, { enabled: true });
  const anyWaits = async (): Promise<boolean> => {
    const found = await database.query("select from sync_request where domain = 'products' limit 1");
    return found.length > 0;
  };
  const result = await series(world, from, what, PICKS, anyWaits);
  await until('all products are served', async () => !(await anyWaits()), 180_000);
  return result;
}

async function series(
  world: World,
  { account, merchant }: World['small'],
  what: string,
  most: number,
  goesOn: () => Promise<boolean> = async () => true,
): Promise<[Row, Verdict[]]> {
  const { simulator, gateway, key, sender } = world;
  const sales = await pickedSales(simulator, account, most);
  await simulator.forgetCalls();
  const follower = followFeed(gateway, key, `connectionId=${merchant.connectionId}&recordType=order`);
  await follower.skipToEnd();
  const whole = new Map<string, number>();
  for (const sale of sales) {
    if (!(await goesOn())) break;
    const startedAt = performance.now();
    await sender.send(merchant, pickAuthorised(sale));
    whole.set(sale.id, await untilVisible(follower, sale, startedAt));
    await sleep(Math.max(0, EVERY_MS - (performance.now() - startedAt)));
  }
  await follower.close();
  return judge(what, whole, await timesAtCin7(simulator));
}

async function untilVisible(follower: FeedFollower, sale: SimulatedSale, startedAt: number): Promise<number> {
  const isThere = async (): Promise<boolean> =>
    (await follower.page()).some((change) => change.externalId === sale.id.toLowerCase());
  await until(`${sale.number} is in the feed`, isThere, LIMIT_MS, POLL_MS);
  return performance.now() - startedAt;
}

/** What the calls for each sale took, by its id. */
async function timesAtCin7(simulator: SimulatorProcess): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const { path, query, milliseconds } of await simulator.calls()) {
    const id = query['id'];
    if (path === '/sale' && id) times.set(id, (times.get(id) ?? 0) + milliseconds);
  }
  return times;
}

function judge(what: string, whole: Map<string, number>, atCin7: Map<string, number>): [Row, Verdict[]] {
  const all = [...whole.values()];
  const beside = [...whole].map(([id, time]) => time - (atCin7.get(id) ?? 0));
  const [p50, p99] = [percentile(beside, 0.5), percentile(beside, 0.99)];
  const figures = {
    picks: figure(all.length),
    'whole p50': figure(percentile(all, 0.5), 'ms'),
    'whole p99': figure(percentile(all, 0.99), 'ms'),
    'Cin7 p50': figure(percentile([...atCin7.values()], 0.5), 'ms'),
    'beside Cin7 p50': figure(p50, 'ms'),
    'beside Cin7 p99': figure(p99, 'ms'),
    'beside Cin7 max': figure(Math.max(...beside), 'ms'),
  };
  const verdicts = [
    { aim: `${what}: p50 under 60 ms beside Cin7`, measured: figure(p50, 'ms'), isMet: p50 < 60 },
    { aim: `${what}: p99 under 300 ms beside Cin7`, measured: figure(p99, 'ms'), isMet: p99 < 300 },
  ];
  return [{ what, figures }, verdicts];
}
