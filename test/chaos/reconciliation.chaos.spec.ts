import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReconciliationDto } from '../../src/reconciliation/reconciliation.dto.js';
import { waitFor } from '../support/wait-for.js';
import { HealingWorld } from './support/healing-world.js';
import type { Registered } from './support/registration.js';
import { Report } from './support/report.js';
import { SeededRandom } from './support/seeded-random.js';

const CHANGES = 2_000;
/** After each the work is taken up again within 15 s. */
const MOST_KILLS = 6;
/** Short pages and slow answers, so that the lists take as long as the repairs and a kill hits either. */
const PAGE_ROWS = 8;
const LATENCY_MS = 15;
/** Calls that are seen before a kill. */
const CALLS_BETWEEN = 100;

const COUNTS = ['listed', 'inSync', 'missing', 'stale', 'repaired', 'held', 'failed'] as const;

/** Guarantee 7 when the gateway itself is killed while it heals. */
describe('a run whose gateway is killed again and again', () => {
  const random = SeededRandom.fromEnvironment();
  const report = new Report(`reconciliation (CHAOS_SEED=${random.seed})`);
  let world: HealingWorld;
  let told: Registered;
  let killed: Registered;
  let control: Registered;
  let run: ReconciliationDto;

  beforeAll(async () => {
    world = await HealingWorld.start(random.seed, { latencyMs: 2 });
    told = await world.connect('Told');
    killed = await world.connect('Killed');
    control = await world.connect('Control');
    const events = world.life.live(CHANGES);
    await world.tell(told, events);
    await world.quiet();
  });

  afterAll(async () => {
    report.print();
    await world.stop();
  });

  /** Watermarks that this run has moved, of domains that it has not finished. */
  const movedEarly = (runId: string): Promise<unknown[]> =>
    world.findings.rows(
      `select w.domain, d.phase from reconciliation_watermark w
         join reconciliation_domain d on d.run_id = $1 and d.domain = w.domain
        where w.run_id = $1 and d.phase <> 'done'`,
      [runId],
    );

  it('goes on where it was, and moves no watermark before a domain is done', async () => {
    world.simulator.latencyMs = LATENCY_MS;
    world.simulator.faults.add({ kind: 'short_pages', rows: PAGE_ROWS, times: 1_000_000 });
    const runId = await world.start(killed);
    const phases = new Set<string>();
    for (let kills = 0; kills < MOST_KILLS; kills += 1) {
      const until = world.simulator.calls.length + Math.round(random.between(1, CALLS_BETWEEN));
      await waitFor(async () => world.simulator.calls.length >= until || !(await world.isRunning(runId)), {
        describe: 'some calls of the run',
        timeoutMs: 60_000,
        intervalMs: 5,
      });
      await world.gateway.kill();
      expect(await movedEarly(runId)).toEqual([]);
      const at = await world.findings.rows<{ phase: string; status: string }>(
        `select d.domain || ' ' || d.phase as phase, r.status from reconciliation_domain d
           join reconciliation r on r.id = d.run_id where r.id = $1 and d.phase <> 'done' order by d.phase = 'repairing', d.position limit 1`,
        [runId],
      );
      world.gateway.spawn();
      await world.gateway.ready();
      if (at[0]?.status !== 'running') break;
      phases.add(at[0].phase);
      report.count('kills while it ran');
    }
    run = await world.completed(runId);
    report.set('killed while', [...phases].join(', '));
    // Else nothing was proven: some kills hit the reading of a list, some the repairs.
    expect([...phases].some((phase) => phase.endsWith('scanning'))).toBe(true);
    expect([...phases].some((phase) => phase.endsWith('repairing'))).toBe(true);
    expect(await movedEarly(runId)).toEqual([]);
  });

  it('heals everything', async () => {
    await world.quiet();
    expect(await world.differences(killed, told)).toEqual([]);
  });

  it('counts what an undisturbed run counts', async () => {
    const undisturbed = await world.reconcile(control);
    for (const domain of ['products', 'purchases', 'sales', 'transfers'] as const) {
      const counts = (of: ReconciliationDto) =>
        COUNTS.map((what) => `${what} ${of.domains[domain]?.[what]}`).join(', ');
      expect(`${domain}: ${counts(run)}`).toBe(`${domain}: ${counts(undisturbed)}`);
      report.set(domain, counts(run));
    }
    report.set('calls', `${run.calls}, undisturbed ${undisturbed.calls}`);
    // Of what was under way at a kill a call may have been made twice.
    expect(run.calls).toBeGreaterThanOrEqual(undisturbed.calls * 0.9);
  });
});
