import { afterEach, describe, expect, it } from '@jest/globals';
import { callApi } from '../test/simulator-support.js';
import { Simulator } from './simulator.js';
import type { SimulatorOptions } from './simulator-options.js';

describe('the rate limit', () => {
  const running: Simulator[] = [];

  const start = async (options: SimulatorOptions) => {
    const simulator = await new Simulator(options).start();
    running.push(simulator);
    return simulator;
  };

  afterEach(async () => {
    for (const simulator of running.splice(0)) await simulator.stop();
  });

  it('refuses what is over the limit and counts refused calls not at all', async () => {
    const sim = await start({ rateLimit: { calls: 3, retryAfter: '60 Seconds' } });
    for (let count = 0; count < 3; count += 1) expect((await callApi(sim, '/me')).status).toBe(200);
    for (let count = 0; count < 2; count += 1) {
      const refused = await callApi(sim, '/me');
      expect(refused).toMatchObject({
        status: 429,
        body: [{ ErrorCode: 429, Exception: 'You have reached 3 calls per 60 seconds API limit.' }],
      });
      expect(refused.headers.get('retry-after')).toBe('60 Seconds');
    }
    sim.clock.advance(60_000);
    expect((await callApi(sim, '/me')).status).toBe(200);
    expect(sim.calls.map((call) => call.status)).toEqual([200, 200, 200, 429, 429, 200]);
  });

  it('rolls: a call is free again 60 s after it was made, not at the turn of a minute', async () => {
    let now = Date.parse('2026-11-24T00:00:30Z');
    const sim = await start({ rateLimit: { calls: 2 }, now: () => now });
    await callApi(sim, '/me');
    now += 40_000;
    await callApi(sim, '/me');
    now += 19_000;
    expect((await callApi(sim, '/me')).status).toBe(429);
    now += 1_000;
    expect((await callApi(sim, '/me')).status).toBe(200);
    expect((await callApi(sim, '/me')).status).toBe(429);
  });

  it('is per account, whichever answer it gives', async () => {
    const sim = await start({ rateLimit: { calls: 1, answer: 400 } });
    const other = sim.addAccount({ accountId: '99999999-0000-4000-8000-000000000001', key: 'other-key' });
    await callApi(sim, '/me');
    expect(await callApi(sim, '/me')).toMatchObject({
      status: 400,
      body: [{ Exception: expect.stringMatching(/1 calls per 60/) }],
    });
    expect((await callApi(sim, '/me', { accountId: other.accountId, key: 'other-key' })).status).toBe(200);
    expect(sim.busiestWindow()).toBe(2);
  });
});
