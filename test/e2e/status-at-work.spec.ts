import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { failedOf, hurry, inStatus, pickSale, statusOf } from '../support/sync-helpers.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

describe('the status of a connection at work', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  const becomes = (state: string) =>
    waitFor(
      async () => {
        const status = await statusOf(gateway, connection);
        return status.state === state && status;
      },
      { describe: `the state ${state}`, timeoutMs: 20_000 },
    );

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true }, env: { CIN7_CORE_CALLS_PER_MINUTE: '60' } });
    connection = await gateway.connect();
  });
  afterAll(() => gateway?.stop());
  afterEach(() => gateway.simulator.faults.clear());

  it('counts the calls that Cin7 got', async () => {
    pickSale(gateway);
    await gateway.settled();
    const { budget, state, lastSeen } = await statusOf(gateway, connection);
    expect(state).toBe('ok');
    expect(budget.usedInWindow).toBe(gateway.simulator.calls.length);
    expect(lastSeen).toContainEqual({ topic: 'sale.picked', lastReceivedAt: expect.any(String) });
  });

  it('needs attention for a parked document until it is retried', async () => {
    const at = 'Fulfilments[0].Pick.Lines[0].Quantity';
    gateway.simulator.faults.add({ kind: 'mutated', at, to: 'many', path: '^/sale\\?' });
    const { number } = pickSale(gateway);
    await gateway.simulator.settled();
    const { outcomes } = await inStatus(gateway, { reference: number }, 'parked');
    const { attention, backlog } = await statusOf(gateway, connection);
    expect(attention).toEqual({ reason: expect.stringMatching(/^1 document is parked/), since: outcomes[0].at });
    expect(backlog.parked).toBe(1);
    const list = /\/api\/v1(\/sync-requests\S+)/.exec(attention.reason)?.[1] ?? '';
    const [{ id }] = (await gateway.api('GET', list)).body.data;
    await gateway.api('POST', `/sync-requests/${id}/retry`);
    expect((await becomes('ok')).attention).toBeNull();
  });

  it('rests when Cin7 asks for it, and says until when', async () => {
    gateway.simulator.faults.add({ kind: 'rate_limited', status: 429, retryAfter: '60 Seconds', path: '^/sale\\?' });
    pickSale(gateway);
    await failedOf(gateway, connection, 'rate_limited');
    const { budget, estimate } = await becomes('resting');
    expect(Date.parse(budget.rest.until) - Date.now()).toBeGreaterThan(50_000);
    expect(Date.parse(budget.nextCallAt)).toBeGreaterThanOrEqual(Date.parse(budget.rest.until));
    expect(budget.slowDown).toMatchObject({ reason: expect.any(String) });
    expect(estimate).toMatchObject({ calls: 1, explanation: expect.stringMatching(/rests first/) });
    expect(Date.parse(estimate.caughtUpAt)).toBeGreaterThan(Date.parse(budget.rest.until));
    // As if the minute was over.
    await gateway.database.query('update cin7_account set rest_until = null, slowed_to = null');
    await hurry(gateway, connection);
    await becomes('ok');
  });

  it('needs attention when the key is refused, until a test of the credential succeeds', async () => {
    // A key is only taken for refused after three refusals in half a minute.
    await gateway.database.query(`update cin7_account set stopped_at = now(), stopped_reason = 'It was refused.'`);
    pickSale(gateway);
    await gateway.simulator.settled();
    const { attention, estimate } = await becomes('needs_attention');
    expect(attention.reason).toMatch(/test of the credential succeeds: It was refused/);
    expect(estimate).toMatchObject({ calls: 1, caughtUpAt: null });
    await gateway.api('POST', `/credentials/${connection.credentialId}/test`);
    await becomes('ok');
  });
});
