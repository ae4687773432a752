import { copyHeldSale } from '../test/support/held-copies.js';
import { type Bench, type BenchResult, figure } from './bench.js';
import { pickedSales, type SimulatorProcess, startSimulator } from './cin7.js';
import { type BenchDatabase, startDatabase } from './database.js';
import { type Gateway, registerMerchant, startGateway } from './gateway.js';
import { pickAuthorised, webhookSender } from './webhook-sender.js';

const DOCUMENTS = 5_000;
const LOOK_MS = 20;
const LIMIT_MS = 120_000;

interface Preview {
  held: { total: number; released: number };
}

interface World {
  database: BenchDatabase;
  simulator: SimulatorProcess;
  gateway: Gateway;
}

/** A mapping that was missing is put in: how fast what it held becomes orders. */
export const bench: Bench = {
  title: `${DOCUMENTS.toLocaleString('en')} held sales: counted by a preview, then released by one mapping`,
  limitSeconds: 240,
  async run() {
    const database = await startDatabase();
    const simulator = await startSimulator();
    const env = { CIN7_CORE_BASE_URL: simulator.apiUrl, CIN7_CORE_CALLS_PER_MINUTE: '100000' };
    const gateway = await startGateway(database.url, env);
    try {
      const world = { database, simulator, gateway };
      return await release(world, await hold(world));
    } finally {
      await gateway.stop();
      await simulator.stop();
      await database.stop();
    }
  },
};

/** @returns the connection's address */
async function hold({ database, simulator, gateway }: World): Promise<string> {
  const merchant = await registerMerchant(gateway, { account: simulator.account });
  const route = `/connections/${merchant.connectionId}`;
  await gateway.api('PATCH', route, { settings: { unmappedWarehouse: 'hold' } });
  const [sale] = await pickedSales(simulator, simulator.account, 1);
  const sender = webhookSender(gateway, 1);
  await sender.send(merchant, pickAuthorised(sale!));
  await sender.close();
  await until(database, `sync_request where status = 'held'`, 1);
  await copyHeldSale((text, parameters) => database.query(text, parameters), merchant.connectionId, DOCUMENTS - 1);
  await simulator.forgetCalls();
  return route;
}

async function release({ database, simulator, gateway }: World, route: string): Promise<BenchResult> {
  const settings = { warehouseMap: { 'Dandenong DC': 'MEL1' } };
  const previewAt = performance.now();
  const { held } = await gateway.api<Preview>('POST', `${route}/settings/preview`, { settings, last: 0 });
  const releaseAt = performance.now();
  await gateway.api('PATCH', route, { settings });
  await until(database, 'sync_request', 0);
  const ms = performance.now() - releaseAt;
  const orders = await count(database, `record where status = 'open' and warehouse_code = 'MEL1'`);
  const calls = (await simulator.calls()).length;
  const rate = figure((orders * 1_000) / ms, '/s');
  return {
    rows: [
      { what: 'counted', figures: { documents: figure(held.released), time: figure(releaseAt - previewAt, 'ms') } },
      { what: 'released', figures: { documents: figure(orders), time: figure(ms, 'ms'), rate } },
    ],
    verdicts: [
      {
        aim: 'the exact number is shown beforehand, and all are released',
        measured: `${held.released} shown, ${orders} released`,
        isMet: held.released === DOCUMENTS && orders === DOCUMENTS,
      },
      { aim: 'no call to Cin7', measured: figure(calls, 'calls'), isMet: calls === 0 },
    ],
    notes: ['One sale is read and held; the others are copies of its rows with other ids.'],
  };
}

async function count(database: BenchDatabase, what: string): Promise<number> {
  return (await database.query<{ n: number }>(`select count(*)::int as n from ${what}`))[0]!.n;
}

async function until(database: BenchDatabase, what: string, wanted: number): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  while ((await count(database, what)) !== wanted) {
    if (performance.now() > end) throw new Error(`${what} did not become ${wanted}.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
