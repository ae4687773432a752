import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { enable, inStatus, keysOf, requestsOf } from '../support/sync-helpers.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

const sale = (EventType: string, SaleOrderNumber: string) => ({ EventType, SaleOrderNumber });
const product = (ID: string) => ({ EventType: 'Product/Updated', ProductDetailsList: [{ ID, SKU: 'A' }] });

describe('a replay of many notifications', () => {
  let gateway: TestGateway;
  let one: TestConnection;
  let other: TestConnection;

  const replays = (body: unknown, key?: string | null) => gateway.api('POST', '/replays', body, key);
  const tables = ['notification', 'notification_document', 'sync_request', 'audit_entry'];
  const snapshot = () =>
    Promise.all(tables.map((table) => gateway.database.query(`select * from ${table} order by 1, 2, 3`)));

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    [one, other] = [await gateway.connect(), await gateway.connect()];
    // What becomes of the documents is another matter: here they only wait.
    await enable(gateway, one, false);
    await enable(gateway, other, false);
    await gateway.notify(one, sale('Sale/PickAuthorised', 'SO-00001'));
    await gateway.notify(one, sale('Sale/Voided', 'SO-00001'));
    await gateway.notify(one, product(randomUUID()));
    await gateway.notify(one, 'not json');
    await gateway.notify(other, sale('Sale/PickAuthorised', 'SO-00002'));
    await gateway.database.query(
      `update notification n set received_at = '2026-11-01T00:00:00Z'::timestamptz + make_interval(days => i.day::int)
         from (select id, row_number() over (order by id) as day from notification) i where i.id = n.id`,
    );
    const gone = await gateway.connect();
    await gateway.notify(gone, sale('Sale/PickAuthorised', 'SO-00003'));
    await gateway.api('DELETE', `/connections/${gone.id}`);
  });
  afterAll(() => gateway?.stop());

  const filters: [title: string, filter: () => object, matched: number, replayed: number][] = [
    ['connection', () => ({ connectionId: one.id }), 4, 3],
    ['connection in upper case', () => ({ connectionId: one.id.toUpperCase() }), 4, 3],
    ['an unknown connection', () => ({ connectionId: randomUUID() }), 0, 0],
    ['topic', () => ({ topic: 'sale.picked' }), 2, 2],
    ['status pending', () => ({ status: 'pending' }), 4, 4],
    ['status unreadable', () => ({ status: 'unreadable' }), 1, 0],
    ['status done', () => ({ status: 'done' }), 0, 0],
    ['number', () => ({ reference: 'SO-00001' }), 2, 2],
    ['the number of a deleted connection', () => ({ reference: 'SO-00003' }), 0, 0],
    ['time from', () => ({ from: '2026-11-04T00:00:00Z' }), 3, 2],
    ['time to, which is not included', () => ({ to: '2026-11-04T00:00:00Z' }), 2, 2],
    ['time of another zone', () => ({ to: '2026-11-04T11:00:00+11:00' }), 2, 2],
    ['everything together', () => ({ ...fits(), connectionId: one.id }), 1, 1],
    ['everything together, one thing wrong', () => ({ ...fits(), connectionId: other.id }), 0, 0],
  ];
  const fits = () => ({
    topic: 'sale.picked',
    status: 'pending',
    reference: 'SO-00001',
    from: '2026-11-02T00:00:00Z',
    to: '2026-11-03T00:00:00Z',
  });

  it.each(filters)('by %s counts first, and then runs', async (_, filter, matched, replayed) => {
    const before = await snapshot();
    expect(await replays({ filter: filter(), dryRun: true })).toMatchObject({
      status: 200,
      body: { matched, replayed: 0 },
    });
    expect(await snapshot()).toEqual(before);
    expect((await replays({ filter: filter(), dryRun: false })).body).toEqual({ matched, replayed });
    const generations = async (rows: any[][]) => rows[2]!.reduce((sum, row) => sum + row.generation, 0);
    expect((await generations(await snapshot())) - (await generations(before))).toBe(replayed);
  });

  it('is noted in the audit, with who asked for what', async () => {
    const filter = { topic: 'sale.voided', status: 'pending' };
    await replays({ filter });
    const [entry] = await gateway.all('/audit-entries?action=replay.started');
    expect(entry).toMatchObject({ actor: expect.any(String), subjectType: 'replay', details: { filter, matched: 1 } });
  });

  it('looks at few before everything else, as somebody waits for them', async () => {
    await replays({ filter: { reference: 'SO-00002' } });
    expect(await requestsOf(gateway, other)).toMatchObject([{ lane: 0, must_fetch: true, status: 'waiting' }]);
  });

  const wrong: [string, unknown, RegExp][] = [
    ['no body', undefined, /filter/],
    ['no filter', { dryRun: true }, /filter/],
    ['an empty filter', { filter: {} }, /give at least one of connectionId, topic/],
    ['a filter that is a list', { filter: [{ topic: 'sale.picked' }] }, /filter/],
    ['null in the filter', { filter: { connectionId: null } }, /connectionId/],
    ['an unknown field', { filter: { topic: 'sale.picked' }, dry: true }, /dry: is not a known field/],
    ['an unknown field in the filter', { filter: { connection: 'x' } }, /filter.connection: is not a known field/],
    ['a topic that is none', { filter: { topic: 'sale.packed' } }, /topic/],
    ['a status that is none', { filter: { status: 'failed' } }, /status/],
    ['a connection that is no UUID', { filter: { connectionId: 'x' } }, /connectionId/],
    ['an empty number', { filter: { reference: '' } }, /reference/],
    ['a time that is none', { filter: { from: 'yesterday' } }, /from/],
    ['a time that only ISO 8601 knows', { filter: { to: '2026-W48-1' } }, /to/],
    ['a dryRun that is a text', { filter: { topic: 'sale.picked' }, dryRun: 'true' }, /dryRun/],
  ];
  it.each(wrong)('with %s is refused and changes nothing', async (_, body, message) => {
    const before = await snapshot();
    expect(await replays(body)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', detail: expect.stringMatching(message) },
    });
    expect(await snapshot()).toEqual(before);
  });

  it('takes a key of scope operator', async () => {
    const keys = await keysOf(gateway);
    const [{ id }] = await gateway.all('/notifications?topic=sale.voided');
    for (const [key, status] of [
      [null, 401],
      [keys.client, 403],
      [keys.operator, 200],
    ] as const) {
      expect((await replays({ filter: { topic: 'sale.voided' }, dryRun: true }, key)).status).toBe(status);
      expect((await gateway.api('POST', `/notifications/${id}/replay`, undefined, key)).status).toBe(status);
    }
  });

  describe('the list of them', () => {
    const list = (query: string) => gateway.api('GET', `/notifications?connectionId=${one.id}&${query}`);
    const ids = async (query = '') => (await list(query)).body.data.map(({ id }: { id: string }) => id);

    it('is the newest first, and has each once over all pages, though they came at the same instant', async () => {
      await gateway.database.query(
        `update notification set received_at = '2026-11-05T00:00:00Z' where connection_id = $1`,
        [one.id],
      );
      const all = await ids();
      expect(all).toEqual([...all].sort().reverse());
      const paged = await gateway.all(`/notifications?limit=1&connectionId=${one.id}`);
      expect(paged.map(({ id }) => id)).toEqual(all);
      await gateway.database.query(`update notification set received_at = '2026-11-06T00:00:00Z' where id = $1`, [
        all.at(-1),
      ]);
      expect((await ids('limit=1'))[0]).toBe(all.at(-1));
    });

    it('finds each status', async () => {
      const [first] = await ids('status=pending');
      const tell = (outcome: string) =>
        gateway.database.query(
          `with told as (update notification_document set outcome = $2 where notification_id = $1)
           update notification set status = $2 where id = $1`,
          [first, outcome],
        );
      for (const status of ['held', 'parked'] as const) {
        await tell(status);
        expect(await ids(`status=${status}`)).toEqual([first]);
        expect(await ids('status=pending')).not.toContain(first);
      }
      expect(await ids('status=unreadable')).toHaveLength(1);
      expect(await ids('status=done')).toEqual([]);
    });
  });
});

