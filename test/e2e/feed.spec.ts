import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Database } from '../../src/platform/database/database.js';
import { DocumentStore } from '../../src/sync/document-store.js';
import type { ItemContent } from '../../src/warehouse/record-content.js';
import { RecordStore } from '../../src/warehouse/record.store.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

interface Change {
  cursor: string;
  connectionId: string;
  recordType: string;
  recordId: string;
  externalId: string;
  revision: number;
  record: { id: string; revision: number };
}

const WRITERS = 8;
const WRITES_EACH = 40;

/** A client that follows the feed sees every change at least once, whoever writes at the same time (guarantee 8). */
describe('the change feed', () => {
  let gateway: TestGateway;
  const connections: TestConnection[] = [];

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true }, env: { DATABASE_POOL_SIZE: '16' } });
    for (let i = 0; i < 4; i += 1) connections.push(await gateway.connect());
  });
  afterAll(() => gateway?.stop());

  const page = async (query: string, key?: string) => {
    const { status, body } = await gateway.api('GET', `/changes?${query}`, undefined, key);
    if (status !== 200) throw new Error(`the feed answered ${status}: ${JSON.stringify(body)}`);
    return body as { data: Change[]; nextCursor: string; hasMore: boolean };
  };

  async function readAll(query = '', key?: string): Promise<Change[]> {
    const changes: Change[] = [];
    let after: string | null = null;
    for (;;) {
      const { data, nextCursor, hasMore } = await page(
        `limit=1000${query}${after === null ? '' : `&after=${after}`}`,
        key,
      );
      changes.push(...data);
      after = nextCursor;
      if (!hasMore) return changes;
    }
  }

  /** Stores one version of an item as the runner does: in one transaction, the feed's row last. */
  async function write(connection: TestConnection, externalId: string, name: string, idle: () => Promise<unknown>) {
    const documents = gateway.app.get(DocumentStore);
    const records = gateway.app.get(RecordStore);
    const content = { itemCode: externalId.slice(0, 8), name, status: 'active' } as ItemContent;
    await gateway.app.get(Database).transaction(async (tx) => {
      const found = {
        kind: 'found' as const,
        externalId,
        reference: null,
        sourceUpdatedAt: null,
        absence: 'voided' as const,
        emptyReason: null,
      };
      const result = { ...found, drafts: [{ recordType: 'item' as const, part: '' as const, content }] };
      const [stored] = await documents.store(tx, [
        { connectionId: connection.id, domain: 'products', externalId, result },
      ]);
      await idle();
      await records.announce(tx, stored?.written ?? []);
      // The commit comes later than the row: what a feed without order of commits would be caught by.
      await idle();
    });
  }

  it('skips nothing and repeats nothing while many write, with pages of any size', async () => {
    let isDone = false;
    const seen: Change[] = [];
    const follow = async () => {
      let after = '';
      for (let round = 0; ; round += 1) {
        const wasDone = isDone;
        const { data, nextCursor, hasMore } = await page(`limit=${1 + (round % 5)}${after && `&after=${after}`}`);
        seen.push(...data);
        expect(nextCursor).toBe(data.at(-1)?.cursor ?? (after || nextCursor));
        after = nextCursor;
        if (wasDone && !hasMore && data.length === 0) return;
      }
    };
    const writer = async (index: number) => {
      const ids = [randomUUID(), randomUUID(), randomUUID()];
      const [connection] = connections.slice(index % connections.length);
      for (let i = 0; connection && i < WRITES_EACH; i += 1) {
        // Now and then somebody takes their time between writing and committing.
        const idle = () => (i % 7 === index % 7 ? gateway.database.query('select pg_sleep(0.005)') : Promise.resolve());
        await write(connection, ids[i % ids.length] ?? '', `version ${i}`, idle);
      }
    };
    const following = follow();
    await Promise.all(Array.from({ length: WRITERS }, (_, index) => writer(index))).finally(() => {
      isDone = true;
    });
    await following;

    const all = await readAll();
    expect(all).toHaveLength(WRITERS * WRITES_EACH);
    expect(seen.map((change) => change.cursor)).toEqual(all.map((change) => change.cursor));
    const byRecord = Map.groupBy(seen, (change) => change.recordId);
    expect(byRecord.size).toBe(WRITERS * 3);
    for (const changes of byRecord.values()) {
      expect(changes.map((change) => change.revision)).toEqual(changes.map((_, i) => i + 1));
    }
    for (const change of seen) expect(change.record).toMatchObject({ id: change.recordId, revision: change.revision });
  });

  it('goes on from any cursor, and answers the same cursor while nothing comes', async () => {
    const all = await readAll();
    for (const place of [0, 1, 8, 9, 10, 98, 99, all.length - 1]) {
      const { data, nextCursor, hasMore } = await page(`limit=3&after=${all[place]?.cursor}`);
      expect(data.map((change) => change.cursor)).toEqual(
        all.slice(place + 1, place + 4).map((change) => change.cursor),
      );
      expect(hasMore).toBe(place + 4 < all.length);
      expect(nextCursor).toBe(data.at(-1)?.cursor ?? all[place]?.cursor);
    }
    const { nextCursor } = await page(`limit=3&after=${all.at(-1)?.cursor}`);
    await write(connections[0] as TestConnection, randomUUID(), 'a late one', () => Promise.resolve());
    const late = await page(`after=${nextCursor}`);
    expect(late.data).toMatchObject([{ revision: 1, record: { name: 'a late one' } }]);
  });

  it('tells what the sync brings, with connection and record type to filter by', async () => {
    const { account } = gateway.simulator;
    const last = (await readAll()).at(-1)?.cursor;
    account.createTransfer({
      from: 'Dandenong DC',
      to: 'Eagle Farm',
      lines: [{ sku: 'TENT-2P', quantity: 1 }],
      authorised: true,
    });
    account.updateProduct('TENT-2P', { name: 'Tent' });
    await gateway.settled();
    const all = await readAll(`&after=${last}`);
    // Four connections read the same account: each has an order, a receipt and an item of its own.
    expect(all).toHaveLength(12);
    for (const type of ['order', 'receipt', 'item']) {
      const filtered = await readAll(`&after=${last}&recordType=${type}`);
      expect(filtered).toEqual(all.filter((change) => change.recordType === type));
      expect(filtered).toHaveLength(4);
    }
    for (const { id } of connections) {
      expect(await readAll(`&after=${last}&connectionId=${id.toUpperCase()}`)).toEqual(
        all.filter((change) => change.connectionId === id),
      );
      expect(await readAll(`&after=${last}&connectionId=${id}&recordType=item`)).toHaveLength(1);
    }
    expect(await readAll(`&connectionId=${randomUUID()}`)).toEqual([]);
  });

  it('shows a key that is limited to connections only theirs, here and in every list', async () => {
    const [mine, theirs] = connections as [TestConnection, TestConnection];
    const created = await gateway.api('POST', '/client-keys', {
      name: 'One warehouse',
      scope: 'client',
      connectionIds: [mine.id.toUpperCase()],
    });
    const { key } = created.body;
    const all = await readAll();
    expect(await readAll('', key)).toEqual(all.filter((change) => change.connectionId === mine.id));
    expect(await readAll(`&connectionId=${theirs.id}`, key)).toEqual([]);
    for (const list of ['items', 'orders', 'receipts']) {
      const shown = await gateway.all(`/${list}?limit=3`, key);
      expect(shown.length).toBeGreaterThan(0);
      expect(new Set(shown.map((record) => record.connectionId))).toEqual(new Set([mine.id]));
      const [other] = await gateway.all(`/${list}?connectionId=${theirs.id}`);
      expect(await gateway.all(`/${list}?connectionId=${theirs.id}`, key)).toEqual([]);
      for (const path of [`/${list}/${other.id}`, `/${list}/${other.id}/revisions`]) {
        expect(await gateway.api('GET', path, undefined, key)).toMatchObject({
          status: 404,
          body: { code: 'not_found' },
        });
      }
    }
    const nobody = await gateway.api('GET', '/notifications', undefined, key);
    expect(nobody).toMatchObject({ status: 403, body: { code: 'scope_not_allowed' } });
  });
});
