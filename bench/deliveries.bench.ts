import { type Bench, type BenchResult, figure, type Row } from './bench.js';
import { freePort, script, type ServerProcess, startServer } from './child-process.js';
import { pickedSales, type SimulatorProcess, startSimulator } from './cin7.js';
import { type BenchDatabase, startDatabase } from './database.js';
import { type Gateway, isSettled, registerMerchant, startGateway } from './gateway.js';
import { watchMemory } from './memory-watch.js';
import type { Seen } from './receiver-server.js';
import { secondsSince, until } from './statistics.js';
import { picksAuthorised, webhookSender } from './webhook-sender.js';

const RECORDS = 400;
const REVISIONS = 5;
const CHANGES = RECORDS * REVISIONS;
/** Changes a second that one process delivers, all endpoints together. */
const AIM = 300;

/** One way of delivering: to so many endpoints, whose receivers take so long to answer. */
const CASES = [
  { endpoints: 1, delayMs: 0 },
  { endpoints: 10, delayMs: 0 },
  { endpoints: 1, delayMs: 50 },
  { endpoints: 10, delayMs: 50 },
];

/** Delivering what stands in the feed to receivers that answer at once, or as one that is far away. */
export const bench: Bench = {
  title: `delivering ${CHANGES.toLocaleString('en')} changes with their records, ${REVISIONS} of each record`,
  limitSeconds: 170,
  async run() {
    const database = await startDatabase();
    const simulator = await startSimulator();
    const port = await freePort();
    const receiver = await startServer([...script('receiver-server.ts'), String(port)], {}, port, '/');
    try {
      const gateway = await startGateway(database.url, {
        CIN7_CORE_BASE_URL: simulator.apiUrl,
        CIN7_CORE_CALLS_PER_MINUTE: '100000',
        DELIVERY_ALLOWED_NETWORKS: '127.0.0.1',
      });
      try {
        await makeChanges(simulator, gateway, database);
        return await measure(gateway, receiver);
      } finally {
        await gateway.stop();
      }
    } finally {
      await receiver.stop();
      await simulator.stop();
      await database.stop();
    }
  },
};

/** Orders that the gateway made, multiplied to records with revisions, which come mixed as they do in a day. */
async function makeChanges(simulator: SimulatorProcess, gateway: Gateway, database: BenchDatabase): Promise<void> {
  const merchant = await registerMerchant(gateway, { account: simulator.account });
  const sender = webhookSender(gateway);
  await sender.send(merchant, picksAuthorised(await pickedSales(simulator, simulator.account, 10)));
  await until('the records are made', () => isSettled(gateway, merchant), 60_000);
  await sender.close();
  await database.query(
    `with kept as (delete from revision returning *),
          numbered as (select k.*, row_number() over (order by k.position) as number from kept k),
          records as (select gen_random_uuid() as id, n from generate_series(1, $1::int) n)
     insert into revision (record_id, revision, change, connection_id, record_type, external_id, reference, content,
                           source_updated_at, record_created_at, occurred_at)
     select r.id, v, case when v = 1 then 'created' else 'updated' end, k.connection_id, k.record_type, k.external_id,
            k.reference, k.content, k.source_updated_at, k.record_created_at, k.occurred_at
       from generate_series(1, $2::int) v cross join records r
       join numbered k on k.number = 1 + r.n % (select count(*) from numbered)
      order by r.n / 50, v, r.n`,
    [RECORDS, REVISIONS],
  );
  await database.query('vacuum analyze revision');
}

async function measure(gateway: Gateway, receiver: ServerProcess): Promise<BenchResult> {
  const memory = await watchMemory(gateway.pid);
  const rows: Row[] = [];
  let slowest = Number.POSITIVE_INFINITY;
  let faults = 0;
  // Once to warm up.
  for (const [n, one] of [CASES[0]!, ...CASES].entries()) {
    const { perSecond, seen } = await deliver(gateway, receiver, n, one);
    if (n === 0) continue;
    faults += seen.reduce((sum, { repeats, outOfOrder }) => sum + repeats + outOfOrder, 0);
    if (one.delayMs === 0) slowest = Math.min(slowest, perSecond);
    const far = one.delayMs === 0 ? '' : `, whose receivers take ${one.delayMs} ms`;
    const what = `${one.endpoints} endpoint${one.endpoints > 1 ? 's' : ''}${far}`;
    rows.push({
      what,
      figures: { 'deliveries/s': figure(perSecond), 'of each': figure(perSecond / one.endpoints) },
    });
  }
  memory.stop();
  return {
    rows,
    verdicts: [
      { aim: `${AIM} deliveries/s to receivers that answer at once`, measured: figure(slowest), isMet: slowest >= AIM },
      { aim: 'no change twice or out of its order', measured: figure(faults), isMet: faults === 0 },
    ],
    notes: [
      `Memory ${memory.atStart.toFixed(0)} MiB before, ${memory.mebibytes().toFixed(0)} at most.`,
      'Receivers share one process; each change is signed, sent, and noted for the timeline.',
    ],
  };
}

async function deliver(
  gateway: Gateway,
  receiver: ServerProcess,
  run: number,
  { endpoints, delayMs }: (typeof CASES)[0],
) {
  const paths = Array.from({ length: endpoints }, (_, n) => `/${delayMs}/${run}-${n}`);
  const all = async (): Promise<Seen[]> => {
    const seen = (await (await fetch(receiver.url)).json()) as Record<string, Seen>;
    return paths.flatMap((path) => seen[path] ?? []);
  };
  const startedAt = performance.now();
  const made = await Promise.all(
    paths.map((path) =>
      gateway.api<{ id: string }>('POST', '/endpoints', { name: path, url: receiver.url + path, from: 'beginning' }),
    ),
  );
  const limit = 120_000;
  await until(
    'all is delivered',
    async () => (await all()).filter(({ count }) => count >= CHANGES).length === endpoints,
    limit,
  );
  const seconds = secondsSince(startedAt);
  const seen = await all();
  for (const { id } of made) await gateway.api('DELETE', `/endpoints/${id}`);
  return { perSecond: (endpoints * CHANGES) / seconds, seen };
}
