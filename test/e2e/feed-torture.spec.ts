import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/create-app.js';
import type { SqlRunner } from '../../src/platform/database/database.js';
import { type Client, dyingClient, pagingClient, readPage, streamingClient } from '../support/feed-readers.js';
import { itemDraft, type Moments, orderDraft, storeDocument } from '../support/stored-records.js';
import { startTestGateway, testSettings, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

const WRITERS = 8;
const WRITES_EACH = 50;
const DOCUMENTS_EACH = 5;

/** Guarantee 8, with two processes that write and serve, and readers of every kind. */
describe('the change feed under torture', () => {
  let gateway: TestGateway;
  let second: NestFastifyApplication;
  let secondUrl: string;
  const connections: TestConnection[] = [];

  beforeAll(async () => {
    gateway = await startTestGateway({ env: { DATABASE_POOL_SIZE: '12' } });
    const settings = testSettings(gateway.databaseUrl, gateway.simulator.url, { DATABASE_POOL_SIZE: '12' });
    second = await createApp(settings, gateway.databaseUrl);
    await second.listen(0, '127.0.0.1');
    secondUrl = `http://127.0.0.1:${(second.getHttpServer().address() as { port: number }).port}`;
    for (let i = 0; i < 3; i += 1) connections.push(await gateway.connect());
  });
  afterAll(async () => {
    await second?.close();
    await gateway?.stop();
  });

  const aWhile = () => gateway.database.query('select pg_sleep($1)', [randomInt(0, 6) / 1000]);
  const end = async (): Promise<string> => (await readPage(gateway.url, 'from=now')).nextCursor;

  /** Eight writers in two pools, each with documents of its own, that take their time at every step. */
  async function writeAll(moments: Moments = { beforeAnnouncing: aWhile, beforeCommit: aWhile }): Promise<void> {
    const writer = async (index: number) => {
      const app = index % 2 === 0 ? gateway.app : second;
      const { id: connectionId } = connections[index % connections.length] as TestConnection;
      const documents = Array.from({ length: DOCUMENTS_EACH }, () => randomUUID());
      for (let i = 0; i < WRITES_EACH; i += 1) {
        const externalId = documents[randomInt(DOCUMENTS_EACH)] as string;
        const isOrder = externalId.charCodeAt(0) % 2 === 0;
        const drafts = isOrder
          ? [orderDraft(`SO-${externalId.slice(0, 8)}.1`, 'MEL', { shippingNotes: `version ${i}` })]
          : [itemDraft(externalId.slice(0, 8), `version ${i}`)];
        await storeDocument(app, { connectionId, domain: isOrder ? 'sales' : 'products', externalId, drafts }, moments);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, index) => writer(index)));
  }

  async function log(from: string): Promise<any[]> {
    const all: any[] = [];
    for (let after = from, hasMore = true; hasMore;) {
      const page = await readPage(gateway.url, `limit=1000&after=${after}`);
      all.push(...page.data);
      ({ nextCursor: after, hasMore } = page);
    }
    return all;
  }

  it('gives every reader the whole log in its order, however it reads', async () => {
    const from = await end();
    const first = () => gateway.url;
    const either = () => (randomInt(2) === 0 ? gateway.url : secondUrl);
    const clients: Record<string, Client> = {
      polling: pagingClient(first, from, 0),
      'polling both processes in turn': pagingClient(either, from, 0),
      'long-polling': pagingClient(first, from, 2),
      'long-polling both processes in turn': pagingClient(either, from, 2),
      'dying and coming back': dyingClient(either, from),
      streaming: streamingClient(first, from, false),
      'streaming from the other process': streamingClient(() => secondUrl, from, false),
      'streaming with cuts': streamingClient(either, from, true),
    };
    let isDone = false;
    const following = Promise.all(Object.values(clients).map((client) => client.follow(() => isDone)));
    await writeAll().finally(() => (isDone = true));
    await following;

    const all = await log(from);
    expect(all).toHaveLength(WRITERS * WRITES_EACH);
    const cursors = all.map((change) => change.cursor);
    for (const [how, { changes }] of Object.entries(clients)) {
      expect({ how, cursors: changes.map((change) => change.cursor) }).toEqual({ how, cursors });
      expect(changes).toEqual(all);
    }
    for (const changes of Map.groupBy(all, (change) => change.recordId).values()) {
      expect(changes.map((change) => change.revision)).toEqual(changes.map((_, i) => i + 1));
    }
  });

  it('makes snapshot and feed together the end state, each revision once, while everybody writes', async () => {
    const known = new Map<string, any>();
    let isDone = false;
    const client = async () => {
      let cursor: string | null = '';
      let after = '';
      while (cursor !== null) {
        const { body }: { body: any } = await gateway.api(
          'GET',
          `/changes/snapshot?limit=7${cursor && `&cursor=${cursor}`}`,
        );
        expect(after || body.feedCursor).toBe(body.feedCursor);
        for (const row of body.data) {
          expect(known.has(row.recordId)).toBe(false);
          known.set(row.recordId, row);
        }
        after = body.feedCursor;
        cursor = body.nextCursor;
      }
      for (let wasDone = false; !wasDone;) {
        wasDone = isDone;
        for (let hasMore = true; hasMore;) {
          const page = await readPage(secondUrl, `after=${after}&limit=50`);
          for (const change of page.data) {
            expect(change.revision).toBe((known.get(change.recordId)?.revision ?? 0) + 1);
            known.set(change.recordId, change);
          }
          ({ nextCursor: after, hasMore } = page);
        }
      }
    };
    const writing = writeAll().finally(() => (isDone = true));
    await Promise.all([client(), writing]);

    const standing = [...(await gateway.all('/items?limit=1000')), ...(await gateway.all('/orders?limit=1000'))];
    expect(known.size).toBe(standing.length);
    for (const { acknowledgement: _, awaiting: __, ...record } of standing) {
      expect(known.get(record.id).record).toEqual(record);
    }
  });

  describe('when one writer has announced and not yet committed', () => {
    const withoutLock = (tx: SqlRunner): SqlRunner => ({
      query: (text, params) => (text.includes('pg_advisory_xact_lock') ? Promise.resolve([]) : tx.query(text, params)),
    });

    /** What a reader gets that reads while the first of two writers holds its commit back. */
    async function race(moments: Moments, isSecondThere: (writing: () => boolean) => Promise<unknown>) {
      const from = await end();
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      let hasAnnounced = false;
      const beforeCommit = () => ((hasAnnounced = true), released);
      const [one, two] = [randomUUID(), randomUUID()].map((externalId) => ({
        connectionId: (connections[0] as TestConnection).id,
        domain: 'products' as const,
        externalId,
        drafts: [itemDraft(externalId.slice(0, 8), 'raced')],
      })) as [Parameters<typeof storeDocument>[1], Parameters<typeof storeDocument>[1]];
      const slow = storeDocument(gateway.app, one, { ...moments, beforeCommit });
      await waitFor(() => hasAnnounced, { describe: 'the first writer to announce' });
      let isWriting = true;
      const fast = storeDocument(second, two, moments).finally(() => (isWriting = false));
      await isSecondThere(() => isWriting);
      const before = await readPage(gateway.url, `after=${from}`);
      release();
      await Promise.all([slow, fast]);
      const after = await readPage(gateway.url, `after=${before.nextCursor}`);
      const read = [...before.data, ...after.data].map((change: any) => change.externalId);
      return { read, written: [one.externalId, two.externalId] };
    }

    it('keeps the next from being seen before it', async () => {
      const waitsForLock = () =>
        waitFor(
          async () =>
            (await gateway.database.query(`select from pg_locks where locktype = 'advisory' and not granted`))[0],
          { describe: 'the second writer to wait for the feed' },
        );
      const { read, written } = await race({}, waitsForLock);
      expect(read).toEqual(written);
    });

    // That the tests above can fail: this is what they would see.
    it('would let the reader skip it without the lock', async () => {
      const isCommitted = (isWriting: () => boolean) =>
        waitFor(() => !isWriting(), { describe: 'the second writer to commit' });
      const { read, written } = await race({ announceWith: withoutLock }, isCommitted);
      expect(read).toEqual([written[1]]);
    });
  });
});
