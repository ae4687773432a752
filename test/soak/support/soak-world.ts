import path from 'node:path';
import { Simulator } from '../../../simulator/simulator.js';
import { ENCRYPTION_KEY, GatewayUnderFire } from '../../chaos/support/gateway-under-fire.js';
import type { Link } from '../../chaos/support/load.js';
import { Merchant } from '../../chaos/support/merchant.js';
import { OwnPostgres } from '../../chaos/support/own-postgres.js';
import { registerConnection, registerCredential } from '../../chaos/support/registration.js';
import { Receiver } from '../../support/receiver.js';
import { ScratchDirectories } from '../../support/scratch-directories.js';

const DOCUMENTS = { products: 30, purchases: 15, sales: 30, transfers: 10 };
/** Of one account in any minute, by all processes together. */
export const CALLS_PER_MINUTE = 600;

/** Two merchants, an api, a worker that lives and one that is killed, a PostgreSQL, and somebody who is told of changes. */
export class SoakWorld {
  private constructor(
    readonly postgres: OwnPostgres,
    readonly simulator: Simulator,
    readonly api: GatewayUnderFire,
    readonly worker: GatewayUnderFire,
    readonly mortal: GatewayUnderFire,
    readonly receiver: Receiver,
    readonly links: Link[],
    private readonly scratch: ScratchDirectories,
  ) {}

  static async start(): Promise<SoakWorld> {
    const scratch = new ScratchDirectories();
    const root = scratch.root();
    const postgres = await OwnPostgres.start(path.join(root, 'data'));
    const simulator = await new Simulator({ seed: true, rateLimit: { calls: 0 }, latencyMs: 10 }).start();
    simulator.addAccount({ accountId: '5a1e0000-0000-4000-8000-00000000c1a8', key: 'second-key', seed: true });
    const env = {
      DATABASE_URL: postgres.url,
      ENCRYPTION_KEY,
      CIN7_CORE_BASE_URL: simulator.url,
      CIN7_CORE_CALLS_PER_MINUTE: String(CALLS_PER_MINUTE),
      DELIVERY_ALLOWED_NETWORKS: '127.0.0.0/8',
      // As `npm start` and the image run it.
      NODE_OPTIONS: '--max-semi-space-size=8',
    };
    const start = async (ROLE: string, name: string) => {
      const gateway = await GatewayUnderFire.create({ ...env, ROLE }, path.join(root, `${name}.log`));
      gateway.spawn();
      await gateway.ready();
      return gateway;
    };
    const api = await start('api', 'api');
    const worker = await start('worker', 'worker');
    const mortal = await start('worker', 'mortal');
    const receiver = await Receiver.start();
    const links = await Promise.all(simulator.accounts.map((account) => linkOf(api, new Merchant(account, DOCUMENTS))));
    await api.api('POST', '/endpoints', { name: 'Warehouse', url: receiver.url });
    return new SoakWorld(postgres, simulator, api, worker, mortal, receiver, links, scratch);
  }

  async stop(): Promise<void> {
    for (const gateway of [this.mortal, this.worker, this.api]) await gateway.stop();
    await this.receiver.stop();
    await this.simulator.stop();
    await this.postgres.stop('fast');
    await this.scratch.remove();
  }
}

async function linkOf(api: GatewayUnderFire, merchant: Merchant): Promise<Link> {
  const credentialId = await registerCredential(api, merchant.account, 'Merchant');
  return { ...(await registerConnection(api, credentialId, 'Merchant')), merchant, documents: merchant.documents };
}