describe('a replay of 2,000 notifications', () => {
  const COUNT = 2_000;
  let gateway: TestGateway;
  let connection: TestConnection;

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    const inputs = Array.from({ length: COUNT }, (_, i) => ({ sku: `MANY-${i}`, name: `Many ${i}`, category: 'Many' }));
    const products = gateway.simulator.account.createProducts(inputs);
    connection = await gateway.connect();
    // As if they had come and been processed long ago. The bodies are large: not all of them fit into one step.
    await gateway.database.query(
      `insert into notification (id, connection_id, topic, event_type, status, body, received_at, processed_at)
       select gen_random_uuid(), $1, 'product.updated', 'Product/Updated', 'done',
              convert_to(json_build_object('EventType', 'Product/Updated', 'Padding', repeat('x', 30000),
                'ProductDetailsList', json_build_array(json_build_object('ID', id)))::text, 'UTF8'),
              now() - make_interval(secs => 100 + n % 7), now()
         from unnest($2::text[]) with ordinality as p(id, n)`,
      [connection.id, products.map(({ ID }) => ID)],
    );
  });
  afterAll(() => gateway?.stop());
  beforeEach(() => enable(gateway, connection, false));

  it('replays each once, without keeping a pick waiting, and reads the products by pages', async () => {
    const answer = await gateway.api('POST', '/replays', { filter: { connectionId: connection.id, status: 'done' } });
    expect(answer).toMatchObject({ status: 200, body: { matched: COUNT, replayed: COUNT } });
    const requests = await requestsOf(gateway, connection);
    expect(requests).toHaveLength(COUNT);
    expect(new Set(requests.map(({ lane, generation }) => `${lane}/${generation}`))).toEqual(new Set(['4/1']));

    gateway.simulator.callLog.clear();
    await enable(gateway, connection, true);
    await gateway.settled();
    const calls = gateway.simulator.calls.filter((call) => call.path === '/product');
    expect(calls.length).toBeLessThanOrEqual(Math.ceil((COUNT + 100) / 1_000));
    const [row] = await gateway.database.query(
      `select count(*)::int as documents, count(*) filter (where outcome = 'applied')::int as applied
         from notification_document`,
    );
    expect(row).toEqual({ documents: COUNT, applied: COUNT });
  });

  it('leaves alone what arrives meanwhile', async () => {
    const replay = gateway.api('POST', '/replays', { filter: { connectionId: connection.id } });
    const { body } = await gateway.notify(connection, sale('Sale/PickAuthorised', 'SO-09999'));
    expect((await replay).body.matched).toBeLessThanOrEqual(COUNT + 1);
    const [request] = await gateway.database.query<any>(
      `select generation from sync_request where domain = 'sales' and connection_id = $1`,
      [connection.id],
    );
    expect(request.generation).toBeLessThanOrEqual(2);
    await inStatus(gateway, { id: body.notificationId }, 'pending');
  });
});
