import type { Fault } from '../../../simulator/faults.js';
import type { Report } from '../../chaos/support/report.js';
import type { SeededRandom } from '../../chaos/support/seeded-random.js';
import { Findings } from '../../chaos/support/findings.js';
import type { SoakWorld } from './soak-world.js';

const FAULTS: Fault[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503 },
  { kind: 'rate_limited', status: 429, retryAfter: '2 Seconds' },
  { kind: 'error_in_200' },
  { kind: 'html' },
  { kind: 'truncated' },
  { kind: 'reset' },
  { kind: 'slow', milliseconds: 3_000 },
];
const FLOOD = 200;
const AWAY_MS = 1_500;

/** Everything that goes wrong in a bad month, one thing after the other, until it is told to end. */
export class Trouble {
  private isEnding = false;
  private going: Promise<void> | null = null;
  private readonly kinds: [name: string, make: () => Promise<void>][] = [
    ['worker killed', () => this.killWorker()],
    ['PostgreSQL restarted', () => this.restartDatabase('fast')],
    ['PostgreSQL crashed', () => this.restartDatabase('immediate')],
    ['backends terminated', () => this.terminateBackends()],
    ['faults of Cin7', () => this.spoilAnswers()],
    ['faults of Cin7', () => this.spoilAnswers()],
    ['floods of wrong keys', () => this.flood()],
    ['reconciliations begun', () => this.reconcile()],
  ];

  constructor(
    private readonly world: SoakWorld,
    private readonly random: SeededRandom,
    private readonly report: Report,
    /** At most so long between two troubles, at least a third of it. */
    private readonly pauseMs: number,
  ) {}

  start(): void {
    this.going = this.go();
  }

  /** Resolves when the last trouble is over and everything runs again. */
  async end(): Promise<void> {
    this.isEnding = true;
    await this.going;
    this.world.simulator.faults.clear();
  }

  private async go(): Promise<void> {
    while (!this.isEnding) {
      const [name, make] = this.random.pick(this.kinds);
      await make();
      this.report.count(name);
      await pause(this.random.between(this.pauseMs / 3, this.pauseMs));
    }
  }

  private async killWorker(): Promise<void> {
    await this.world.mortal.kill();
    this.world.mortal.spawn();
    await this.world.mortal.ready();
  }

  private async restartDatabase(how: 'fast' | 'immediate'): Promise<void> {
    await this.world.postgres.stop(how);
    await pause(AWAY_MS);
    await this.world.postgres.startAgain();
    await this.world.api.ready();
  }

  private async terminateBackends(): Promise<void> {
    const findings = await Findings.open(this.world.postgres.url);
    try {
      await findings.rows(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where backend_type = 'client backend' and pid <> pg_backend_pid() and random() < 0.5`,
      );
    } finally {
      await findings.close();
    }
  }

  private async spoilAnswers(): Promise<void> {
    for (let n = 0; n < 3; n += 1) this.world.simulator.faults.add({ ...this.random.pick(FAULTS), times: 2 });
  }

  private async flood(): Promise<void> {
    const [link] = this.world.links;
    const headers = { CONNECTIONID: link?.connectionId ?? '', APIKEY: `egp_${'x'.repeat(43)}` };
    const url = `${this.world.api.url}/webhooks/cin7-core`;
    const wrong = Array.from({ length: FLOOD }, () => fetch(url, { method: 'POST', headers, body: '{}' }));
    for (const response of await Promise.all(wrong)) {
      this.report.count(`wrong keys answered ${response.status}`);
      await response.arrayBuffer();
    }
  }

  /** One at a time for a connection: a second is refused, which is as it should be. */
  private async reconcile(): Promise<void> {
    const { connectionId } = this.random.pick(this.world.links);
    await this.world.api.api('POST', `/connections/${connectionId}/reconciliations`, {}).catch((error: Error) => {
      if (!error.message.includes(' 409') && !error.message.includes(' 503')) throw error;
    });
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
