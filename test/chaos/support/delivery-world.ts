import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Simulator } from '../../../simulator/simulator.js';
import { ScratchDirectories } from '../../support/scratch-directories.js';
import { waitFor } from '../../support/wait-for.js';
import { Findings } from './findings.js';
import { ENCRYPTION_KEY, GatewayUnderFire } from './gateway-under-fire.js';
import { Merchant } from './merchant.js';
import { OwnPostgres } from './own-postgres.js';
import { notify, registerConnection, registerCredential, type Registered } from './registration.js';
import type { SeededRandom } from './seeded-random.js';

const PRODUCTS = { products: 60, purchases: 0, sales: 0, transfers: 0 };

/** A merchant whose products change, and gateways on one database that deliver it. */
export class DeliveryWorld {
  private readonly gateways: GatewayUnderFire[] = [];
  private merchant!: Merchant;
  private registered!: Registered;
  findings!: Findings;

  private constructor(
    private readonly scratch: ScratchDirectories,
    private readonly root: string,
    private readonly postgres: OwnPostgres,
    private readonly simulator: Simulator,
    private readonly random: SeededRandom,
  ) {}

  static async start(random: SeededRandom): Promise<DeliveryWorld> {
    const scratch = new ScratchDirectories();
    const root = scratch.root();
    const postgres = await OwnPostgres.start(path.join(root, 'data'));
    const simulator = await new Simulator({ seed: true, rateLimit: { calls: 0 } }).start();
    return new DeliveryWorld(scratch, root, postgres, simulator, random);
  }

  /** A process that is not started yet. */
  async gateway(name: string, role: string): Promise<GatewayUnderFire> {
    const env = {
      ROLE: role,
      DATABASE_URL: this.postgres.url,
      DATABASE_POOL_SIZE: '6',
      ENCRYPTION_KEY,
      CIN7_CORE_BASE_URL: this.simulator.url,
      CIN7_CORE_CALLS_PER_MINUTE: '100000',
      DELIVERY_ALLOWED_NETWORKS: '127.0.0.1',
    };
    const gateway = await GatewayUnderFire.create(env, path.join(this.root, `${name}.log`));
    this.gateways.push(gateway);
    return gateway;
  }

  /** @param api a gateway that serves */
  async register(api: GatewayUnderFire): Promise<void> {
    this.merchant = new Merchant(this.simulator.account, PRODUCTS);
    const credentialId = await registerCredential(api, this.simulator.account, 'Merchant');
    this.registered = await registerConnection(api, credentialId, 'Merchant');
    this.findings = await Findings.open(this.postgres.url);
  }

  /** Every product changes, and the changes are in the feed. */
  async changeAll(api: GatewayUnderFire): Promise<void> {
    for (const document of this.merchant.documents) {
      const [body] = this.merchant.change(document, this.random);
      await notify(api, this.registered, body);
    }
    await waitFor(async () => (await this.findings.unfinished()) === 0, {
      describe: 'the changes to be in the feed',
      timeoutMs: 30_000,
    });
  }

  /** The id of the message of each change. */
  async messageIds(): Promise<string[]> {
    const rows = await this.findings.rows<{ id: string }>(
      `select 'chg_' || record_id || '_' || revision as id from revision order by position`,
    );
    return rows.map(({ id }) => id);
  }

  async stop(): Promise<void> {
    await this.findings?.close();
    for (const gateway of this.gateways) await gateway.stop();
    await this.simulator.stop();
    await this.scratch.remove();
  }
}

/** Messages that came before one of an earlier revision of their record had come; repeats are none. */
export function outOfOrder(ids: readonly string[]): string[] {
  const highest = new Map<string, number>();
  return ids.filter((id) => {
    const [, record = '', text] = id.split('_');
    const [before, revision] = [highest.get(record) ?? 0, Number(text)];
    if (revision > before) highest.set(record, revision);
    return revision > before + 1;
  });
}

/** What a process holds now (resident set), in MiB. Linux only; elsewhere null. */
export function residentMebibytes(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
