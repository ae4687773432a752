import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Account } from '../account.js';
import { simplePurchase } from '../documents/purchase-shapes.js';
import type { Purchase } from '../documents/purchase.js';
import { Simulator } from '../simulator.js';
import { loadFolders } from './loader.js';

const OTHER_ID = 'abcdef00-1111-4222-8333-444455556666';

describe('loading', () => {
  let folder: string;
  /** Where the recordings come from. */
  let source: Account;
  let account: Account;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simulator-load-'));
    source = new Simulator({ seed: true }).account;
    account = new Simulator().account;
  });

  afterEach(() => rm(folder, { recursive: true }));

  const write = async (name: string, content: unknown) => {
    await mkdir(join(folder, 'deep', 'er'), { recursive: true });
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const recorded = (number: string) => source.show(number)?.document as Record<string, any>;
  const load = (...renames: [string, string][]) => loadFolders(account, [folder], renames);

  it('knows documents by their content, whatever the file is called', async () => {
    await write('a.json', { Total: 1, Page: 1, Products: [recorded('TENT-2P')] });
    await write('deep/b.json', recorded('PO-00002'));
    await write('deep/er/c.json', recorded('SO-00001'));
    await write('d.json', recorded('TR-00001'));
    await write('e.json', { Total: 1, Page: 1, LocationList: source.locations.all() });
    await write('f.json', { ...source.me, Company: 'Recorded Pty Ltd' });
    const report = await load();
    expect(report).toMatchObject({ loaded: 4, skipped: [], notes: [] });
    for (const number of ['TENT-2P', 'PO-00002', 'SO-00001', 'TR-00001'])
      expect(account.show(number)?.document).toEqual(recorded(number));
    expect(account.me.Company).toBe('Recorded Pty Ltd');
    expect(account.authorisePick('SO-00001').Pick.Lines[0]?.Location).toBe('Dandenong DC');
    expect(account.createSale({ lines: [] }).Order.SaleOrderNumber).toBe('SO-00002');
  });

  it('turns a recording of the simple purchase endpoint into the full shape', async () => {
    source.authorisePurchase('PO-00001');
    source.receivePurchase('PO-00001', { lines: [{ sku: 'BOOT-TAN-09', quantity: 1 }] });
    await write('simple.json', simplePurchase(recorded('PO-00001') as Purchase));
    await load();
    expect(account.show('PO-00001')?.document).toMatchObject({
      Type: 'Simple Purchase',
      CombinedReceivingStatus: 'PARTIALLY RECEIVED',
      PutAway: [{ Lines: [{ Quantity: 1 }] }],
    });
  });

  it.each([
    ['no JSON', '{ half'],
    ['an error answer', [{ ErrorCode: 400, Exception: 'x' }]],
    ['a webhook body (Sale/Voided) about ABC', { EventType: 'Sale/Voided', SaleID: 'ABC' }],
    ['a bare list, no document', [1]],
    ['a purchase without a number, probably a request', { Supplier: 'x', Approach: 'STOCK' }],
    ['no document the simulator keeps (TaskID, Status, Lines)', { TaskID: 'x', Status: 'DRAFT', Lines: [] }],
    ['a list of credit notes', { Total: 1, Page: 1, SaleList: [{ SaleID: 'x', Type: 'Credit Note' }] }],
  ])('skips, saying why: %s', async (reason, content) => {
    await write('x.json', content);
    expect(await load()).toMatchObject({ loaded: 0, skipped: [{ file: 'x.json', reason }] });
  });

  it('uses list rows only where no detail is there', async () => {
    const rows = source.sales.documents.list();
    await write('list.json', { Total: 2, Page: 1, SaleList: rows.map((row) => ({ ...row, Status: 'FROM LIST' })) });
    await write('detail.json', recorded('SO-00001'));
    await load();
    expect(account.sales.documents.list().map((row) => row.Status)).toEqual(['ORDERED', 'FROM LIST']);
    expect(account.show('SO-00002')).toBeUndefined();
  });

  it('takes the most complete recording of one state, and keeps later states for later', async () => {
    const first = recorded('SO-00001');
    const { CombinedPickingStatus: _, ...poorer } = first;
    source.authorisePick('SO-00001');
    const second = recorded('SO-00001');
    source.voidSale('SO-00001');
    for (const [name, content] of Object.entries({ '1': recorded('SO-00001'), '2': poorer, '3': second, '4': first }))
      await write(`${name}.json`, content);
    expect((await load()).notes).toEqual(['SO-00001 has 2 later recorded state(s): do next-version SO-00001']);
    expect(account.show('SO-00001')?.document).toEqual(first);
    expect(account.nextVersion('SO-00001')).toEqual(second);
    expect(account.nextVersion('SO-00001').Status).toBe('VOIDED');
    expect(() => account.nextVersion('SO-00001')).toThrow(/No later state/);
  });

  it('renames by id or by number, everywhere', async () => {
    await write('sale.json', recorded('SO-00001'));
    const report = await load(['so-00001', OTHER_ID], ['nothing', 'else']);
    // The one fulfilment of a simple sale has the sale's id, so it follows.
    expect(account.show(OTHER_ID)?.document).toMatchObject({ ID: OTHER_ID, Fulfilments: [{ TaskID: OTHER_ID }] });
    expect(report.notes).toEqual([
      expect.stringContaining(`is now ${OTHER_ID} in 2 places`),
      '--rename nothing: nothing loaded has it',
    ]);
  });

  it('lets a path given later win', async () => {
    await write('sale.json', recorded('SO-00001'));
    await write('deep/other.json', { ...recorded('SO-00001'), Note: 'the other' });
    await loadFolders(account, [folder, join(folder, 'deep', 'other.json')]);
    expect(account.show('SO-00001')?.document).toMatchObject({ Note: 'the other' });
  });
});
