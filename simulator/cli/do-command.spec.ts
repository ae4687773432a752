import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Simulator } from '../simulator.js';
import { doCommand } from './do-command.js';

describe('do', () => {
  let sim: Simulator;
  let printed: string;

  beforeEach(async () => {
    sim = await new Simulator({ seed: true }).start();
    printed = '';
    jest.spyOn(console, 'log').mockImplementation((text: string) => {
      printed += `${text}\n`;
    });
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await sim.stop();
  });

  const run = (verb: string, document?: string, ...settings: string[]) =>
    doCommand(verb, document, settings, { url: sim.controlUrl.replace('/control', '') });

  it('moves a document and says how it now stands', async () => {
    await run('authorise-purchase', 'PO-00001');
    await run('pick', 'SO-00001.1', 'lines=[{"sku":"TENT-2P","quantity":2}]');
    expect(printed).toMatch(
      /^PO-00001: ORDERED, changed .*Z, id .*\nfulfilment 1: pick AUTHORISED, .*\n {2}2 x TENT-2P from Dandenong DC\n$/,
    );
  });

  it('takes settings without a document', async () => {
    await run('create-product', 'sku=NEW-1', 'name=New thing');
    expect(sim.account.show('NEW-1')?.document.Name).toBe('New thing');
  });

  it('lists documents and verbs', async () => {
    await run('list');
    expect(printed).toMatch(/stock transfer +TR-00001 +DRAFT/);
    await run('help');
    expect(printed).toMatch(/undo-pick +take a pick back/);
  });

  it('sets faults and loses deliveries', async () => {
    await run('fault', 'rate_limited', 'path=/sale', 'times=3');
    expect(sim.faults.list()).toMatchObject([{ left: 3 }]);
    sim.account.registerWebhook({ type: 'Product/Updated', url: 'http://127.0.0.1:9/' });
    await run('lose', '1');
    await run('update-product', 'TENT-2P');
    expect(sim.deliveries.log).toMatchObject([{ state: 'lost' }]);
  });

  it('says what went wrong in one sentence', async () => {
    await expect(run('void', 'SO-99999')).rejects.toThrow('There is no sale, purchase or transfer "SO-99999".');
    await expect(doCommand('list', undefined, [], { url: 'http://127.0.0.1:9' })).rejects.toThrow(/^No simulator at/);
  });
});
