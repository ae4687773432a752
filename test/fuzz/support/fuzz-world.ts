import { randomUUID } from 'node:crypto';
import { ADMIN_KEY, startTestGateway, type TestConnection, type TestGateway } from '../../support/test-gateway.js';
import { waitFor } from '../../support/wait-for.js';
import type { FuzzCaller } from './request-generator.js';

/** Lists whose ids stand in the paths of other routes. */
const LISTS = [
  'items',
  'receipts',
  'orders',
  'connections',
  'credentials',
  'client-keys',
  'notifications',
  'reconciliations',
  'sync-requests',
  'endpoints',
] as const;

/** A gateway with something of everything in it, kept so although requests delete and revoke what they get hold of. */
export class FuzzWorld {
  private ids = new Map<string, string[]>();
  private keys: Partial<Record<FuzzCaller, string>> = {};

  private constructor(readonly gateway: TestGateway) {}

  static async start(): Promise<FuzzWorld> {
    const gateway = await startTestGateway({
      simulator: { seed: true },
      isPublic: true,
      env: { DATABASE_POOL_SIZE: '10' },
    });
    const world = new FuzzWorld(gateway);
    await world.refresh();
    return world;
  }

  keyOf(caller: FuzzCaller): string | null {
    if (caller === 'nobody') return null;
    return this.keys[caller] ?? `egk_live_${'x'.repeat(43)}`;
  }

  /** A place in the feed. */
  cursor = '';

  /**
   * An id of something that exists, of the kind that a path speaks of; `at` chooses which. Only the first of each kind
   * is there to be deleted: without the others most routes would have nothing to work on.
   */
  idFor(method: string, path: string, at: number): string {
    const list = /^\/api\/v1\/([a-z-]+)/.exec(path)?.[1] ?? 'connections';
    const ids = this.ids.get(list) ?? this.ids.get('connections') ?? [];
    const last = ids.length > 1 && method !== 'DELETE' ? 1 + (at % (ids.length - 1)) : 0;
    return ids[last] ?? '01980000-0000-7000-8000-000000000000';
  }

  /** What a body of that route may name. */
  idInBody(path: string, at: number): string {
    const list = { '/api/v1/connections': '/api/v1/credentials', '/api/v1/acknowledgements': '/api/v1/orders' }[path];
    return this.idFor('POST', list ?? (path.endsWith('/replay') ? '/api/v1/orders' : '/api/v1/connections'), at);
  }

  /** Looks what is there now, and makes anew what is not any more. */
  async refresh(): Promise<void> {
    const { gateway } = this;
    this.keys = { admin: ADMIN_KEY, operator: await this.newKey('operator'), client: await this.newKey('client') };
    const connections = await gateway.api('GET', '/connections?limit=1000');
    for (let count = connections.body.data.length; count < 3; count += 1) await this.addMerchant();
    for (const name of ['doomed', 'wms']) await gateway.api('PUT', `/consumers/${name}`, { from: 'beginning' });
    await gateway.api('POST', '/endpoints', {
      name: 'Fuzz',
      url: 'https://example.invalid/hook',
    });
    for (const list of LISTS) {
      const { body } = await gateway.api('GET', `/${list}?limit=200`.replace('endpoints?limit=200', 'endpoints'));
      this.ids.set(
        list,
        body.data.map((each: { id: string }) => each.id),
      );
    }
    this.cursor = (await gateway.api('GET', '/changes?limit=1')).body.nextCursor;
    this.ids.set('consumers', ['doomed', 'wms']);
  }

  /**
   * A new merchant with an account of its own in Cin7, so that what requests did to the others (pauses, a small call
   * budget, webhooks left behind) does not matter to it. @returns its connection once a sale of it was picked and served
   */
  async addMerchant(): Promise<TestConnection> {
    const { gateway } = this;
    const account = gateway.simulator.addAccount({ accountId: randomUUID(), key: randomUUID(), seed: true });
    const connection = await gateway.connect({}, account);
    const lines = [{ sku: 'MUG-ENAMEL', quantity: 1 }];
    account.updateProduct('MUG-ENAMEL', {});
    account.createTransfer({ from: 'Dandenong DC', to: 'Eagle Farm', lines, authorised: true });
    account.authorisePick('SO-00001');
    await waitFor(async () => (await gateway.all(`/orders?connectionId=${connection.id}`)).length === 2, {
      describe: 'the orders of a new merchant',
      timeoutMs: 30_000,
    });
    await gateway.api('POST', `/connections/${connection.id}/reconciliations`, { domains: ['products'] });
    return connection;
  }

  private async newKey(scope: 'operator' | 'client'): Promise<string> {
    const { status, body } = await this.gateway.api('POST', '/client-keys', { name: `fuzz-${scope}`, scope });
    if (status !== 201) throw new Error(`No key of scope ${scope}: ${status} ${JSON.stringify(body)}`);
    return body.key;
  }
}
