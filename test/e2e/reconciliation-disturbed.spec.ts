import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { MerchantLife } from '../../simulator/life/merchant-life.js';
import { connectUntold, differences, endOf, EVER, quiet, reconcile, tellAll } from '../support/reconciliation-runs.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

const DISTURBANCE = { lose: 0.3, duplicate: 0.2 };

/** Guarantee 7 where most of it arrives somehow: lost, doubled, late and out of order, and a gateway that was away. */
describe('notifications that are lost, doubled and late', () => {
  let gateway: TestGateway;
  let told: TestConnection;
  let disturbed: TestConnection;
  let life: MerchantLife;

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    life = new MerchantLife(gateway.simulator.account, { seed: 30 });
    life.live(300);
    told = await connectUntold(gateway);
    disturbed = await gateway.connect();
    for (const connection of [told, disturbed]) {
      const run = await reconcile(gateway, connection, { reason: 'backfill', since: EVER });
      expect(run.status).toBe('completed');
    }
  }, 60_000);
  afterAll(() => gateway?.stop());

  /** Some changes; the first part of what Cin7 tells of them comes after all the rest, in another order. */
  async function liveDisturbed(changes: number, seed: number): Promise<void> {
    const { deliveries } = gateway.simulator;
    deliveries.disturb({ ...DISTURBANCE, seed });
    deliveries.hold();
    const early = life.live(Math.floor(changes / 3));
    await tellAll(gateway, told, early);
    deliveries.release({ shuffle: true, seed });
    const late = life.live(changes - early.length);
    await tellAll(gateway, told, late);
    await Promise.all([quiet(gateway, told), quiet(gateway, disturbed)]);
  }

  it('leave records behind, which one run heals, whatever was lost', async () => {
    let behind = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        await liveDisturbed(60, seed);
        behind += (await differences(gateway, disturbed, told)).length;
        const run = await reconcile(gateway, disturbed);
        expect(run).toMatchObject({ status: 'completed', abortReason: null });
        expect(await differences(gateway, disturbed, told)).toEqual([]);
      }),
      { numRuns: 4, endOnFailure: true },
    );
    expect(behind).toBeGreaterThan(10);
  }, 60_000);

  it('and a gateway that was down for two hours: it looks by itself what it missed', async () => {
    await liveDisturbed(60, 7);
    await gateway.down();
    const missed = life.live(240);
    // Each delivery is tried six times in vain; then Cin7 switches its webhook off and tells nobody.
    await gateway.simulator.settled();
    await setBackHeartbeat(gateway.databaseUrl);
    await gateway.up();
    const runId = await waitFor(
      async () => {
        const { body } = await gateway.api('GET', `/reconciliations?connectionId=${disturbed.id}&reason=downtime`);
        return body.data[0]?.id as string | undefined;
      },
      { describe: 'a run after the downtime', timeoutMs: 20_000 },
    );
    const run = await endOf(gateway, runId);
    expect(run).toMatchObject({ status: 'completed', abortReason: null });
    await tellAll(gateway, told, missed);
    await quiet(gateway, told);
    expect(await differences(gateway, disturbed, told)).toEqual([]);
  }, 60_000);
});

/** Two hours take too long: what was noted last is dated back instead. */
async function setBackHeartbeat(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rowCount } = await client.query(`update gateway_heartbeat set at = at - interval '2 hours'`);
  await client.end();
  expect(rowCount).toBeGreaterThan(0);
}
