import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Simulator } from '../../simulator/simulator.js';
import { ScratchDirectories } from '../support/scratch-directories.js';
import { waitFor } from '../support/wait-for.js';
import { type Ended, erpgate } from './support/command-line.js';
import { Findings } from './support/findings.js';
import { ADMIN_KEY, ENCRYPTION_KEY, GatewayUnderFire } from './support/gateway-under-fire.js';
import { Merchant, noticeOf } from './support/merchant.js';
import { OwnPostgres } from './support/own-postgres.js';
import { notify } from './support/registration.js';

/** The built command beside a gateway that runs, as an operator uses it. */
describe('erpgate', () => {
  const scratch = new ScratchDirectories();
  let root: string;
  let simulator: Simulator;
  let postgres: OwnPostgres;
  let gateway: GatewayUnderFire;
  let env: Record<string, string>;
  let credentialId: string;
  let connection: { id: string; pushApiKey: string };

  const command = <T = any>(...parameters: string[]): Promise<Ended<T>> => erpgate<T>(parameters, env, { cwd: root });
  const good = async <T = any>(...parameters: string[]): Promise<T> => {
    const { code, json, err } = await command<T>(...parameters, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return json as T;
  };

  beforeAll(async () => {
    root = scratch.root();
    postgres = await OwnPostgres.start(path.join(root, 'data'));
    simulator = await new Simulator({ seed: true, rateLimit: { calls: 0 }, latencyMs: 2 }).start();
    env = {
      DATABASE_URL: postgres.url,
      ENCRYPTION_KEY,
      CIN7_CORE_BASE_URL: simulator.url,
      CIN7_CORE_CALLS_PER_MINUTE: '100000',
    };
    gateway = await GatewayUnderFire.create(env, path.join(root, 'gateway.log'));
  });

  afterAll(async () => {
    await gateway?.stop();
    await simulator?.stop();
    await postgres?.stop('fast');
    await scratch.remove();
  });

  it('migrates, and then says that nobody works', async () => {
    const before = await command('doctor', '--json');
    expect(before.code).toBe(1);
    expect(before.json.checks).toContainEqual(expect.objectContaining({ name: 'migrations', status: 'fault' }));
    expect((await good('migrate')).done.length).toBeGreaterThan(5);
    const { code, out } = await command('doctor');
    expect(code).toBe(1);
    expect(out).toContain('FAULT   worker: A process of role worker has never been alive here.');
    // Every line that is not good says what to do.
    const bad = out.split('\n').filter((line) => /^(FAULT|WARNING)/.test(line)).length;
    expect(out.match(/^ +Do: /gm)).toHaveLength(bad);
  });

  it('adds what a merchant needs, by the same rules as the API', async () => {
    gateway.spawn();
    await gateway.ready();
    const { accountId, keys } = simulator.account;
    const keyFile = path.join(mkdtempSync(path.join(root, 'keys-')), 'cin7');
    writeFileSync(keyFile, `${keys[0]}\n`);
    const account = ['--account-id', accountId, '--key-file', keyFile];
    credentialId = (await good('credentials', 'add', 'Merchant', ...account)).id;
    const again = await command('credentials', 'add', 'Merchant', ...account);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toMatch(/Merchant/);
    expect((await good('credentials', 'test', credentialId)).ok).toBe(true);
    connection = await good('connections', 'add', 'Melbourne', '--credential', credentialId);
    expect(connection.pushApiKey).toMatch(/^egp_/);
    expect((await command('connections', 'list')).out).toMatch(/Melbourne +enabled/);
    expect((await good('connections', 'pause', connection.id)).enabled).toBe(false);
    await good('connections', 'resume', connection.id);
    expect((await command('connections', 'add', 'x', '--credential', 'none')).err).toContain('credentialId');
  });

  it('makes a key that works and revokes it', async () => {
    const made = await good('keys', 'add', 'WMS', '--connection', connection.id);
    const status = async () =>
      (await fetch(`${gateway.url}/api/v1/items`, { headers: { authorization: `Bearer ${made.key}` } })).status;
    expect(await status()).toBe(200);
    await good('keys', 'revoke', made.id);
    expect((await command('keys', 'list')).out).toMatch(/WMS +client +egk_live_\S+ +revoked/);
    await waitFor(async () => (await status()) === 401, { describe: 'the key to be refused', timeoutMs: 10_000 });
  });

  it('reconciles with the workers of the gateway, and shows how it goes', async () => {
    const { code, out, err } = await command('reconcile', connection.id, '--since', '2000-01-01T00:00:00Z');
    expect(code).toBe(0);
    expect(out).toMatch(/is completed, after \d+ calls/);
    expect(err).toMatch(/^\[[#-]{24}\] \d+ %/);
    const items = await gateway.api('GET', '/items?limit=1');
    expect(items.data).toHaveLength(1);
  });

  it('replays by filter, after counting', async () => {
    const merchant = new Merchant(simulator.account, { products: 2, purchases: 0, sales: 0, transfers: 0 });
    const headers = { CONNECTIONID: connection.id, APIKEY: connection.pushApiKey, 'content-type': 'application/json' };
    for (const document of merchant.documents)
      await notify(gateway, { connectionId: connection.id, headers }, noticeOf(document));
    const filter = ['replay', '--connection', connection.id];
    expect(await good(...filter, '--dry-run')).toEqual({ matched: 2, replayed: 0 });
    expect(await good(...filter)).toEqual({ matched: 2, replayed: 2 });
    expect((await command('replay')).err).toContain('filter');
  });

  it('finds nothing wrong with a gateway that is well, and says what is wrong with one that is not', async () => {
    const well = await command('doctor', '--json');
    expect(well.json.checks.filter(({ status }: any) => status === 'fault')).toEqual([]);
    expect(well).toMatchObject({ code: 0, json: { healthy: true } });
    const nobody = new URL(postgres.url);
    nobody.port = '1';
    const doctorWith = (settings: Record<string, string>) =>
      erpgate(['doctor'], { ...env, ...settings }, { cwd: root });
    const [blind, wrong, away] = await Promise.all([
      doctorWith({ CIN7_CORE_BASE_URL: 'http://127.0.0.1:1' }),
      doctorWith({ ENCRYPTION_KEY: 'short', ROLE: 'boss' }),
      doctorWith({ DATABASE_URL: nobody.href }),
    ]);
    expect(blind.code).toBe(1);
    expect(blind.out).toMatch(/FAULT {3}Cin7: http:\/\/127\.0\.0\.1:1 cannot be reached/);
    expect(wrong.out.match(/FAULT {3}settings/g)).toHaveLength(2);
    expect(away.out).toMatch(/FAULT {3}database: .*ECONNREFUSED/);
    for (const { out, err } of [blind, wrong, away]) expect(out + err).not.toContain(ADMIN_KEY);
  });

  it('does not pretend to be a gateway: the audit names it, no sign of life is its own', async () => {
    const entries = await gateway.api('GET', '/audit-entries?limit=100');
    expect(entries.data.map(({ action }: any) => action)).toContain('client_key.revoked');
    await gateway.stop();
    expect(readFileSync(path.join(root, 'gateway.log'), 'utf8')).not.toMatch(/"level":50/);
    const findings = await Findings.open(postgres.url);
    const beats = () => findings.rows('select role, at from gateway_heartbeat order by role');
    const before = await beats();
    await good('connections', 'list');
    expect(await beats()).toEqual(before);
    await findings.close();
  });
});
