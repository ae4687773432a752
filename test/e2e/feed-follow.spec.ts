import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createApp } from '../../src/create-app.js';
import { MOST_WAITING_PER_KEY } from '../../src/changes/waiting-clients.js';
import { encodeCursor } from '../../src/platform/http/cursor.js';
import { EventStream } from '../support/event-stream.js';
import { itemDraft, orderDraft, storeDocument } from '../support/stored-records.js';
import { startTestGateway, testSettings, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

/** Ways to follow the feed: waiting pages, streams, filters. */
describe('following the feed', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  let other: TestConnection;
  const streams: EventStream[] = [];

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    connection = await gateway.connect();
    other = await gateway.connect();
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(() => gateway?.stop());

  const item = (name: string, externalId: string = randomUUID(), connectionId = connection.id) =>
    storeDocument(gateway.app, { connectionId, domain: 'products', externalId, drafts: [itemDraft(name, name)] });
  const order = (reference: string, warehouse: string, externalId: string) =>
    storeDocument(gateway.app, {
      connectionId: connection.id,
      domain: 'sales',
      externalId,
      drafts: [orderDraft(reference, warehouse)],
    });
  const changes = (query: string, key?: string) => gateway.api('GET', `/changes?${query}`, undefined, key);
  const end = async (): Promise<string> => (await changes('from=now')).body.nextCursor;
  const stream = async (query: string, key?: string, lastEventId?: string) => {
    const opened = await EventStream.open(gateway.url, `/changes?${query}`, key, lastEventId);
    streams.push(opened);
    return opened;
  };
  const clientKey = async (connectionIds?: string[]) =>
    (await gateway.api('POST', '/client-keys', { name: 'client', scope: 'client', connectionIds })).body;
  /** How many requests wait in this process: what tells a test that its request has arrived. */
  const isWaiting = (what: Promise<unknown>) => {
    let isOver = false;
    void what.finally(() => (isOver = true));
    return () => !isOver;
  };

  describe('with a page that waits', () => {
    it('answers as soon as there is a change, and moves its cursor past it', async () => {
      const after = await end();
      const page = changes(`after=${after}&wait=30`);
      const waits = isWaiting(page);
      await item('one');
      const { body } = await page;
      expect(waits()).toBe(false);
      expect(body).toMatchObject({ data: [{ reference: 'one', record: { name: 'one' } }], hasMore: false });
      expect((await changes(`after=${body.nextCursor}`)).body.data).toEqual([]);
    });

    it('answers at once when there is something already, and an empty page when nothing comes', async () => {
      const after = await end();
      const nothing = await changes(`after=${after}&wait=1`);
      expect(nothing).toMatchObject({ status: 200, body: { data: [], nextCursor: after, hasMore: false } });
      await item('already there');
      expect((await changes(`after=${after}&wait=60`)).body.data).toHaveLength(1);
    });

    it('waits on while only others change, and then does not search those again', async () => {
      const after = await end();
      const page = changes(`after=${after}&wait=30&connectionId=${connection.id}`);
      await item('of another', randomUUID(), other.id);
      await item('mine');
      const { data, nextCursor } = (await page).body;
      expect(data.map((change: any) => change.reference)).toEqual(['mine']);
      const quiet = await changes(`after=${nextCursor}&recordType=receipt`);
      expect(quiet.body.nextCursor).toBe(nextCursor);
      await item('not for receipts');
      const moved = await changes(`after=${nextCursor}&recordType=receipt`);
      expect(moved.body.data).toEqual([]);
      expect(moved.body.nextCursor).not.toBe(nextCursor);
    });

    it('is told of what another process stored', async () => {
      const worker = await createApp(testSettings(gateway.databaseUrl, gateway.simulator.url), gateway.databaseUrl);
      await worker.init();
      try {
        const page = changes(`after=${await end()}&wait=30`);
        const document = { connectionId: connection.id, domain: 'products' as const, externalId: randomUUID() };
        await storeDocument(worker, { ...document, drafts: [itemDraft('from afar', 'from afar')] });
        expect((await page).body.data).toMatchObject([{ reference: 'from afar' }]);
      } finally {
        await worker.close();
      }
    });

    it('finds by looking what no notice told of, and listens again when its connection was broken', async () => {
      await gateway.database.query('alter table revision disable trigger revision_announced');
      try {
        const page = changes(`after=${await end()}&wait=30`);
        await item('untold');
        expect((await page).body.data).toMatchObject([{ reference: 'untold' }]);
      } finally {
        await gateway.database.query('alter table revision enable trigger revision_announced');
      }
      const listeners = `select pid from pg_stat_activity
        where datname = current_database() and application_name = 'erpgate-listener'`;
      const [before] = await gateway.database.query<{ pid: number }>(listeners);
      await gateway.database.query('select pg_terminate_backend($1)', [before?.pid]);
      const after = await waitFor(
        async () => (await gateway.database.query<{ pid: number }>(listeners)).find(({ pid }) => pid !== before?.pid),
        { describe: 'the listening connection to come back' },
      );
      expect(after.pid).not.toBe(before?.pid);
      const page = changes(`after=${await end()}&wait=30`);
      await item('told again');
      expect((await page).body.data).toMatchObject([{ reference: 'told again' }]);
    });
  });

  describe('as a stream', () => {
    it('brings what is there and what comes, and goes on after the last event', async () => {
      const after = await end();
      await item('before');
      const first = await stream(`after=${after}`);
      expect(first.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
      await first.reaches(1);
      await item('meanwhile');
      await first.reaches(2);
      first.close();
      await item('away');
      const second = await stream('from=now', undefined, first.lastId);
      await second.reaches(1);
      const all = [...first.changes, ...second.changes];
      expect(all.map(({ data }) => data.reference)).toEqual(['before', 'meanwhile', 'away']);
      const page = await changes(`after=${after}`);
      expect(all.map(({ data }) => data)).toEqual(page.body.data);
      expect(all.map(({ id }) => id)).toEqual(page.body.data.map((change: any) => change.cursor));
    });

    it('passes only what its filter and its key let pass', async () => {
      const { key } = await clientKey([other.id]);
      const limited = await stream('from=now', key);
      const bare = await stream('from=now&recordType=item&embed=none');
      await item('mine');
      await item('theirs', randomUUID(), other.id);
      expect((await limited.reaches(1)).map(({ data }) => data.reference)).toEqual(['theirs']);
      const shown = await bare.reaches(2);
      expect(shown.map(({ data }) => data)).toMatchObject([
        { reference: 'mine', record: null },
        { reference: 'theirs', record: null },
      ]);
    });

    it('is refused with its problem when the place is wrong', async () => {
      for (const [query, lastEventId, status, code] of [
        ['after=abc', undefined, 400, 'invalid_cursor'],
        ['', 'abc', 400, 'invalid_cursor'],
        [`after=${encodeCursor('changes', ['999999999999999999'])}`, undefined, 410, 'feed_went_back'],
        ['colour=1', undefined, 400, 'invalid_request'],
      ] as const) {
        const { response } = await stream(query, undefined, lastEventId);
        expect(response.status).toBe(status);
        expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
        expect(await response.json()).toMatchObject({ code });
      }
    });

    it('is given to a key only so often at once, and ends when the key is revoked', async () => {
      const { id, key } = await clientKey();
      const opened: EventStream[] = [];
      for (let i = 0; i < MOST_WAITING_PER_KEY; i += 1) opened.push(await stream('from=now', key));
      expect(opened.map(({ response }) => response.status)).toEqual(opened.map(() => 200));
      const { response } = await stream('from=now', key);
      expect(response.status).toBe(429);
      expect(await response.json()).toMatchObject({ code: 'too_many_waiting' });
      expect(await changes('from=now&wait=1', key)).toMatchObject({ status: 429 });
      opened[0]?.close();
      await waitFor(async () => (await stream('from=now', key)).response.status === 200, {
        describe: 'a place to be free again',
      });
      await gateway.database.query('update client_key set revoked_at = now() where id = $1', [id]);
      await waitFor(() => opened.every(({ hasEnded }) => hasEnded), {
        describe: 'all streams of the revoked key to end',
        timeoutMs: 15_000,
      });
    });

    it('brings the same to many readers, in the same order', async () => {
      const readers: EventStream[] = [];
      for (let i = 0; i < 20; i += 1) readers.push(await stream('from=now'));
      for (let i = 0; i < 10; i += 1) await item(`for all ${i}`);
      for (const reader of readers) {
        const got = await reader.reaches(10);
        expect(got.map(({ data }) => data.reference)).toEqual(got.map((_, i) => `for all ${i}`));
      }
    });
  });

  it('tells the old warehouse and the new one when an order moves', async () => {
    const after = await end();
    const sale = randomUUID();
    await order('SO-7.1', 'MEL', sale);
    await order('SO-7.1', 'BNE', sale);
    await order('SO-7.1', 'SYD', sale);
    await item('for everybody');
    const seen = async (warehouse: string) =>
      (await changes(`after=${after}&warehouse=${warehouse}`)).body.data.map(
        (change: any) => change.record.warehouse?.code ?? change.reference,
      );
    expect(await seen('MEL')).toEqual(['MEL', 'BNE', 'for everybody']);
    expect(await seen('BNE')).toEqual(['BNE', 'SYD', 'for everybody']);
    expect(await seen('PER')).toEqual(['for everybody']);
    const streamed = await stream('from=now&warehouse=MEL&recordType=order');
    await order('SO-7.1', 'MEL', sale);
    await order('SO-7.1', 'PER', sale);
    await order('SO-7.1', 'ADL', sale);
    await order('SO-7.1', 'MEL', sale);
    const told = await streamed.reaches(3);
    expect(told.map(({ data }) => data.record.warehouse.code)).toEqual(['MEL', 'PER', 'MEL']);
  });

  it('ends waiting pages and streams at the shutdown, also of a client that does not read', async () => {
    const app = await createApp(testSettings(gateway.databaseUrl, gateway.simulator.url), gateway.databaseUrl);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    const url = `http://127.0.0.1:${port}`;
    const read = await EventStream.open(url, '/changes?from=now');
    const page = EventStream.open(url, '/changes?from=now&wait=60');
    const unread = await fetch(`${url}/api/v1/changes`, {
      headers: { authorization: `Bearer ${(await clientKey()).key}`, accept: 'text/event-stream' },
    });
    expect(unread.status).toBe(200);
    await app.close();
    await waitFor(() => read.hasEnded, { describe: 'the stream to end' });
    (await page).close();
    await unread.body?.cancel().catch(() => undefined);
  });
});
