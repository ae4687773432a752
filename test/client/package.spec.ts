import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../architecture/source-tree.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { pickSale } from '../support/sync-helpers.js';
import { waitFor } from '../support/wait-for.js';

const run = promisify(execFile);
const bin = (name: string): string => path.join(ROOT, 'node_modules/.bin', name);

/** Each line is one that must not compile. */
const WRONG = [
  `order.shippedOn;`,
  `order.status === 'shipped';`,
  `order.deliverTo.line1;`,
  `order.lines[0]!.quantity.toFixed(2).qty;`,
  `if (entry.recordType === 'receipt') entry.record.deliverTo;`,
  `void gateway.acknowledge(entry, 'picked');`,
  `void gateway.api.GET('/api/v1/order');`,
  `void gateway.api.GET('/api/v1/orders', { params: { query: { status: 'shipped' } } });`,
  `void gateway.batches({ recordType: 'orders' });`,
];

const TSCONFIG = {
  compilerOptions: {
    ...{ module: 'nodenext', target: 'es2022', lib: ['es2022'], strict: true, noEmit: true },
    ...{ skipLibCheck: false, noUncheckedIndexedAccess: true, types: ['node'] },
  },
  files: ['warehouse.ts', 'wrong.ts'],
};

/** The package as somebody else gets it: packed, put into an empty folder, compiled against and run there. */
describe('the package of the client', () => {
  let folder: string;
  let packed: string[];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'erpgate-client-'));
    const env = { ...process.env, npm_config_cache: path.join(folder, 'cache') };
    const { stdout } = await run('npm', ['pack', './client', '--json', '--pack-destination', folder], {
      cwd: ROOT,
      env: { ...env, PATH: `${path.join(ROOT, 'node_modules/.bin')}:${process.env['PATH']}` },
    });
    const [tarball] = JSON.parse(stdout.slice(stdout.indexOf('['))) as {
      filename: string;
      files: { path: string }[];
    }[];
    packed = tarball!.files.map((file) => file.path);
    const home = path.join(folder, 'node_modules/@erpgate/client');
    mkdirSync(home, { recursive: true });
    await run('tar', ['-xzf', path.join(folder, path.basename(tarball!.filename)), '-C', home, '--strip-components=1']);
    // What npm would fetch; of the versions that the package names (`npm run client:check`).
    for (const name of ['openapi-fetch', 'openapi-typescript-helpers', '@types', 'undici-types']) {
      symlinkSync(path.join(ROOT, 'node_modules', name), path.join(folder, 'node_modules', name));
    }
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
    cpSync(path.join(home, 'examples/warehouse.ts'), path.join(folder, 'warehouse.ts'));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what is needed and nothing else', () => {
    expect(packed).toEqual(expect.arrayContaining(['dist/index.js', 'dist/index.d.ts', 'README.md', 'package.json']));
    expect(
      packed.filter((file) => !/^(dist\/[\w-]+\.(js|d\.ts)|examples\/\w+\.ts|README\.md|package\.json)$/.test(file)),
    ).toEqual([]);
  });

  it('lets the example compile, and nothing that the API does not have', async () => {
    const head = [
      `import type { Entry, Gateway, Order } from '@erpgate/client';`,
      `export function wrong(gateway: Gateway, entry: Entry, order: Order): void {`,
    ];
    writeFileSync(path.join(folder, 'wrong.ts'), [...head, ...WRONG, '}', ''].join('\n'));
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    const { stdout } = await run(bin('tsc'), ['--project', folder], { cwd: folder }).catch(
      (error: { stdout: string }) => error,
    );
    const faulty = [...stdout.matchAll(/^(\S+?)\((\d+),\d+\): error/gm)].map(([, file, line]) => `${file}:${line}`);
    expect([...new Set(faulty)]).toEqual(WRONG.map((_, i) => `wrong.ts:${i + head.length + 1}`));
  });

  it('has an example of less than a hundred lines', () => {
    expect(readFileSync(path.join(folder, 'warehouse.ts'), 'utf8').split('\n').length).toBeLessThan(100);
  });

  describe('with the example running beside a gateway', () => {
    let gateway: TestGateway;
    let connection: TestConnection;
    let key: string;
    const warehouses: Warehouse[] = [];

    beforeAll(async () => {
      gateway = await startTestGateway({ simulator: { seed: true } });
      connection = await gateway.connect({ warehouseMap: { 'Dandenong DC': 'MEL' } });
      const body = { name: 'wms', scope: 'client', connectionIds: [connection.id] };
      ({ key } = (await gateway.api('POST', '/client-keys', body)).body);
    });
    afterAll(async () => {
      for (const warehouse of warehouses) await warehouse.end('SIGKILL');
      await gateway?.stop();
    });
    const open = (clientKey = key): Warehouse => {
      const warehouse = new Warehouse(folder, { ERPGATE_URL: gateway.url, ERPGATE_KEY: clientKey });
      warehouses.push(warehouse);
      return warehouse;
    };
    const orderOf = async (sale: { number: string }) => (await gateway.all(`/orders?reference=${sale.number}`))[0];

    it('picks, receives, acknowledges, and goes on after a crash with the answer to a cancellation', async () => {
      const { account } = gateway.simulator;
      const before = pickSale(gateway);
      await gateway.settled();
      const first = open();
      await first.says(`order ${before.number}.1: pick in MEL for Noa Brightwater`);
      await first.says(/1 x MUG-ENAMEL from .*\n(.*\n)*stored up to here, 1 records/);
      expect(await orderOf(before)).toMatchObject({ acknowledgement: { status: 'accepted', revision: 1 } });
      const after = pickSale(gateway);
      account.authorisePurchase('PO-00001');
      await first.says(`order ${after.number}.1: pick`);
      await first.says('receipt PO-00001: open, from Southern Footwear Imports');
      await first.says('stored up to here, 3 records');
      await first.end('SIGKILL');
      account.voidSale(before.id);
      await gateway.settled();
      expect(await orderOf(before)).toMatchObject({ status: 'cancelled', awaiting: { what: 'cancel_answer' } });
      const second = open();
      await second.says(`order ${before.number}.1: cancelled (voided), answered return_to_stock`);
      await second.says('stored up to here, 3 records');
      expect(second.output).not.toContain(': pick');
      expect(await orderOf(before)).toMatchObject({
        acknowledgement: { status: 'return_to_stock', revision: 2 },
        awaiting: null,
      });
      expect(await second.end('SIGTERM')).toBe(0);
    });

    it('ends with a sentence when its key is none', async () => {
      const warehouse = open('erpgate_client_nobody');
      expect(await warehouse.ended).toBe(1);
      expect(warehouse.output).toContain('key_unknown');
    });
  });
});

/** The example in a process of its own. */
class Warehouse {
  output = '';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(folder: string, env: Record<string, string>) {
    // Node.js takes the types out by itself.
    this.child = spawn(process.execPath, ['--no-warnings', 'warehouse.ts'], { cwd: folder, env });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (piece: Buffer) => (this.output += piece.toString()));
    }
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  says(what: string | RegExp): Promise<unknown> {
    const isThere = () => (typeof what === 'string' ? this.output.includes(what) : what.test(this.output));
    return waitFor(() => isThere() || Promise.reject(new Error(this.output)), {
      describe: `the example to say ${String(what)}`,
      timeoutMs: 15_000,
    });
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}
