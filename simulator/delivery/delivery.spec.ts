import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startReceiver, type Receiver } from '../../test/simulator-support.js';
import { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';

describe('deliveries', () => {
  let sim: Simulator;
  let receiver: Receiver;

  const running: Simulator[] = [];

  const start = async (options: SimulatorOptions = {}) => {
    const simulator = await new Simulator({ seed: true, ...options }).start();
    running.push(simulator);
    return simulator;
  };

  beforeEach(async () => {
    sim = await start();
    receiver = await startReceiver();
  });

  afterEach(async () => {
    for (const simulator of running.splice(0)) await simulator.stop();
    await receiver.close();
  });

  const register = (type: string) =>
    sim.account.registerWebhook({ type, url: receiver.url, headers: { CONNECTIONID: 'c', APIKEY: 'k' } });
  const names = () => sim.account.products.documents.all().map((product) => product.Name);
  const touch = (sku: string) => sim.account.updateProduct(sku, {});

  it('brings the body with the headers of the webhook', async () => {
    register('Sale/PickAuthorised');
    const { TaskID } = sim.account.authorisePick('SO-00001');
    await sim.settled();
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]).toMatchObject({
      headers: { connectionid: 'c', apikey: 'k', 'content-type': 'application/json' },
      body: {
        EventType: 'Sale/PickAuthorised',
        SaleOrderNumber: 'SO-00001',
        TaskID: TaskID.toUpperCase(),
        SaleID: TaskID.toUpperCase(),
      },
    });
  });

  it('authorises as registered', async () => {
    const url = receiver.url;
    sim.account.registerWebhook({ type: 'Product/Updated', url, bearerToken: 't' });
    sim.account.webhooks.add({
      Type: 'Product/Updated',
      IsActive: true,
      ExternalURL: url,
      ExternalAuthorizationType: 'basicauth',
      ExternalUserName: 'u',
      ExternalPassword: 'p',
    });
    touch('TENT-2P');
    await sim.settled();
    const sent = receiver.received.map(({ headers }) => headers.authorization).sort();
    expect(sent).toEqual([`Basic ${Buffer.from('u:p').toString('base64')}`, 'Bearer t']);
  });

  it('tells of all products of one change in one body', async () => {
    register('Product/Updated');
    sim.account.updateProducts(['TENT-2P', 'MUG-ENAMEL'].map((reference) => ({ reference, changes: {} })));
    await sim.settled();
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]?.body).toMatchObject({
      NumberOfProducts: 2,
      ProductDetailsList: [{ SKU: 'TENT-2P' }, { SKU: 'MUG-ENAMEL' }],
    });
  });

  it('tries six times, then switches the whole webhook off', async () => {
    const webhook = register('Product/Updated');
    receiver.answers.push(500, 500, 302, 404, 500, 503);
    touch('TENT-2P');
    await sim.settled();
    expect(sim.deliveries.log[0]).toMatchObject({ state: 'failed', attempts: { length: 6 } });
    expect(sim.account.webhooks.get(webhook.ID).IsActive).toBe(false);
    touch('TENT-2P');
    await sim.settled();
    expect(receiver.received).toHaveLength(6);
    expect(sim.deliveries.log).toHaveLength(1);
  });

  it('stops trying once it was accepted', async () => {
    register('Product/Updated');
    receiver.answers.push(500, 500);
    touch('TENT-2P');
    await sim.settled();
    expect(sim.deliveries.log[0]).toMatchObject({
      state: 'delivered',
      attempts: [{ status: 500 }, { status: 500 }, { status: 200 }],
    });
  });

  it('counts no answer in time as a failure', async () => {
    const hasty = await start({ deliveryTimeoutMs: 100 });
    hasty.account.registerWebhook({ type: 'Product/Updated', url: receiver.url });
    receiver.answers.push(0);
    hasty.account.updateProduct('TENT-2P', {});
    await hasty.settled();
    const statuses = hasty.deliveries.log[0]?.attempts.map((attempt) => attempt.status);
    // On a busy machine a further attempt may be late too.
    expect([statuses?.at(0), statuses?.at(-1)]).toEqual([null, 200]);
  });

  it('waits a minute of its own time, and can be hurried', async () => {
    const real = await start({ timeScale: 1 });
    real.account.registerWebhook({ type: 'Product/Updated', url: receiver.url });
    real.account.updateProduct('TENT-2P', {});
    expect(real.deliveries.log[0]).toMatchObject({ state: 'waiting', attempts: [] });
    real.deliveries.hurry();
    await real.settled();
    expect(real.deliveries.log[0]?.state).toBe('delivered');
  });

  it('cancels what waits for a webhook that is deleted', async () => {
    const webhook = register('Product/Updated');
    touch('TENT-2P');
    sim.account.webhooks.remove(webhook.ID);
    await sim.settled();
    expect(sim.deliveries.log[0]?.state).toBe('cancelled');
  });

  it('loses and duplicates shares of all, the same ones for the same seed', async () => {
    register('Product/Updated');
    const tellAll = (): string => {
      const first = sim.deliveries.log.length;
      sim.deliveries.disturb({ lose: 0.3, duplicate: 0.2, seed: 5 });
      for (let n = 0; n < 200; n += 1) touch('TENT-2P');
      return sim.deliveries.log
        .slice(first)
        .map(({ state, isDuplicate }) => (isDuplicate ? '2' : state === 'lost' ? '-' : '1'))
        .join('');
    };
    const told = tellAll();
    expect(tellAll()).toBe(told);
    expect(told.replaceAll('2', '')).toHaveLength(200);
    expect(told.split('-').length - 1).toBeGreaterThan(40);
    expect(told.split('-').length - 1).toBeLessThan(80);
    expect(told.split('2').length - 1).toBeGreaterThan(15);
    await sim.settled();
    expect(receiver.received.length).toBe(2 * told.replaceAll('-', '').length);
  });

  it('loses, duplicates, holds and shuffles on request', async () => {
    register('Product/Updated');
    sim.deliveries.loseNext(1);
    touch('TENT-2P');
    sim.deliveries.duplicateNext(1);
    touch('TENT-2P');
    await sim.settled();
    expect(sim.deliveries.log.map(({ state, isDuplicate }) => [state, isDuplicate])).toEqual([
      ['lost', false],
      ['delivered', false],
      ['delivered', true],
    ]);

    receiver.received.length = 0;
    sim.deliveries.hold();
    for (const name of names())
      touch(sim.account.products.documents.all().find((product) => product.Name === name)?.SKU ?? '');
    await sim.settled();
    expect(receiver.received).toEqual([]);
    sim.deliveries.release({ shuffle: true, seed: 7 });
    await sim.settled();
    expect(receiver.received).toHaveLength(names().length);
    const order = receiver.received.map(({ body }) => (body['ProductDetailsList'] as { Name: string }[])[0]?.Name);
    expect(order).not.toEqual(names());
    expect([...order].sort()).toEqual(names().sort());
  });

  it('brings 2,000 notifications', async () => {
    register('Product/Updated');
    for (let count = 0; count < 2000; count += 1) touch('TENT-2P');
    await sim.settled();
    expect(receiver.received).toHaveLength(2000);
  });
});
