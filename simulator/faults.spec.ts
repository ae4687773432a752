import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { callApi } from '../test/simulator-support.js';
import { Simulator } from './simulator.js';

describe('faults', () => {
  let sim: Simulator;

  beforeEach(async () => {
    sim = await new Simulator({ seed: true }).start();
  });

  afterEach(() => sim.stop());

  it('hit so many matching calls, after so many have passed', async () => {
    sim.faults.add({ kind: 'status', status: 500, path: /^\/sale/, after: 1, times: 2 });
    const statuses = [];
    for (const path of ['/saleList', '/me', '/saleList', '/saleList', '/saleList'])
      statuses.push((await callApi(sim, path)).status);
    expect(statuses).toEqual([200, 200, 500, 500, 200]);
    expect(sim.calls[2]?.special).toBe('fault: status');
    expect(sim.faults.list()).toEqual([]);
  });

  it('match the query too', async () => {
    sim.faults.add({ kind: 'rate_limited', path: '/salelist\\?.*page=2', retryAfter: '30 sec' });
    expect((await callApi(sim, '/saleList?Page=1')).status).toBe(200);
    const refused = await callApi(sim, '/saleList?Page=2');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('30 sec');
  });

  it('say "60 calls per 60 seconds" with 503 and 400', async () => {
    for (const status of [503, 400] as const) {
      sim.faults.add({ kind: 'rate_limited', status });
      expect(await callApi(sim, '/me')).toMatchObject({
        status,
        body: [{ Exception: 'You have reached 60 calls per 60 seconds API limit.' }],
      });
    }
  });

  it('answer an error in a 200, a page, a redirect, a burst 403', async () => {
    sim.faults.add({ kind: 'error_in_200', shape: 'object' });
    expect(await callApi(sim, '/me')).toMatchObject({ status: 200, body: { ErrorCode: 400 } });
    sim.faults.add({ kind: 'html' });
    expect((await callApi(sim, '/me')).text).toContain('<html>');
    sim.faults.add({ kind: 'redirect' });
    expect((await callApi(sim, '/me')).status).toBe(302);
    sim.faults.add({ kind: 'status', status: 403 });
    expect(await callApi(sim, '/me')).toMatchObject({ status: 403, body: [{ ErrorCode: 403 }] });
  });

  it('cut the connection, cut the answer, blow it up', async () => {
    sim.faults.add({ kind: 'reset' });
    await expect(callApi(sim, '/me')).rejects.toThrow();
    expect(sim.calls[0]?.status).toBe(0);
    sim.faults.add({ kind: 'truncated' });
    expect((await callApi(sim, '/me')).body).toBeUndefined();
    sim.faults.add({ kind: 'huge', bytes: 1_000_000 });
    expect((await callApi(sim, '/me')).text.length).toBeGreaterThan(1_000_000);
  });

  it('make an answer late', async () => {
    sim.faults.add({ kind: 'slow', milliseconds: 30 });
    await callApi(sim, '/me');
    expect(sim.calls[0]?.milliseconds).toBeGreaterThanOrEqual(25);
  });

  it('change places in the right answer, several at once, and leave the document alone', async () => {
    sim.faults.add({ kind: 'mutated', at: 'Products[*].Name', to: null });
    sim.faults.add({ kind: 'mutated', at: '$.Products[0].Weight', to: 'heavy' });
    sim.faults.add({ kind: 'mutated', at: 'Products[0].SKU', remove: true });
    const { body } = await callApi(sim, '/product?Limit=2');
    expect(body.Products.map((product: { Name: unknown }) => product.Name)).toEqual([null, null]);
    expect(body.Products[0]).toMatchObject({ Weight: 'heavy' });
    expect(body.Products[0]).not.toHaveProperty('SKU');
    expect((await callApi(sim, '/product?Limit=1')).body.Products[0].Name).toBeTruthy();
  });

  it('hit only the named account and method', async () => {
    sim.faults.add({ kind: 'html', accountId: '99999999-0000-4000-8000-000000000001' });
    sim.faults.add({ kind: 'html', method: 'post' });
    expect((await callApi(sim, '/me')).body.Company).toBeTruthy();
  });
});
