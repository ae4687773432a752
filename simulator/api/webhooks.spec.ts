import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { callApi } from '../../test/simulator-support.js';
import { Simulator } from '../simulator.js';

const hook = {
  Type: 'Sale/PickAuthorised',
  IsActive: true,
  ExternalURL: 'http://127.0.0.1:9/hook',
  ExternalAuthorizationType: 'bearerauth',
  ExternalBearerToken: 'secret-token',
  ExternalHeaders: [{ Key: 'APIKEY', Value: 'k' }],
};

describe('/webhooks', () => {
  let sim: Simulator;

  beforeEach(async () => {
    sim = await new Simulator().start();
  });

  afterEach(() => sim.stop());

  const send = (method: string, body: unknown) => callApi(sim, '/webhooks', { method, body: JSON.stringify(body) });

  it('registers, names, and gives back everything but the token', async () => {
    await send('POST', hook);
    const [webhook] = (await callApi(sim, '/webhooks')).body.Webhooks;
    expect(webhook).toMatchObject({ ...hook, Name: 'Sale has been picked', ExternalBearerToken: '' });
  });

  it('replaces in full: what a PUT leaves out is gone', async () => {
    const { ID } = (await send('POST', hook)).body.Webhooks[0];
    await send('PUT', {
      ID,
      ...hook,
      ExternalHeaders: undefined,
      ExternalAuthorizationType: 'noauth',
      ExternalBearerToken: undefined,
    });
    expect(sim.account.webhooks.get(ID)).toMatchObject({ ExternalHeaders: [], ExternalBearerToken: null });
  });

  it('allows five of a type', async () => {
    for (let count = 0; count < 5; count += 1) expect((await send('POST', hook)).status).toBe(200);
    expect((await send('POST', hook)).status).toBe(400);
  });

  it('knows no type for transfers, though a person may register one', async () => {
    const type = 'Stock/TransferOrderAuthorised';
    expect((await send('POST', { ...hook, Type: type })).status).toBe(400);
    sim.account.registerWebhook({ type, url: hook.ExternalURL });
    expect((await callApi(sim, '/webhooks')).body.Webhooks).toEqual([]);
  });

  it('does not exist for an account without the Automation module, which sends nothing either', async () => {
    await send('POST', hook);
    sim.account.hasAutomation = false;
    for (const method of ['POST', 'PUT']) expect((await send(method, hook)).status).toBe(403);
    expect((await callApi(sim, '/webhooks')).status).toBe(403);
    expect((await callApi(sim, '/me')).status).toBe(200);
    sim.account.notify(hook.Type, {});
    expect(sim.deliveries.log).toEqual([]);
  });

  it('deletes, and answers with an empty list', async () => {
    const { ID } = (await send('POST', hook)).body.Webhooks[0];
    expect((await callApi(sim, `/webhooks?ID=${ID}`, { method: 'DELETE' })).body).toEqual({ Webhooks: [] });
    expect(sim.account.webhooks.all()).toEqual([]);
  });

  it('answers a body that is no JSON with 500', async () => {
    expect((await callApi(sim, '/webhooks', { method: 'POST', body: '{' })).status).toBe(500);
  });
});
