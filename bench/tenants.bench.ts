import { type Bench, type BenchResult, figure } from './bench.js';
import { type StandInProcess, type StandInState, standInSale, startStandIn } from './cin7.js';
import { type BenchDatabase, startDatabase } from './database.js';
import { type Gateway, type Merchant, newAccount, registerMerchant, startGateway } from './gateway.js';
import { type MemoryWatch, watchMemory } from './memory-watch.js';
import { forEachOf, percentile } from './statistics.js';
import { pickAuthorised, picksAuthorised, webhookSender } from './webhook-sender.js';

const TENANTS = 1_000;
const EACH = 100;
const MOST_MEBIBYTES = 400;
/** Then whoever was not served yet counts as not served. */
const WATCHED_MS = 150_000;
/** When a further merchant with a single pick comes in. */
const LATE_AFTER_MS = 20_000;
const NUMBERS = [...Array(EACH).keys()].map(standInSale);

interface Tenant {
  accountId: string;
  merchant: Merchant;
}

/** Many merchants with much waiting, and one worker. */
export const bench: Bench = {
  title: `${TENANTS.toLocaleString('en')} connections with ${EACH} waiting sales each, one worker process`,
  limitSeconds: 420,
  async run() {
    const database = await startDatabase();
    const standIn = await startStandIn();
    const env = { CIN7_CORE_BASE_URL: standIn.apiUrl, CIN7_CORE_CALLS_PER_MINUTE: '100000' };
    try {
      const api = await startGateway(database.url, { ...env, ROLE: 'api' });
      try {
        const tenants = await registerAll(api, TENANTS);
        const sender = webhookSender(api);
        await forEachOf(tenants, 16, ({ merchant }) => sender.send(merchant, picksAuthorised(NUMBERS)));
        await sender.close();
        return await serve({ database, standIn, api, tenants, env });
      } finally {
        await api.stop();
      }
    } finally {
      await standIn.stop();
      await database.stop();
    }
  },
};

async function registerAll(api: Gateway, count: number): Promise<Tenant[]> {
  const tenants: Tenant[] = [];
  await forEachOf([...Array(count).keys()], 16, async () => {
    const account = newAccount();
    tenants.push({ accountId: account.id, merchant: await registerMerchant(api, { account }) });
  });
  return tenants;
}

interface World {
  database: BenchDatabase;
  standIn: StandInProcess;
  api: Gateway;
  tenants: Tenant[];
  env: Record<string, string>;
}

async function serve({ database, standIn, api, tenants, env }: World): Promise<BenchResult> {
  const startedAt = Date.now();
  const worker = await startGateway(database.url, { ...env, ROLE: 'worker' });
  const memory = await watchMemory(worker.pid);
  try {
    const late = await watch({ database, standIn, api }, startedAt);
    const [{ left } = { left: 0 }] = await database.query<{ left: number }>(
      `select count(*)::int as left from sync_request where status = 'waiting'`,
    );
    const seconds = (Date.now() - startedAt) / 1000;
    return judge(await standIn.state(), { tenants, startedAt, memory, late, left, seconds });
  } finally {
    memory.stop();
    await worker.stop();
  }
}

/** Until nothing waits or the time is over; @returns how long the late merchant's pick took, null when it never came */
async function watch({ database, standIn, api }: Omit<World, 'tenants' | 'env'>, startedAt: number) {
  let late: { accountId: string; since: number } | null = null;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = Date.now();
    if (late === null && now - startedAt > LATE_AFTER_MS) {
      const [tenant] = await registerAll(api, 1);
      const sender = webhookSender(api, 1);
      late = { accountId: tenant!.accountId, since: Date.now() };
      await sender.send(tenant!.merchant, pickAuthorised(NUMBERS[0]!));
      await sender.close();
    }
    const waiting = await database.query(`select from sync_request where status = 'waiting' limit 1`);
    if ((waiting.length === 0 && late !== null) || now - startedAt > WATCHED_MS) break;
  }
  const served = (await standIn.state()).firstSale[late?.accountId ?? ''];
  return late === null || served === undefined ? null : served - late.since;
}

interface Seen {
  tenants: Tenant[];
  startedAt: number;
  memory: MemoryWatch;
  late: number | null;
  left: number;
  seconds: number;
}

function judge(state: StandInState, { tenants, startedAt, memory, late, left, seconds }: Seen): BenchResult {
  // Who was not served waited for longer than anybody watched.
  const first = tenants.map(({ accountId }) => ((state.firstSale[accountId] ?? Infinity) - startedAt) / 1000);
  const most = memory.mebibytes();
  const never = first.filter((time) => time === Infinity).length;
  const waited = (share: number) => {
    const time = percentile(first, share);
    return time === Infinity ? `over ${Math.round(seconds)} s` : figure(time, 's');
  };
  const figures = {
    'served/s': figure((TENANTS * EACH - left) / seconds),
    'first service p50': waited(0.5),
    'first service p99': waited(0.99),
    'first service max': waited(1),
    'not served': figure(never),
    'a late pick alone': late === null ? 'not served' : figure(late / 1000, 's'),
    'memory at start': figure(memory.atStart, 'MiB'),
    'memory most': figure(most, 'MiB'),
  };
  return {
    rows: [{ what: 'one worker, from its start', figures }],
    verdicts: [
      { aim: 'every connection is served in turn', measured: figure(never, 'not served'), isMet: never === 0 },
      { aim: `under ${MOST_MEBIBYTES} MiB`, measured: figure(most, 'MiB'), isMet: most < MOST_MEBIBYTES },
    ],
    notes: [
      `Watched for ${Math.round(seconds)} s, ${left.toLocaleString('en')} still waited then. Cin7 is a stand-in that answers at once.`,
      `"a late pick alone": one more merchant with a single pick comes ${LATE_AFTER_MS / 1000} s after the start.`,
    ],
  };
}
