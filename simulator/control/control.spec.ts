import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { callApi, callControl, startReceiver, type Receiver } from '../../test/simulator-support.js';
import { Simulator } from '../simulator.js';

describe('the control API', () => {
  let sim: Simulator;
  let receiver: Receiver;

  beforeEach(async () => {
    sim = await new Simulator({ seed: true }).start();
    receiver = await startReceiver();
  });

  afterEach(async () => {
    await sim.stop();
    await receiver.close();
  });

  const act = (move: string, body: object = {}) => callControl(sim, 'POST', `/do/${move}`, body);

  it('lists its moves and routes', async () => {
    const { body } = await callControl(sim, 'GET', '');
    expect(body.moves).toHaveProperty('authorise-purchase');
    expect(body.routes).toContain('POST /control/faults');
  });

  it('moves documents', async () => {
    expect((await act('authorise-purchase', { document: 'PO-00001' })).body.Status).toBe('ORDERED');
    expect(
      (await act('pick', { document: 'SO-00002', lines: [{ sku: 'MUG-ENAMEL', quantity: 1 }] })).body.Pick.Status,
    ).toBe('AUTHORISED');
    expect((await act('void', { document: 'SO-00002' })).body.Status).toBe('VOIDED');
    expect((await act('send-transfer', { document: 'TR-00001' })).body.Status).toBe('IN TRANSIT');
    expect((await act('update-product', { document: 'TENT-2P' })).body.Name).toBe('Two person tent (changed 1)');
    expect((await act('update-product', { document: 'TENT-2P' })).body.Name).toBe('Two person tent (changed 2)');
    expect(
      (await act('edit', { document: 'PO-00001', set: { Note: 'hurry', Order: { Memo: 'x' } } })).body,
    ).toMatchObject({ Note: 'hurry', Order: { Memo: 'x', Status: 'AUTHORISED' } });
  });

  it('says what is wrong: 404 unknown, 409 refused, 400 senseless', async () => {
    expect(await act('pick', { document: 'SO-9' })).toMatchObject({ status: 404, body: { error: 'unknown' } });
    expect(await act('receive-purchase', { document: 'PO-00001' })).toMatchObject({
      status: 409,
      body: { error: 'refused' },
    });
    expect(await act('pick')).toMatchObject({ status: 400, body: { message: '"document" is missing.' } });
    expect((await act('fly')).status).toBe(404);
    expect((await callControl(sim, 'POST', '/faults', { kind: 'gremlin' })).status).toBe(400);
  });

  it('lets another hand overwrite a webhook in full, and takes the Automation module away', async () => {
    const [, hook] = await Promise.all(
      [1, 2].map((n) => callControl(sim, 'POST', '/webhooks', { type: 'Sale/Voided', url: `http://x/${n}` })),
    );
    const id = hook?.body.ID as string;
    const changed = {
      Type: 'Sale/Voided',
      IsActive: false,
      ExternalURL: 'http://y',
      ExternalAuthorizationType: 'noauth',
    };
    expect((await callControl(sim, 'PUT', `/webhooks/${id}`, changed)).body).toMatchObject({ ID: id, ...changed });
    await callControl(sim, 'PUT', '/settings', { hasAutomation: false });
    expect((await callApi(sim, '/webhooks')).status).toBe(403);
  });

  it('adds accounts, which keep to themselves', async () => {
    const accountId = '99999999-0000-4000-8000-000000000001';
    await callControl(sim, 'POST', '/accounts', { accountId, key: 'k', me: { Company: 'Second Pty Ltd' } });
    await act('create-product', { accountId, sku: 'ONLY-HERE' });
    expect((await callApi(sim, '/product', { accountId, key: 'k' })).body).toMatchObject({ Total: 1 });
    expect((await callApi(sim, '/product?Sku=ONLY-HERE')).body.Total).toBe(0);
    expect((await callControl(sim, 'GET', '/accounts')).body).toHaveLength(2);
  });

  it('registers by hand, steers deliveries, and shows their log', async () => {
    await callControl(sim, 'POST', '/webhooks', {
      type: 'Stock/TransferOrderAuthorised',
      url: receiver.url,
      headers: { APIKEY: 'k' },
    });
    await callControl(sim, 'POST', '/deliveries', { hold: true });
    await act('authorise-transfer', { document: 'TR-00001' });
    expect((await callControl(sim, 'GET', '/deliveries?state=held')).body).toHaveLength(1);
    await callControl(sim, 'POST', '/deliveries', { release: true });
    await callControl(sim, 'POST', '/settled');
    expect((await callControl(sim, 'GET', '/deliveries')).body).toMatchObject([
      { state: 'delivered', attempts: [{ status: 200 }] },
    ]);
    expect(receiver.received[0]?.headers['apikey']).toBe('k');
  });

  it('sets faults, limits, pace and clock; shows calls; resets', async () => {
    await callControl(sim, 'POST', '/faults', { kind: 'status', status: 500, path: '^/me' });
    await callControl(sim, 'PUT', '/settings', { rateLimit: { calls: 2, answer: 503 }, timeScale: 0.5, latencyMs: 1 });
    const statuses = [
      (await callApi(sim, '/me')).status,
      (await callApi(sim, '/me')).status,
      (await callApi(sim, '/me')).status,
    ];
    expect(statuses).toEqual([500, 200, 503]);
    await callControl(sim, 'POST', '/clock', { advanceSeconds: 60 });
    expect((await callApi(sim, '/me')).status).toBe(200);
    expect((await callControl(sim, 'GET', '/calls?last=2')).body).toMatchObject([
      { status: 503, special: 'rate limited' },
      { status: 200 },
    ]);
    const state = (await callControl(sim, 'POST', '/reset')).body;
    expect(state).toMatchObject({
      calls: 0,
      faults: 0,
      timeScale: 0.5,
      accounts: [{ products: 12, rateLimit: { calls: 60 } }],
    });
  });

  it("sends a body of one's own", async () => {
    await callControl(sim, 'POST', '/webhooks', { type: 'Sale/Voided', url: receiver.url });
    await act('notify', { type: 'Sale/Voided', body: { strange: true } });
    await sim.settled();
    expect(receiver.received).toMatchObject([{ body: { strange: true } }]);
  });
});
