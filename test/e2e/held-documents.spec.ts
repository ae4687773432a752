import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DocumentCommitter } from '../../src/sync/document-committer.js';
import { HandlerRegistry } from '../../src/sync/handler-registry.js';
import { KeptSourceStore } from '../../src/sync/kept-source.store.js';
import { ConnectionDirectory } from '../../src/connections/connection-directory.service.js';
import { SyncRequestStore } from '../../src/sync/sync-request.store.js';
import type { ReadDocument } from '../../src/sync/sync-handler.js';
import { enable, inStatus, keysOf, pickSale, requestsOf } from '../support/sync-helpers.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

/** What waits for a mapping is kept whole: once the mapping is there, it is released without a call to Cin7. */
describe('held documents', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  const service = <T>(type: new (...args: any[]) => T): T => gateway.app.get(type, { strict: false });
  const patch = (settings: object) => gateway.api('PATCH', `/connections/${connection.id}`, { settings });
  const held = async () => (await requestsOf(gateway, connection)).filter((request) => request.status === 'held');
  const orders = (): Promise<any[]> => gateway.all(`/orders?connectionId=${connection.id}`);
  const holdSales = async (count: number) => {
    const sales = Array.from({ length: count }, () => pickSale(gateway));
    await gateway.simulator.settled();
    for (const { number } of sales) await inStatus(gateway, { reference: number }, 'held');
    return sales;
  };
  const allDone = (numbers: string[]) =>
    Promise.all(numbers.map((reference) => inStatus(gateway, { reference }, 'done')));

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    connection = await gateway.connect();
  });
  afterAll(() => gateway?.stop());
  beforeEach(() => patch({ warehouseMap: null, unmappedWarehouse: 'hold' }));
  afterEach(async () => {
    await enable(gateway, connection, true);
    await gateway.settled();
    for (const table of ['sync_request', 'kept_source', 'record']) {
      await gateway.database.query(`delete from ${table} where connection_id = $1`, [connection.id]);
    }
  });

  it('are released by a mapping, all of them, without a call', async () => {
    const sales = await holdSales(12);
    expect(await held()).toHaveLength(12);
    expect(await orders()).toEqual([]);
    const calls = gateway.simulator.calls.length;
    await patch({ warehouseMap: { 'Dandenong DC': 'MEL1' } });
    await allDone(sales.map(({ number }) => number));
    expect(gateway.simulator.calls.length - calls).toBe(0);
    expect(await requestsOf(gateway, connection)).toEqual([]);
    const released = await orders();
    expect(released.map((order) => order.reference).sort()).toEqual(sales.map(({ number }) => `${number}.1`).sort());
    expect(new Set(released.map((order) => order.warehouse.code))).toEqual(new Set(['MEL1']));
    expect(await service(KeptSourceStore).heldAfter(connection.id, null, 100)).toEqual([]);
  });

  it('are counted before, by the settings that would release them, and nothing is stored by that', async () => {
    await holdSales(3);
    const [before, calls] = [await requestsOf(gateway, connection), gateway.simulator.calls.length];
    const preview = async (body: object) =>
      (await gateway.api('POST', `/connections/${connection.id}/settings/preview`, body)).body;
    expect(await preview({ settings: { warehouseMap: { Elsewhere: 'X1' } }, last: 0 })).toMatchObject({
      settings: { unmappedWarehouse: 'hold', warehouseMap: { Elsewhere: 'X1' } },
      held: {
        ...{ total: 3, released: 0, stillHeld: 3, readAnew: 0 },
        reasons: [{ reason: expect.stringMatching(/SO-\d+ is held: warehouseMap has no code/), count: 3 }],
      },
      documents: [],
    });
    const right = await preview({ settings: { warehouseMap: { 'Dandenong DC': 'MEL1' } }, last: 2 });
    expect(right.held).toEqual({ total: 3, released: 3, stillHeld: 0, readAnew: 0, reasons: [] });
    const order = { recordType: 'order', change: 'created', changes: [], content: { warehouse: { code: 'MEL1' } } };
    expect(right.documents).toMatchObject([
      { domain: 'sales', outcome: 'applied', reason: null, records: [order] },
      { domain: 'sales', outcome: 'applied', reason: null, records: [order] },
    ]);
    expect(await requestsOf(gateway, connection)).toEqual(before);
    expect(await orders()).toEqual([]);
    expect(gateway.simulator.calls.length).toBe(calls);
    await patch({ warehouseMap: { 'Dandenong DC': 'MEL1' } });
    await waitFor(async () => (await orders()).length === 3, { describe: 'the documents to be released' });

    const changed = await preview({ settings: { warehouseMap: { 'Dandenong DC': 'MEL2' } } });
    const change = { path: 'warehouse.code', before: 'MEL1', after: 'MEL2' };
    expect(changed.documents).toHaveLength(3);
    expect(changed.documents[0]).toMatchObject({
      outcome: 'applied',
      records: [{ change: 'updated', changes: [change] }],
    });
    expect((await preview({})).documents[0]).toMatchObject({
      outcome: 'unchanged',
      records: [{ change: 'unchanged' }],
    });
    const { documents } = await preview({ settings: null });
    expect(documents[0].records[0].changes).toEqual([{ ...change, after: 'Dandenong DC', itemCode: null }]);
  });

  it('can be previewed by settings that hold together only, and by an operator', async () => {
    const path = `/connections/${connection.id}/settings/preview`;
    const { operator, client } = await keysOf(gateway);
    const refused = [
      { settings: { warehouseMap: { a: 'A', A: 'B' } } },
      { settings: { unmappedWarehouse: 'perhaps' } },
      { last: 201 },
      { last: null },
      { draft: {} },
    ];
    for (const body of refused) expect((await gateway.api('POST', path, body)).status).toBe(400);
    expect((await gateway.api('POST', path, {}, client)).status).toBe(403);
    expect((await gateway.api('POST', path, {}, operator)).status).toBe(200);
    expect((await gateway.api('POST', path.replace(/[0-9a-f]{8}/, '00000000'), {})).status).toBe(404);
  });

  it('keep their source as long as they are held, others for a bounded time and number', async () => {
    const [sale] = await holdSales(1);
    const store = service(KeptSourceStore);
    const count = async () =>
      (
        await gateway.database.query<any>('select count(*)::int as n from kept_source where connection_id = $1', [
          connection.id,
        ])
      )[0].n;
    await gateway.database.query(
      `insert into kept_source (connection_id, domain, external_id, source, kept_at)
       select $1, 'sales', 'x' || n, '{"form":1}', now() - make_interval(secs => n) from generate_series(1, 205) n`,
      [connection.id],
    );
    await gateway.database.query(
      `update kept_source set kept_at = kept_at - interval '8 days' where connection_id = $1 and external_id in ('x1', $2)`,
      [connection.id, sale?.id.toLowerCase()],
    );
    expect(await store.tidy()).toBe(5);
    expect(await count()).toBe(201);
    expect(await store.heldAfter(connection.id, null, 10)).toHaveLength(1);
  });

  it('stay held, with their source, while the mapping is not the right one', async () => {
    const [sale] = await holdSales(1);
    const calls = gateway.simulator.calls.length;
    const [before] = await service(KeptSourceStore).heldAfter(connection.id, null, 10);
    await patch({ warehouseMap: { Elsewhere: 'X1' } });
    await waitFor(
      async () => {
        const [kept] = await service(KeptSourceStore).heldAfter(connection.id, null, 10);
        return kept && String(kept.keptAt) !== String(before?.keptAt);
      },
      { describe: 'the document to be held again' },
    );
    await patch({ unmappedWarehouse: null });
    await allDone([sale?.number ?? '']);
    expect(gateway.simulator.calls.length - calls).toBe(0);
  });

  it('are read anew when a notification came since, and end as the newest version', async () => {
    const [sale] = await holdSales(1);
    if (!sale) throw new Error('nothing is held');
    await enable(gateway, connection, false);
    gateway.simulator.account.edit<any>(sale.id, (each) => (each.CustomerReference = 'changed since'));
    await gateway.notify(connection, { EventType: 'Sale/PickAuthorised', SaleID: sale.id });
    await gateway.simulator.settled();
    await patch({ warehouseMap: { 'Dandenong DC': 'MEL1' } });
    const calls = gateway.simulator.calls.length;
    await enable(gateway, connection, true);
    await gateway.settled();
    expect(await orders()).toMatchObject([{ reference: `${sale.number}.1`, customerReference: 'changed since' }]);
    expect(gateway.simulator.calls.length - calls).toBeGreaterThan(0);
  });

  it('are not stored over what another look has stored meanwhile', async () => {
    const [sale] = await holdSales(1);
    if (!sale) throw new Error('nothing is held');
    const kept = (await service(KeptSourceStore).heldAfter(connection.id, null, 10))[0];
    if (!kept) throw new Error('nothing is kept');
    // Taken as the releaser takes it, and overtaken before it is stored: by the same version, as stamps are coarse.
    await enable(gateway, connection, false);
    const directory = service(ConnectionDirectory);
    const settings = (await directory.settingsNow(connection.id))?.settings;
    if (!settings) throw new Error('no settings');
    const passing = { ...settings, unmappedWarehouse: 'pass' as const };
    const map = (change: object) => {
      const source = { ...kept.source, payload: { ...kept.source.payload, ...change } };
      return service(HandlerRegistry).of('sales').mapKept?.(source, passing) as ReadDocument;
    };
    const [row] = await held();
    const request = {
      ...{ id: String(row.id), connectionId: connection.id, domain: 'sales' as const, externalId: kept.externalId },
      ...{ reference: null, lane: 1, generation: row.generation, attempts: 0, errorKind: null },
      requestedAt: new Date().toISOString(),
    };
    const other = { ...request, id: '0' };
    const committer = service(DocumentCommitter);
    const basis = { settingsAt: new Date(0) };
    expect((await committer.commit(other, map({ CustomerReference: 'newer' }), basis)).outcome).toBe('applied');
    const late = await committer.commit(request, map({}), { ...basis, isKept: true });
    expect(late.outcome).toBe('stale');
    expect(await orders()).toMatchObject([{ customerReference: 'newer', revision: 1 }]);
  });

  it('that were mapped with settings which changed meanwhile are looked at again at once', async () => {
    const [sale] = await holdSales(1);
    if (!sale) throw new Error('nothing is held');
    await enable(gateway, connection, false);
    const store = service(KeptSourceStore);
    const [kept] = await store.heldAfter(connection.id, null, 10);
    const inForce = await service(ConnectionDirectory).settingsNow(connection.id);
    if (!kept || !inForce) throw new Error('nothing is kept');
    const [row] = await held();
    const result = service(HandlerRegistry).of('sales').mapKept?.(kept.source, inForce.settings) as ReadDocument;
    // As a look that began before a change ends after it: the change let go what was held then, and this was not.
    const request = {
      ...{ id: String(row.id), connectionId: connection.id, domain: 'sales' as const, externalId: kept.externalId },
      ...{ reference: null, lane: 1, generation: row.generation, attempts: 0, errorKind: null },
      requestedAt: new Date().toISOString(),
    };
    await service(DocumentCommitter).commit(request, result, { settingsAt: new Date(inForce.updatedAt.getTime() - 1) });
    expect(await requestsOf(gateway, connection)).toMatchObject([{ id: row.id, status: 'waiting' }]);
    await service(SyncRequestStore).releaseClaims();
    await enable(gateway, connection, true);
    await waitFor(async () => (await held()).length === 1, { describe: 'the document to be held again' });
  });
});
