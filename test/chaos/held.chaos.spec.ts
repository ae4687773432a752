import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyHeldSale } from '../support/held-copies.js';
import { pickSale } from '../support/sync-helpers.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { RUN_VARIABLE, SERVER_URL_VARIABLE, startTestServer, type TestServer } from '../support/test-server.js';
import { waitFor } from '../support/wait-for.js';

const SALES = 5_000;
/** Read from Cin7; the others are copies of one of them, as reading 5,000 one by one takes five minutes and more. */
const READ = 50;

/** A new warehouse that nobody has mapped yet, noticed late: hold, fix, release. */
describe(`${SALES} held documents`, () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
    process.env[SERVER_URL_VARIABLE] = server.url;
    process.env[RUN_VARIABLE] = 'held';
    gateway = await startTestGateway({ simulator: { seed: true }, env: { DATABASE_POOL_SIZE: '10' } });
    connection = await gateway.connect({ unmappedWarehouse: 'hold' });
  });
  afterAll(async () => {
    await gateway?.stop();
    await server?.stop();
  });

  const countOf = async (what: string): Promise<number> => {
    const [row] = await gateway.database.query<{ n: number }>(`select count(*)::int as n from ${what}`);
    return row?.n ?? 0;
  };

  it('are counted exactly, then all released by one mapping, without a call to Cin7', async () => {
    for (let sale = 0; sale < READ; sale += 1) pickSale(gateway);
    const isHeld = (count: number) => async () => (await countOf(`sync_request where status = 'held'`)) === count;
    await waitFor(isHeld(READ), { describe: 'the first to be held', timeoutMs: 30_000 });
    await copyHeldSale((text, parameters) => gateway.database.query(text, parameters), connection.id, SALES - READ);
    expect(await isHeld(SALES)()).toBe(true);
    const calls = gateway.simulator.calls.length;
    const settings = { warehouseMap: { 'Dandenong DC': 'MEL1' } };
    const countedAt = performance.now();
    const { body } = await gateway.api('POST', `/connections/${connection.id}/settings/preview`, { settings, last: 0 });
    expect(body.held).toEqual({ total: SALES, released: SALES, stillHeld: 0, readAnew: 0, reasons: [] });
    const releasedAt = performance.now();
    await gateway.api('PATCH', `/connections/${connection.id}`, { settings });
    await waitFor(async () => (await countOf('sync_request')) === 0, {
      describe: 'all to be released',
      timeoutMs: 120_000,
      intervalMs: 50,
    });
    const ms = performance.now() - releasedAt;
    expect(gateway.simulator.calls.length - calls).toBe(0);
    expect(await countOf(`record where status = 'open' and warehouse_code = 'MEL1' and revision = 1`)).toBe(SALES);
    expect(await countOf(`notification where status = 'done'`)).toBe(SALES);
    const [size] = await gateway.database.query<{ kib: number }>(
      `select round(pg_total_relation_size('kept_source') / 1024.0)::int as kib`,
    );
    console.log(
      `Counted in ${Math.round(releasedAt - countedAt)} ms, released in ${Math.round(ms)} ms: ` +
        `${Math.round((SALES * 1_000) / ms)} documents/s. Kept: ${Math.round(((size?.kib ?? 0) / SALES) * 1024)} bytes each.`,
    );
  }, 120_000);
});
