import path from 'node:path';
import { type LifeEvent, MerchantLife } from '../../../simulator/life/merchant-life.js';
import { Simulator } from '../../../simulator/simulator.js';
import type { ReconciliationDto, StartReconciliationDto } from '../../../src/reconciliation/reconciliation.dto.js';
import type { PostgresBinaries } from '../../../src/platform/database/embedded/postgres-binaries.js';
import { noticeOfEvent } from '../../support/life-notices.js';
import { ScratchDirectories } from '../../support/scratch-directories.js';
import { waitFor } from '../../support/wait-for.js';
import { Findings } from './findings.js';
import { ENCRYPTION_KEY, GatewayUnderFire } from './gateway-under-fire.js';
import { OwnPostgres } from './own-postgres.js';
import { notify, registerConnection, registerCredential, type Registered } from './registration.js';

const SENDERS = 8;

interface WorldOptions {
  timeScale?: number;
  latencyMs?: number;
  binaries?: PostgresBinaries | null;
  /** What has happened before anybody looks. */
  events?: number;
}

/** A living merchant, a gateway of its own process, and several connections to the one account. */
export class HealingWorld {
  private constructor(
    readonly simulator: Simulator,
    readonly gateway: GatewayUnderFire,
    public findings: Findings,
    readonly life: MerchantLife,
    readonly postgres: OwnPostgres,
    readonly root: string,
    /** Of the gateway. */
    readonly env: Record<string, string>,
    private readonly scratch: ScratchDirectories,
    private readonly credentialId: string,
  ) {}

  /**
   * @param timeScale pace of deliveries: 1 is Cin7's own
   * @param binaries a PostgreSQL instead of the one that npm brought
   */
  static async start(
    seed: number,
    { timeScale = 0, latencyMs = 2, binaries = null, events = 1_500 }: WorldOptions = {},
  ): Promise<HealingWorld> {
    const scratch = new ScratchDirectories();
    const root = scratch.root();
    const postgres = await OwnPostgres.start(path.join(root, 'data'), binaries);
    const simulator = await new Simulator({ seed: true, rateLimit: { calls: 0 }, timeScale, latencyMs }).start();
    const life = new MerchantLife(simulator.account, { seed });
    life.live(events);
    const env = {
      DATABASE_URL: postgres.url,
      ENCRYPTION_KEY,
      CIN7_CORE_BASE_URL: simulator.url,
      CIN7_CORE_CALLS_PER_MINUTE: '100000',
    };
    const gateway = await GatewayUnderFire.create(env, path.join(root, 'gateway.log'));
    gateway.spawn();
    await gateway.ready();
    const credentialId = await registerCredential(gateway, simulator.account, 'Merchant');
    const findings = await Findings.open(postgres.url);
    return new HealingWorld(simulator, gateway, findings, life, postgres, root, env, scratch, credentialId);
  }

  /** A connection that knows all there is so far, and to which nothing is delivered. */
  async connect(name: string): Promise<Registered> {
    const connection = await registerConnection(this.gateway, this.credentialId, name);
    await this.reconcile(connection, { reason: 'backfill', since: '2000-01-01T00:00:00Z' });
    return connection;
  }

  /** From now on Cin7 notifies it. */
  listen({ headers }: Registered, types: readonly string[]): void {
    const { 'content-type': _, ...own } = headers;
    for (const type of types) {
      this.simulator.account.registerWebhook({ type, url: `${this.gateway.url}/webhooks/cin7-core`, headers: own });
    }
  }

  /** Tells a connection of every one of these changes. */
  async tell(connection: Registered, events: readonly LifeEvent[]): Promise<void> {
    const rest = events.values();
    const sender = async (): Promise<void> => {
      for (const event of rest) await notify(this.gateway, connection, noticeOfEvent(this.simulator.account, event));
    };
    await Promise.all(Array.from({ length: SENDERS }, sender));
  }

  async start(connection: Registered, body: StartReconciliationDto = {}): Promise<string> {
    const route = `/connections/${connection.connectionId}/reconciliations`;
    return (await this.gateway.api<ReconciliationDto>('POST', route, body)).id;
  }

  async isRunning(runId: string): Promise<boolean> {
    const sql = `select 1 from reconciliation where id = $1 and status = 'running'`;
    return (await this.findings.rows(sql, [runId])).length > 0;
  }

  /** Waits until a run has ended; it must have completed. */
  async completed(runId: string, timeoutMs = 120_000): Promise<ReconciliationDto> {
    return waitFor(
      async () => {
        const run = await this.gateway.api<ReconciliationDto>('GET', `/reconciliations/${runId}`);
        if (run.status !== 'completed') throw new Error(`it is ${JSON.stringify(run)}`);
        return run;
      },
      { describe: `the run ${runId} to complete`, timeoutMs, intervalMs: 50 },
    );
  }

  async reconcile(connection: Registered, body: StartReconciliationDto = {}): Promise<ReconciliationDto> {
    return this.completed(await this.start(connection, body));
  }

  /** Waits until every notification has its outcome. */
  async quiet(timeoutMs = 120_000): Promise<void> {
    await this.simulator.settled();
    await waitFor(async () => (await this.findings.unfinished()) === 0, {
      describe: 'every notification to have its outcome',
      timeoutMs,
      intervalMs: 100,
    });
  }

  /** What keeps a connection's records from being those of one that was told of everything. */
  differences(healed: Registered, told: Registered): Promise<unknown[]> {
    return this.findings.differencesFromFresh(told.connectionId, healed.connectionId, true);
  }

  async stop(): Promise<void> {
    await this.findings.close();
    await this.gateway.stop();
    await this.simulator.stop();
    await this.postgres.stop('fast');
    await this.scratch.remove();
  }
}
