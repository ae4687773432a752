import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LifeEvent, MerchantLife } from '../../simulator/life/merchant-life.js';
import type { ReconciliationDto } from '../../src/reconciliation/reconciliation.dto.js';
import { DOMAIN_OF } from '../support/life-notices.js';
import {
  connectUntold,
  differences,
  domainsOf,
  EVER,
  quiet,
  reconcile,
  sumOf,
  tellAll,
} from '../support/reconciliation-runs.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

const CHANGES = 2_000;

/** Guarantee 7: nothing is delivered for a day, and one run makes of it what full delivery makes. */
describe('a day without any notification', () => {
  let gateway: TestGateway;
  let told: TestConnection;
  let untold: TestConnection;
  let events: LifeEvent[];
  let run: ReconciliationDto;

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    const life = new MerchantLife(gateway.simulator.account, { seed: 20_261_123 });
    life.live(CHANGES / 2);
    told = await connectUntold(gateway);
    untold = await connectUntold(gateway);
    for (const connection of [told, untold]) {
      const { status } = await reconcile(gateway, connection, { reason: 'backfill', since: EVER });
      expect(status).toBe('completed');
    }
    expect(await differences(gateway, untold, told)).toEqual([]);
    events = [];
    // In parts, so that full delivery sees much of what came and went.
    while (events.length < CHANGES) {
      const part = life.live(CHANGES / 10);
      await tellAll(gateway, told, part);
      events.push(...part);
    }
    await quiet(gateway, told);
  }, 120_000);
  afterAll(() => gateway?.stop());

  it('leaves the records behind', async () => {
    expect((await differences(gateway, untold, told)).length).toBeGreaterThan(CHANGES / 10);
  });

  it('is healed by one run, record by record', async () => {
    run = await reconcile(gateway, untold);
    expect(run).toMatchObject({ status: 'completed', abortReason: null });
    expect(await differences(gateway, untold, told)).toEqual([]);
  }, 120_000);

  it('is reported: what was missing and stale as found, and that it was repaired', () => {
    for (const domain of ['products', 'purchases', 'sales', 'transfers'] as const) {
      const changed = new Set(events.filter((event) => DOMAIN_OF[event.domain] === domain).map((event) => event.id));
      const counts = run.domains[domain];
      expect(counts).toMatchObject({ held: 0, failed: 0, phase: 'done', failure: null });
      // A document that was changed and makes no record (a draft, an unpicked sale) may count as in sync.
      expect(counts?.missing).toBeGreaterThan(0);
      expect(counts?.stale).toBeGreaterThan(0);
      expect(Number(counts?.missing) + Number(counts?.stale)).toBeLessThanOrEqual(changed.size);
      expect(counts?.repaired).toBe(Number(counts?.missing) + Number(counts?.stale));
    }
  });

  it('a second run finds nothing, and the report says that all is there', async () => {
    const before = gateway.simulator.calls.length;
    const second = await reconcile(gateway, untold);
    expect(second.status).toBe('completed');
    for (const counts of domainsOf(second)) {
      expect(counts).toMatchObject({ missing: 0, stale: 0, repaired: 0, held: 0, failed: 0 });
      expect(counts.inSync).toBe(counts.listed);
      expect(counts.completeUpTo && counts.completeUpTo > run.startedAt).toBe(true);
    }
    expect(sumOf(second, 'listed')).toBeGreaterThan(0);
    const spent = gateway.simulator.calls.slice(before);
    expect(spent.filter(({ path }) => /^\/(sale|advanced-purchase|stocktransfer)$/.test(path))).toEqual([]);
    const { body } = await gateway.api('GET', `/connections/${untold.id}/completeness`);
    expect(body).toMatchObject({ isComplete: true, neverProven: [] });
  });
});
