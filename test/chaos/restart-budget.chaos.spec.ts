import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Simulator } from '../../simulator/simulator.js';
import { ScratchDirectories } from '../support/scratch-directories.js';
import { waitFor } from '../support/wait-for.js';
import { GatewayUnderFire } from './support/gateway-under-fire.js';
import { Merchant, noticeOf } from './support/merchant.js';
import { notify, registerConnection, registerCredential } from './support/registration.js';
import { Report } from './support/report.js';

const CALLS_PER_MINUTE = 60;
const WINDOW_MS = 60_000;
/** More than two windows allow, so that work waits all the time. */
const DOCUMENTS = { products: 0, purchases: 20, sales: 100, transfers: 20 };
/** After so many calls the gateway is restarted: in the middle of a burst, when the budget is nearly spent, and after. */
const RESTART_AFTER_CALLS = [10, 25, 40, 55];

/** Guarantee 5 over restarts: what a gateway called before it was stopped or killed counts for its successor. */
describe('a gateway that is restarted while work waits for its budget', () => {
  const scratch = new ScratchDirectories();
  const report = new Report('restart-budget');
  let simulator: Simulator;
  let gateway: GatewayUnderFire;

  beforeAll(async () => {
    const root = scratch.root();
    const dataDir = path.join(root, 'data');
    mkdirSync(dataDir, { mode: 0o711 });
    simulator = await new Simulator({ seed: true, rateLimit: { calls: 0 }, latencyMs: 20 }).start();
    const env = {
      DATA_DIR: dataDir,
      CIN7_CORE_BASE_URL: simulator.url,
      CIN7_CORE_CALLS_PER_MINUTE: String(CALLS_PER_MINUTE),
    };
    gateway = await GatewayUnderFire.create(env, path.join(root, 'gateway.log'));
    gateway.spawn();
    await gateway.ready();
  });

  afterAll(async () => {
    report.print();
    await gateway.stop();
    await simulator.stop();
    await scratch.remove();
  });

  const restart = async (how: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (how === 'SIGTERM') await gateway.stop();
    else await gateway.kill();
    report.count(`restarts by ${how}`);
    gateway.spawn();
    await gateway.ready();
  };
  const callsReach = (count: number, timeoutMs: number): Promise<unknown> =>
    waitFor(() => simulator.calls.length >= count, { describe: `call ${count} to Cin7`, timeoutMs });

  it('never exceeds the calls of any 60 seconds', async () => {
    const merchant = new Merchant(simulator.account, DOCUMENTS);
    const credentialId = await registerCredential(gateway, simulator.account, 'Merchant');
    const connection = await registerConnection(gateway, credentialId, 'Merchant', false);
    for (const document of merchant.documents) await notify(gateway, connection, noticeOf(document));
    simulator.callLog.clear();
    await gateway.api('PATCH', `/connections/${connection.connectionId}`, { enabled: true });
    for (const [n, count] of RESTART_AFTER_CALLS.entries()) {
      await callsReach(count, 30_000);
      await restart(n % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
    }
    // Now the budget is spent; who starts anew must not take that for a fresh one.
    for (const how of ['SIGTERM', 'SIGKILL'] as const) await restart(how);
    const firstCallAt = simulator.calls[0]?.at.getTime() ?? 0;
    const inFirstWindow = simulator.calls.length;
    // Calls go on as soon as the first ones leave the window, and end where the limit is once more.
    await callsReach(inFirstWindow + 10, WINDOW_MS + 15_000);
    await restart('SIGKILL');
    await callsReach(inFirstWindow + 40, 30_000);
    const busiest = simulator.busiestWindow(WINDOW_MS);
    report.set('calls', simulator.calls.length);
    report.set('busiest 60 s', `${busiest} of ${CALLS_PER_MINUTE}`);
    report.set(
      'seconds from the first to the last call',
      (((simulator.calls.at(-1)?.at.getTime() ?? 0) - firstCallAt) / 1000).toFixed(1),
    );
    expect(busiest).toBeLessThanOrEqual(CALLS_PER_MINUTE);
    // Else nothing was proven: the budget was used nearly to its end.
    expect(busiest).toBeGreaterThan(CALLS_PER_MINUTE * 0.9);
  });
});
