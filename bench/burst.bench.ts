import { type Bench, type BenchResult, figure, type Row, type Verdict } from './bench.js';
import { type SimulatorProcess, startSimulator } from './cin7.js';
import { type BenchDatabase, startDatabase } from './database.js';
import { clientKey, type FeedFollower, followFeed } from './feed-follower.js';
import { type Gateway, isSettled, type Merchant, registerMerchant, startGateway } from './gateway.js';
import { inGroups, secondsSince, until } from './statistics.js';
import { fullProducts, thinProducts, type WebhookSender, webhookSender } from './webhook-sender.js';

const COUNT = 20_000;
const MOST_CALLS = 25;
const DEFAULT_CALLS_PER_MINUTE = 45;
const LIMIT_MS = 120_000;
/** Arrays and fields of `/product` that a notification does not carry (its carton sizes too). */
const NOT_CARRIED =
  /^(Suppliers|ReorderLevels|BillOfMaterials(Products|Services)|Movements|Attachments|CustomPrices|Carton.*)$/;

interface World {
  simulator: SimulatorProcess;
  gateway: Gateway;
  database: BenchDatabase;
  merchant: Merchant;
  sender: WebhookSender;
  follower: FeedFollower;
}

interface Burst {
  what: string;
  /** Products per body. */
  perBody: number;
  isThin: boolean;
  /** All wait before the first is served, as when Cin7 tells faster than anybody can read. */
  isPaused?: boolean;
}

const BURSTS: Burst[] = [
  { what: 'thin, 100 per body, while they arrive', perBody: 100, isThin: true },
  { what: 'thin, 1 per body, while they arrive', perBody: 1, isThin: true },
  { what: 'thin, all waiting', perBody: 100, isThin: true, isPaused: true },
  { what: 'full, 100 per body', perBody: 100, isThin: false },
  { what: 'full, 1 per body', perBody: 1, isThin: false },
];

/** Many updated products of one merchant, compared with a link that makes one call for each. */
export const bench: Bench = {
  title: `${COUNT.toLocaleString('en')} updated products of one merchant, until all are in the change feed`,
  limitSeconds: 420,
  async run() {
    const database = await startDatabase();
    const simulator = await startSimulator();
    try {
      await simulator.do('create-products', { count: COUNT });
      const gateway = await startGateway(database.url, { CIN7_CORE_BASE_URL: simulator.apiUrl });
      try {
        return await measure(await enter(simulator, gateway, database));
      } finally {
        await gateway.stop();
      }
    } finally {
      await simulator.stop();
      await database.stop();
    }
  },
};

async function enter(simulator: SimulatorProcess, gateway: Gateway, database: BenchDatabase): Promise<World> {
  const merchant = await registerMerchant(gateway, { account: simulator.account });
  const sender = webhookSender(gateway);
  const key = await clientKey(gateway);
  const follower = followFeed(gateway, key, `connectionId=${merchant.connectionId}`);
  return { simulator, gateway, database, merchant, sender, follower };
}

async function measure(world: World): Promise<BenchResult> {
  const computed = COUNT / DEFAULT_CALLS_PER_MINUTE;
  const rows: Row[] = [
    {
      what: `one call per product at ${DEFAULT_CALLS_PER_MINUTE} a minute (computed, not measured)`,
      figures: {
        'Cin7 calls': figure(COUNT),
        'until all in the feed': figure(computed * 60, 's'),
        'products/s': figure(DEFAULT_CALLS_PER_MINUTE / 60),
      },
    },
  ];
  const verdicts: Verdict[] = [];
  // The first with the budget as it is by default, before any call was made; it also makes the items.
  const first = { what: `thin, 100 per body, budget ${DEFAULT_CALLS_PER_MINUTE} a minute`, perBody: 100, isThin: true };
  await run(world, first, rows, verdicts);
  await world.gateway.api('PATCH', `/connections/${world.merchant.connectionId}`, {
    settings: { callsPerMinute: 100_000 },
  });
  for (const burst of BURSTS) await run(world, burst, rows, verdicts);
  await Promise.all([world.sender.close(), world.follower.close()]);
  const notes = [
    'The simulator answers at once. Where nothing else is said, the budget is so large that it is no limit.',
  ];
  return { rows, verdicts, notes };
}

async function run(world: World, burst: Burst, rows: Row[], verdicts: Verdict[]): Promise<void> {
  const { simulator, gateway, database, merchant, sender, follower } = world;
  await simulator.do('update-products', { name: `Changed for ${burst.what}` });
  const products = (await simulator.products()).filter((product) => String(product['SKU']).startsWith('BULK-'));
  const bodies = inGroups(products, burst.perBody).map((group) => bodyOf(burst, group));
  await follower.skipToEnd();
  await simulator.forgetCalls();
  const pause = (enabled: boolean) => gateway.api('PATCH', `/connections/${merchant.connectionId}`, { enabled });
  if (burst.isPaused) await pause(false);
  const startedAt = performance.now();
  const sending = sender.sendAll(merchant, bodies).then(() => secondsSince(startedAt));
  if (burst.isPaused) await sending.then(() => pause(true));
  const seconds = await untilInFeed(follower, startedAt);
  const stored = await sending;
  await until('every notification has its outcome', () => isSettled(gateway, merchant), LIMIT_MS);
  const all = secondsSince(startedAt);
  const [{ left } = { left: 0 }] = await database.query<{ left: number }>(
    'select count(*)::int as left from sync_request',
  );
  const calls = (await simulator.calls()).length;
  const figures = {
    'Cin7 calls': figure(calls),
    'until stored': figure(stored, 's'),
    'until all in the feed': figure(seconds, 's'),
    'until all outcomes': figure(all, 's'),
    'products/s': figure(COUNT / seconds),
  };
  rows.push({ what: burst.what, figures });
  const most = burst.isThin ? MOST_CALLS : 0;
  const aim = `${burst.what}: ${most === 0 ? 'no' : `at most ${most}`} Cin7 calls`;
  verdicts.push({ aim, measured: figure(calls), isMet: calls <= most && left === 0 });
}

function bodyOf({ isThin }: Burst, products: Record<string, unknown>[]): string {
  if (isThin) return thinProducts(products.map((product) => String(product['ID'])));
  const isCarried = ([key]: [string, unknown]): boolean => !NOT_CARRIED.test(key);
  return fullProducts(products.map((product) => Object.fromEntries(Object.entries(product).filter(isCarried))));
}

async function untilInFeed(follower: FeedFollower, startedAt: number): Promise<number> {
  const seen = new Set<string>();
  await until(
    'all products are in the feed',
    async () => {
      const changes = await follower.page();
      for (const change of changes) seen.add(change.externalId);
      return seen.size >= COUNT;
    },
    LIMIT_MS,
    20,
  );
  return secondsSince(startedAt);
}
